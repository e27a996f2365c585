import { missingCase } from '../errors/missingCase.ts'
import type { StoryView } from '../model/Activity.ts'
import type { HistoryEntry } from '../model/HistoryEntry.ts'
import type { Receipt } from '../model/Receipt.ts'
import { foldHistory } from './foldHistory.ts'
import type { JournalEntry } from './rows.ts'

/** A plan's story before its figures are put into words. */
export type Story = Omit<StoryView, 'entry' | 'receipt'> & {
  readonly entry: HistoryEntry
  readonly receipt: Receipt | null
}

type Draft = {
  moments: Story['moments'][number][]
  steps: readonly string[]
  findings: Story['findings']
  approvedBy: Story['approvedBy']
  receipt: Receipt | null
}

/** Every plan from the sentence to the receipt, newest first. */
export function foldStories(entries: readonly JournalEntry[], tickers: readonly string[] = []): readonly Story[] {
  const drafts = new Map<string, Draft>()
  for (const entry of entries) {
    if (!('planId' in entry.event)) continue
    const { planId } = entry.event
    const draft = drafts.get(planId) ?? { moments: [], steps: [], findings: [], approvedBy: null, receipt: null }
    drafts.set(planId, draft)
    tell(draft, entry)
  }
  return foldHistory(entries, tickers).flatMap((entry) => {
    const draft = drafts.get(entry.planId)
    return draft === undefined ? [] : [{ entry, ...draft }]
  })
}

function tell(draft: Draft, { at, event }: JournalEntry): void {
  const moment = (kind: Draft['moments'][number]['kind'], index: number | null = null, hash: string | null = null) => {
    const title = index === null ? '' : (draft.steps[index] ?? '')
    draft.moments.push({ kind, at, title, transaction: hash })
  }
  switch (event.kind) {
    case 'asked':
      moment('asked')
      return
    case 'planned':
      draft.steps = event.titles
      return
    case 'judged':
      draft.findings = event.findings
      moment('shown')
      return
    case 'dropped':
      moment('dropped')
      return
    case 'approved':
      draft.steps = event.titles
      draft.approvedBy = event.by
      moment('approved')
      return
    case 'sent':
      moment('sent', event.index, event.hash)
      return
    case 'mined':
      moment(event.status, event.index, event.hash)
      return
    case 'rolled-back':
      draft.receipt = null
      moment('rolled-back', event.index, event.hash)
      return
    case 'finished':
      draft.receipt = event.receipt
      moment('ended')
      return
    case 'arrived':
      moment('arrived', event.index, event.transaction)
      return
    case 'paid-back':
      moment('paid-back', event.index, event.transaction)
      return
    case 'deposited':
    case 'onward':
    case 'left-there':
    case 'opened':
    case 'read':
    case 'answered':
    case 'simulated':
    case 'started':
    case 'signed':
    case 'not-sent':
    case 'confirmations':
    case 'replacing':
    case 'final':
    case 'unsettled':
    case 'recovered':
    case 'restored':
      return
    default:
      missingCase(event)
  }
}
