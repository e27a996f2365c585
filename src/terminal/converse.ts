import type { callerFor } from '../api/router.ts'
import { isConfirmed } from '../model/isConfirmed.ts'
import { exitStatus, type Stage, type StageOf } from '../model/Stage.ts'
import { endOf } from './endOf.ts'
import type { Printer } from './Printer.ts'
import { watchSlowStep } from './slowStep.ts'
import { tellRecourse } from './tellRecourse.ts'

export type Terminal = {
  readonly caller: ReturnType<typeof callerFor>
  readonly printer: Printer
  /** `--yes`. */
  readonly yes: boolean
  /** `--after`: how many days ahead a plan is looked at before it is decided. */
  readonly after: readonly number[]
  /** Asks the person at the terminal, who may leave instead (null). Null itself where nobody sits there. */
  readonly ask: Ask | null
  readonly conversation: string
}

export type Ask = (question: string, signal?: AbortSignal) => Promise<string | null>

/** The person left (Ctrl-C, Ctrl-D) at the question whether to sign: as a shell reports what Ctrl-C ended. */
export const leftStatus = 130

/** How a message ended: the exit status, and what there is to choose from next. */
export type Ended = { readonly status: number; readonly choices: readonly string[] }

/** One message, carried to its end. */
export async function converse(terminal: Terminal, message: string): Promise<Ended> {
  let verdict: StageOf<'verdict'> | null = null
  for await (const stage of await terminal.caller.say({ conversation: terminal.conversation, message })) {
    terminal.printer.stage(stage)
    const end = endOf(stage)
    if (end !== null) return { status: end, choices: stage.stage === 'ask' ? stage.choices : [] }
    if (stage.stage === 'verdict') verdict = stage
  }
  if (verdict === null) return { status: exitStatus.failed, choices: [] }
  await lookAhead(terminal, verdict)
  return await decide(terminal, verdict)
}

/** The time machine, between the verdict and the decision. */
async function lookAhead({ caller, printer, after }: Terminal, { planId, hash }: StageOf<'verdict'>): Promise<void> {
  if (hash === null || after.length === 0) return
  const start = performance.now()
  const wind = await caller.wind({ planId, days: [...after] })
  printer.stage({ stage: 'wind', planId, wind, ms: performance.now() - start })
}

async function decide(terminal: Terminal, verdict: StageOf<'verdict'>): Promise<Ended> {
  const { planId, hash, confirmation } = verdict
  if (hash === null) return endedWith(exitStatus.refused)
  if (terminal.yes && verdict.level === 'HARD') {
    const why = verdict.findings.find((finding) => finding.level === 'HARD')?.sentence ?? ''
    terminal.printer.stage({
      stage: 'refuse',
      reason: 'not-confirmed',
      sentence: `--yes stops here, because this needs a person's typed confirmation: ${why} Nothing was sent.`,
      ms: 0,
    })
    await terminal.caller.drop({ planId })
    return endedWith(exitStatus.refused)
  }
  if (terminal.yes) return approve(terminal, { planId, hash, yesFlag: true })
  if (terminal.ask === null) {
    const question =
      'This plan waits for your approval. Nothing was sent; run it in a terminal, or add --yes on the practice chain.'
    terminal.printer.stage({ stage: 'ask', missing: [], question, choices: [], ms: 0 })
    return endedWith(exitStatus.question)
  }
  const wanted = confirmation ?? 'yes'
  const answer = await terminal.ask(`Type ${JSON.stringify(wanted)} to sign and send it, anything else to drop it: `)
  const typed = answer?.trim()
  if (typed !== undefined && isConfirmed(typed, wanted))
    return approve(terminal, { planId, hash, ...(confirmation === null ? {} : { confirmation: typed }) })
  terminal.printer.stage(await terminal.caller.drop({ planId }))
  return endedWith(answer === null ? leftStatus : exitStatus.done)
}

type ApproveInput = Parameters<Terminal['caller']['approve']>[0]

async function approve(terminal: Terminal, input: ApproveInput): Promise<Ended> {
  let last: Stage | null = null
  const slow = watchSlowStep(terminal, input.planId)
  try {
    for await (const stage of await terminal.caller.approve(input)) {
      slow.heard(stage)
      terminal.printer.stage(stage)
      last = stage
    }
  } finally {
    slow.end()
  }
  if (last?.stage === 'moving' && last.next !== null) return goOn(terminal, last.next)
  const status = (last === null ? null : endOf(last)) ?? exitStatus.failed
  if (last?.stage !== 'receipt' || last.status === 'done') return endedWith(status)
  return { status, choices: await tellRecourse(terminal.caller, terminal.printer, last.planId) }
}

function endedWith(status: number): Ended {
  return { status, choices: [] }
}

/** The second part of a plan over two networks, where the money is by now. */
async function goOn(terminal: Terminal, next: NonNullable<StageOf<'moving'>['next']>): Promise<Ended> {
  const moved = await terminal.caller.chooseNetwork({ chainId: next.chainId })
  terminal.printer.note(moved.sentence)
  if (moved.status === 'refused') return endedWith(exitStatus.failed)
  terminal.printer.note(`The second part: ${next.message}`)
  return converse(terminal, next.message)
}

/**
 * "/moving": what is between two networks is said, and gone on with where it has arrived. "/moving leave": no second part of
 * that is wanted. Null for any other message.
 */
export async function manageMoving(terminal: Terminal, typed: string): Promise<number | null> {
  const [, rest] = /^\/moving(?:\s+(\S.*))?$/i.exec(typed.trim()) ?? []
  if (!/^\/moving(\s|$)/i.test(typed.trim())) return null
  if (rest !== undefined && rest.toLowerCase() !== 'leave') {
    terminal.printer.note(
      'Say “/moving”, or “/moving leave” for what has arrived to stay where it is. Nothing was changed.',
    )
    return exitStatus.question
  }
  if (rest !== undefined) return await leaveAll(terminal)
  let told = false
  for await (const stage of await terminal.caller.moving()) {
    terminal.printer.stage(stage)
    told = true
    if (stage.stage !== 'moving' || stage.next === null) continue
    const { status } = await goOn(terminal, stage.next)
    if (status !== exitStatus.done) return status
  }
  if (!told) terminal.printer.note('Nothing of yours is on its way between two networks.')
  return exitStatus.done
}

async function leaveAll({ caller, printer }: Terminal): Promise<number> {
  const waiting = (await caller.underway()).filter(({ next }) => next !== null)
  for (const { planId, sentence } of waiting) {
    printer.note(sentence)
    printer.note((await caller.leaveThere({ planId })).sentence)
  }
  if (waiting.length === 0) printer.note('Nothing that arrived waits for its second part. Nothing was changed.')
  return exitStatus.done
}
