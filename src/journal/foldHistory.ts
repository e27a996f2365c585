import { missingCase } from '../errors/missingCase.ts'
import type { HistoryEntry } from '../model/HistoryEntry.ts'
import { saidFromOf } from '../model/SaidFrom.ts'
import { coinsMoved } from './coinsMoved.ts'
import type { EventOf } from './journalEvent.ts'
import type { JournalEntry } from './rows.ts'

type Draft = { -readonly [K in Exclude<keyof HistoryEntry, 'transactions' | 'from' | 'signedAt'>]: HistoryEntry[K] } & {
  from: HistoryEntry['from'] | undefined
  signedAt: string | undefined
  planned: boolean
  /** What it gives and gets. */
  moves: readonly string[]
  /** By step: of several with one nonce, the one that was heard of last. */
  readonly sent: Map<number, string>
}

const takenBack =
  'The chain took back the block that held a step of this, so it is on its way again. Sayso follows it; do not say it again before.'

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
    .map(({ planned: _, moves, sent, from, signedAt, ...entry }) => ({
      ...entry,
      ...(from === undefined ? {} : { from }),
      ...(signedAt === undefined ? {} : { signedAt }),
      transactions: [...sent.values()],
      assets: assetsOf(entry.summary, moves, tickers),
    }))
    .reverse()
}

/** "send 25 usdc to my aunt … Edna": the sentence that began it, and what was answered. Of a message that is not kept, nothing is. */
function wholeOf({ before = [], message }: EventOf<'asked'>): string {
  return message === '' ? '' : [...before, message].join(' … ')
}

/** The tickers of what a plan moves, and those that stand in its sentence as words of their own. */
function assetsOf(sentence: string, moves: readonly string[], tickers: readonly string[]): readonly string[] {
  const words = new Set([...sentence.split(/[^A-Za-z0-9]+/), ...moves])
  return tickers.filter((ticker) => words.has(ticker))
}

function newDraft(planId: string, at: string): Draft {
  return {
    planId,
    chainId: null,
    askedAt: at,
    message: '',
    from: undefined,
    signedAt: undefined,
    summary: '',
    status: 'shown',
    sentence: '',
    assets: [],
    planned: false,
    moves: [],
    sent: new Map(),
  }
}

function tell(draft: Draft, { event, at }: JournalEntry): void {
  switch (event.kind) {
    case 'asked':
      draft.message = wholeOf(event)
      draft.from = saidFromOf(event.from)
      draft.chainId = event.chainId
      return
    case 'planned':
      draft.planned = true
      draft.moves = coinsMoved(event)
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
      draft.signedAt = at
      draft.planned = true
      draft.status = 'approved'
      draft.sentence = 'Approved; not finished yet.'
      return
    case 'sent':
    case 'mined':
      draft.sent.set(event.index, event.hash)
      return
    case 'not-sent':
      draft.sent.delete(event.index)
      return
    case 'rolled-back':
      draft.status = 'approved'
      draft.sentence = takenBack
      return
    case 'unsettled':
      draft.status = 'interrupted'
      draft.sentence = event.sentence
      return
    case 'finished':
      // A disk that failed in between may have lost the rows that told of a step before its end.
      for (const { index, status, transaction } of event.receipt.steps)
        if (status !== 'not-sent') draft.sent.set(index, transaction)
      draft.status = event.receipt.status
      draft.sentence = event.receipt.sentence
      return
    case 'deposited':
    case 'arrived':
    case 'paid-back':
    case 'onward':
    case 'left-there':
    case 'opened':
    case 'read':
    case 'answered':
    case 'simulated':
    case 'started':
    case 'signed':
    case 'confirmations':
    case 'replacing':
    case 'final':
    case 'recovered':
    case 'restored':
      return
    default:
      missingCase(event)
  }
}
