import type { RecipientView } from '../model/Contacts.ts'
import { capital } from '../model/capital.ts'
import { dustViews } from '../model/dustViews.ts'
import type { CostsView, LoanView, WeightView } from '../model/FigureViews.ts'
import { listed } from '../model/listed.ts'
import type { EarningView, StageOf, VenueView } from '../model/Stage.ts'
import { totalUsd, withDollarSign } from '../model/Usd.ts'
import type { WindView } from '../model/Wind.ts'
import { comparedLines, grouped } from './addressLines.ts'
import { durationOf } from './durationOf.ts'
import { head, money } from './lines.ts'

/** A plan in lines: what is called, what comes of it, what it earns, owes and costs, what to know. */
export function planLines(stage: StageOf<'plan'>): readonly string[] {
  const { slips, stays } = dustViews(stage)
  return [
    head(stage, 'Plan', stage.summary),
    ...stage.steps
      .map((step) => `  ${step.index + 1}. ${step.title}\n     calls ${step.to.name} at ${step.to.address}`)
      .flatMap((text, at) => [...text.split('\n'), ...recipientLines(stage.steps[at]?.recipient ?? null)]),
    ...stage.gets.map(({ expected }) => `  You get about ${money(expected)}.`),
    ...slips.map(
      (slip) => `  At worst ${slip.amount} ${slip.token} less: a step that would bring still less is not done.`,
    ),
    ...stays.map((dust) => `  Up to ${dust.amount} ${dust.token} more than the minimum stays in your wallet.`),
    ...stage.weights.map(weightLine),
    ...(stage.loan === null ? [] : loanLines(stage.loan)),
    ...(stage.earning === null ? [] : earningLines(stage.earning)),
    costsLine(stage.costs),
    ...(stage.relay === null ? [] : [relayLine(stage.relay)]),
    ...stage.notes.map((note) => `  Note: ${note}`),
  ]
}

function relayLine(relay: string): string {
  return `  Sent through ${relay} alone, not through the public pool; whether it keeps it to itself is its word.`
}

/** Whom a step sends to: the whole address in groups, whether it is new, and what it could be taken for. */
function recipientLines(recipient: RecipientView | null): readonly string[] {
  if (recipient === null) return []
  const { address, contact, name, firstUsedAt, nearest } = recipient
  const used = firstUsedAt === null ? 'never used before' : `first used ${firstUsedAt.slice(0, 10)}`
  const book = contact === null ? 'no contact' : `your contact ${contact}`
  const who = name === null ? book : `${name} by ENS, ${book}`
  const alike = nearest?.lookAlike === true ? comparedLines(address, nearest.address, nearest.whose) : []
  return [`     to ${grouped(address)} (${who}, ${used})`, ...alike.map((line) => `       ${line}`)]
}

export function venueLine(venue: VenueView): string {
  const rate = venue.rateNowPercent === null ? 'unknown' : `${venue.rateNowPercent} %`
  return `  ${`${venue.name}, ${venue.asset}`.padEnd(26)} ${rate.padStart(8)}  ${venueWords[venue.status]}: ${venue.reason}`
}

/** What the simulation adds to the plan's figures: the gas as it was used, and whether the way out works. */
export function settledLines({ earning, exit }: StageOf<'simulation'>): readonly string[] {
  const why = exit?.reason === null || exit === null ? '' : `: ${exit.reason}`
  const left =
    exit === null
      ? []
      : [`  Leaving again right away was tried too, and it ${exit.works ? 'works' : `would fail${why}`}.`]
  if (earning === null) return left
  const even =
    earning.breakEvenDays === null ? 'never pays for itself' : `pays for itself ${afterDays(earning.breakEvenDays)}`
  const less = lessThanStaying(earning)
  if (less !== null) return [...left, `  With the network fee of these very steps: ${less}`]
  return [...left, `  With the network fee of these very steps: ${netPerYear(earning)}; ${even}.`]
}

function afterDays(days: number): string {
  return days === 0 ? 'within a day' : `after ${days} day${days === 1 ? '' : 's'}`
}

/** What the time machine saw, one line a moment; the moment right after the plan is in the balances already. */
export function windLines(wind: WindView): readonly string[] {
  if (wind.status === 'unavailable') return [`  ${wind.sentence}`]
  return [...wind.days.filter(({ days }) => days > 0).map(({ sentence }) => `  ${sentence}`), `  ${wind.note}`]
}

/** What is moved to where it brings less says so, in place of what it brings by itself. Null where it brings no less. */
function lessThanStaying({ staying, netPerYearUsd }: EarningView): string | null {
  if (staying === null || !staying.differencePerYearUsd.startsWith('-')) return null
  const less = withDollarSign(staying.differencePerYearUsd.slice(1))
  return `${less} a year less than where it is now, in ${listed(staying.places)}, which pays ${withDollarSign(staying.grossPerYearUsd)}; by itself it ${earnsOrCosts(netPerYearUsd)} a year net.`
}

