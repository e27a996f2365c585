import { bareWords } from '../questions/plainWords.ts'
import { sayingsOf } from '../questions/sayings.ts'
import type { Draft } from '../steps/Draft.ts'
import { findMissing } from '../steps/findMissing.ts'
import { holding, type Outcome, showing } from './converse.ts'
import type { State } from './State.ts'
import { dropSlot } from './setSlot.ts'

const groups = {
  it: 'it|that|this|that one|this one|the one|that rule|this rule|the rule|that cap|the cap|this limit|that limit|the limit|the new one|the last one',
  pron: 'it|that|this|that one|this one|that rule|this rule|the rule|the new one|the last one',
  bit: 'a bit|a little|a lot|much|way|still|far|quite|rather|pretty|really|very|some',
  again: 'again|once more|altogether|completely|entirely|for good|after all|already|any more|anymore|any longer|then',
  want: 'i want to|i want you to|id like to|i would like to|i need to|lets|you can|you may|better|just',
}

/** Takes a limit away, by a word that stands for it. */
const lifts = sayingsOf(
  [
    '[<want>] (remove|delete|lift|scrap|erase|clear|kill|cancel|disable|undo) <pron> [<again>]',
    '[<want>] take <pron> (off|away|out) [<again>]',
    '[<want>] (turn|switch) <pron> off [<again>]',
    '[<want>] (turn|switch|take) off <pron> [<again>]',
    '[<want>] get rid of <pron> [<again>]',
    'i (dont|do not|no longer) (want|need) <pron> [<again>]',
    'i (changed my mind|dont like <pron>|do not like <pron>) (remove|delete|lift) <pron> [<again>]',
  ],
  groups,
)
/** "whoops no leave it on", of a limit that was to end. */
const stays = sayingsOf(
  ['[<want>] (leave|keep) <it> [on|there|in place|as it is|as is|active|running|where it is|set] [<again>]'],
  groups,
)
/** Another figure is wanted, and not said. */
const alters = sayingsOf(
  [
    '[<want>] (raise|increase|lower|reduce|decrease|change|adjust|edit|tighten|loosen|cut|bump|drop) <it> [up|down|a bit|a little|some|further|more] [<again>]',
    '[<want>] make <it> [a bit|a little|much|even] (lower|higher|smaller|bigger|tighter|less|more|stricter|looser)',
    '[<it> is|its|thats|it|that|this] ([<bit>] too|<bit>) (low|high|much|little|tight|strict|small|big|loose) [for me|for us]',
    '[<it> is|its|thats|it|that|this] not enough [for me|for us]',
    'i (need|want) [<bit>] (more|less) [than that]',
  ],
  groups,
)

/**
 * "remove it", "lower that one", right after a limit was set: that limit, and no other one. A figure that nobody named is
 * asked. Null where something else than one limit was spoken of last, or where that one is not set yet.
 */
export function liftIt(state: State, turn: string, at: number): Outcome | null {
  const [block, ...more] = state.live ?? state.past ?? []
  const [step, ...others] = block?.steps ?? []
  if (step?.kind !== 'limit' || more.length + others.length > 0 || block?.when !== null) return null
  if (findMissing(step).length > 0 || state.unread === true) return null
  const words = `${bareWords(turn.replace(said, ''))} `
  const from = [{ turn: at, start: 0, end: turn.length }]
  const hold = (changed: Draft): Outcome => holding(state, [{ when: null, notify: false, steps: [changed] }])
  const { usd, only, lift } = step.said
  if (state.live !== null && (lift !== undefined || usd?.value === 'none') && stays.test(words)) {
    const drop: Draft = { kind: 'cancel', said: { what: { value: 'plan', from, by: 'a plain no' } }, unclear: [] }
    const { reading, blocks } = showing(state, drop)
    return { state: { live: null, past: state.live, shown: null }, reading, blocks }
  }
  if (lift !== undefined || usd?.value === 'none') return null
  if (lifts.test(words)) {
    if (only === undefined) return hold({ ...step, said: { ...step.said, usd: { value: 'none', from, by: 'lifted' } } })
    const value = 'protocols' in only.value ? 'protocols' : 'recipients'
    return hold({ ...step, said: { lift: { value, from } } })
  }
  if (only !== undefined || !alters.test(words)) return null
  return hold({ ...dropSlot(step, 'usd'), unclear: ['amount'] })
}

const said =
  /^ *(?:(?:no|nope|nah|wait|oh|oops|whoops|sorry|actually|hm+|please|pls|ok|okay|and|but|then|now|can you|could you)[,.! ]+)*/i
