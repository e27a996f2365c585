import type { PlanReasons } from '../journal/readPlanRecord.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { AnswerRow, StageOf } from '../model/Stage.ts'
import { describeUsd, withDollarSign } from '../model/Usd.ts'
import { healthFloor, healthWatched } from '../planner/lending/floors.ts'
import { lendingAtStart } from '../planner/lending/lendingOf.ts'
import { backingOf, describeHealth } from '../planner/lending/loanChange.ts'
import { availableBorrows, type Lending, lendingTotals } from '../protocols/aave/health.ts'
import { loanHealth } from './loanHealth.ts'
import { namesOf, type SoldAt, soldAt } from './soldAt.ts'

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
 * @param afterwards what that plan makes of the loan; null where there is none, or where it is not known
 */
export function answerHealth(
  snapshot: Snapshot,
  planInHand: PlanReasons | null,
  afterwards: Lending | null,
): Omit<StageOf<'answer'>, 'ms'> {
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
  const planned = afterPlan(planInHand, snapshot, afterwards)
  // Beside a plan that borrows, what could be borrowed without it would only contradict it.
  const inHand = planned.sentence !== ''
  const lent = inHand ? afterwards : lending
  const more = lent === null ? null : room(lent, inHand ? 'after this plan' : 'now')
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
  return told(
    `${planned.sentence}${levels[loan.level]}${now}: ${sold}.${loan.fallPercent === '0' ? '' : whenSentence(snapshot, lending)}`,
    [
      row('Health factor', loan.healthFactor),
      row('Collateral', `${withDollarSign(loan.collateralUsd)}${what}`),
      row('Debt', withDollarSign(loan.debtUsd)),
      ...priceRows(snapshot, lending),
      ...rows,
    ],
  )
}

const tooMuch = `Below a health factor of 1 anybody may sell what you lent to repay what you owe, at a loss to you. Sayso asks you to type it out where a loan would fall below ${describeHealth(healthWatched)}, and stops where it would fall below ${describeHealth(healthFloor)}.`

/** What the plan in hand would make of the loan, and at which price it would be sold. Nothing where it leaves none. */
function afterPlan(
  plan: PlanReasons | null,
  snapshot: Snapshot,
  planned: Lending | null,
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
  const price = planned === null ? null : soldAt(snapshot, planned)
  return {
    sentence: `After this plan your loan would be ${level}: ${howSold(namesOf(snapshot, behind), { several: behind.length > 1, price, health })}. `,
    rows,
  }
}

function howSold(
  names: string,
  { several, price, health }: { readonly several: boolean; readonly price: SoldAt | null; readonly health: bigint },
): string {
  const fall = `by ${fallOf(health)} %`
  if (price?.status === 'price')
    return several
      ? `your ${names} back it together, and are sold if ${price.sentence}, or if all of it falls ${fall} against what you owe`
      : `your ${names} is sold if ${price.sentence}. That is a fall ${fall}`
  if (price?.status === 'never')
    return `your ${names} back it together; it is sold ${price.sentence}, but if all of it falls ${fall} against what you owe`
  return several
    ? `${names} back it together, so no one price tells when: they are sold if all of it falls ${fall} against what you owe`
    : `your collateral is sold if it falls ${fall} against what you owe`
}

/** Whole percent, rounded down: better to say that less is enough. */
function fallOf(health: bigint): string {
  return ((100n * (health - one)) / health).toString()
}

/** What can be borrowed on top of what is owed, and leaves the loan comfortable. */
function room(lending: Lending, when: 'now' | 'after this plan'): string {
  const totals = lendingTotals(lending)
  if (totals.collateral === 0n)
    return 'Nothing of yours is lent at Aave as collateral, so nothing can be borrowed yet. Lend something first, like "Supply 1000 USDC to Aave".'
  const carries = (totals.collateral * totals.liquidationThresholdBps * one) / (bps * healthWatched)
  const most = availableBorrows(totals)
  const comfortable = carries > totals.debt ? carries - totals.debt : 0n
  const units = comfortable < most ? comfortable : most
  const words = totals.debt === 0n ? '' : ' more'
  return units === 0n
    ? `Nothing more${when === 'now' ? '' : ' after this plan'}, if the loan is to stay comfortable.`
    : `Up to about ${describeUsd(units - (units % 100_000_000n))}${words} stays comfortable, by what you have lent at Aave ${when}.`
}

/** At which price it comes to that: of the one asset that moves it, the others taken to keep their price. */
function priceRows(snapshot: Snapshot, lending: Lending | null): readonly AnswerRow[] {
  const { health } = lending === null ? { health: null } : lendingTotals(lending)
  if (lending === null || health === null) return []
  const price = soldAt(snapshot, lending)
  if (price !== null) return [row('Sold when', price.sentence)]
  const behind = backingOf(snapshot, lending)
  return behind.length < 2 || health <= one
    ? []
    : [
        row(
          'Sold when',
          `all of ${namesOf(snapshot, behind)} falls by ${fallOf(health)} % together; no one price tells it`,
        ),
      ]
}

/** Where several back it, a price of one of them is one of many ways to come there. */
function whenSentence(snapshot: Snapshot, lending: Lending | null): string {
  const price = lending === null ? null : soldAt(snapshot, lending)
  const [told] = priceRows(snapshot, lending)
  if (lending === null || told === undefined) return ''
  if (price === null) return ` It comes to that when ${told.value}.`
  const name = namesOf(snapshot, [price.token])
  if (price.status === 'never') return ` It is sold ${price.sentence}: the rest covers what you owe.`
  return backingOf(snapshot, lending).length > 1
    ? ` By ${name} alone it comes to that when ${price.sentence}.`
    : ` It comes to that when ${price.sentence}.`
}

const row = (label: string, value: string): AnswerRow => ({ label, value, detail: '' })
