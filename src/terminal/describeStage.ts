import { missingCase } from '../errors/missingCase.ts'
import { groupDigits } from '../model/decimal.ts'
import { printable } from '../model/printable.ts'
import type { FindingView, Stage, StageOf } from '../model/Stage.ts'
import { comparedLines } from './addressLines.ts'
import { head, money, signed } from './lines.ts'
import { networkWord } from './networkWord.ts'
import { planLines, settledLines, venueLine, windLines } from './planLines.ts'

/** A stage in lines of plain text, with the time it took. Whatever comes from outside is made printable. */
export function describeStage(stage: Stage): readonly string[] {
  return linesOf(stage).map(printable)
}

function linesOf(stage: Stage): readonly string[] {
  switch (stage.stage) {
    case 'reading':
      return [head(stage, 'Understood', stage.sentence), ...(stage.note === null ? [] : [`  ${stage.note}`])]
    case 'place':
      return [stage.sentence]
    case 'snapshot':
      return [
        head(stage, 'Looked', `at ${stage.venues} places, at block ${stage.block.number} of the ${stage.chain.name}`),
      ]
    case 'plan':
      return planLines(stage)
    case 'simulation':
      return simulationLines(stage)
    case 'verdict':
      return [
        head(stage, stage.level, stage.sentence),
        ...stage.findings.flatMap(findingLines),
        ...(stage.holds?.gets ?? []).map(
          ({ minimum }) => `  At least ${groupDigits(minimum.amount)} ${minimum.token} arrives.`,
        ),
        ...(stage.feeBudget === null ? [] : [`  The network fee is ${money(stage.feeBudget)} at most.`]),
      ]
    case 'wind':
      return [head(stage, 'Later', 'read from the contracts, on a copy of the chain'), ...windLines(stage.wind)]
    case 'asking':
      return [head(stage, 'Waiting', 'for you in the approval window')]
    case 'approval':
      return [head(stage, 'Approved', `plan ${stage.hash}`)]
    case 'step':
      return [
        head(stage, 'Step', `${stage.index + 1} of ${stage.of} ${stage.status}: ${stage.title} (${stage.transaction})`),
      ]
    case 'receipt':
      return receiptLines(stage)
    case 'moving':
      return [
        head(stage, movingTitles[stage.status], stage.sentence),
        ...(stage.transaction === null ? [] : [`  ${stage.transaction}`]),
      ]
    case 'answer':
      return [
        stage.sentence,
        ...stage.rows.map(
          (row) => `  ${row.label.padEnd(12)} ${row.exact ?? row.value}${row.detail === '' ? '' : `   ${row.detail}`}`,
        ),
        ...stage.venues.map(venueLine),
        ...(stage.say ?? []).map(
          (sentence) => `  ${stage.topic === 'limits' ? 'To lift it' : 'For the plan'}, type: ${sentence}`,
        ),
        ...commandLines(stage),
        ...(stage.go === undefined ? [] : [`  To go there, type: /network ${networkWord(stage.go)}`]),
      ]
    case 'ask':
      return [stage.question, ...(stage.labels ?? stage.choices).map((choice, index) => `  ${index + 1}. ${choice}`)]
    case 'unsupported':
      return [stage.sentence]
    case 'refuse':
      // A terminal has no way to loosen a limit of a real wallet.
      return [stage.sentence, ...(stage.reason === 'secret' ? commandLines(stage) : [])]
    case 'error':
      return [stage.error.message, ...Object.entries(stage.error.facts).map(([name, value]) => `  ${name}: ${value}`)]
    default:
      return missingCase(stage)
  }
}

type ToPage = Pick<StageOf<'answer'>, 'page' | 'contact'>

function commandLines(stage: ToPage): readonly string[] {
  const command = commandOf(stage)
  return command === null ? [] : [`  For that, type: ${command}`]
}

/** What does in a terminal what is done on that page. Null where nothing does. */
function commandOf({ page, contact }: ToPage): string | null {
  switch (page) {
    case 'wallet':
    case 'networks':
      return `/${page}`
    case 'contacts':
      return contact === undefined ? '/contacts' : `/contact ${contact.name || 'NAME'} ${contact.address}`
    case 'portfolio':
    case undefined:
      return null
    default:
      return missingCase(page)
  }
}

const movingTitles = { 'on-its-way': 'On its way', arrived: 'Arrived', 'paid-back': 'Paid back' } as const

function simulationLines(stage: StageOf<'simulation'>): readonly string[] {
  if (stage.status !== 'ok')
    return [
      head(
        stage,
        'Simulated',
        `it would fail${stage.failedStep === null ? '' : ` at step ${stage.failedStep + 1}`}: ${stage.reason ?? 'no reason given'}`,
      ),
    ]
  return [
    head(
      stage,
      'Simulated',
      `all steps, for ${stage.gasUnits} units of work on the network (about ${money(stage.fee)})`,
    ),
    ...settledLines(stage),
    ...stage.changes.map(
      (change) =>
        `  ${change.token.padEnd(12)} ${groupDigits(change.before)} → ${groupDigits(change.after)}  (${signed(change.change)})`,
    ),
  ]
}

function findingLines(finding: FindingView): readonly string[] {
  return [
    `  ${finding.level}: ${finding.sentence}${finding.instead === '' ? '' : ` ${finding.instead}`}`,
    ...Object.entries(finding.facts).map(([name, value]) => `    ${name}: ${value}`),
    ...differenceLines(finding.facts),
  ]
}

/** Where a finding names an address and the known one that it looks like: both, one under the other. */
function differenceLines({ to, known, whose }: FindingView['facts']): readonly string[] {
  if (to === undefined || known === undefined) return []
  return comparedLines(to, known, whose ?? 'one that you know').map((line) => `    ${line}`)
}

function receiptLines(stage: StageOf<'receipt'>): readonly string[] {
  return [
    head(stage, 'Receipt', stage.sentence),
    ...stage.steps
      .map(
        (step) =>
          `  ${step.index + 1}. ${step.status}: ${step.title}${step.transaction === null ? '' : `\n     ${step.transaction}`}${step.lookUp === null ? '' : `\n     ${step.lookUp.name}: ${step.lookUp.url}`}`,
      )
      .flatMap((text) => text.split('\n')),
    ...stage.changes.map(
      (change) =>
        `  ${change.token.padEnd(12)} promised ${groupDigits(change.promised)}, got ${groupDigits(change.got)} (difference ${change.difference}${change.within ? '' : ', OUTSIDE of what you approved'})`,
    ),
    ...stage.leftAllowances.map(({ sentence }) => `  STILL ALLOWED: ${sentence}`),
    `  The network fee was ${money(stage.fee)}.`,
  ]
}
