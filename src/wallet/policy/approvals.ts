import type { DecodedCall } from '../../decoding/DecodedCall.ts'
import type { DecodedStep } from '../../decoding/decodePlan.ts'
import { takesOf } from '../../decoding/takesOf.ts'
import type { Network } from '../../model/Network.ts'
import { type Slot, slotSource } from '../../model/Slot.ts'
import { sameAddress } from '../../model/Token.ts'
import type { PolicyRule } from './PolicyRule.ts'

/** From here on an allowance is for ever, whatever it was meant as. */
export const unlimited = 2n ** 95n

type Approve = Extract<DecodedCall, { kind: 'approve' }>
/** A step that takes what was approved. `whole`: all of a debt, so no more than what is approved and not taken otherwise. */
type Taking = {
  readonly units: bigint
  readonly slot: Slot | null
  readonly whole: boolean
  readonly mayTakeLess: boolean
}

/**
 * What is approved is below unlimited, and is exactly what the steps after it take, until the same is approved again: to
 * the unit, or by the very same measured amount. Where less may be taken (a debt that is paid back whole, a purchase of
 * exactly so much), what is left has to be taken back by a step of the same plan.
 */
export const approvals: PolicyRule = ({ steps, network }) => {
  for (const [index, step] of steps.entries()) {
    const most = step.measured?.most ?? step.call
    if (most.kind !== 'approve' || most.units === 0n) continue
    if (most.units >= unlimited) return `Step ${index + 1} approves ${most.token.symbol} without limit.`
    const next = steps.findIndex((later, at) => at > index && isSamePair(later.call, most))
    const takings = steps
      .slice(index + 1, next === -1 ? undefined : next)
      .flatMap((later) => takingOf(later, most, network))
    const why = checkApproval(most.units, step.measured?.slot ?? null, takings)
    if (why !== null) return `Step ${index + 1} approves ${why}.`
    const takenBack = steps[next]
    const takesBack = takenBack?.call.kind === 'approve' && takenBack.call.units === 0n && takenBack.measured === null
    if (takings.some(({ mayTakeLess }) => mayTakeLess) && !takesBack)
      return `Step ${index + 1} approves ${most.token.symbol} of which some may be left over.`
  }
  return null
}

function checkApproval(units: bigint, slot: Slot | null, takings: readonly Taking[]): string | null {
  if (takings.length === 0) return 'what no step takes'
  if (slot !== null) {
    const [only] = takings
    const same =
      takings.length === 1 &&
      only?.slot !== null &&
      only?.slot !== undefined &&
      slotSource(only.slot) === slotSource(slot) &&
      only.slot.min === slot.min &&
      only.slot.max === slot.max
    return same ? null : 'another amount than a later step takes'
  }
  if (takings.some((taking) => taking.slot !== null)) return 'another amount than a later step takes'
  const taken = takings.reduce((sum, taking) => sum + taking.units, 0n)
  const wholes = takings.filter(({ whole }) => whole).length
  if (wholes > 1) return 'one amount for several debts'
  // The debt itself is known to the chain alone; how much may leave for it at most is for `leaving` to check.
  if (wholes === 1) return units > taken ? null : 'less than the steps after it take'
  return units === taken ? null : 'another amount than the steps after it take'
}

function takingOf({ call, measured }: DecodedStep, approval: Approve, network: Network): readonly Taking[] {
  const take = takesOf(measured?.most ?? call, network)
  if (take === null || !sameAddress(take.token, approval.token.address)) return []
  if (!sameAddress(take.spender, approval.spender)) return []
  const whole = take.all === true
  const mayTakeLess = whole || (call.kind === 'swap' && call.exact === 'buy')
  return [{ units: take.units, slot: measured?.slot ?? null, whole, mayTakeLess }]
}

function isSamePair(call: DecodedCall, approval: Approve): boolean {
  return (
    call.kind === 'approve' &&
    sameAddress(call.token.address, approval.token.address) &&
    sameAddress(call.spender, approval.spender)
  )
}
