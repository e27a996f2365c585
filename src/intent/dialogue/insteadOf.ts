import { isOwnPlace } from '../../model/placeNames.ts'
import type { PlaceName } from '../../model/Reading.ts'
import { asking } from '../finish.ts'
import { tag } from '../lexicon/tag.ts'
import { findMentions } from '../mentions/findMentions.ts'
import type { Block, Draft, Source } from '../steps/Draft.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import type { Span } from '../text/Token.ts'
import { askAmount, isOfOther } from './changeHolding.ts'
import { holding, type Outcome } from './converse.ts'
import { spanOf } from './heldIn.ts'
import type { State } from './State.ts'
import { setSlot } from './setSlot.ts'

const leading =
  '(?:(?:no|nope|nah|or|oh|oops|ah|hm+|wait|sorry|sorry for that|my (?:bad|mistake)|actually|you know what|ok|okay|please|pls|but|and|well|not good)[,. !:;-]+)*'
const says =
  "(?:(?:i (?:really |actually )?(?:meant?|want|wanted|said|asked for|was thinking of|should have said|wanted to say|meant to say|meant to write|would like|'d like)|(?:it|that|this)(?:'?s| is| was)?(?: supposed to be| meant to be| should(?: be| have been)| needs to be)?|should be|should have been|make (?:it|that)|use|take|do|rather|correct is|right is)[:,]? +)?"
const wrote = '(?:i (?:wrote|said|typed|put|entered|wrote down|picked|chose) +)'
const closing = '(?: +(?:please|pls|thanks|sorry|instead|then|of course))*[ .!]*'
const word = '[^\\s,.;:!?]+(?: v\\d)?'

const time = '(?:(?:a|an|per|each|every|the) )?(?:daily|weekly|monthly|day|week|month)'

const shapes = [
  // "a week i mean not month"
  `${leading}${says}(?<meant>${time})(?:,? +(?:i|we) (?:meant?|said))?,?(?: and| but)? +(?:not|instead of|rather than) +(?<wrong>${time})`,
  // "swap the usdc leg for dai"
  `${leading}(?:swap|switch|change|replace|trade|exchange|turn)(?: out)? (?:the |my )?(?<wrong>${word}) (?:leg|part|share|side|slice|bit|portion|chunk|half)(?: out)? (?:for|with|to|into|by) (?:the )?(?<meant>${word})`,
  // "i meant usdt, not dai"
  `${leading}${says}(?<meant>${word})(?: please)?,?(?: and| but)? +(?:not|instead of|rather than|in place of)(?: the| to| in| on| with)? +(?<wrong>${word})`,
  // "not dai, usdt"
  `${leading}not(?: the| in| to| on| with)? +(?<wrong>${word})[,;.:]+ *(?:but +)?(?:the +)?${says}(?:in |to |on |with )?(?<meant>${word})`,
  `${leading}not(?: the)? +(?<wrong>${word}) +but +${says}(?<meant>${word})`,
  // "i wrote dai but i meant usdt"
  `${leading}${wrote}(?<wrong>${word})[,;.]*(?: +(?:but|and))?(?: +i)? +(?:i )?(?:meant?|wanted|want) +(?<meant>${word})`,
  // "dai was wrong, i meant usdt"
  `${leading}(?:the )?(?<wrong>${word}) (?:was|is) (?:wrong|a mistake|a typo|not (?:right|what i (?:meant|wanted)))[,;.]*(?: but| and)? +${says}(?<meant>${word})`,
].map((shape) => new RegExp(`^ *${shape}${closing}$`, 'dis'))

type Period = 'day' | 'week' | 'month'
type Named = { readonly asset: string | null; readonly place: PlaceName | null; readonly per?: Period }

const periods: readonly (readonly [RegExp, Period])[] = [
  [/\b(?:day|daily)$/i, 'day'],
  [/\bweek(?:ly)?$/i, 'week'],
  [/\bmonth(?:ly)?$/i, 'month'],
]

/**
 * "i meant usdt, not dai", of a plan in hand: the one stands in the place of the other, and nothing else changes. A figure of
 * one coin is none of another that is worth something else, so it is asked then. Null where what is wrong stands nowhere in
 * the plan, or is no coin and no place.
 */
