import type { Finding } from '../model/Verdict.ts'
import type { JournalEntry } from './rows.ts'

/**
 * What the checks found of the newest plan of a conversation, where they blocked it; empty where there is none, or it was
 * not blocked.
 */
export function blockedLast(entries: readonly JournalEntry[], conversation: string): readonly Finding[] {
  const own = new Set<string>()
  let found: readonly Finding[] = []
  for (const { event } of entries) {
    if (event.kind === 'asked' && event.conversation === conversation) own.add(event.planId)
    if (event.kind === 'judged' && own.has(event.planId))
      found = event.level === 'BLOCK' ? event.findings.filter(({ level }) => level === 'BLOCK') : []
  }
  return found
}
