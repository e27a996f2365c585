import { readBoundPlan } from '../journal/boundPlanJson.ts'
import type { EventOf } from '../journal/journalEvent.ts'
import type { JournalEntry } from '../journal/rows.ts'
import { standingRows } from '../journal/standingRows.ts'

/** Whom each approved plan may pay, read out of its row once: rows never change, and each message asks about all of them. */
const payees = new WeakMap<EventOf<'approved'>, readonly string[]>()

function payeesOf(event: EventOf<'approved'>): readonly string[] {
  const known = payees.get(event)
  if (known !== undefined) return known
  const found = payeesIn(event.plan)
  payees.set(event, found)
  return found
}

/** A row that cannot be read makes nobody known: then their address is asked about once more, which is safe. */
function payeesIn(plan: string): readonly string[] {
  try {
    return readBoundPlan(plan).bounds.mayReceive.map(({ to }) => to.toLowerCase())
  } catch {
    return []
  }
}

/** Who was sent something by a plan that was approved and ended well. Lower case. Nobody else is known. */
export function knownRecipients(entries: readonly JournalEntry[]): ReadonlySet<string> {
  return new Set(firstUses(entries).keys())
}

/** The same, with when it was for the first time: ISO 8601. */
export function firstUses(entries: readonly JournalEntry[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  for (const { to, at } of uses(entries)) if (!known.has(to)) known.set(to, at)
  return known
}

/** The same, with when it was for the last time. */
export function lastUses(entries: readonly JournalEntry[]): ReadonlyMap<string, string> {
  return new Map(uses(entries).map(({ to, at }) => [to, at]))
}

/** Each time that something was sent to somebody, in order. */
function uses(entries: readonly JournalEntry[]): readonly { readonly to: string; readonly at: string }[] {
  const approved = new Map<string, readonly string[]>()
  return standingRows(entries).flatMap(({ event, at }) => {
    if (event.kind === 'approved') approved.set(event.planId, payeesOf(event))
    if (event.kind !== 'finished' || event.receipt.status !== 'done') return []
    return (approved.get(event.planId) ?? []).map((to) => ({ to, at }))
  })
}
