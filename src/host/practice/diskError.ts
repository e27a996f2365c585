import { SaysoError } from '../../errors/SaysoError.ts'

/** A failed write, told apart by what the person can do about it. */
export function diskError(cause: unknown, path: string): SaysoError {
  if (cause instanceof SaysoError) return cause
  const code = codeOf(cause)
  const facts = { path, reason: cause instanceof Error ? cause.message : String(cause) }
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? new SaysoError('disk-full', 'The disk is full: the practice chain could not be saved. Make room and try again.', {
        facts,
        cause,
      })
    : new SaysoError('disk-failed', 'The practice chain could not be read from or saved to the disk.', { facts, cause })
}

/** The system's code of a failed call (ENOENT and the like), where there is one. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
