import { formatDecimal } from '../model/decimal.ts'
import type { RateRay } from '../model/Plan.ts'
import type { HoldingView, PortfolioView } from '../model/Portfolio.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { formatUsd, type UsdE8 } from '../model/Usd.ts'
import { allVenues } from '../planner/earn/venues.ts'
import { percentView } from '../stages/amountView.ts'
import { allocationOf } from './allocationOf.ts'
import { type Earned, earnedOf, earnedView } from './earnedOf.ts'
import { groupOf } from './groupOf.ts'
import { type Holding, listHoldings, rateOf, unreadHoldings } from './listHoldings.ts'
import { loanHealth } from './loanHealth.ts'
import type { PositionRecords } from './positionRecords.ts'

/** What is known beside the chain. */
export type Beside = {
  readonly handedTo?: string | null
  /** What Sayso's own receipts say of each position. */
  readonly records?: PositionRecords
}

/** What the account holds and owes, wallet first, then positions in what they are worth, then debts as negative worth. */
export function portfolioView(snapshot: Snapshot, beside: Beside = {}): PortfolioView {
  const { handedTo = null, records = new Map() } = beside
  const rates = new Map(allVenues(snapshot).map((venue) => [venue.position.address.toLowerCase(), venue.rateNow]))
  const holdings = listHoldings(snapshot)
    .filter((holding) => holding.units !== 0n)
    .map((holding) => {
      const rate = rateOf(snapshot, holding, rates)
      return { holding, rate, earned: earnedOf(holding, records, { rate, now: snapshot.block.timestamp }) }
    })
  const all = holdings.map(({ holding }) => holding)
  const total = all.reduce((sum, { usd }) => sum + (usd ?? 0n), 0n)
  const known = holdings.flatMap(({ holding, earned }) => {
    const usd = earned?.status === 'known' ? priced(holding, earned.units, snapshot) : null
    return usd === null ? [] : [usd]
  })
  return {
    account: snapshot.account,
    handedTo,
    chain: snapshot.network.name,
    block: { number: snapshot.block.number.toString(), timestamp: snapshot.block.timestamp.toString() },
    reached: true,
    totalUsd: formatUsd(total),
    holdings: holdings.map((one) => holdingView(one, snapshot)),
    gaps: unreadHoldings(snapshot),
    allocation: allocationOf(all),
    loan: loanHealth(snapshot),
    earnedUsd: known.length === 0 ? null : formatUsd(known.reduce((sum, usd) => sum + usd, 0n)),
  }
}

type Row = { readonly holding: Holding; readonly rate: RateRay | null; readonly earned: Earned | null }

function holdingView({ holding, rate, earned }: Row, snapshot: Snapshot): HoldingView {
  const { token, units, place, usd, kind } = holding
  return {
    token: token.symbol,
    address: token.address,
    name: token.name,
    amount: formatDecimal(units, token.decimals),
    usd: usd === null ? null : formatUsd(usd),
    place,
    kind,
    group: groupOf(token).group,
    ratePercent: rate === null ? null : percentView(rate),
    earned: earned === null ? null : earnedView(earned, token, (more) => priced(holding, more, snapshot)),
  }
}

function priced({ token }: Holding, units: bigint, { prices }: Snapshot): UsdE8 | null {
  const price = prices.get(token.address.toLowerCase())
  return price === undefined ? null : (units * price.usdE8) / 10n ** BigInt(token.decimals)
}
