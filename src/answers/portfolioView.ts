import type { ListedBalances } from '../chain/readListed.ts'
import { type Amount, amountOf } from '../model/Amount.ts'
import { formatDecimal } from '../model/decimal.ts'
import { describeAmount } from '../model/describeStep.ts'
import { heldAs } from '../model/heldAs.ts'
import type { RateRay } from '../model/Plan.ts'
import type { HoldingView, PortfolioView } from '../model/Portfolio.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { BetweenView } from '../model/Underway.ts'
import { formatUsd, sumInCents, type UsdE8 } from '../model/Usd.ts'
import { allVenues } from '../planner/earn/venues.ts'
import { amountView, percentView } from '../stages/amountView.ts'
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
  /** What there is of the network's listed tokens. Left out: nobody looked. */
  readonly listed?: ListedBalances
  /** What left from here for another network and is in no account at the snapshot's block. Left out: nothing did. */
  readonly between?: readonly BetweenAmount[]
}

/** In the token of the network that it left, whose price it is counted at. */
export type BetweenAmount = Omit<BetweenView, 'amount'> & { readonly amount: Amount }

/** What the account holds and owes, wallet first, then positions in what they are worth, then debts as negative worth. */
export function portfolioView(snapshot: Snapshot, beside: Beside = {}): PortfolioView {
  const { handedTo = null, records = new Map(), listed = null, between = [] } = beside
  const rates = new Map(allVenues(snapshot).map((venue) => [venue.position.address.toLowerCase(), venue.rateNow]))
  const holdings = [...listHoldings(snapshot), ...(listed?.held ?? []).map(listedHolding)]
    .filter((holding) => holding.units !== 0n)
    .map((holding) => {
      const rate = rateOf(snapshot, holding, rates)
      return { holding, rate, earned: earnedOf(holding, records, { rate, now: snapshot.block.timestamp }) }
    })
  const all = holdings.map(({ holding }) => holding)
  const counted = between.map((one) => (one.state === 'unknown' ? null : usdAt(one.amount, snapshot)))
  const total = sumInCents([...all.map(({ usd }) => usd), ...counted].map((usd) => usd ?? 0n))
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
    between: between.map((one, index) => ({
      ...one,
      amount: { ...amountView(one.amount, noPrices), usd: usdText(counted[index]) },
    })),
    gaps: [
      ...unreadHoldings(snapshot),
      ...between
        .filter(({ state }) => state === 'unknown')
        .map(({ amount, to }) => leftForGap(describeAmount(amount), to.name)),
    ],
    listed: {
      looked: listed === null ? 0 : snapshot.network.listed.length,
      unread: (listed?.unread ?? []).map(({ symbol }) => symbol),
    },
    allocation: allocationOf(all),
    loan: loanHealth(snapshot),
    earnedUsd: known.length === 0 ? null : formatUsd(sumInCents(known)),
  }
}

/** Of a token that has no feed nobody says what it is worth. */
function listedHolding({ token, units }: ListedBalances['held'][number]): Holding {
  return { token, units, place: 'wallet', usd: null, kind: 'wallet', position: token, counted: units }
}

type Row = { readonly holding: Holding; readonly rate: RateRay | null; readonly earned: Earned | null }

function holdingView({ holding, rate, earned }: Row, snapshot: Snapshot): HoldingView {
  const { units, place, usd, kind } = holding
  const token = kind === 'wallet' ? holding.token : heldAs(holding.token, snapshot.network)
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

function priced({ token }: Holding, units: bigint, snapshot: Snapshot): UsdE8 | null {
  return usdAt(amountOf(token, units), snapshot)
}

function usdAt({ token, units }: Amount, { prices }: Snapshot): UsdE8 | null {
  const price = prices.get(token.address.toLowerCase())
  return price === undefined ? null : (units * price.usdE8) / 10n ** BigInt(token.decimals)
}

function usdText(usd: UsdE8 | null | undefined): string | null {
  return usd === null || usd === undefined ? null : formatUsd(usd)
}

const noPrices: Parameters<typeof amountView>[1] = new Map()

/** A gap in a portfolio: what is between two networks, and nobody says where. @param amount with its token, in words */
export function leftForGap(amount: string, to: string): string {
  return `${amount} that left for ${to}`
}
