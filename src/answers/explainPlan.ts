import type { PlanReasons } from '../journal/readPlanRecord.ts'
import { formatDecimal } from '../model/decimal.ts'
import type { VenueReport } from '../model/Plan.ts'
import type { AnswerRow, StageOf } from '../model/Stage.ts'
import { describeUsd } from '../model/Usd.ts'
import { percentView } from '../stages/amountView.ts'
import { venueView } from '../stages/earningView.ts'

type Explained = Omit<StageOf<'answer'>, 'ms'>

/** What of the plan in hand is asked about: a protocol, a place by the person's own words, or nothing in particular. */
export type About = { readonly protocol?: string | undefined; readonly venue?: string | undefined }

const wordOnly = 'A word in the chat never signs: approve the plan where it is shown, or drop it.'

const over = 'This is the newest plan of this conversation, as it was shown.'

/**
 * Why a plan is what it is, what can be lost by it, or why a place is not in it: out of the planner's own run, nothing is
 * asked anew.
 * @param when `past` where there is none in hand, and the plan is from the record
 */
export function explainPlan(plan: PlanReasons, about: About, when: 'in-hand' | 'past' = 'in-hand'): Explained {
  const name = about.venue ?? about.protocol
  if (name === undefined) {
    const sentences = [`${plan.summary}.`, ...plan.notes, when === 'past' ? over : wordOnly]
    return told(sentences.join(' '), reasonRows(plan), plan.earning?.venues ?? [])
  }
  const venues = (plan.earning?.venues ?? []).filter((venue) => isNamed(venue, about))
  const [first] = venues
  if (plan.earning === null) return told(`This plan chooses no place to earn. ${plan.summary}.`, [], [])
  if (first === undefined)
    return told(
      `“${name}” was not among the ${plan.earning.venues.length} places that were compared: Sayso knows no such place for this asset here.`,
      [],
      plan.earning.venues,
    )
  const sentences = venues.map((venue) => `${venue.name} (${venue.asset}): ${venue.reason}${figures(venue)}`)
  return told(sentences.join(' '), [], venues)
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

function figures(venue: VenueReport): string {
  if (venue.rateAfter === null) return ''
  const net = venue.netPerYear === null ? '' : `, ${describeUsd(venue.netPerYear)} a year after costs`
  return ` It would pay ${percentView(venue.rateAfter)} % a year after your deposit${net}.`
}

function reasonRows(plan: PlanReasons): readonly AnswerRow[] {
  const { earning, loan, costs } = plan
  const rows: AnswerRow[] = []
  for (const part of earning?.parts ?? [])
    rows.push({
      label: part.venue,
      value: `${percentView(part.rateAfter)} % a year after your deposit`,
      detail: `${describeUsd(part.grossPerYear)} a year before costs`,
    })
  if (loan !== null && loan.healthAfter !== null)
    rows.push({
      label: 'Health factor',
      value: formatDecimal(loan.healthAfter / 10n ** 16n, 2),
      detail: 'below 1 your collateral can be sold to repay your debt',
    })
  if (costs.gas !== null) rows.push({ label: 'Gas', value: describeUsd(costs.gas), detail: 'usual, for all steps' })
  if (costs.poolFees !== 0n || costs.impact !== 0n)
    rows.push({
      label: 'Swapping',
      value: describeUsd(costs.poolFees + costs.impact),
      detail: `${describeUsd(costs.poolFees)} to the pools, ${describeUsd(costs.impact)} to the price`,
    })
  return rows
}
