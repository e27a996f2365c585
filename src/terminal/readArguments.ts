import { parseArgs } from 'node:util'
import { SaysoError } from '../errors/SaysoError.ts'

export type TerminalArguments = {
  readonly json: boolean
  readonly yes: boolean
  readonly tour: boolean
  readonly help: boolean
  readonly profile: string | null
  readonly messages: readonly string[]
}

export const usage = `Say what you want done with your money.

  say [--json] [--yes] [--profile DIR] "message" ["next message" …]

  --json         one JSON object a line, one a stage
  --yes          approve by itself: practice chain only, and only where nothing is above a warning
  --profile DIR  keep journal, wallet and practice chain in DIR
  --tour         the first sentence of the README, from reading to receipt, in a profile that is thrown away

A message may also be "/models" (which local models there are), "/model NAME" or "/model none" (which one is asked where
the parser is not sure), or "/pull NAME" (have Ollama fetch one). Ollama is looked for where OLLAMA_HOST says.

Exit status: 0 done or answered, 2 a question is open, 3 refused or blocked, 4 failed, 5 understood but not possible yet.`

/** @throws SaysoError `input-invalid` for an option that there is not */
export function readArguments(words: readonly string[]): TerminalArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
        tour: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        profile: { type: 'string' },
      },
    })
    return { ...values, profile: values.profile ?? null, messages: positionals }
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    throw new SaysoError('input-invalid', 'That is not how it is called. Try --help.', { facts: { detail }, cause })
  }
}
