import { amountOf } from '../model/Amount.ts'
import { mulDivDown } from '../model/decimal.ts'
import type { RateRay } from '../model/Plan.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { AnswerRow, StageOf } from '../model/Stage.ts'
import { describeUsd, sumInCents, type UsdE8 } from '../model/Usd.ts'
import { allVenues } from '../planner/earn/venues.ts'
import { percentView } from '../stages/amountView.ts'
import { amountIn } from './amountIn.ts'
import { type Holding, listHoldings, rateOf } from './listHoldings.ts'

const ray = 10n ** 27n

/** What is lent, put in or owed, and what each brings or costs in a year, and a debt in a month, at the rate of this moment. */
export function answerPositions(snapshot: Snapshot): Omit<StageOf<'answer'>, 'ms'> {
  const { lines, lent, owed } = linesOf(snapshot)
  const parts = [sumOf(lent, 'what you have put in earns'), sumOf(owed, 'what you owe costs')]
  const sums = parts.filter((part) => part !== null).join(', and ')
  const yearly = yearOf(owed)
  const perMonth = owed.length === 0 || yearly === null ? null : yearly / 12n
  const sentences = [
    lines.length === 0 ? 'You have put nothing in anywhere' : 'What you have lent or put in',
    `${owed.length === 0 ? (lines.length === 0 ? ', and you owe nothing.' : '; you owe nothing.') : ', and what you owe.'}`,
    sums === '' ? '' : ` By the rates of this moment ${sums} a year.`,
    perMonth === null ? '' : ` That is about ${describeUsd(perMonth)} a month for what you owe.`,
  ]
  const sentence = sentences.join('')
  return { stage: 'answer', topic: 'positions', sentence, rows: lines.map(rowOf), venues: [] }
}

/** What is held now in places that pay, so many days on, were the rates and prices of this moment to stay. */
export function positionsAfter(snapshot: Snapshot, days: number): Omit<StageOf<'answer'>, 'ms'> {
  const { lines, lent, owed } = linesOf(snapshot)
  const told = (sentence: string): Omit<StageOf<'answer'>, 'ms'> => ({
    ...{ stage: 'answer', topic: 'positions', sentence, rows: lines.map(rowOf), venues: [] },
  })
  const span = days === 1 ? 'a day' : `${days.toLocaleString('en')} days`
  if (lines.length === 0) return told(`You have put nothing in anywhere, so nothing is added to it in ${span}.`)
  const inDays = (yearly: UsdE8): UsdE8 => sumInCents([(yearly * BigInt(days)) / 365n])
  const [earns, costs] = [yearOf(lent), yearOf(owed)]
  const worth = lent.every(({ holding }) => holding.usd !== null)
    ? sumInCents(lent.map(({ holding }) => holding.usd ?? 0n))
    : null
  const grown =
    earns === null || worth === null
      ? 'What you have put in cannot be reckoned ahead: of some of it no price or no rate is known.'
      : `In ${span} what you have put in would be about ${describeUsd(worth + inDays(earns))}: ${describeUsd(worth)} as it is now, and about ${describeUsd(inDays(earns))} earned.`
  const debt =
    costs === null
      ? ' What you owe cannot be reckoned ahead.'
      : ` What you owe would cost about ${describeUsd(inDays(costs))} by then.`
  return told(
    `${lent.length === 0 ? '' : grown}${owed.length === 0 ? '' : debt} That is by the rates and prices of this moment, and both change.`.trim(),
  )
}

type Lines = { readonly lines: readonly Line[]; readonly lent: readonly Line[]; readonly owed: readonly Line[] }

function linesOf(snapshot: Snapshot): Lines {
  const rates = new Map(allVenues(snapshot).map((venue) => [venue.position.address.toLowerCase(), venue.rateNow]))
  const lines = listHoldings(snapshot)
    .filter(({ kind, units }) => kind !== 'wallet' && units !== 0n)
    .map((holding) => lineOf(holding, rateOf(snapshot, holding, rates)))
  const owed = lines.filter(({ holding }) => holding.kind === 'debt')
  const lent = lines.filter(({ holding }) => holding.kind !== 'debt')
  return { lines, lent, owed }
}

type Line = {
  readonly holding: Holding
  readonly rate: RateRay | null
  /** Dollars a year, never negative. Null where no price or no rate is known. */
  readonly perYear: UsdE8 | null
}

function lineOf(holding: Holding, rate: RateRay | null): Line {
  const { usd } = holding
  const worth = usd === null ? null : sizeOf(usd)
  return { holding, rate, perYear: rate === null || worth === null ? null : mulDivDown(worth, rate, ray) }
}

function rowOf({ holding: { token, units, usd, place, kind }, rate, perYear }: Line): AnswerRow {
  const percent = rate === null ? null : `${percentView(rate)} % a year`
  const verb = kind === 'debt' ? 'costs' : 'earns'
  const yearly = perYear === null ? percent : `about ${describeUsd(perYear)} a year (${percent})`
  return {
    label: token.symbol,
    ...amountIn(amountOf(token, sizeOf(units)), usd === null ? null : sizeOf(usd)),
    detail: yearly === null ? place : `${place}, ${verb} ${yearly}`,
  }
}

/** Null where of one of them nobody knows. */
function sumOf(lines: readonly Line[], words: string): string | null {
  const yearly = yearOf(lines)
  return lines.length === 0 || yearly === null ? null : `${words} about ${describeUsd(yearly)}`
}

function yearOf(lines: readonly Line[]): UsdE8 | null {
  if (lines.some(({ perYear }) => perYear === null)) return null
  return sumInCents(lines.map(({ perYear }) => perYear ?? 0n))
}

const sizeOf = (units: bigint): bigint => (units < 0n ? -units : units)
