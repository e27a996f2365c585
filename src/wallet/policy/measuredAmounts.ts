import { type Slot, slotSource } from '../../model/Slot.ts'
import { sameAddress } from '../../model/Token.ts'
import type { PolicyCase, PolicyRule } from './PolicyRule.ts'

/** The most that a measured amount may be above its least: what prices move, plus the slippage that a person may ask for. */
const widest = { numerator: 5n, denominator: 4n }

/**
 * An amount that is filled in later is approved, supplied, deposited or paid back, never sent; it is brought by a step
 * before, of the same token; it lies in a narrow range; and what one step brought is taken once.
 */
export const measuredAmounts: PolicyRule = (judged) => {
  const { plan, steps } = judged
  for (const slot of plan.slots) {
    const step = steps[slot.call]
    if (step === undefined || step.measured === null) return 'An amount that is filled in later belongs to no step.'
    const why = checkSlot(slot, judged)
    if (why !== null) return `The amount that step ${slot.call + 1} fills in later ${why}.`
  }
  for (const source of new Set(plan.slots.map(slotSource))) {
    const taking = plan.slots.filter((slot) => slotSource(slot) === source && steps[slot.call]?.call.kind !== 'approve')
    if (taking.length !== 1) return 'What one step brings is to be taken several times, or never.'
  }
  return null
}

function checkSlot(slot: Slot, { steps, moves }: PolicyCase): string | null {
  const kind = steps[slot.call]?.call.kind
  if (kind !== 'approve' && kind !== 'supply' && kind !== 'deposit' && kind !== 'repay')
    return 'is neither approved nor lent, deposited or paid back'
  if (!Number.isSafeInteger(slot.from) || slot.from < 0 || slot.from >= slot.call) return 'is brought by no step before'
  const brought = moves[slot.from]?.in
  if (!brought || !sameAddress(brought.token.address, slot.token)) return 'is brought by no step before'
  if (slot.min <= 0n || slot.max < slot.min) return 'has a range that makes no sense'
  if (slot.max * widest.denominator > slot.min * widest.numerator) return 'may be far more than its least'
  if (brought.units !== null && slot.min > brought.units) return 'is more than the step before surely brings'
  return null
}
