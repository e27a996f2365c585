import { findKnownToken } from '../../decoding/knownContracts.ts'
import type { AaveReserve } from '../../model/Network.ts'
import type { Token } from '../../model/Token.ts'
import { balanceBefore, type Scope } from './Scope.ts'

/** A debt that there is. */
export type Loan = { readonly reserve: AaveReserve; readonly asset: Token; readonly owed: bigint }

/** Every debt that there is at the catalogue's lending market. */
export function loansOf(scope: Scope): readonly Loan[] {
  return (scope.input.network.aave?.reserves ?? []).flatMap((reserve) => {
    const owed = balanceBefore(scope, reserve.variableDebtToken)
    const asset = findKnownToken(scope.input.network, reserve.asset)
    return owed > 0n && asset ? [{ reserve, asset, owed }] : []
  })
}
