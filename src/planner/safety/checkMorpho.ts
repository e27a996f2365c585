import type { MorphoPair } from '../../model/Network.ts'
import type { MorphoMarketState, Snapshot } from '../../model/Snapshot.ts'
import { sameAddress, type Token } from '../../model/Token.ts'
import { morphoUtilization } from '../../protocols/morpho/adaptiveCurve.ts'
import { accrueInterest, morphoLiquidity } from '../../protocols/morpho/rates.ts'
import { freshPrice } from '../freshPrice.ts'
import { leavesAtOnce, notLentOut, smallShare } from './exit.ts'
import { about, type FloorRule, type HeldRule, heldRules } from './FloorRule.ts'
import { percentOf } from './percentOf.ts'
import { type Limits, tiers } from './thresholds.ts'

const bps = 10_000n
const wad = 10n ** 18n
/** Morpho's oracles answer with 36 decimals. */
const oracleScale = 10n ** 36n

type Wish = { readonly loan: Token; readonly deposit: bigint; readonly limits?: Limits }
type About = Omit<Wish, 'limits'> & {
  readonly snapshot: Snapshot
  readonly market: MorphoPair
  readonly state: MorphoMarketState
  /** With the interest of this moment. */
  readonly accrued: MorphoMarketState
}

export const morphoRules: readonly FloorRule<About>[] = [
  {
    must: () => 'Nothing about how it reckons its interest is in doubt.',
    misses: ({ state }) => state.doubt,
  },
  {
    must: ({ maxOracleOffBps }) =>
      `Its own price oracle answers, and is within ${percentOf(maxOracleOffBps)} % of the price feeds.`,
    misses: oracleOff,
  },
  {
    must: ({ maxLoanToValueBps }) =>
      `Its borrowers may owe at most ${percentOf(maxLoanToValueBps)} % of what their collateral is worth.`,
    misses: ({ market }, { maxLoanToValueBps }) =>
      market.lltv * bps > maxLoanToValueBps * wad
        ? 'Its borrowers may owe nearly all that their collateral is worth, so a fall in price can leave lenders short.'
        : null,
    now: ({ market }) => `they may owe ${percentOf((market.lltv * bps) / wad)} %`,
  },
  about(notLentOut, ({ accrued }) => ({ lent: morphoUtilization(accrued), whole: wad })),
  about(leavesAtOnce, ({ snapshot, state, loan, deposit }) => ({
    ...{ asset: loan, deposit, liquid: morphoLiquidity(state, snapshot.block.timestamp) },
  })),
  about(smallShare, ({ accrued, deposit }) => ({ whole: accrued.totalSupplyAssets, deposit })),
  {
    must: ({ ageMayBeUnknown }) => (ageMayBeUnknown ? null : 'How old the market is can be read.'),
    misses: (_, { ageMayBeUnknown }) =>
      ageMayBeUnknown ? null : 'How old this market is cannot be read, and unknown is never among the safest.',
  },
]

/**
 * What the floor asks of lending in a market of Morpho Blue for this deposit, and how it is there; the gravest first. A market
 * cannot be changed by anyone after it is made, so nobody's powers are asked for; but nothing says when it was made.
 */
export function checkMorpho(
  snapshot: Snapshot,
  market: MorphoPair,
  state: MorphoMarketState,
  { loan, deposit, limits = tiers.medium }: Wish,
): readonly HeldRule[] {
  const accrued = accrueInterest(state, snapshot.block.timestamp)
  return heldRules(morphoRules, { snapshot, market, state, accrued, loan, deposit }, limits)
}

/** Whether the market's own oracle answers, and says what the price feeds say. */
function oracleOff({ snapshot, market, state: { collateralPrice }, loan }: About, limits: Limits): string | null {
  const collateral = snapshot.network.tokens.find((token) => sameAddress(token.address, market.collateral))
  if (collateral === undefined) return 'Its collateral is no token that Sayso knows.'
  if (collateralPrice === null || collateralPrice === 0n) return 'Its own price oracle does not answer.'
  const [collateralUsd, loanUsd] = [freshPrice(snapshot, collateral), freshPrice(snapshot, loan)]
  if (collateralUsd === null || loanUsd === null) return `The price of ${collateral.symbol} is unknown or too old.`
  const fair =
    (collateralUsd.usdE8 * 10n ** BigInt(loan.decimals) * oracleScale) /
    (loanUsd.usdE8 * 10n ** BigInt(collateral.decimals))
  const off = collateralPrice > fair ? collateralPrice - fair : fair - collateralPrice
  return off * bps > fair * limits.maxOracleOffBps
    ? `Its own oracle is more than ${limits.maxOracleOffBps / 100n} % away from the price feeds for ${collateral.symbol}.`
    : null
}
