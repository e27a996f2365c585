import type { ListedPlan } from '../../src/api/Core.ts'

export type HistoryFilter = {
  readonly text: string
  readonly status: ListedPlan['status'] | null
  readonly asset: string | null
}

export const noFilter: HistoryFilter = { text: '', status: null, asset: null }

/** Plans in which every word stands somewhere: in what was said, shown or came of it, or in a transaction. */
export function filterHistory(history: readonly ListedPlan[], filter: HistoryFilter): readonly ListedPlan[] {
  const words = folded(filter.text)
    .split(/\s+/)
    .filter((word) => word !== '')
  return history.filter(
    (entry) =>
      (filter.status === null || entry.status === filter.status) &&
      (filter.asset === null || entry.assets.includes(filter.asset)) &&
      (words.length === 0 || holdsAll(entry, words)),
  )
}

export type Counted<T> = { readonly value: T; readonly count: number }

/** How often each stands there, the most frequent first; as often, in order of their names. */
export function countedBy<T extends string>(
  history: readonly ListedPlan[],
  valuesOf: (entry: ListedPlan) => readonly T[],
): readonly Counted<T>[] {
  const counts = new Map<T, number>()
  for (const entry of history) for (const value of valuesOf(entry)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

/** What is looked through, made once for each plan: the next letter that is typed finds it ready. */
const texts = new WeakMap<ListedPlan, string>()

function holdsAll(entry: ListedPlan, words: readonly string[]): boolean {
  const { message, summary, sentence, transactions } = entry
  const text = texts.get(entry) ?? folded(`${message}\n${summary}\n${sentence}\n${transactions.join('\n')}`)
  texts.set(entry, text)
  return words.every((word) => text.includes(word))
}

/** "1,000" is found by "1000": groups are for the eye. */
function folded(text: string): string {
  return text.toLowerCase().replace(/(\d),(?=\d{3})/g, '$1')
}
