import type { Mention } from '../mentions/Mention.ts'
import type { TurnReading } from '../readTurn.ts'
import type { Block } from '../steps/Draft.ts'

const wordsOf = (text: string) => new Set(text.split(/\s+/).filter((word) => word !== ''))

/** What may stand around a change or a repetition. A word that is not here may say anything: "bob stole 300", "300 are gone". */
const around = wordsOf(`
  a about actually again ah ahead also already and as at btw but by can could do either else enough even fine for from go good had
  have hey hi hm hmm how i id in instead into is are it its just kindly let lets like maybe mean meant mentioned my next no not now of oh
  ok okay on once oops or please pls plz prefer rather really right said say so sorry thanks thank that the then there they this those
  thx time to too trust try trying u uh um us use using wait wanna want was well what will w wth w/ with would yeah yep yes you
`)
/** "excuse me": the only "me" that says nothing of whom money goes to. */
const politeMe = /\bexcuse me\b/

/** Of these a turn says more than that something be changed, or done again: what was, what is owed, what is to stay. */
const neverInChange: ReadonlySet<Mention['type']> = new Set(['background', 'back', 'leave', 'topic'])
const neverInRepetition: ReadonlySet<Mention['type']> = new Set([
  ...neverInChange,
  ...(['not', 'no', 'skip', 'except', 'noun', 'if', 'until', 'later', 'date', 'stray'] as const),
])
/** "my usdc is on polygon" says where; "is it 300?" asks. */
const copulas = wordsOf('is are was')
/** With these a question may ask for a change: "could you use dai?", "what about 800?". The others only ask. */
const asksForChange = wordsOf('what how and can could would will please or ok then but rather maybe')

/**
 * Whether all that a turn says, beside values, is that what is in hand be changed. Whoever says "i want my 1000 dollars back"
 * or "bob owes me 300" names an amount too, and changes nothing: it is asked about, and no money follows from it.
 */
export function onlyChanges(said: TurnReading): boolean {
  return saysNothingElse(said, neverInChange)
}

/** The same of "again" and "same": of no other act than the one in hand, and neither asked nor denied. */
export function onlyRepeats(said: TurnReading, base: readonly Block[]): boolean {
  const kinds = new Set(base.flatMap(({ steps }) => steps.map(({ kind }) => kind)))
  const acts = said.blocks.flatMap(({ steps }) => steps)
  const verbs = said.mentions.filter((one) => one.type === 'verb' && one.verb !== 'make')
  const own = acts.length > 0 || verbs.length === 0
  return own && acts.every(({ kind }) => kinds.has(kind)) && saysNothingElse(said, neverInRepetition)
}

function saysNothingElse({ mentions, spare, asked }: TurnReading, never: ReadonlySet<Mention['type']>): boolean {
  if (asked !== null && !asksForChange.has(asked)) return false
  if (mentions[0]?.type === 'question' && copulas.has(spare[0] ?? '')) return false
  // "not aave, somewhere else": where else is what the plan looks for anyway.
  const elsewhere = spare.includes('else')
  const says = (one: Mention) =>
    one.type === 'noun' && one.noun !== 'noVaults' && one.noun !== 'slippage' && !(elsewhere && one.noun === 'place')
  const more = mentions.some((one) => never.has(one.type) || says(one))
  // "i already use morpho" says where other money is.
  if (spare.includes('already') && mentions.some(({ type }) => type === 'protocol')) return false
  // "tom said 30", "they said 30": what somebody else said is no change yet.
  const byOthers = mentions.some(({ type }) => type === 'party') || spare.includes('they')
  if (byOthers && !spare.includes('i') && (spare.includes('said') || spare.includes('mentioned'))) return false
  const words = spare.join(' ').replace(politeMe, '').split(' ')
  return !more && words.every((word) => word === '' || around.has(word))
}
