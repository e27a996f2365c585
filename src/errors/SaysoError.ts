/**
 * Every way in which Sayso can fail by itself. The union is closed: a new code does not compile until the faces and
 * the exit statuses answer for it. Refusals, questions and blocked plans are results, not errors.
 */
export const errorCodes = [
  'input-invalid',
  'message-too-long',
  'chain-unreachable',
  'chain-wrong',
  'chain-start-failed',
  'simulation-unavailable',
  'quote-failed',
  'profile-in-use',
  'profile-corrupt',
  'disk-full',
  'disk-failed',
  'vault-corrupt',
  'vault-locked',
  'signer-gone',
  'journal-corrupt',
  'plan-unknown',
  'plan-changed',
  'plan-expired',
  'plan-already-approved',
  'approval-refused',
  'nonce-taken',
  'delivery-unknown',
  'cancelled',
  'internal',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** One fact that helps to understand an error. Values are data: shown escaped, never obeyed. */
export type ErrorFacts = Readonly<Record<string, string>>

/** The same error as plain data, as it crosses the bridge and goes to disk. */
export type ErrorData = { readonly code: ErrorCode; readonly message: string; readonly facts: ErrorFacts }

/**
 * The one base error: a sentence for the person (what happened and what to do next), the facts for whoever looks
 * closer, the cause for the log.
 */
export class SaysoError extends Error {
  override readonly name = 'SaysoError'
  readonly code: ErrorCode
  readonly facts: ErrorFacts

  constructor(code: ErrorCode, message: string, options: { facts?: ErrorFacts; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.facts = options.facts ?? {}
  }
}

/** What was thrown, as data. What is not ours is `internal`, with its own words kept among the facts. */
export function toErrorData(thrown: unknown): ErrorData {
  if (thrown instanceof SaysoError) return { code: thrown.code, message: thrown.message, facts: thrown.facts }
  const detail = thrown instanceof Error ? thrown.message : String(thrown)
  return {
    code: 'internal',
    message: 'Something went wrong inside Sayso. Nothing was sent. Please try again, and report it if it stays.',
    facts: { detail: detail.slice(0, 500) },
  }
}
