import { placeByRate } from '../intent/questions/placeByRate.ts'
import type { PlanReasons } from '../journal/readPlanRecord.ts'
import { formatDecimal } from '../model/decimal.ts'
import { titled } from '../model/describeLimit.ts'
import type { HistoryEntry } from '../model/HistoryEntry.ts'
import { listed } from '../model/listed.ts'
import type { VenueReport } from '../model/Plan.ts'
import type { AnswerRow, StageOf } from '../model/Stage.ts'
import { describeUsd } from '../model/Usd.ts'
import { percentView } from '../stages/amountView.ts'
import { earningInCents, venuesInCents } from '../stages/earningInCents.ts'
import { venueView } from '../stages/earningView.ts'
import { plannedInDollars } from './costView.ts'
import { type About, isPart, payingMore, venuesNamed } from './venuesNamed.ts'

type Explained = Omit<StageOf<'answer'>, 'ms'>
type Earning = NonNullable<PlanReasons['earning']>

const lineOf = (label: string, value: string): AnswerRow => ({ label, value, detail: '' })

const wordOnly = lineOf('To sign', 'A word in the chat never signs: approve the plan where it is shown, or drop it.')

/** Where it is at: it waits for a signature, or what became of it by the record. */
type Became = 'in-hand' | HistoryEntry['status']

const end: Readonly<Record<Became, string>> = {
  'in-hand': 'This plan waits for you: nothing is sent before you sign it.',
  shown: 'This plan was not signed, and nothing was sent.',
  blocked: 'The checks blocked this plan: it cannot be signed, and nothing was sent.',
  dropped: 'This plan was put away: it cannot be signed any more, and nothing was sent.',
  approved: 'You signed this plan, and it is under way.',
  interrupted: 'You signed this plan, and how it ended is not known yet.',
  done: 'You signed this plan, and it is done.',
  missed: 'You signed this plan, and what it brought is not what was promised: see Activity.',
  failed: 'You signed this plan, and it failed: see Activity.',
}

/**
 * Why a plan is what it is, what can be lost by it, or why a place is not in it: out of the planner's own run, nothing is
 * asked anew.
 * @param became what became of it, where there is none in hand and it is from the record
 * @param now every place as it is at this moment: what is known of one that was not compared
 */
export function explainPlan(
  reasons: PlanReasons,
  about: About,
  became: Became = 'in-hand',
  now: () => readonly VenueReport[] = () => [],
): Explained {
  const plan = { ...reasons, earning: inCents(reasons.earning) }
  const name = about.venue ?? about.protocol
  if (name === undefined) {
    const sentences = [`${plan.summary}.`, whyThere(plan), besides(plan.earning?.venues ?? []), end[became]]
    const known = plan.notes.length === 0 ? [] : [lineOf('To know', plan.notes.join(' '))]
    const notes = [...known, ...(became === 'in-hand' ? [wordOnly] : [])]
    const sentence = sentences.filter((one) => one !== '').join(' ')
    return told(sentence, [...reasonRows(plan), ...notes], plan.earning?.venues ?? [])
  }
  const { earning } = plan
  if (earning === null) return told(`This plan chooses no place to earn. ${plan.summary}.`, [], [])
  if (earning.venues.length === 0) return ofAsked(earning, about, became, now)
  const venues = venuesNamed(earning.venues, about)
  const chosen = earning.venues.filter(({ status }) => status === 'chosen')
  const [first] = venues
  if (first === undefined) {
    const known = about.venue === undefined ? titled(name) : `“${name}”`
    const others = `Of the ${earning.venues.length} that were compared, ${listed(chosen.map(nameOf))} was chosen.`
    const sentence = `${known} was not compared: Sayso knows no such place for this asset here.`
    const own = asListed(now(), about)
    if (own !== null)
      return told(`${own.sentence} This plan did not compare it. ${others}`, [], [...chosen, ...own.venues])
    return told(chosen.length === 0 ? sentence : `${sentence} ${others}`, [], chosen)
  }
  if (first.status === 'chosen') {
    const why = [`${verdictOn([first])}${figures(first, became)}`, besides(earning.venues), end[became]]
    return told(why.filter((one) => one !== '').join(' '), [], earning.venues)
  }
  if (about.venue !== undefined && placeByRate(about.venue) !== null)
    return told(`${venues.map(withRate).join(' ')} ${instead(chosen)}`.trim(), [], venues)
  const alike = venues.filter(({ status, reason }) => status === first.status && reason === first.reason)
  const more = alike.length < venues.length ? ' The others of that name are below.' : ''
  const own = alike.length === 1 ? withRate(first) : verdictOn(alike)
  return told(`${own} ${instead(chosen)}`.trim() + more, [], venues)
}

