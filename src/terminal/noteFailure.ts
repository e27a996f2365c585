import { toErrorData } from '../errors/SaysoError.ts'
import { printable } from '../model/printable.ts'
import { exitStatus } from '../model/Stage.ts'
import type { Printer } from './Printer.ts'

/** Says why a command came to nothing, in the core's own sentence, and gives the exit status. */
export function noteFailure(printer: Printer, thrown: unknown): number {
  // The contract wraps what the core threw.
  const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown
  printer.note(printable(toErrorData(cause).message))
  return exitStatus.failed
}
