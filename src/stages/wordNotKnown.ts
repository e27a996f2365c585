import { contactNames } from '../intent/contactNames.ts'
import { lexicon } from '../intent/lexicon/lexicon.ts'
import { tag, type Word } from '../intent/lexicon/tag.ts'
import { findMentions } from '../intent/mentions/findMentions.ts'
import { read } from '../intent/read.ts'
import type { ReadRequest } from '../model/Reading.ts'
import { strangerText } from '../model/strangerText.ts'

const longest = 40
/** The app's own words for where it begins. They name no act, so none of them is to blame. */
const own: ReadonlySet<string> = new Set(['practice', 'practise'])

/**
 * The one word for which the last message was not understood, as it may be shown. Null where there is none, or where several
 * may be to blame. It is the person's own text, or what they pasted: shown, and nothing else done with it.
 */
export function wordNotKnown(request: ReadRequest): string | null {
  const [last = ''] = request.turns.slice(-1)
  const strange = tag(last, contactNames(request)).filter(
    ({ lexeme, text }) => (lexeme.tag === 'unknown' || lexeme.tag === 'unclear') && !own.has(text),
  )
  const words = [...new Map(strange.map((word) => [word.text, word])).values()]
  const [only, another] = words
  if (only !== undefined && another === undefined && !lexicon.has(only.text)) return shown(only)
  // With several of them, the one without which the rest says something.
  const [blamed, ...more] = words.filter(({ text }) => isUnderstood(request, without(last, strange, text)))
  return blamed === undefined || more.length > 0 ? null : shown(blamed)
}

/** The word that stands where a name was due and is none: "florp" in "put 5 usdc in florp". Null where there is no such one. */
export function nameNotKnown(request: ReadRequest): string | null {
  const [last = ''] = request.turns.slice(-1)
  const words = tag(last, contactNames(request))
  const held = findMentions(words).filter((one) => one.type === 'holding' && one.asset === 'unclear')
  const counted = words.filter(
    ({ start, end, lexeme }) => lexeme.tag === 'unknown' && held.some((one) => one.start <= start && end <= one.end),
  )
  const [word, ...more] = [...strangersIn(last, request), ...counted]
  return word === undefined || more.length > 0 ? null : shown(word)
}

/** Whom money was to go to, where nobody of that name is a contact, as it may be shown. It was named in the last turn, or before a question. */
export function recipientNotKnown(request: ReadRequest): string | null {
  const { turns, done = 0 } = request
  for (const turn of turns.slice(done).toReversed()) {
    // Whose right is taken back is sent nothing.
    if (tag(turn, contactNames(request)).some(({ lexeme }) => lexeme.tag === 'verb' && lexeme.verb === 'revoke'))
      return null
    if (findMentions(tag(turn, contactNames(request))).some(({ type }) => type === 'address')) return null
    const [word, ...more] = strangersIn(turn, request)
    if (word !== undefined) return more.length > 0 || nobody.has(word.text) ? null : shown(word)
  }
  return null
}

/** Words for people that name nobody. */
const nobody: ReadonlySet<string> = new Set(['somebody', 'someone', 'anybody', 'anyone', 'people', 'person', 'others'])

/** The address in the last turn that is none, as it was typed. Null where there is no one such. */
export function addressNotValid({ turns, contacts }: ReadRequest): string | null {
  const [last = ''] = turns.slice(-1)
  const found = findMentions(tag(last, contactNames({ contacts }))).filter((one) => one.type === 'address')
  const [wrong, ...more] = found.filter(({ valid }) => !valid)
  return wrong === undefined || more.length > 0 ? null : last.slice(wrong.start, wrong.end)
}

function strangersIn(turn: string, request: ReadRequest): readonly Word[] {
  const words = tag(turn, contactNames(request))
  const places = findMentions(words).flatMap((one) => (one.type === 'unknown' ? [one.start] : []))
  return words.filter(({ start, lexeme }) => lexeme.tag !== 'unit' && places.includes(start))
}

function without(turn: string, strange: readonly Word[], text: string): string {
  return strange
    .filter((word) => word.text === text)
    .reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), turn)
}

function isUnderstood(request: ReadRequest, turn: string): boolean {
  const { ask, refuse } = read({ ...request, turns: [...request.turns.slice(0, -1), turn] })
  return refuse === null && ask?.includes('action') !== true
}

function shown({ raw }: Word): string {
  const characters = [...raw]
  const cut = characters.slice(0, longest).join('')
  return strangerText(characters.length > longest ? `${cut}…` : cut)
}
