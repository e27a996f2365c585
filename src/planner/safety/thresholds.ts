/**
 * The floor of safety, in numbers. A place that misses one of these is not offered, whatever it pays. They are stated
 * so that anyone can argue with them.
 */
export const floor = {
  /** What can leave at once must be this many times what is put in. */
  exitTimesAmount: 10n,
  /** And at least this share of everything the place holds (basis points). */
  exitShareBps: 500n,
  /** Above this share lent out, leaving may have to wait (basis points). */
  maxUtilisationBps: 9_500n,
  /** Of what a vault claims, this share must be seen on the chain (basis points). */
  minBackedBps: 9_900n,
  /** A share price must have been seen for this long before its rate counts (seconds). */
  minHistorySeconds: 30n * 86_400n,
  /** Nobody wants to be most of a place: the deposit's share of it, at most (basis points). */
  maxShareBps: 1_000n,
  /** A dollar coin further than this from a dollar is not a safe place to end in (basis points). */
  maxDepegBps: 100n,
} as const
