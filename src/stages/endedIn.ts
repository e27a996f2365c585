import type { Address } from 'viem'
import { isTrap } from '../chain/grants/isTrap.ts'
import { spenderName } from '../chain/grants/spenderName.ts'
import { decodePlan } from '../decoding/decodePlan.ts'
import { findKnownToken, knownContracts } from '../decoding/knownContracts.ts'
import type { SheetPermission } from '../model/ApprovalSheet.ts'
import type { BoundPlan } from '../model/BoundPlan.ts'
import { formatDecimal } from '../model/decimal.ts'
import { isUnlimited } from '../model/Grant.ts'
import type { Network } from '../model/Network.ts'
import type { PlayedSimulation } from '../model/Simulation.ts'
import { sameAddress } from '../model/Token.ts'

/**
 * The permissions of which nothing is left after a plan, read off its bytes, with what they were when it was tried out. One
 * that the plan only clears to set it anew is not among them.
 */
export function endedIn(
  bound: BoundPlan,
  { allowances }: Pick<PlayedSimulation, 'allowances'>,
  network: Network,
): readonly SheetPermission[] {
  const last = new Map<string, SheetPermission | null>()
  for (const { call, measured } of decodePlan(bound, network)) {
    if (call.kind === 'approve') {
      const { token, spender, units } = call
      const stood = allowances.find((one) => sameAddress(one.token, token.address) && sameAddress(one.spender, spender))
      const before = stood?.before ?? null
      const ends = units === 0n && measured === null && before !== 0n
      const was = before === null ? null : isUnlimited(before) ? 'unlimited' : formatDecimal(before, token.decimals)
      last.set(
        `${token.address} ${spender}`.toLowerCase(),
        ends ? { ...whose(network, spender), over: token.symbol, before: was } : null,
      )
    }
    if (call.kind === 'take-back') {
      const over =
        call.right === 'manager'
          ? 'Everything that you have at Morpho'
          : `Loans of ${borrowed(network, call.contract)} in your name`
      last.set(`${call.contract} ${call.spender}`.toLowerCase(), {
        ...whose(network, call.spender),
        over,
        before: null,
      })
    }
  }
  return [...last.values()].filter((one) => one !== null)
}

function whose(network: Network, spender: Address): Pick<SheetPermission, 'who' | 'known'> {
  const name = spenderName(network, spender) ?? knownContracts(network).get(spender.toLowerCase()) ?? null
  if (isTrap(network, spender)) return { who: name ?? spender, known: 'trap' }
  return name === null ? { who: spender, known: 'stranger' } : { who: name, known: 'named' }
}

function borrowed(network: Network, debtToken: Address): string {
  const reserve = network.aave?.reserves.find(({ variableDebtToken }) =>
    sameAddress(variableDebtToken.address, debtToken),
  )
  return (reserve && findKnownToken(network, reserve.asset)?.symbol) ?? 'something'
}
