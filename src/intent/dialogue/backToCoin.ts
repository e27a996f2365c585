import { tag } from '../lexicon/tag.ts'
import type { Draft } from '../steps/Draft.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { askAmount, isOfOther } from './changeHolding.ts'
import { holding, type Outcome } from './converse.ts'
import { bareOf } from './onlyValue.ts'
import type { State } from './State.ts'
import { setSlot } from './setSlot.ts'

const coin = '(?<coin>[a-z]{2,9})'
const shape = new RegExp(
  `^(?:(?:no|nope|nah)[,. ]+)*(?:the )?${coin}(?: (?:was|is) (?:right|correct|fine|good|ok|okay|better|the right one))?(?: after all)?$|^(?:(?:no|nope|nah)[,. ]+)*(?:back to|stay with|stick with|keep|stick to) (?:the )?${coin.replace('coin', 'kept')}$`,
  'i',
)
const sides = ['sell', 'buy'] as const

/**
 * "no, usdc was right", "no. eth. final answer", of an exchange whose coin was changed: the one it was before that. Null where
 * it was none of the two, and where the turn says one word more.
 */
export function backToCoin(state: State, turn: string, at: number): Outcome | null {
  const [block, ...more] = state.live ?? []
  const [step, ...others] = block?.steps ?? []
  const before = onlySwap(state)
  if (block === undefined || step?.kind !== 'swap' || more.length + others.length > 0 || before === null) return null
  const bare = bareOf(turn)
  const found = shape.exec(straightQuotes(turn).slice(bare.start, bare.end))?.groups
  const [word, ...rest] = tag(found?.coin ?? found?.kept ?? '', [])
  if (word?.lexeme.tag !== 'asset' || word.repaired || rest.length > 0) return null
  const { asset } = word.lexeme
  const side = sides.find((one) => before.said[one]?.value === asset)
  if (side === undefined || sides.some((one) => step.said[one]?.value === asset)) return null
  if (sides.some((one) => one !== side && step.said[one]?.value !== before.said[one]?.value)) return null
  // How much of it was asked since, of the other coin: as it was said of this one.
  const { amount, exact } = before.said
  const changed = setSlot(step, side, { value: asset, from: [{ turn: at, ...bare }] }, 'asset')
  if (step.said.amount === undefined && amount !== undefined && exact?.value === step.said.exact?.value)
    return holding(state, [{ ...block, steps: [setSlot(changed, 'amount', amount, 'amount')] }])
  return holding(state, [{ ...block, steps: [isOfOther(step, side, asset) ? askAmount(changed) : changed] }])
}

function onlySwap({ was }: State): Draft | null {
  const [step, ...others] = (was ?? []).flatMap(({ steps }) => steps)
  return step?.kind === 'swap' && others.length === 0 ? step : null
}
