import { foldCosts } from '../journal/foldCosts.ts'
import { foldHistory } from '../journal/foldHistory.ts'
import { foldStories } from '../journal/foldStories.ts'
import type { JournalEntry } from '../journal/rows.ts'
import type { ListedPlan, StoryView } from '../model/Activity.ts'
import type { HistoryEntry } from '../model/HistoryEntry.ts'
import type { Network } from '../model/Network.ts'
import { costView } from './costView.ts'
import { storyView } from './storyView.ts'

type Book = {
  /** Every ticker that a plan's sentence may name. */
  readonly tickers: readonly string[]
  readonly networkOf: (chainId: number) => Network | null
  /** Where a plan is told of whose own network is not known. */
  readonly here: Network
}

/** Every plan with what it cost, newest first. */
export function listActivity(entries: readonly JournalEntry[], book: Book): readonly ListedPlan[] {
  const listed = withCosts(entries, book)
  return foldHistory(entries, book.tickers).map(listed)
}

/** Every plan from the sentence to the receipt as a face shows it, newest first. */
export function storiesOf(entries: readonly JournalEntry[], book: Book): readonly StoryView[] {
  const listed = withCosts(entries, book)
  return foldStories(entries, book.tickers).map((story) =>
    storyView({ ...story, entry: listed(story.entry) }, networkOfPlan(story.entry, book)),
  )
}

/** One plan's story. Null where there is none. */
export function storyOf(entries: readonly JournalEntry[], planId: string, book: Book): StoryView | null {
  const own = entries.filter(({ event }) => 'planId' in event && event.planId === planId)
  return storiesOf(own, book)[0] ?? null
}

function withCosts(entries: readonly JournalEntry[], book: Book): (entry: HistoryEntry) => ListedPlan {
  const costs = foldCosts(entries, book.networkOf)
  return (entry) => ({
    ...entry,
    cost: costView(entry.status, costs.get(entry.planId), networkOfPlan(entry, book).native),
  })
}

function networkOfPlan({ chainId }: HistoryEntry, { networkOf, here }: Book): Network {
  return (chainId === null ? null : networkOf(chainId)) ?? here
}
