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

type Explained = Omit<StageOf<'answer'>, 'ms'>

/** What of the plan in hand is asked about: a protocol, a place by the person's own words, or nothing in particular. */
export type About = { readonly protocol?: string | undefined; readonly venue?: string | undefined }

const lineOf = (label: string, value: string): AnswerRow => ({ label, value, detail: '' })

const wordOnly = lineOf('To sign', 'A word in the chat never signs: approve the plan where it is shown, or drop it.')

/** Where it is at: it waits for a signature, or what became of it by the record. */
type Became = 'in-hand' | HistoryEntry['status']

const end: Readonly<Record<Became, string>> = {
  'in-hand': 'It waits for you: nothing is sent before you sign it.',
  shown: 'It was not signed, and nothing was sent.',
  blocked: 'The checks blocked it: it cannot be signed, and nothing was sent.',
  dropped: 'It was put away: it cannot be signed any more, and nothing was sent.',
  approved: 'You signed it, and it is under way.',
  interrupted: 'You signed it, and how it ended is not known yet.',
  done: 'You signed it, and it is done.',
  missed: 'You signed it, and what it brought is not what was promised: see Activity.',
  failed: 'You signed it, and it failed: see Activity.',
}

/**
 * Why a plan is what it is, what can be lost by it, or why a place is not in it: out of the planner's own run, nothing is
 * asked anew.
 * @param became what became of it, where there is none in hand and it is from the record
 */
export function explainPlan(reasons: PlanReasons, about: About, became: Became = 'in-hand'): Explained {
  const plan = { ...reasons, earning: inCents(reasons.earning) }
  const name = about.venue ?? about.protocol
  if (name === undefined) {
    const sentences = [`${plan.summary}.`, whyThere(plan), end[became]]
    const known = plan.notes.length === 0 ? [] : [lineOf('To know', plan.notes.join(' '))]
    const notes = [...known, ...(became === 'in-hand' ? [wordOnly] : [])]
    const sentence = sentences.filter((one) => one !== '').join(' ')
    return told(sentence, [...reasonRows(plan), ...notes], plan.earning?.venues ?? [])
  }
  const { earning } = plan
  if (earning === null) return told(`This plan chooses no place to earn. ${plan.summary}.`, [], [])
  const venues = earning.venues.filter((venue) => isNamed(venue, about))
  const chosen = earning.venues.filter(({ status }) => status === 'chosen')
  const [first] = venues
  if (first === undefined) {
    const known = about.venue === undefined ? titled(name) : `“${name}”`
    const others = `Of the ${earning.venues.length} that were compared, ${listed(chosen.map(nameOf))} was chosen.`
    const sentence = `${known} was not compared: Sayso knows no such place for this asset here.`
    return told(chosen.length === 0 ? sentence : `${sentence} ${others}`, [], chosen)
  }
  if (first.status === 'chosen') {
    const why = `${verdictOn([first])}${figures(first, became)}${besides(first, earning.venues)}`
    return told(`${why} ${end[became]}`, [], earning.venues)
  }
  const alike = venues.filter(({ status, reason }) => status === first.status && reason === first.reason)
  const more = alike.length < venues.length ? ' The others of that name are below.' : ''
  return told(`${verdictOn(alike)}${alike.length === 1 ? figures(first) : ''}${more}`, [], venues)
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
function verdictOn(alike: readonly VenueReport[]): string {
  const [first] = alike
  if (first === undefined) return ''
  const { reason } = first
  // A ticker keeps its capitals.
  const why = /^[A-Z][a-z]/.test(reason) ? reason.charAt(0).toLowerCase() + reason.slice(1) : reason
  return `${listed(alike.map(nameOf))} ${alike.length === 1 ? 'was' : 'were'} ${came[first.status]}: ${why}`
}

/** What of the others would pay more: a higher rate alone chooses nothing. */
function besides(chosen: VenueReport, venues: readonly VenueReport[]): string {
  const others = venues.filter((venue) => venue.status !== 'chosen')
  if (others.length === 0) return ''
  const rate = chosen.rateAfter ?? 0n
  const higher = others.filter(({ rateAfter }) => rateAfter !== null && rateAfter > rate).length
  if (others.length === 1)
    return ` It was compared with 1 other: it ${higher === 1 ? 'names a' : 'pays no'} higher rate, and says below why it was not chosen.`
  const paying =
    higher === 0
      ? 'none of them pays a higher rate'
      : `${higher === others.length ? 'all' : higher} of them ${higher === 1 ? 'names' : 'name'} a higher rate`
  return ` It was compared with ${others.length} others: ${paying}, and each says below why it was not chosen.`
}

/** Why it is the place that was chosen. Empty where none was, or each of several for a reason of its own. */
function whyThere({ earning }: PlanReasons): string {
  const chosen = (earning?.venues ?? []).filter(({ status }) => status === 'chosen')
  return new Set(chosen.map(({ reason }) => reason)).size === 1 ? verdictOn(chosen) : ''
}

function told(sentence: string, rows: readonly AnswerRow[], venues: readonly VenueReport[]): Explained {
  return { stage: 'answer', topic: 'plan', sentence, rows, venues: venues.map(venueView) }
}

/** Whether the plan says anything of the place that is asked about. */
export function speaksOf({ earning }: PlanReasons, about: About): boolean {
  return about.venue === undefined && about.protocol === undefined
    ? true
    : (earning?.venues.some((venue) => isNamed(venue, about)) ?? false)
}

/** "dream vault" names the Dream USDC Vault: every word that was said stands in the name, the kind or the asset. */
function isNamed(venue: VenueReport, about: About): boolean {
  if (about.venue === undefined) return venue.protocol.toLowerCase() === about.protocol?.toLowerCase()
  const known = wordsOf(`${venue.name} ${venue.protocol} ${venue.asset} ${venue.id}`)
  const said = wordsOf(about.venue)
  return said.length > 0 && said.every((word) => known.includes(word))
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function figures(venue: VenueReport, became: Became = 'in-hand'): string {
  if (venue.rateAfter === null) return ''
  const net = venue.netPerYear === null ? '' : `, ${describeUsd(venue.netPerYear)} a year after costs`
  // What failed the checks may not pay what it says.
  if (venue.status === 'turned-down') return ` The rate that it names is ${percentView(venue.rateAfter)} % a year.`
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
