import type { WorthSample, WorthStore } from '../model/NetWorth.ts'
import type { PortfolioView } from '../model/Portfolio.ts'

/** A line over months needs no more; what an act of the person's changed is kept at once. */
const everyMs = 5 * 60_000
const mostSamples = 1_000
const newestKept = 500

/**
 * Writes down what everything is worth: every few minutes, and right after something was done. What could not be read in
 * full is no sample: it would look like a loss.
 */
export function recordWorth(store: WorthStore, view: PortfolioView, chainId: number, why: 'seen' | 'done'): void {
  if (!view.reached || view.gaps.length > 0) return
  const { samples } = store.read()
  const last = samples.findLast((one) => one.chainId === chainId)
  const at = store.now()
  const whole = view.holdings.every(({ usd }) => usd !== null)
  const sample: WorthSample = { at, chainId, block: view.block.number, usd: view.totalUsd, whole }
  if (last?.block === sample.block && last.usd === sample.usd) return
  // A clock that was set back counts as time gone by: nothing is left out over it.
  const sinceMs = last === undefined ? everyMs : Math.abs(Date.parse(at) - Date.parse(last.at))
  if (why === 'seen' && sinceMs < everyMs) return
  store.keep(thinned([...samples, sample]))
}

/** The newest as they are; of the older ones, once there are too many, every second. The very first stays. */
export function thinned(samples: readonly WorthSample[]): readonly WorthSample[] {
  if (samples.length <= mostSamples) return samples
  const older = samples.slice(0, -newestKept)
  return [...older.filter((_, index) => index % 2 === 0), ...samples.slice(-newestKept)]
}
