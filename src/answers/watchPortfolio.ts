import { pollMs } from '../chain/pollMs.ts'
import type { PortfolioView } from '../model/Portfolio.ts'
import { readNews, type WatchedParts } from './readPortfolio.ts'

/** So many silences in a row, and what is shown is said to be old: one alone is no news. */
const silencesUntilOld = 3

/**
 * A view now, and another after each new block. A chain that does not answer is asked again and again; after a few times
 * the last view comes once more, as old, and is fresh again with the next answer.
 */
export async function* watchPortfolio(
  parts: WatchedParts & { readonly pause: (milliseconds: number) => Promise<void> },
  signal: AbortSignal,
): AsyncGenerator<PortfolioView> {
  const last: { view: PortfolioView | null } = { view: null }
  let silences = 0
  while (!signal.aborted) {
    const seen = await readNews(parts, last.view).catch(() => 'silent' as const)
    silences = seen === 'silent' ? silences + 1 : 0
    const next = seen === 'silent' && silences >= silencesUntilOld ? asOld(last.view) : seen
    if (next !== 'silent' && next !== 'same') {
      last.view = next
      yield next
    }
    if (!signal.aborted) await parts.pause(pollMs(parts.client.network))
  }
}

/** The last view once more, as what was seen last. Nothing where there is none, or where that is said already. */
function asOld(view: PortfolioView | null): PortfolioView | 'same' {
  return view?.reached === true ? { ...view, reached: false } : 'same'
}
