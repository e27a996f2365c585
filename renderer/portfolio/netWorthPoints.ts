import type { WorthSample } from '../../src/api/Core.ts'

export const chartSize = { width: 640, height: 180 } as const

/** A place in time (milliseconds) and what all was worth there, for drawing only. */
export type WorthPoint = { readonly at: number; readonly usd: number }

export type WorthLine = {
  /** As last seen: what was worth so much stays so until it was seen to be worth something else. */
  readonly points: readonly WorthPoint[]
  readonly first: WorthSample
  readonly last: WorthSample
  readonly least: WorthSample
  readonly most: WorthSample
  readonly count: number
}

/** The line to draw. Null where there are no two moments. Clocks that were set back are put in order. */
export function netWorthLine(samples: readonly WorthSample[]): WorthLine | null {
  const ordered = samples.toSorted((a, b) => timeOf(a) - timeOf(b))
  const [first] = ordered
  const last = ordered.at(-1)
  if (first === undefined || last === undefined || timeOf(first) === timeOf(last)) return null
  const points = ordered.flatMap((sample, index): WorthPoint[] => {
    const before = ordered[index - 1]
    const here = { at: timeOf(sample), usd: Number(sample.usd) }
    return before === undefined ? [here] : [{ at: here.at, usd: Number(before.usd) }, here]
  })
  const by = (wins: (a: bigint, b: bigint) => boolean): WorthSample =>
    ordered.reduce((best, sample) => (wins(centsOf(sample.usd), centsOf(best.usd)) ? sample : best), first)
  return { points, first, last, least: by((a, b) => a < b), most: by((a, b) => a > b), count: ordered.length }
}

/** The last sample of each day, newest first. */
export function lastOfEachDay(samples: readonly WorthSample[]): readonly WorthSample[] {
  const days = new Map<string, WorthSample>()
  for (const sample of samples.toSorted((a, b) => timeOf(a) - timeOf(b)))
    days.set(new Date(timeOf(sample)).toDateString(), sample)
  return [...days.values()].toReversed()
}

function timeOf({ at }: WorthSample): number {
  return Date.parse(at)
}

function centsOf(usd: string): bigint {
  return /^-?\d+\.\d{2}$/.test(usd) ? BigInt(usd.replace('.', '')) : 0n
}
