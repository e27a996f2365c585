import type { Block, Draft } from '../steps/Draft.ts'
import { findMissing } from '../steps/findMissing.ts'
import { askAmount, isCounted, isOfOther } from './changeHolding.ts'

/**
 * An act that says only part of what it needs, of the same kind as the one in hand, is a change to it: "send it to
 * bob", "swap 2 eth instead". Null where it is a new act.
 */
export function mergeStep(live: readonly Block[], acts: readonly Block[]): readonly Block[] | null {
  const [block, ...otherBlocks] = live
  const [act, ...otherActs] = acts
  const [old, ...otherSteps] = block?.steps ?? []
  const [said, ...otherSaid] = act?.steps ?? []
  if (
    !block ||
    !act ||
    !old ||
    !said ||
    otherBlocks.length + otherActs.length + otherSteps.length + otherSaid.length > 0
  )
    return null
  if (findMissing(said).length === 0 || said.kind !== old.kind || countsOtherSide(old, said)) return null
  const when = act.when ?? block.when
  const merged = merge(old, said)
  return isExchangeOfOne(merged) && !isExchangeOfOne(said) ? null : [{ when, notify: false, steps: [merged] }]
}

/** "sell half my eth", "buy 500 usdc": the amount of a purchase of its own, and no answer. */
function countsOtherSide(old: Draft, { kind, said }: Draft): boolean {
  const counted = said.amount !== undefined && (said.exact?.value === 'buy' ? said.buy : said.sell) !== undefined
  return kind === 'swap' && counted && old.said.amount !== undefined && said.exact?.value !== old.said.exact?.value
}

/** "sell half my eth", "buy 500 of eth": an asset for itself, which nobody meant. */
export const isExchangeOfOne = ({ said: { sell, buy } }: Draft): boolean =>
  sell !== undefined && sell.value === buy?.value

function merge(old: Draft, said: Draft): Draft {
  const unclear = new Set([...said.unclear, ...old.unclear.filter((part) => !settled(said, part))])
  const { exact, objective, ...others } = said.said
  // "half to bob": of the 50 in hand, or of all there are?
  const share = typeof others.amount?.value === 'object' && 'percent' in others.amount.value
  if (share && isCounted(old) && !others.asset && !others.sell && !others.buy) unclear.add('amount')
  const own = {
    ...others,
    ...(said.said.amount && exact && { exact }),
    ...(objective && objective.from.length > 0 && { objective }),
  }
  const merged = { kind: old.kind, said: { ...old.said, ...own }, unclear: [...unclear] }
  // "send eth instead", of 500 usdc.
  const other = (['asset', 'sell', 'buy'] as const).some((slot) => {
    const value = said.said[slot]?.value
    return value !== undefined && isOfOther(old, slot, value)
  })
  return other && said.said.amount === undefined ? askAmount(merged) : merged
}

function settled(said: Draft, part: string): boolean {
  const slots = Object.keys(said.said)
  return (
    slots.includes(part) ||
    (part === 'asset' && (slots.includes('sell') || slots.includes('buy'))) ||
    (part === 'chain' && said.kind === 'bridge' && slots.includes('to'))
  )
}

/**
 * "borrow 1200", of a deposit and a loan against it: the one step of that kind with another amount. Null where the turn says
 * anything else of it, or where the amount is of another coin.
 */
export function countAnew(live: readonly Block[], acts: readonly Block[]): readonly Block[] | null {
  const [act, ...otherActs] = acts
  const [said, ...otherSaid] = act?.steps ?? []
  const steps = live.flatMap((block) => block.steps)
  if (said === undefined || otherActs.length + otherSaid.length > 0 || act?.when !== null || steps.length < 2)
    return null
  const [old, ...others] = steps.filter(({ kind }) => kind === said.kind)
  if (old === undefined || others.length > 0 || live.some(({ when }) => when !== null)) return null
  // "send 50 usdc to bob" may be one payment more.
  if (said.said.to !== undefined || !isCounted(said) || !isCounted(old) || said.unclear.length > 0) return null
  const same = (['asset', 'sell', 'buy', 'protocol', 'collateral', 'chain'] as const).every(
    (slot) => said.said[slot] === undefined || said.said[slot].value === old.said[slot]?.value,
  )
  const { amount, exact } = said.said
  if (!same || amount === undefined || (exact !== undefined && exact.value !== old.said.exact?.value)) return null
  const changed = { ...old, said: { ...old.said, amount } }
  return live.map((block) => ({ ...block, steps: block.steps.map((step) => (step === old ? changed : step)) }))
}
