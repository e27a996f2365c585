import type { PlanReasons } from '../journal/readPlanRecord.ts'
import { capital } from '../model/capital.ts'
import { describeAmount } from '../model/describeStep.ts'
import { listed } from '../model/listed.ts'
import type { Plan } from '../model/Plan.ts'
import type { AnswerRow, StageOf } from '../model/Stage.ts'
import type { Finding, Verdict } from '../model/Verdict.ts'
import { describeHealth } from '../planner/lending/loanChange.ts'
import type { Rehearsal } from '../simulation/rehearseExit.ts'
import { practiceWorth } from './riskSentence.ts'

/** What is known of a plan that stands before the person: it was tried out and checked. */
export type Checked = {
  readonly plan: Pick<Plan, 'steps' | 'gets' | 'earning'>
  readonly verdict: Pick<Verdict, 'findings'>
  readonly exit: Rehearsal | null
}

/**
 * What can be lost by a plan: the heaviest of it in one sentence, then what the checks found, how its way out did when it was
 * tried, and the planner's own notes.
 * @param checked null where the plan is one of the record
 */
export function explainRisk(
  plan: PlanReasons,
  checked: Checked | null,
  network: Parameters<typeof practiceWorth>[0],
): Omit<StageOf<'answer'>, 'ms'> {
  const whose = checked === null ? `Of the newest plan of this conversation (${plan.summary}): ` : ''
  const sentence = `${whose}${heaviest(plan, checked)}${practiceWorth(network)}`
  const owed = plan.earning === null ? null : owing(plan.loan)
  const debt = owed === null ? [] : [row('Debt', capital(owed))]
  const rows = [
    ...debt,
    ...(checked === null ? [] : checkRows(checked)),
    ...plan.notes.map((note) => row('To know', note)),
  ]
  return { stage: 'answer', topic: 'risk', sentence, rows, venues: [] }
}

/**
 * Of a plan that the checks blocked: why, and that nothing came of it.
 * @param why it is asked what blocked it, and not whether it is safe
 */
export function explainBlocked(
  findings: readonly Finding[],
  { why = false }: { readonly why?: boolean } = {},
): Omit<StageOf<'answer'>, 'ms'> {
  const sentence = why
    ? 'The checks blocked that plan for what stands below: it cannot be signed, and nothing was sent.'
    : 'No: the checks blocked that plan, so it cannot be signed, and nothing was sent.'
  const rows = findings.map((finding) => row('Blocked', `${finding.sentence} ${finding.instead}`.trim()))
  return { stage: 'answer', topic: 'risk', sentence, rows, venues: [] }
}

function heaviest({ earning, loan, notes }: PlanReasons, checked: Checked | null): string {
  const kinds = new Set(checked?.plan.steps.map(({ kind }) => kind))
  const places = listed((earning?.parts ?? []).map(({ venue }) => venue))
  if (places !== '') {
    const sums = listed((checked?.plan.earning?.parts ?? []).map(({ deposit }) => describeAmount(deposit)))
    const most = sums === '' ? '' : `, at worst all of it (${sums})`
    return `There is a risk: what you put into ${places} can be lost if its contracts fail${most}, and nobody insures it.`
  }
  const owed = owing(loan)
  if (owed !== null) return `There is a risk: ${owed}`
  if (kinds.has('send'))
    return 'There is a risk: what is sent cannot be taken back, so if the address is wrong, the money is lost.'
  if (kinds.has('bridge'))
    return 'There is a risk: it leaves this network, and if the bridge fails on the way, it can be lost.'
  const [got] = checked?.plan.gets ?? []
  if (kinds.has('swap') && got !== undefined)
    return `The swap brings at least ${describeAmount(got.minimum)}, or it does not happen and only its fee is gone. The risk comes after it: what a coin is worth can fall.`
  const more = notes.length === 0 ? '' : ' What is to be known of this plan is told with it.'
  return `Nothing on a chain can be taken back, and what a coin is worth can fall.${more}`
}

/** What is owed after the plan, and what that may cost. Null where nothing is. */
function owing(loan: PlanReasons['loan']): string | null {
  if (loan === null || loan.healthAfter === null) return null
  const health = describeHealth(loan.healthAfter)
  return `after this plan you owe something, and if what you lent falls in worth, it can be sold to repay that. It happens when the health factor is below 1; then it is ${health}.`
}

function checkRows({ verdict, exit }: Checked): readonly AnswerRow[] {
  const found = verdict.findings.filter(({ level }) => level !== 'INFO').map(({ sentence }) => row('Warning', sentence))
  const checks =
    found.length > 0
      ? found
      : [row('Checked', 'It was tried out, and it does what you said and nothing else. That is no promise for later.')]
  if (exit?.status === 'works')
    return [...checks, row('Way out', 'Taking it out again right away was tried too: it works.')]
  if (exit?.status !== 'fails') return checks
  return [...checks, row('Way out', `Taking it out again right away was tried too, and it would fail${because(exit)}.`)]
}

/** ": what the contract said", where it said anything. */
export function because({ reason }: Extract<Rehearsal, { status: 'fails' }>): string {
  return reason === null ? '' : `: ${reason}`
}

const row = (label: string, value: string): AnswerRow => ({ label, value, detail: '' })
