import type { Lexeme } from '../lexicon/Lexeme.ts'
import type { Word } from '../lexicon/tag.ts'

/**
 * "…, but keep it safe", "… but nothing risky": what a person says of the wish, not of what stays behind or is left out.
 * Only the wish itself is kept. "but keep 100", "anything but risky" say something else and stay as they are.
 */
export function joinWishes(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ text }) => opening.has(text))) return words
  const kept: Word[] = []
  let at = 0
  while (at < words.length) {
    const word = words[at]
    if (word === undefined) break
    const wish = opening.has(word.text) && opensPart(words, at) ? wishAfter(words, at) : null
    if (wish === null) kept.push(word)
    at = wish ?? at + 1
  }
  return kept
}

const opening = new Set(['but', 'but keep', 'but leave', 'keep', 'but play', 'play', 'just keep', 'only keep'])
const between: ReadonlySet<Lexeme['tag']> = new Set(['pronoun', 'plain', 'that', 'my', 'the', 'only', 'request'])
const playing = new Set([
  'play',
  'keep',
  'keep it',
  'keep them',
  'make it',
  'has',
  'to be',
  'must be',
  'should be',
  'and',
  'as',
])

/** Where the wish begins that follows with nothing but small words between; null where something else does. */
function wishAfter(words: readonly Word[], at: number): number | null {
  let next = at + 1
  while (between.has(words[next]?.lexeme.tag ?? 'sign') || playing.has(words[next]?.text ?? '')) next += 1
  const wish = words[next]?.lexeme.tag
  return wish === 'goal' || wish === 'risk' ? next : null
}

/** "anything but risky" rules out: the word that it leans on stands right before it. */
function opensPart(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  return before === undefined || !/^(?:any|every|no)?thing$|^anywhere$|^all$|^nowhere$/.test(before.text)
}
