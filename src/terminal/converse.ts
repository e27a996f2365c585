import type { callerFor } from '../api/router.ts'
import { exitStatus, type Stage, type StageOf } from '../model/Stage.ts'
import { endOf } from './endOf.ts'
import type { Printer } from './Printer.ts'

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

export type Ask = (question: string) => Promise<string | null>

/** The person left (Ctrl-C, Ctrl-D) at the question whether to sign: as a shell reports what Ctrl-C ended. */
export const leftStatus = 130

/** How a message ended: the exit status, and the choices of the question it left open. */
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
  return { status: await decide(terminal, verdict), choices: [] }
}

/** The time machine, between the verdict and the decision. */
async function lookAhead({ caller, printer, after }: Terminal, { planId, hash }: StageOf<'verdict'>): Promise<void> {
  if (hash === null || after.length === 0) return
  const start = performance.now()
  const wind = await caller.wind({ planId, days: [...after] })
  printer.stage({ stage: 'wind', planId, wind, ms: performance.now() - start })
}

async function decide(terminal: Terminal, verdict: StageOf<'verdict'>): Promise<number> {
  const { planId, hash, confirmation } = verdict
  if (hash === null) return exitStatus.refused
  if (terminal.yes && verdict.level === 'HARD') {
    const why = verdict.findings.find((finding) => finding.level === 'HARD')?.sentence ?? ''
    terminal.printer.stage({
      stage: 'refuse',
      reason: 'not-confirmed',
      sentence: `--yes stops here, because this needs a person's typed confirmation: ${why} Nothing was sent.`,
      ms: 0,
    })
    await terminal.caller.drop({ planId })
    return exitStatus.refused
  }
  if (terminal.yes) return approve(terminal, { planId, hash, yesFlag: true })
  if (terminal.ask === null) {
    const question =
      'This plan waits for your approval. Nothing was sent; run it in a terminal, or add --yes on the practice chain.'
    terminal.printer.stage({ stage: 'ask', missing: [], question, choices: [], ms: 0 })
    return exitStatus.question
  }
  const wanted = confirmation ?? 'yes'
  const answer = await terminal.ask(`Type ${JSON.stringify(wanted)} to sign and send it, anything else to drop it: `)
  const typed = answer?.trim()
  if (typed === wanted)
    return approve(terminal, { planId, hash, ...(confirmation === null ? {} : { confirmation: typed }) })
  terminal.printer.stage(await terminal.caller.drop({ planId }))
  return answer === null ? leftStatus : exitStatus.done
}

type ApproveInput = Parameters<Terminal['caller']['approve']>[0]

async function approve(terminal: Terminal, input: ApproveInput): Promise<number> {
  let last: Stage | null = null
  for await (const stage of await terminal.caller.approve(input)) {
    terminal.printer.stage(stage)
    last = stage
  }
  return (last === null ? null : endOf(last)) ?? exitStatus.failed
}
