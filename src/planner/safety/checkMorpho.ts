import type { MorphoPair } from '../../model/Network.ts'
import type { MorphoMarketState, Snapshot } from '../../model/Snapshot.ts'
import { sameAddress, type Token } from '../../model/Token.ts'
import { morphoUtilization } from '../../protocols/morpho/adaptiveCurve.ts'
import { accrueInterest, morphoLiquidity } from '../../protocols/morpho/rates.ts'
import { freshPrice } from '../freshPrice.ts'
import { exitTooSmall, shareTooLarge } from './exit.ts'
import { type Limits, tiers } from './thresholds.ts'

const bps = 10_000n
const wad = 10n ** 18n
/** Morpho's oracles answer with 36 decimals. */
const oracleScale = 10n ** 36n

type Wish = { readonly loan: Token; readonly deposit: bigint; readonly limits?: Limits }

/**
 * Why lending in a market of Morpho Blue misses the floor for this deposit, one sentence for each reason, the gravest
 * first. A market cannot be changed by anyone after it is made, so nobody's powers are asked for; but nothing says when it was made.
 */
export function checkMorpho(
  snapshot: Snapshot,
  market: MorphoPair,
  state: MorphoMarketState,
  wish: Wish,
): readonly string[] {
  const { loan, deposit, limits = tiers.medium } = wish
  const now = snapshot.block.timestamp
  const accrued = accrueInterest(state, now)
  const reasons = [
    state.doubt,
    oracleOff(snapshot, market, state, loan, limits),
    market.lltv * bps > limits.maxLoanToValueBps * wad
      ? 'Its borrowers may owe nearly all that their collateral is worth, so a fall in price can leave lenders short.'
      : null,
    morphoUtilization(accrued) * bps > limits.maxUtilisationBps * wad
      ? `More than ${limits.maxUtilisationBps / 100n} % of it is lent out, so leaving may have to wait.`
      : null,
    exitTooSmall(loan, morphoLiquidity(state, now), deposit, limits),
    shareTooLarge(accrued.totalSupplyAssets, deposit, limits),
    limits.ageMayBeUnknown ? null : 'How old this market is cannot be read, and unknown is never among the safest.',
  ]
  return reasons.filter((reason) => reason !== null)
}

/** Whether the market's own oracle answers, and says what the price feeds say. */
function oracleOff(
  snapshot: Snapshot,
  market: MorphoPair,
  { collateralPrice }: MorphoMarketState,
  loan: Token,
  limits: Limits,
): string | null {
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