export function insteadOf({ live, ...state }: State, turn: string, at: number): Outcome | null {
  if (live === null) return null
  const text = straightQuotes(turn)
  for (const shape of shapes) {
    const found = shape.exec(text)
    const meant = found === null ? null : spanOf(found, 'meant')
    const wrong = found === null ? null : spanOf(found, 'wrong')
    if (meant === null || wrong === null) continue
    const [now, before] = [nameIn(turn, meant), nameIn(turn, wrong)]
    if (now === null || before === null) continue
    const from = [{ turn: at, ...meant }]
    const spots = live.flatMap(({ steps }) => steps.flatMap((step) => spotsOf(step, before, now)))
    const [spot, ...more] = spots
    if (spot === undefined) continue
    if (more.length > 0) return { state: { live, ...state }, reading: asking(spot.part), blocks: [] }
    const changed = spot.change(from)
    const put = (block: Block): Block => ({
      ...block,
      steps: block.steps.map((step) => (step === spot.step ? changed : step)),
    })
    return holding({ live, ...state }, live.map(put))
  }
  return null
}

function nameIn(turn: string, { start, end }: Span): Named | null {
  const per = periods.find(([shape]) => shape.test(turn.slice(start, end)))?.[1]
  if (per !== undefined) return { asset: null, place: null, per }
  return nameOf(turn, { start, end })
}

function nameOf(turn: string, { start, end }: Span): Named | null {
  const words = tag(' '.repeat(start) + turn.slice(start, end), [])
  const [only, ...more] = findMentions(words)
  const [lexeme, ...others] = words.map((one) => one.lexeme)
  if (only === undefined || more.length + others.length > 0 || lexeme === undefined) return null
  if (lexeme.tag === 'protocol') return { asset: null, place: lexeme.protocol }
  if (lexeme.tag === 'asset') return { asset: lexeme.asset, place: lexeme.protocol ?? null }
  return null
}

type Spot = {
  readonly step: Draft
  readonly part: 'asset' | 'protocol' | 'targets' | 'trigger'
  readonly change: (from: readonly Source[]) => Draft
}

const coins = ['asset', 'sell', 'buy', 'into'] as const

/** Where in a step what was wrong stands, and what the step becomes with the other in its place. */
function spotsOf(step: Draft, before: Named, now: Named): Spot[] {
  const spots: Spot[] = []
  for (const slot of coins) {
    const { asset } = now
    if (before.asset === null || asset === null || step.said[slot]?.value !== before.asset) continue
    const change = (from: readonly Source[]): Draft => {
      const changed = setSlot(step, slot, { value: asset, from }, 'asset')
      return isOfOther(step, slot, asset) ? askAmount(changed) : changed
    }
    spots.push({ step, part: 'asset', change })
  }
  const { per, targets } = step.said
  const period = now.per
  if (period !== undefined && before.per !== undefined && per?.value === before.per)
    spots.push({
      step,
      part: 'trigger',
      change: (from) => setSlot(step, 'per', { value: period, from }, 'trigger'),
    })
  const share = now.asset
  const held = targets?.value.some(({ asset }) => asset === before.asset)
  if (targets !== undefined && held && share !== null && targets.value.every(({ asset }) => asset !== share))
    spots.push({
      step,
      part: 'targets',
      change: (from) => {
        const value = targets.value.map((one) => (one.asset === before.asset ? { ...one, asset: share } : one))
        return setSlot(step, 'targets', { value, from: [...targets.from, ...from] }, null)
      },
    })
  const { place } = now
  if (before.place === null || place === null) return spots
  const { protocol, protocols } = step.said
  if (protocol?.value === before.place && !(isOwnPlace(place) && step.kind !== 'earn'))
    spots.push({
      step,
      part: 'protocol',
      change: (from) => setSlot(step, 'protocol', { value: place, from }, 'protocol'),
    })
  if (protocols?.value.includes(before.place))
    spots.push({
      step,
      part: 'protocol',
      change: (from) => {
        const others = protocols.value.filter((name) => name !== before.place && name !== place)
        return setSlot(step, 'protocols', { value: [...others, place], from }, 'protocol')
      },
    })
  return spots
}
