import { parseArgs } from 'node:util'
import { SaysoError } from '../errors/SaysoError.ts'
import { windDays } from '../model/Wind.ts'

export type TerminalArguments = {
  readonly json: boolean
  readonly yes: boolean
  readonly tour: boolean
  readonly help: boolean
  readonly profile: string | null
  /** How many days ahead each plan is looked at. Empty: not at all. */
  readonly after: readonly number[]
  readonly messages: readonly string[]
}

export const usage = `Say what you want done with your money.

  say [--json] [--yes] [--after DAYS] [--profile DIR] "message" ["next message" …]

  --json         one JSON object a line, one a stage
  --yes          approve by itself: practice chain only, and only where nothing is above a warning
  --after DAYS   look at each plan so many days later ("30,365"): read from the contracts, on a copy of the chain
  --profile DIR  keep journal, wallet and practice chain in DIR
  --tour         the first sentence of the README, from reading to receipt, in a profile that is thrown away

A message may also be "/models" (which local models there are), "/model NAME" or "/model none" (which one is asked where
the parser is not sure), or "/pull NAME" (have Ollama fetch one). Ollama is looked for where OLLAMA_HOST says.

"/wallet" says how the wallet of real keys stands; "/wallet create", "restore", "unlock", "lock", "accounts", "password",
"reveal" and the like need a terminal: words and passwords are asked for there, by the part of Sayso that holds the keys.

The address book is kept by hand: "/contacts", "/contact NAME 0x… [note]", "/rename NAME OTHER", "/forget NAME".
Limits are said ("never more than $500 a day"); "/limits" lists them, takes back what waits, and sets how long that is.

A step that no block takes: "/faster" sends it again for a higher fee, "/cancel" puts nothing in its place.

"/moving" says what is on its way between two networks, and goes on with what has arrived; "/moving leave" leaves that where it is.

"/backup" writes your history (no keys: your words are their backup) into your downloads, and "/restore FILE" has one put
back at the next start.

"/networks" lists the networks, "/network NAME" works on another one from now on (a real one takes a wallet of your own),
and "/nodes NAME https://… …" has it asked through nodes of your own, which are kept in the profile. "/relay NAME https://…" has
all that you sign there sent through one relay alone, and not through the public pool; "/relay NAME none" takes that back.

SAYSO_NODES names the nodes that the practice chain is asked through, with spaces between them; where there are two or more, what
decides about a plan is asked of two, and nothing is signed where they differ. Without it, the app's own node is asked.

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
        after: { type: 'string' },
      },
    })
    const after = values.after === undefined ? [] : readDays(values.after)
    return { ...values, profile: values.profile ?? null, after, messages: positionals }
  } catch (cause) {
    if (cause instanceof SaysoError) throw cause
    const detail = cause instanceof Error ? cause.message : String(cause)
    throw new SaysoError('input-invalid', 'That is not how it is called. Try --help.', { facts: { detail }, cause })
  }
}

/** "30,365". */
function readDays(text: string): readonly number[] {
  const days = windDays.safeParse(
    text.split(',').map((one) => (/^\s*\d{1,6}\s*$/.test(one) ? Number(one) : Number.NaN)),
  )
  if (days.success) return days.data
  const [issue] = days.error.issues
  const why = issue?.code === 'invalid_type' ? 'Write it like --after 30,365.' : issue?.message
  throw new SaysoError('input-invalid', `--after takes whole days from now. ${why ?? ''}`.trim(), {
    facts: { given: text.slice(0, 100) },
  })
}
