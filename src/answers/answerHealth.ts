import type { PlanReasons } from '../journal/readPlanRecord.ts'
import { listed } from '../model/listed.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { AnswerRow, StageOf } from '../model/Stage.ts'
import { sameAddress, sameToken, type Token } from '../model/Token.ts'
import { describeUsd, formatUsd, withDollarSign } from '../model/Usd.ts'
import { freshPrice } from '../planner/freshPrice.ts'
import { healthFloor, healthWatched } from '../planner/lending/floors.ts'
import { lendingAtStart, tokenOf } from '../planner/lending/lendingOf.ts'
import { backingOf, describeHealth } from '../planner/lending/loanChange.ts'
import { availableBorrows, type Lending, lendingTotals } from '../protocols/aave/health.ts'
import { loanHealth } from './loanHealth.ts'

const one = 10n ** 18n
const bps = 10_000n

const levels = {
  comfortable: 'Your loan is comfortable',
  watch: 'Your loan is one to keep an eye on',
  close: 'Your loan is close to being sold off',
} as const

/**
 * How safe a loan is, when it gets dangerous, and how much could be borrowed: as the Portfolio page tells it, by the market's
 * own figures.
 * @param planInHand what its loan would be is told first, as that is what is being asked about
 */
export function answerHealth(snapshot: Snapshot, planInHand: PlanReasons | null): Omit<StageOf<'answer'>, 'ms'> {
  const told = (sentence: string, rows: readonly AnswerRow[]): Omit<StageOf<'answer'>, 'ms'> => ({
    stage: 'answer',
    topic: 'health',
    sentence,
    rows,
    venues: [],
  })
  const loan = loanHealth(snapshot)
  if (loan.status === 'unread')
    return told('What you owe could not be read just now, so its health is unknown. Please ask again.', [])
  const start = lendingAtStart(snapshot)
  const lending = start.status === 'lending' ? start.lending : null
  const more = lending === null ? null : room(lending)
  const planned = afterPlan(planInHand, snapshot, lending)
  const rows = [...planned.rows, ...(more === null ? [] : [row('Borrow', more)]), row('Too much', tooMuch)]
  if (loan.status === 'none')
    return told(
      `${planned.sentence}You owe nothing${planned.sentence === '' ? '' : ' yet'}, so nothing of yours can be liquidated.`,
      rows,
    )
  const backing = lending === null ? [] : backingOf(snapshot, lending)
  const what = backing.length === 0 ? '' : ` (${namesOf(snapshot, backing)})`
  const sold =
    loan.fallPercent === '0'
      ? 'your collateral can be sold at once to repay what you owe'
      : `your collateral of ${withDollarSign(loan.collateralUsd)}${what} is sold to repay your debt of ${withDollarSign(loan.debtUsd)} when it is worth ${withDollarSign(loan.liquidationAtUsd)}, so it may fall by ${loan.fallPercent} % against what you owe until then`
  const now = planned.sentence === '' ? '' : ' now'
  const [soldWhen] = priceRows(snapshot, lending)
  const price = soldWhen === undefined ? '' : ` It comes to that when ${soldWhen.value}.`
  return told(`${planned.sentence}${levels[loan.level]}${now}: ${sold}.${loan.fallPercent === '0' ? '' : price}`, [
    row('Health factor', loan.healthFactor),
    row('Collateral', `${withDollarSign(loan.collateralUsd)}${what}`),
    row('Debt', withDollarSign(loan.debtUsd)),
    ...priceRows(snapshot, lending),
    ...rows,
  ])
}

const tooMuch = `Below a health factor of 1 anybody may sell what you lent to repay what you owe, at a loss to you. Sayso asks you to type it out where a loan would fall below ${describeHealth(healthWatched)}, and stops where it would fall below ${describeHealth(healthFloor)}.`

