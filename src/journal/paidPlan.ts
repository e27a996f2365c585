import type { Address } from 'viem'
import { z } from 'zod'
import type { Network } from '../model/Network.ts'
import { type PaidPlan, paidFees } from './paidFees.ts'
import type { JournalEntry } from './rows.ts'

const acts = z.object({ intents: z.array(z.object({ kind: z.string() })) })

/** One plan that was approved: with what it cost, or without, as it has no receipt yet. */
export type Approved =
  | { readonly status: 'paid'; readonly plan: PaidPlan }
  | { readonly status: 'open'; readonly summary: string }

/**
 * The newest plan that was approved and is called so: of the conversation, or, where it is called by an act, of any. Null where
 * there is none.
 */
export function paidPlan(
  entries: readonly JournalEntry[],
  of: { readonly network: Network; readonly account: Address },
  wanted: { readonly conversation: string; readonly kinds: readonly string[] },
): Approved | null {
  const approved = new Set(entries.flatMap(({ event }) => (event.kind === 'approved' ? [event.planId] : [])))
  const own = new Set(
    entries.flatMap(({ event }) =>
      event.kind === 'asked' && event.conversation === wanted.conversation ? [event.planId] : [],
    ),
  )
  const called = entries
    .flatMap(({ event }) => (event.kind === 'planned' && approved.has(event.planId) ? [event] : []))
    .filter(({ plan }) => wanted.kinds.length === 0 || kindsIn(plan).some((kind) => wanted.kinds.includes(kind)))
    .toReversed()
  const found = called.find(({ planId }) => own.has(planId)) ?? (wanted.kinds.length === 0 ? undefined : called[0])
  if (found === undefined) return null
  const { plans } = paidFees(entries, of)
  const plan = plans.find(({ planId }) => planId === found.planId)
  return plan === undefined ? { status: 'open', summary: found.summary } : { status: 'paid', plan }
}

function kindsIn(record: string): readonly string[] {
  try {
    return acts.safeParse(JSON.parse(record)).data?.intents.map(({ kind }) => kind) ?? []
  } catch {
    return []
  }
}