/** Of a place that the person asked for nothing was compared, so that nothing was found for it or against another one. */
function ofAsked(earning: Earning, about: About, became: Became, now: () => readonly VenueReport[]): Explained {
  if (earning.parts.some((part) => isPart(part, about))) return told(`${askedFor(earning)} ${end[became]}`, [], [])
  const name = about.venue === undefined ? titled(about.protocol ?? '') : `“${about.venue}”`
  const own = asListed(now(), about)
  if (own !== null) return { ...told(`${own.sentence} ${askedFor(earning)}`, [], own.venues), say: [toCompare] }
  return { ...told(`${askedFor(earning)} So this plan knows nothing of ${name}.`, [], []), say: [toCompare] }
}

/** Of one that has a name of its own: what the list of all places says of it. Null where it is in there under no one name. */
function asListed(
  now: readonly VenueReport[],
  about: About,
): { readonly sentence: string; readonly venues: readonly VenueReport[] } | null {
  if (about.venue !== undefined && placeByRate(about.venue) !== null) return null
  const venues = venuesNamed(now, about)
  const [only, ...more] = venues
  if (only === undefined || more.length > 0) return null
  const rate = only.rateNow === null ? '' : `, ${pays(only)} ${percentView(only.rateNow)} % a year now`
  return { sentence: `${only.name}${rate}: ${inSentence(only.reason)}`, venues }
}

const toCompare = 'Where are the best places to earn?'

function askedFor({ parts }: Earning): string {
  const rates = parts.map(({ venue, rateAfter }) => `${venue}, at ${percentView(rateAfter)} % a year,`)
  return `${listed(rates)} is what you asked for, so no other place was compared.`
}

/** With the figures that stand on the plan's card. Older records say nothing of what the ways in and out cost. */
function inCents(earning: PlanReasons['earning']): PlanReasons['earning'] {
  if (earning === null) return null
  const { interestPerYear, entryCost, exitCost } = earning
  if (interestPerYear === undefined || entryCost === undefined || exitCost === undefined) return earning
  const known = { ...earning, interestPerYear, entryCost, exitCost }
  return { ...known, netPerYear: earningInCents(known).netPerYear, venues: venuesInCents(known) }
}

const nameOf = ({ name }: VenueReport): string => name

const came: Readonly<Record<VenueReport['status'], string>> = {
  chosen: 'chosen',
  'passed-over': 'not chosen',
  'left-out': 'left out',
  'turned-down': 'turned down',
}

/** "Aave v3 was chosen: it brings the most." Of several that came to the same for the same reason, in one sentence. */
function verdictOn(alike: readonly VenueReport[], rate = ''): string {
  const [first] = alike
  if (first === undefined) return ''
  const { reason } = first
  return `${listed(alike.map(nameOf))}${rate} ${alike.length === 1 ? 'was' : 'were'} ${came[first.status]}: ${inSentence(reason)}`
}

/** A ticker keeps its capitals. */
const inSentence = (reason: string): string =>
  /^[A-Z][a-z]/.test(reason) ? reason.charAt(0).toLowerCase() + reason.slice(1) : reason

/** What failed the checks may not pay what it says. */
const pays = ({ status }: VenueReport): string => (status === 'turned-down' ? 'which names' : 'at')

/**
 * What of the others names a higher rate, and what is against it: the best of those that pass the usual checks, and, where that is
 * another one, the highest of all. Empty where nothing was chosen, or nothing else compared.
 */
function besides(venues: readonly VenueReport[]): string {
  const others = venues.filter(({ status }) => status !== 'chosen').length
  if (others === 0 || others === venues.length) return ''
  const compared = others === 1 ? '1 other' : `${others} others`
  const higher = payingMore(venues)
  if (higher.length === 0)
    return `It was compared with ${compared}${others === 1 ? ', which pays no' : ', and none of them pays a'} higher rate.`
  return higher.toReversed().map(withRate).join(' ')
}

