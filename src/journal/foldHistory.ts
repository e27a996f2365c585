import { missingCase } from '../errors/missingCase.ts'
import type { HistoryEntry } from '../model/HistoryEntry.ts'
import type { JournalEntry } from './rows.ts'

type Draft = { -readonly [K in keyof HistoryEntry]: HistoryEntry[K] } & { planned: boolean; transactions: string[] }

/** Every plan's story, newest first. Sentences that led to no plan are in the journal, but not in here. */
export function foldHistory(
  entries: readonly JournalEntry[],
  tickers: readonly string[] = [],
): readonly HistoryEntry[] {
  const drafts = new Map<string, Draft>()
  for (const entry of entries) {
    if (!('planId' in entry.event)) continue
    const { planId } = entry.event
    const draft = drafts.get(planId) ?? newDraft(planId, entry.at)
    drafts.set(planId, draft)
    tell(draft, entry)
  }
  return [...drafts.values()]
    .filter((draft) => draft.planned)
    .map(({ planned: _, ...entry }) => ({ ...entry, assets: namedIn(entry.summary, tickers) }))
    .reverse()
}

/** The tickers that stand in a sentence as words of their own. */
function namedIn(sentence: string, tickers: readonly string[]): readonly string[] {
  const words = new Set(sentence.split(/[^A-Za-z0-9]+/))
  return tickers.filter((ticker) => words.has(ticker))
}

function newDraft(planId: string, at: string): Draft {
  return {
    planId,
    askedAt: at,
    message: '',
    summary: '',
    status: 'shown',
    sentence: '',
    transactions: [],
    assets: [],
    planned: false,
  }
}

function tell(draft: Draft, { event }: JournalEntry): void {
  switch (event.kind) {
    case 'asked':
      draft.message = event.message
      return
    case 'planned':
      draft.planned = true
      draft.summary = event.summary
      draft.sentence = event.summary
      return
    case 'judged':
      draft.status = event.level === 'BLOCK' ? 'blocked' : 'shown'
      draft.sentence = event.sentence
      return
    case 'dropped':
      draft.status = 'dropped'
      draft.sentence = event.sentence
      return
    case 'approved':
      draft.planned = true
      draft.status = 'approved'
      draft.sentence = 'Approved; not finished yet.'
      return
    case 'sent':
    case 'mined':
      if (!draft.transactions.includes(event.hash)) draft.transactions.push(event.hash)
      return
    case 'not-sent':
      draft.transactions = draft.transactions.filter((hash) => hash !== event.hash)
      return
    case 'unsettled':
      draft.status = 'interrupted'
      draft.sentence = event.sentence
      return
    case 'finished':
      draft.status = event.receipt.status
      draft.sentence = event.receipt.sentence
      return
    case 'opened':
    case 'read':
    case 'answered':
    case 'simulated':
    case 'started':
    case 'signed':
    case 'recovered':
    case 'restored':
      return
    default:
      missingCase(event)
  }
}
