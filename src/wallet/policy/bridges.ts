import { sameAddress } from '../../model/Token.ts'
import type { PolicyRule } from './PolicyRule.ts'

/** Across's pools take a deposit that stays open for six hours. */
const longestOpenSeconds = 21_600n

/**
 * What leaves over a bridge arrives on the other chain as was approved: no less of that very token, on no other chain, and
 * whoever brings it has hours and not days. Whom it is for, `receivers` says.
 */
export const bridges: PolicyRule = ({ plan, steps }) => {
  const promised = [...(plan.bounds.arrivesElsewhere ?? [])]
  for (const [index, { call }] of steps.entries()) {
    if (call.kind !== 'bridge') continue
    const { destination } = call
    const at = promised.findIndex(
      ({ chainId, token, units }) =>
        chainId === destination.chainId && sameAddress(token, destination.token) && units <= call.arrives,
    )
    const found = promised[at]
    if (found === undefined || found.units <= 0n)
      return `Step ${index + 1} bridges to ${destination.name} for less than was approved, or what was not.`
    if (call.arrives > call.units) return `Step ${index + 1} bridges for more than it takes, which nobody gives.`
    if (call.fillDeadline > plan.expiresAt + longestOpenSeconds)
      return `Step ${index + 1} bridges with too long a wait before it comes back.`
    promised.splice(at, 1)
  }
  return promised.length === 0 ? null : 'What was to arrive on another chain is bridged by no step.'
}
