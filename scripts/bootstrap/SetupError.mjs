/** Setting up cannot go on. The message is one sentence for the person, with what to type where something helps. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError'
}

/** The status that scripts see where something failed; the terminal uses the same number. */
export const failedStatus = 4

/**
 * Runs a script's main function, and ends the process with its status. What goes wrong is one sentence, not a trace.
 * @param {() => Promise<number>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    const known = error instanceof SetupError
    const reason = error instanceof Error ? error.message : String(error)
    process.stderr.write(known ? `Sayso: ${reason}\n` : `Sayso could not be set up: ${reason}\n`)
    process.exitCode = failedStatus
  }
}
