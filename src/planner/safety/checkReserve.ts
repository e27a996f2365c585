import { amountOf } from '../../model/Amount.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { ReserveState } from '../../model/Snapshot.ts'
import type { Token } from '../../model/Token.ts'
import { floor } from './thresholds.ts'

const bps = 10_000n

/** Whether the reserve takes this deposit at all. Null where it does; otherwise why not, in one sentence. */
export function reserveClosed(state: ReserveState, asset: Token, deposit: bigint): string | null {
  if (!state.active) return `Aave v3 has switched ${asset.symbol} off.`
  if (state.paused) return `Aave v3 has paused ${asset.symbol}.`
  if (state.frozen) return `Aave v3 has frozen ${asset.symbol}: nothing new goes in.`
  if (state.supplyCap !== 0n && state.totalSupply + deposit > state.supplyCap * 10n ** BigInt(asset.decimals))
    return `Aave v3 takes no more ${asset.symbol}: its cap is reached.`
  return null
}

/** Whether the reserve passes the floor for this deposit. Null where it does; otherwise why not, in one sentence. */
export function checkReserve(state: ReserveState, asset: Token, deposit: bigint): string | null {
  const closed = reserveClosed(state, asset, deposit)
  if (closed !== null) return closed
  const lent = state.totalVariableDebt + state.totalStableDebt
  const whole = state.available + lent
  if (whole > 0n && lent * bps > whole * floor.maxUtilisationBps)
    return `More than ${floor.maxUtilisationBps / 100n} % of it is lent out, so leaving may have to wait.`
  if (state.available < deposit * floor.exitTimesAmount)
    return `Only ${describeAmount(amountOf(asset, state.available))} could leave it today, which is too little to be sure of getting out.`
  return null
}
