import type { ReserveState } from '../../model/Snapshot.ts'
import type { Token } from '../../model/Token.ts'
import { exitTooSmall, shareTooLarge } from './exit.ts'
import { type Limits, tiers } from './thresholds.ts'

const bps = 10_000n

/** Whether the reserve takes this deposit at all, and is one to put anything into. Null where it is; otherwise why not, in one sentence. */
export function reserveClosed(state: ReserveState, asset: Token, deposit: bigint): string | null {
  if (!state.active) return `Aave v3 has switched ${asset.symbol} off.`
  if (state.paused) return `Aave v3 has paused ${asset.symbol}.`
  if (state.frozen) return `Aave v3 has frozen ${asset.symbol}: nothing new goes in.`
  if (state.supplyCap !== 0n && state.totalSupply + deposit > state.supplyCap * 10n ** BigInt(asset.decimals))
    return `Aave v3 takes no more ${asset.symbol}: its cap is reached.`
  return state.doubt
}

/** Why the reserve misses the floor for this deposit, one sentence for each reason, the gravest first. */
export function checkReserve(
  state: ReserveState,
  asset: Token,
  deposit: bigint,
  limits: Limits = tiers.medium,
): readonly string[] {
  const closed = reserveClosed(state, asset, deposit)
  const lent = state.totalVariableDebt + state.totalStableDebt
  const whole = state.available + lent
  return [
    closed,
    whole > 0n && lent * bps > whole * limits.maxUtilisationBps
      ? `More than ${limits.maxUtilisationBps / 100n} % of it is lent out, so leaving may have to wait.`
      : null,
    exitTooSmall(asset, state.available, deposit, limits),
    shareTooLarge(whole, deposit, limits),
  ].filter((reason) => reason !== null)
}
