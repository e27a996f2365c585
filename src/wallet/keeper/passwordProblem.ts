/** Null where a password will do; else what to do about it, in one sentence. */
export function passwordProblem(password: string): string | null {
  return [...password.normalize('NFKC')].length < 12 ? 'A password needs at least 12 characters.' : null
}
