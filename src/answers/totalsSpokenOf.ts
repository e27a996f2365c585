import type { WorthSample } from '../model/NetWorth.ts'

const hourMs = 3_600_000

/**
 * The moment that a total is compared with, and the last one that was written down: since this morning, yesterday, last week, or
 * a day ago where nothing is said. Null where there is nothing to compare with.
 * @param samples of one network, the oldest first
 */
export function totalsSpokenOf(
  samples: readonly WorthSample[],
  message: string,
): { readonly from: WorthSample; readonly to: WorthSample } | null {
  const to = samples.at(-1)
  const before = samples.at(-2)
  if (to === undefined || before === undefined) return null
  const since = sinceMs(message, Date.parse(to.at))
  const within = samples.slice(0, -1).find(({ at }) => Date.parse(at) >= since)
  return { from: within ?? before, to }
}

function sinceMs(message: string, now: number): number {
  if (/\b(?:this morning|today|earlier today)\b/i.test(message)) return new Date(now).setHours(0, 0, 0, 0)
  if (/\b(?:yesterday|last night|last evening)\b/i.test(message)) return new Date(now).setHours(-24, 0, 0, 0)
  if (/\bweek\b/i.test(message)) return now - 8 * 24 * hourMs
  if (/\bmonth\b/i.test(message)) return now - 32 * 24 * hourMs
  return now - 24 * hourMs
}