/** What the plan in hand would make of the loan, and at which price it would be sold. Nothing where it leaves none. */
function afterPlan(
  plan: PlanReasons | null,
  snapshot: Snapshot,
  lending: Lending | null,
): { readonly sentence: string; readonly rows: readonly AnswerRow[] } {
  const health = plan?.loan?.healthAfter ?? null
  if (plan === null || health === null) return { sentence: '', rows: [] }
  const level =
    health >= healthWatched
      ? 'comfortable'
      : health >= healthFloor
        ? 'one to keep an eye on'
        : 'close to being sold off'
  const rows = [row('Health factor after this plan', describeHealth(health))]
  if (health <= one) return { sentence: 'After this plan your collateral could be sold at once. ', rows }
  const { tokens } = snapshot.network
  const behind = (plan.loan?.backedBy ?? []).flatMap((symbol) => tokens.filter((token) => token.symbol === symbol))
  const borrowed = plan.steps.flatMap(({ kind, amount }) => {
    const token = tokens.find(({ address }) => amount !== undefined && sameAddress(address, amount.token.address))
    return kind === 'borrow' && token !== undefined ? [token] : []
  })
  const owed = [...new Set([...borrowed, ...owedIn(snapshot, lending)])]
  const price = soldAt(snapshot, { behind, owed, health })
  const how =
    price === null
      ? `${behind.length > 1 ? `${namesOf(snapshot, behind)} back it together, so no one price tells when: they are` : 'your collateral is'} sold if ${behind.length > 1 ? 'all of it falls' : 'it falls'} by ${fallOf(health)} % against what you owe`
      : `your ${namesOf(snapshot, behind)} is sold if ${price}. That is a fall by ${fallOf(health)} %`
  return { sentence: `After this plan your loan would be ${level}: ${how}. `, rows }
}

/** Whole percent, rounded down: better to say that less is enough. */
function fallOf(health: bigint): string {
  return ((100n * (health - one)) / health).toString()
}

/** What can be borrowed on top of what is owed, and leaves the loan comfortable. */
function room(lending: Lending): string {
  const totals = lendingTotals(lending)
  if (totals.collateral === 0n)
    return 'Nothing of yours is lent at Aave as collateral, so nothing can be borrowed yet. Lend something first, like "Supply 1000 USDC to Aave".'
  const carries = (totals.collateral * totals.liquidationThresholdBps * one) / (bps * healthWatched)
  const most = availableBorrows(totals)
  const comfortable = carries > totals.debt ? carries - totals.debt : 0n
  const units = comfortable < most ? comfortable : most
  const words = totals.debt === 0n ? '' : ' more'
  return units === 0n
    ? 'Nothing more, if the loan is to stay comfortable.'
    : `Up to about ${describeUsd(units - (units % 100_000_000n))}${words} stays comfortable, by what you have lent at Aave now.`
}

function owedIn(snapshot: Snapshot, lending: Lending | null): readonly Token[] {
  const positions = lending?.positions ?? []
  return positions.filter(({ debt }) => debt > 0n).map((position) => tokenOf(snapshot, position))
}

/** As people call them: ether lies in a market as its wrapped form only. */
function namesOf({ network }: Snapshot, tokens: readonly Token[]): string {
  return listed(tokens.map((token) => (sameToken(token, network.wrapped) ? network.native.symbol : token.symbol)))
}

/**
 * "1 ETH falls to $1,250.00 (now $2,500.00), if USDC keeps its price". Null where it is no one price: where several assets
 * stand behind the debt, or the one that does is owed as well.
 */
function soldAt(
  snapshot: Snapshot,
  loan: { readonly behind: readonly Token[]; readonly owed: readonly Token[]; readonly health: bigint },
): string | null {
  const { owed, health } = loan
  const [only, another] = loan.behind
  if (only === undefined || another !== undefined || health <= one) return null
  const price = freshPrice(snapshot, only)
  if (price === null || owed.length === 0 || owed.some((token) => sameToken(token, only))) return null
  const at = withDollarSign(formatUsd((price.usdE8 * one) / health))
  const now = withDollarSign(formatUsd(price.usdE8))
  return `1 ${namesOf(snapshot, [only])} falls to ${at} (now ${now}), if ${namesOf(snapshot, owed)} ${owed.length > 1 ? 'keep their prices' : 'keeps its price'}`
}

/** At which price it comes to that, where one asset stands behind what is owed: the debt taken to keep its worth. */
function priceRows(snapshot: Snapshot, lending: Lending | null): readonly AnswerRow[] {
  const { health } = lending === null ? { health: null } : lendingTotals(lending)
  if (lending === null || health === null) return []
  const behind = backingOf(snapshot, lending)
  const price = soldAt(snapshot, { behind, owed: owedIn(snapshot, lending), health })
  if (price !== null) return [row('Sold when', price)]
  return behind.length < 2 || health <= one
    ? []
    : [
        row(
          'Sold when',
          `all of ${namesOf(snapshot, behind)} falls by ${fallOf(health)} % together; no one price tells it`,
        ),
      ]
}

const row = (label: string, value: string): AnswerRow => ({ label, value, detail: '' })
