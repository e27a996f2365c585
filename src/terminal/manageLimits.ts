import type { callerFor } from '../api/router.ts'
import { describeDelay } from '../model/describeLimit.ts'
import type { LimitsPage } from '../model/LimitsPage.ts'
import { printable } from '../model/printable.ts'
import { exitStatus } from '../model/Stage.ts'
import { withDollarSign } from '../model/Usd.ts'
import { noteFailure } from './noteFailure.ts'
import type { Printer } from './Printer.ts'

export type LimitsDesk = {
  readonly caller: Pick<ReturnType<typeof callerFor>, 'limits' | 'changeLimit' | 'cancelLimitChange'>
  readonly printer: Printer
}

const usage =
  'Say “/limits”, “/limits back NUMBER” to take back what waits, or “/limits wait 1d” (m, h or d). Setting one is a sentence: “never more than $500 a day”.'

const unitSeconds: Readonly<Record<string, number>> = { m: 60, h: 3_600, d: 86_400 }

/** `/limits` lists, and changes what no sentence does. Returns the exit status; null where it is a message for Sayso. */
export async function manageLimits({ caller, printer }: LimitsDesk, typed: string): Promise<number | null> {
  const [command, act, value, ...more] = typed.trim().split(/\s+/)
  if (command !== '/limits') return null
  try {
    if (act === undefined) {
      list(printer, await caller.limits())
      return exitStatus.done
    }
    if (act === 'back' && /^\d{1,3}$/.test(value ?? '') && more.length === 0) {
      const waiting = (await caller.limits()).waiting[Number(value) - 1]
      if (waiting === undefined) return misused(printer)
      return tell(printer, await caller.cancelLimitChange({ id: waiting.id }))
    }
    const [, count = '', unit = ''] = /^(\d{1,3})([mhd])$/.exec(value ?? '') ?? []
    const seconds = Number(count) * (unitSeconds[unit] ?? 0)
    if (act !== 'wait' || count === '' || seconds > 90 * 86_400 || more.length > 0) return misused(printer)
    return tell(printer, await caller.changeLimit({ wish: 'delay', seconds }))
  } catch (thrown) {
    return noteFailure(printer, thrown)
  }
}

function misused(printer: Printer): number {
  printer.note(usage)
  return exitStatus.question
}

function tell(printer: Printer, answer: { readonly status: string; readonly sentence: string }): number {
  printer.note(printable(answer.sentence))
  return answer.status === 'refused' || answer.status === 'wants-password' ? exitStatus.refused : exitStatus.done
}

function list(printer: Printer, { limits, waiting, delaySeconds }: LimitsPage): void {
  if (limits.length === 0) printer.note('No limit is set, so none protects you.')
  for (const { sentence, counted } of limits) {
    const used =
      counted === null
        ? ''
        : `: ${withDollarSign(counted.spentUsd)} moved ${counted.over}, ${withDollarSign(counted.leftUsd)} left${counted.freeFrom === null ? '' : ` until ${counted.freeFrom}`}`
    printer.note(printable(`${sentence}${used}`))
  }
  if (limits.some(({ counted }) => counted !== null))
    printer.note('Network fees count at the most that you approved, not at what they came to.')
  for (const [at, { sentence, countsFrom }] of waiting.entries())
    printer.note(printable(`  waiting ${at + 1}: ${sentence}, counts from ${countsFrom}`))
  printer.note(`Raising or lifting one waits ${describeDelay(delaySeconds)}. ${usage}`)
}
