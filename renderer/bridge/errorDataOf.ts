import { type ErrorData, SaysoError, toErrorData } from '../../src/errors/SaysoError.ts'

/** The core's error behind whatever was thrown in the window: its own words where there are any. */
export function errorDataOf(thrown: unknown): ErrorData {
  if (thrown instanceof Error && !(thrown instanceof SaysoError) && thrown.cause instanceof Error)
    return errorDataOf(thrown.cause)
  return toErrorData(thrown)
}
