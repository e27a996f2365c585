import type { PlanReasons } from '../journal/readPlanRecord.ts'
import { listed } from '../model/listed.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { AnswerRow, StageOf } from '../model/Stage.ts'
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
  const planned = afterPlan(planInHand)
  const rows = [...planned.rows, ...(more === null ? [] : [row('Borrow', more)]), row('Too much', tooMuch)]
  if (loan.status === 'none')
    return told(
      `${planned.sentence}You owe nothing${planned.sentence === '' ? '' : ' yet'}, so nothing of yours can be liquidated.`,
      rows,
    )
  const backing = lending === null ? [] : backingOf(snapshot, lending).map(({ symbol }) => symbol)
  const what = backing.length === 0 ? '' : ` (${listed(backing)})`
  const sold =
    loan.fallPercent === '0'
      ? 'your collateral can be sold at once to repay what you owe'
      : `your collateral of ${withDollarSign(loan.collateralUsd)}${what} is sold to repay your debt of ${withDollarSign(loan.debtUsd)} when it is worth ${withDollarSign(loan.liquidationAtUsd)}, so it may fall by ${loan.fallPercent} % against what you owe until then`
  const now = planned.sentence === '' ? '' : ' now'
  return told(`${planned.sentence}${levels[loan.level]}${now}: ${sold}.`, [
    row('Health factor', loan.healthFactor),
    row('Collateral', `${withDollarSign(loan.collateralUsd)}${what}`),
    row('Debt', withDollarSign(loan.debtUsd)),
    ...priceRows(snapshot, lending),
    ...rows,
  ])
}

const tooMuch = `Below a health factor of 1 anybody may sell what you lent to repay what you owe, at a loss to you. Sayso asks you to type it out where a loan would fall below ${describeHealth(healthWatched)}, and stops where it would fall below ${describeHealth(healthFloor)}.`

/** What the plan in hand would make of the loan. Nothing where it leaves none. */
function afterPlan(plan: PlanReasons | null): { readonly sentence: string; readonly rows: readonly AnswerRow[] } {
  const health = plan?.loan?.healthAfter ?? null
  if (health === null) return { sentence: '', rows: [] }
  const level =
    health >= healthWatched
      ? 'comfortable'
      : health >= healthFloor
        ? 'one to keep an eye on'
        : 'close to being sold off'
  const sentence =
    health <= one
      ? 'After this plan your collateral could be sold at once. '
      : `After this plan your loan would be ${level}: your collateral is sold if it falls by ${fallOf(health)} % against what you owe. `
  return { sentence, rows: [row('Health factor after this plan', describeHealth(health))] }
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

/** At which price it comes to that, where one asset stands behind what is owed: the debt taken to keep its worth. */
function priceRows(snapshot: Snapshot, lending: Lending | null): readonly AnswerRow[] {
  const [only, another] = lending === null ? [] : backingOf(snapshot, lending)
  if (lending === null || only === undefined || another !== undefined) return []
  const { health } = lendingTotals(lending)
  const price = freshPrice(snapshot, only)
  const owed = lending.positions.filter(({ debt }) => debt > 0n).map((position) => tokenOf(snapshot, position))
  if (health === null || health <= one || price === null || owed.includes(only)) return []
  const at = withDollarSign(formatUsd((price.usdE8 * one) / health))
  const now = withDollarSign(formatUsd(price.usdE8))
  return [
    row(
      'Sold when',
      `1 ${only.symbol} is worth ${at} (now ${now}), if ${listed(owed.map(({ symbol }) => symbol))} keeps its price`,
    ),
  ]
}

const row = (label: string, value: string): AnswerRow => ({ label, value, detail: '' })
