import type { callerFor } from '../api/router.ts'
import type { ModelsView, PullProgress } from '../model/ModelsView.ts'
import { modelName } from '../model/modelName.ts'
import { exitStatus } from '../model/Stage.ts'
import { noteFailure } from './noteFailure.ts'
import type { Printer } from './Printer.ts'

export type ModelDesk = {
  readonly caller: Pick<ReturnType<typeof callerFor>, 'models' | 'chooseModel' | 'pullModel'>
  readonly printer: Printer
  /** Told what Ctrl-C does for now; gives back how to take that away again. */
  readonly onInterrupt: (stop: () => void) => () => void
}

/**
 * `/models` lists, `/model NAME` chooses, `/model none` chooses none, `/pull NAME` fetches. Returns the exit status; null
 * where what was typed is a message for Sayso.
 */
export async function manageModels(desk: ModelDesk, typed: string): Promise<number | null> {
  const [command, name, ...more] = typed.trim().split(/\s+/)
  if (command !== '/models' && command !== '/model' && command !== '/pull') return null
  const named = name === undefined || modelName.safeParse(name).success
  if (!named || more.length > 0 || (command === '/models') !== (name === undefined)) {
    desk.printer.note('Say “/models”, “/model NAME”, “/model none” or “/pull NAME”.')
    return exitStatus.question
  }
  try {
    if (name === undefined) tell(desk, await desk.caller.models())
    else if (command === '/pull') return await pull(desk, name)
    else tell(desk, await desk.caller.chooseModel({ name: name === 'none' ? null : name }))
    return exitStatus.done
  } catch (thrown) {
    return noteFailure(desk.printer, thrown)
  }
}

function tell({ printer }: ModelDesk, view: ModelsView): void {
  for (const warning of view.warnings) printer.note(`Careful: ${warning}`)
  if (view.status === 'absent') printer.note(`No Ollama answers at ${view.host}. ${view.guidance}`)
  else printer.note(`Ollama ${view.version ?? ''} at ${view.host}.`)
  for (const model of view.installed) {
    const chosen = model.name === view.chosen ? '  (asked where the parser is not sure)' : ''
    printer.note(`  ${model.name.padEnd(24)} ${gigabytes(model.size)}  ${model.digest.slice(0, 12)}${chosen}`)
  }
  if (view.chosen === null) printer.note('No model is asked: the built-in parser reads every message.')
  if (view.recommended !== null) printer.note(`Would suit: ${view.recommended.name}. ${view.recommended.reason}`)
}

async function pull({ caller, printer, onInterrupt }: ModelDesk, name: string): Promise<number> {
  let stopped = false
  const release = onInterrupt(() => {
    stopped = true
  })
  let told = ''
  try {
    for await (const progress of await caller.pullModel({ name })) {
      if (stopped) {
        printer.note('Stopped. What was fetched is kept: the same again goes on from there.')
        return exitStatus.question
      }
      const line = describe(progress)
      if (line !== told) printer.note(line)
      told = line
      if (progress.status === 'failed') return exitStatus.failed
    }
    return exitStatus.done
  } finally {
    release()
  }
}

/** One line for each tenth of the way, not for each of a thousand reports. */
function describe({ status, detail, completed, total }: PullProgress): string {
  if (status === 'done') return 'Fetched.'
  if (completed === null || total === null || total === '0') return detail
  return `${detail}: ${((BigInt(completed) * 10n) / BigInt(total)) * 10n} % of ${gigabytes(total)}`
}

function gigabytes(bytes: string): string {
  return `${(Number(bytes) / 1e9).toFixed(1)} GB`
}
