import type { PlaceName } from '../../model/Reading.ts'
import { tag } from '../lexicon/tag.ts'
import type { Draft, Said } from '../steps/Draft.ts'
import { findMissing } from '../steps/findMissing.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome } from './converse.ts'
import type { State } from './State.ts'

const leading =
  "(?:(?:and|but|so|now|ok|okay|please|pls|then|actually|can you|could you|can i|i want to|i wanna|i'd like to|let's|lets)[, ]+)*"
const money = '(?:all (?:of )?(?:my|the|our) (?:money|funds|cash|savings|coins|stuff|crypto))'
const everything = `(?:it all|all of it|all of that|everything|the whole thing|the lot|${money})`
const take = '(?:take|get|pull|bring|move|put|give me|withdraw|i want|i need)'
const wallet = '(?: (?:in|into|to) (?:my|the) wallet)?'
const ending = '(?: +(?:now|please|pls|again))*[ .!]*$'
const shape = new RegExp(
  `^ *${leading}${take}(?: back)? ${everything}(?: back out| back| out| home)${wallet}${ending}|^ *${leading}${take} back ${everything}${wallet}${ending}`,
  'i',
)
const outOf = new RegExp(
  `^ *${leading}${take}(?: back)? ${money}(?: back)? (?:out of|out from|from|off) (?<place>[\\p{L}]+)${wallet}${ending}`,
  'iu',
)
const whole =
  /^ *(?:(?:just|well|ok|no|yes|please)[, ]+)*(?:everything|all|it all|all of it|all of them|the lot|all i have)(?: please)?[ .!]*$/i

/**
 * "put it all back in my wallet": all of what was put in last; where nothing was spoken of, which asset is asked. "Take all my
 * money out of aave" is of every asset there, and so is "everything" where it was asked what to take out.
 */
export function takeAllOut(state: State, turn: string, at: number): Outcome | null {
  const text = straightQuotes(turn)
  const from = [{ turn: at, start: turn.length - turn.trimStart().length, end: turn.trimEnd().length }]
  const all = { value: 'all' as const, from }
  const any = { value: 'any', from, by: 'everything' }
  const asked = openWithdrawal(state)
  if (asked !== null && whole.test(text)) return taken({ ...asked.said, asset: any, amount: asked.said.amount ?? all })
  const place = placeIn(text)
  if (place !== null) return taken({ protocol: { value: place, from }, asset: any, amount: all })
  const planned = outInHand(state, text)
  if (planned !== null)
    return holding(state, [
      { when: null, notify: false, steps: [{ ...planned, said: { ...planned.said, amount: all } }] },
    ])
  if (!shape.test(text)) return null
  // Of a plan that was not signed, nothing is anywhere that could come back.
  if (state.live !== null) return null
  const [last, ...others] = state.past?.flatMap(({ steps }) => steps) ?? []
  if (last === undefined) return taken({ amount: all })
  const { asset, protocol } = last.said
  if (last.kind !== 'supply' || asset === undefined || others.length > 0) return null
  return taken({ asset: as(asset), amount: all, ...(protocol && { protocol: as(protocol) }) })

  function taken(said: Draft['said']): Outcome {
    return holding(state, [{ when: null, notify: false, steps: [{ kind: 'withdraw', said, unclear: [] }] }])
  }
}

const outs = new RegExp(
  `^ *(?:(?:no|nope|nah|wait|hm+|oh|sorry|actually|ok|okay|just|rather|then|and|please|pls)[, ]+)*(?:${take}(?: back)? )?${everything} (?:back )?out(?: of (?:there|it))?${ending}`,
  'i',
)

/** "no actually everything out", of so much that is to be taken out: all of it. Null where nothing is, or something else. */
function outInHand({ live }: State, text: string): Draft | null {
  const [step, ...others] = live?.flatMap(({ steps }) => steps) ?? []
  const isWhole = step?.kind === 'withdraw' && others.length === 0 && live?.[0]?.when === null
  return isWhole && findMissing(step).length === 0 && outs.test(text) ? step : null
}

const as = <T>(said: Said<T>): Said<T> => ({ ...said, by: 'as put in' })

/** The one act in hand, where it takes out something of which no asset was said. */
function openWithdrawal({ live }: State): Draft | null {
  const [step, ...others] = live?.flatMap(({ steps }) => steps) ?? []
  if (step?.kind !== 'withdraw' || others.length > 0 || live?.[0]?.when !== null) return null
  const { amount } = step.said
  const open = step.unclear.length === 0 && findMissing(step).includes('asset')
  return open && (amount === undefined || amount.value === 'all') ? step : null
}

function placeIn(text: string): PlaceName | null {
  const word = outOf.exec(text)?.groups?.place
  const [only, ...more] = word === undefined ? [] : tag(word, [])
  if (only === undefined || more.length > 0 || only.repaired) return null
  const { lexeme } = only
  return lexeme.tag === 'protocol' || lexeme.tag === 'asset' ? (lexeme.protocol ?? null) : null
}
