import type { PullProgress } from '../../src/model/ModelsView.ts'

/** One model being fetched, or how that ended. */
export type Pull = { readonly name: string; readonly progress: PullProgress }

/** How far it is, for a bar; null where nobody can tell. These are bytes of a file: no amounts. */
export function shareOf({ completed, total }: PullProgress): number | null {
  if (completed === null || total === null || BigInt(total) === 0n) return null
  return Math.min(1, Number((BigInt(completed) * 1000n) / BigInt(total)) / 1000)
}

/** "1234567890" is "1.2 GB". */
export function fileSize(bytes: string): string {
  const size = BigInt(bytes)
  const [unit, name]: readonly [bigint, string] = size >= 1_000_000_000n ? [1_000_000_000n, 'GB'] : [1_000_000n, 'MB']
  const tenths = (size * 10n) / unit
  return `${tenths / 10n}.${tenths % 10n} ${name}`
}

/** "1.2 GB of 2.5 GB", as far as it is known; "of" in the words of the window. */
export function amountFetched({ completed, total }: PullProgress, of: (part: string, whole: string) => string): string {
  if (completed === null) return ''
  return total === null ? fileSize(completed) : of(fileSize(completed), fileSize(total))
}