const venueWords = {
  chosen: 'chosen',
  'passed-over': 'passed over',
  'left-out': 'left out',
  'turned-down': 'turned down',
} as const

/** Whether it earns or costs is said in words: a sign is overlooked. */
function netPerYear({ netPerYearUsd, interestPerYearUsd }: EarningView): string {
  const after = interestPerYearUsd === null ? '' : ' after that interest'
  return `${earnsOrCosts(netPerYearUsd)} a year net${after}`
}

function earnsOrCosts(usd: string): string {
  return usd.startsWith('-') ? `costs ${withDollarSign(usd.slice(1))}` : `earns ${withDollarSign(usd)}`
}

function earningLines(earning: EarningView): readonly string[] {
  const { parts, splitGainUsd, horizonDays, breakEvenDays, staying } = earning
  const less = lessThanStaying(earning)
  const even =
    breakEvenDays === null ? 'never pays for itself at this rate' : `pays for itself ${afterDays(breakEvenDays)}`
  return [
    ...(less === null ? [] : [`  ${capital(less)}`]),
    ...parts.map(
      (part) =>
        `  ${part.venue}: ${money(part.deposit)} at ${part.rateAfterPercent} % a year after your deposit${part.rateNowPercent === null ? '' : ` (${part.rateNowPercent} % now)`}, which is ${withDollarSign(part.grossPerYearUsd)} a year; out again ${durationOf(part.exitSeconds)}.`,
    ),
    ...(earning.interestPerYearUsd === null
      ? []
      : [`  The interest of what you borrow takes ${withDollarSign(earning.interestPerYearUsd)} a year.`]),
    ...(less === null ? [`  ${capital(netPerYear(earning))}; ${even}.`] : []),
    ...(horizonDays === 365
      ? []
      : [`  Chosen for ${horizonDays} days, in which it ${earnsOrCosts(earning.netOverHorizonUsd)} net.`]),
    ...(splitGainUsd === null
      ? []
      : [
          `  Splitting brings ${withDollarSign(splitGainUsd)} more over ${horizonDays} days than the best single place.`,
        ]),
    `  Getting in costs ${withDollarSign(earning.entryCostUsd)}, getting out ${withDollarSign(earning.exitCostUsd)}${staying === null ? '' : '; taking it out first comes on top'}.`,
    ...earning.venues.map(venueLine),
  ]
}

function loanLines(loan: LoanView): readonly string[] {
  const { healthBefore, healthAfter, backedBy, alsoBacked, borrowRateAfterPercent, interestPerYearUsd } = loan
  const sum = interestPerYearUsd === null ? '' : `, which is ${withDollarSign(interestPerYearUsd)} a year`
  const health =
    healthAfter === null
      ? 'Nothing is owed afterwards.'
      : `Health factor ${healthBefore ?? 'none (nothing owed)'} → ${healthAfter}. Below 1.00 anybody may sell what you lent to repay what you owe.`
  return [
    `  ${health}`,
    `  You owe ${withDollarSign(loan.debtBeforeUsd)} → ${withDollarSign(loan.debtAfterUsd)}, against ${withDollarSign(loan.collateralBeforeUsd)} → ${withDollarSign(loan.collateralAfterUsd)} of collateral.`,
    ...(backedBy.length === 0 || healthAfter === null ? [] : [`  What backs it: ${listed(backedBy)}.`]),
    ...(alsoBacked === null || healthAfter === null ? [] : [`  ${alsoBacked}`]),
    ...(borrowRateAfterPercent === null
      ? []
      : [
          `  What you borrow costs ${borrowRateAfterPercent} % a year at today’s rate, with interest on interest${sum}.`,
        ]),
  ]
}

function weightLine(weight: WeightView): string {
  const { token, beforePercent, afterPercent, targetPercent } = weight
  return `  ${token.padEnd(12)} ${beforePercent} % → ${afterPercent} % (target ${targetPercent} %), ${withDollarSign(weight.beforeUsd)} → ${withDollarSign(weight.afterUsd)}`
}

function costsLine({ gasUsd, poolFeesUsd, impactUsd }: CostsView): string {
  const gas =
    gasUsd === null ? 'a network fee whose worth is unknown' : `about ${withDollarSign(gasUsd)} of network fee`
  if (!/[1-9]/.test(poolFeesUsd) && !/[1-9]/.test(impactUsd)) return `  Costs ${gas}.`
  const better = impactUsd.startsWith('-')
  const impact = `Before their fees, the pools give ${withDollarSign(impactUsd.replace('-', ''))} ${better ? 'more' : 'less'} than the price feeds say.`
  const total = totalUsd([gasUsd, poolFeesUsd, impactUsd])
  const all = total === null ? '' : `about ${withDollarSign(total)} in all: `
  return `  Costs ${all}${gas}, and ${withDollarSign(poolFeesUsd)} of pool fees. ${impact}`
}