/** "Aave v3, at 4.00 % a year, was chosen: …" */
function withRate(venue: VenueReport): string {
  const { rateAfter: rate } = venue
  if (rate === null) return verdictOn([venue])
  return verdictOn([venue], `, ${pays(venue)} ${percentView(rate)} % a year,`)
}

/** What was chosen where another place is asked about, and what it pays. Empty where nothing was. */
function instead(chosen: readonly VenueReport[]): string {
  const [only, ...more] = chosen
  if (only === undefined) return ''
  return more.length === 0 ? withRate(only) : `${listed(chosen.map(nameOf))} were chosen.`
}

/** Why it is the place that was chosen. Empty where none was, or each of several for a reason of its own. */
function whyThere({ earning }: PlanReasons): string {
  if (earning !== null && earning.venues.length === 0 && earning.parts.length > 0) return askedFor(earning)
  const chosen = (earning?.venues ?? []).filter(({ status }) => status === 'chosen')
  const [only, ...more] = chosen
  if (only !== undefined && more.length === 0) return withRate(only)
  return new Set(chosen.map(({ reason }) => reason)).size === 1 ? verdictOn(chosen) : ''
}

function told(sentence: string, rows: readonly AnswerRow[], venues: readonly VenueReport[]): Explained {
  return { stage: 'answer', topic: 'plan', sentence, rows, venues: venues.map(venueView) }
}

function figures(venue: VenueReport, became: Became): string {
  if (venue.rateAfter === null) return ''
  const net = venue.netPerYear === null ? '' : `, ${describeUsd(venue.netPerYear)} a year after costs`
  const pays = became === 'in-hand' ? 'would pay' : 'was to pay'
  return ` It ${pays} ${percentView(venue.rateAfter)} % a year after your deposit${net}.`
}

/** The figures of its card, made as they are made there: one who adds them up comes to the same. */
function reasonRows({ earning, loan, costs, steps }: PlanReasons): readonly AnswerRow[] {
  const rows: AnswerRow[] = []
  for (const part of earning?.parts ?? [])
    rows.push({
      label: part.venue,
      value: `${percentView(part.rateAfter)} % a year after your deposit`,
      detail: `${describeUsd(part.grossPerYear)} a year before costs`,
    })
  const interest = earning?.interestPerYear ?? 0n
  if (interest !== 0n) rows.push(lineOf('Interest of what you borrow', `costs ${describeUsd(interest)} a year`))
  if (earning?.entryCost !== undefined && earning.exitCost !== undefined && earning.netPerYear !== undefined) {
    const { entryCost, exitCost, netPerYear: net } = earning
    rows.push(
      lineOf('Getting in', `costs ${describeUsd(entryCost)}`),
      lineOf('Getting out again', `costs about ${describeUsd(exitCost)}`),
      lineOf(
        'A year in all, after costs',
        net < 0n ? `costs ${describeUsd(-net)} more than it earns` : `earns ${describeUsd(net)}`,
      ),
    )
  }
  if (loan !== null && loan.healthAfter !== null)
    rows.push({
      label: 'Health factor',
      value: formatDecimal(loan.healthAfter / 10n ** 16n, 2),
      detail: 'below 1 your collateral can be sold to repay your debt',
    })
  const { total, network, provider, price } = plannedInDollars(costs)
  if (network !== null)
    rows.push({ label: 'Network fee', value: `about ${describeUsd(network)}`, detail: 'for all steps' })
  const keeps = steps.some(({ kind }) => kind === 'bridge') ? 'Left to who brings it' : 'Fees of the pools'
  if (provider !== 0n) rows.push(lineOf(keeps, describeUsd(provider)))
  if (price !== 0n)
    rows.push({
      label: price < 0n ? 'Better price' : 'Worse price',
      value: describeUsd(price < 0n ? -price : price),
      detail: 'beside the market’s, before fees',
    })
  if (total !== null && (provider !== 0n || price !== 0n)) rows.push(lineOf('In all', `about ${describeUsd(total)}`))
  return rows
}
