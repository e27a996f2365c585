import { z } from 'zod'

/**
 * What the terminal's face asks the signer to talk about with the person, at the terminal itself. Nothing in it is secret,
 * and nothing in it is done before the person said so there.
 */
const address = z.string().regex(/^0x[0-9a-fA-F]{40}$/)
const name = z.string().min(1).max(60)

export const terminalTask = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('create'), words: z.union([z.literal(12), z.literal(24)]) }),
  z.strictObject({ do: z.literal('restore') }),
  z.strictObject({ do: z.literal('unlock') }),
  z.strictObject({ do: z.literal('password') }),
  z.strictObject({ do: z.literal('reveal') }),
  z.strictObject({ do: z.literal('export'), address }),
  z.strictObject({ do: z.literal('add'), name }),
  z.strictObject({ do: z.literal('watch'), address, name }),
  z.strictObject({ do: z.literal('rename'), address, name }),
  z.strictObject({ do: z.literal('forget'), address }),
  z.strictObject({ do: z.literal('use'), address }),
])
export type TerminalTask = z.infer<typeof terminalTask>

/** How it ended; one sentence, which is the same that stood on the terminal. Nothing secret is in it. */
export const terminalOutcome = z.strictObject({
  status: z.enum(['done', 'refused', 'left', 'no-terminal']),
  sentence: z.string().max(2_000),
})
export type TerminalOutcome = z.infer<typeof terminalOutcome>
