import type { ReserveState } from '../../model/Snapshot.ts'
import type { Token } from '../../model/Token.ts'
import { leavesAtOnce, notLentOut, smallShare } from './exit.ts'
import { about, type FloorRule, type HeldRule, heldRules } from './FloorRule.ts'
import { type Limits, tiers } from './thresholds.ts'

/** Whether the reserve takes this deposit at all, and is one to put anything into. Null where it is; otherwise why not, in one sentence. */
export function reserveClosed(state: ReserveState, asset: Token, deposit: bigint): string | null {
  if (!state.active) return `Aave v3 has switched ${asset.symbol} off.`
  if (state.paused) return `Aave v3 has paused ${asset.symbol}.`
  if (state.frozen) return `Aave v3 has frozen ${asset.symbol}: nothing new goes in.`
  if (state.supplyCap !== 0n && state.totalSupply + deposit > state.supplyCap * 10n ** BigInt(asset.decimals))
    return `Aave v3 takes no more ${asset.symbol}: its cap is reached.`
  return state.doubt
}

type About = { readonly state: ReserveState; readonly asset: Token; readonly deposit: bigint }

const lentOf = ({ totalVariableDebt, totalStableDebt }: ReserveState): bigint => totalVariableDebt + totalStableDebt
const wholeOf = (state: ReserveState): bigint => state.available + lentOf(state)

export const reserveRules: readonly FloorRule<About>[] = [
  {
    must: () => 'It is open: not switched off, paused, frozen or full, and nothing about its rate is in doubt.',
    misses: ({ state, asset, deposit }) => reserveClosed(state, asset, deposit),
  },
  about(notLentOut, ({ state }) => ({ lent: lentOf(state), whole: wholeOf(state) })),
  about(leavesAtOnce, ({ state, asset, deposit }) => ({ asset, liquid: state.available, deposit })),
  about(smallShare, ({ state, deposit }) => ({ whole: wholeOf(state), deposit })),
]

/** What the floor asks of a reserve for this deposit, and how it is there; the gravest first. */
export function checkReserve(
  state: ReserveState,
  asset: Token,
  deposit: bigint,
  limits: Limits = tiers.medium,
): readonly HeldRule[] {
  return heldRules(reserveRules, { state, asset, deposit }, limits)
}
