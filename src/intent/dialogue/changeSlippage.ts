import { asking } from '../finish.ts'
import type { Draft } from '../steps/Draft.ts'
import { minus, times } from '../text/decimal.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome } from './converse.ts'
import { heldIn, spanOf } from './heldIn.ts'
import { bareOf } from './onlyValue.ts'
import type { State } from './State.ts'
import { setSlot } from './setSlot.ts'

const slip = '(?:the |my )?(?:max(?:imum)? )?slip(?:page)?(?: max| limit| cap| tolerance)?'
const shape = new RegExp(
  `^(?:${[
    `(?:(?:set|make|put|keep|change|move|take|raise|lower|drop|bump|tighten|loosen|widen|reduce|cut) )?${slip}(?: (?:to|at|of|down to|up to|under|below|no more than|at most|is|should be))?`,
    '(?<closer>tighten|lower|reduce)(?: it| that| up| things)?(?: up| down)? to',
    '(?<wider>loosen|widen|relax)(?: it| that| up| things)?(?: up)? to',
  ].join('|')}) (?<held>[^,.;]*?\\d[^,;]*?)(?: ${slip})?$`,
  'di',
)
/** "1% slip max" */
const before = new RegExp(
  `^(?:with |at most |max )?(?<held>\\d[\\d.]* ?(?:%|percent|bps|bips|basis points)) ${slip}$`,
  'di',
)

/**
 * "max slip 20 bps", "tighten to 0.2%", of an exchange in hand: how much worse than the quote it may come out. A figure without
 * its unit is what makes it tighter, or wider, where only one of percents and their hundredths does; else it is asked.
 */
export function changeSlippage(state: State, turn: string, at: number): Outcome | null {
  const [block, ...more] = state.live ?? []
  const [step, ...others] = block?.steps ?? []
  if (block === undefined || step?.kind !== 'swap' || more.length + others.length > 0) return null
  const bare = bareOf(turn)
  const text = straightQuotes(turn).slice(bare.start, bare.end)
  const found = shape.exec(text) ?? before.exec(text)
  const span = found === null ? null : spanOf(found, 'held')
  const held = span === null ? null : heldIn(text, span, [])
  const { quantity } = held ?? {}
  if (found === null || held === null || held.asset !== null || span === null) return null
  const inHand = step.said.maxSlippagePercent?.value
  const { closer, wider } = found.groups ?? {}
  // "lower it to 2", where nothing was said of slippage, is the amount.
  if ((closer ?? wider) !== undefined && (inHand === undefined || !/^(?:tighten|loosen|widen|relax)/i.test(text)))
    return null
  const from = [{ turn: at, start: bare.start + span.start, end: bare.start + span.end }]
  const set = (value: string): Outcome => holding(state, [{ ...block, steps: [slippage(step, value)] }])
  const slippage = (one: Draft, value: string) => setSlot(one, 'maxSlippagePercent', { value, from }, null)
  if (quantity?.form === 'percent') return set(quantity.value)
  if (quantity?.form !== 'number' || quantity.unit !== 'none') return null
  const fits = [quantity.value, times(quantity.value, '0.01')].filter(
    (value, i) => inHand !== undefined && (i === 0 || !quantity.value.includes('.')) && isOn(value, inHand),
  )
  const [only, ...ways] = fits
  if (only === undefined || ways.length > 0) return { state, reading: asking('amount'), blocks: [] }
  return set(only)

  function isOn(value: string, than: string): boolean {
    const isLess = minus(value, than) === null
    return closer === undefined ? wider !== undefined && !isLess && value !== than : isLess
  }
}
