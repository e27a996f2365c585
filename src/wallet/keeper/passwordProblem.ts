import { commonWords, keyboardRuns } from './commonPasswords.ts'

/** Where it is shorter than `longEnough`, every character has to count, and they have to be of several kinds. */
const longEnough = 12
const shortest = 10
/** What is left of a password once its words, runs and repetitions count for what they are worth to a guesser. */
const leastWorth = 8
const leastKinds = 3

/** One rule is told: who takes ten that nobody guesses has them without being told of another. */
const tooShort =
  'This password is too short. Take at least 12 characters: four or five words that do not belong together are good.'

/**
 * Null where a password will do; else what to do about it, in one sentence. What looks alike counts as alike (NFKC).
 * Twelve characters are enough where they are no list's; ten or eleven where no part of them is.
 */
export function passwordProblem(password: string): string | null {
  const plain = password.normalize('NFKC')
  const length = [...plain].length
  if (length < shortest) return tooShort
  const worth = worthOf(plain)
  if (worth < leastWorth)
    return 'This password is among the first that are tried: it is made of a few common words, a row of keys or a repetition. Take another.'
  if (length >= longEnough || (worth >= length && kindsOf(plain) >= leastKinds)) return null
  return tooShort
}

const twins: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
}

/** One for each character that nothing predicts; two for a common word or a run, however long; one and a half for a year. */
function worthOf(plain: string): number {
  const typed = plain.toLowerCase().replaceAll(/[\s._-]+/g, '')
  const spelled = [...typed].map((character) => twins[character] ?? character).join('')
  const seen = new Set<string>()
  let worth = 0
  for (let at = 0; at < typed.length; ) {
    const found = [repeatAt(typed, at), runAt(typed, at), wordAt(spelled, at), wordAt(typed, at)].sort(
      (one, other) => other - one,
    )[0]
    const length = found ?? 0
    if (length >= 3) {
      const part = typed.slice(at, at + length)
      worth += seen.has(part) ? 0.5 : 2
      seen.add(part)
      at += length
    } else if (/^(19|20)\d\d/.test(typed.slice(at, at + 4))) {
      worth += 1.5
      at += 4
    } else {
      worth += 1
      at += 1
    }
  }
  return worth
}

function wordAt(text: string, at: number): number {
  return commonWords.find((word) => text.startsWith(word, at))?.length ?? 0
}

/** How many characters from here on count up or down by one, stay the same, or stand side by side on a keyboard. */
function runAt(text: string, at: number): number {
  return Math.max(steadyRun(text, at), ...keyboardRuns.map((row) => keysInRow(text, at, row)))
}

function steadyRun(text: string, at: number): number {
  const step = text.charCodeAt(at + 1) - text.charCodeAt(at)
  if (Number.isNaN(step) || Math.abs(step) > 1) return 0
  let end = at + 2
  while (text.charCodeAt(end) - text.charCodeAt(end - 1) === step) end += 1
  return end - at
}

function keysInRow(text: string, at: number, row: string): number {
  const start = row.indexOf(text.charAt(at))
  if (start === -1) return 0
  const follow = (step: 1 | -1): number => {
    let length = 1
    while (text[at + length] !== undefined && row[start + step * length] === text[at + length]) length += 1
    return length
  }
  return Math.max(follow(1), follow(-1))
}

/** How many characters from here on stood in the text before, in this order. */
function repeatAt(text: string, at: number): number {
  let length = 0
  while (at + length < text.length && text.slice(0, at).includes(text.slice(at, at + length + 1))) length += 1
  return length
}

function kindsOf(text: string): number {
  return [/\p{Ll}|\p{Lo}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(text)).length
}
