import type { Turn } from './turns.ts'

/** The plan that was left to end a permission first: what it was, and the sentence that plans it anew. */
export type WayBack = { readonly summary: string; readonly sentence: string }

/**
 * Where the last message was the one that a finding of an earlier plan offered, and is done: that plan, which nobody could
 * approve meanwhile. Null where something else was said, or where that plan was signed before.
 */
export function wayBackOf(turns: readonly Turn[]): WayBack | null {
  const last = turns.at(-1)
  if (last === undefined || !last.stages.some((stage) => stage.stage === 'receipt' && stage.status === 'done'))
    return null
  const left = turns.slice(0, -1).findLast((turn) => offers(turn, last.message))
  if (left === undefined || left.stages.some(({ stage }) => stage === 'receipt')) return null
  const plan = left.stages.find((stage) => stage.stage === 'plan')
  const sentence = left.stages.find((stage) => stage.stage === 'reading')?.again ?? null
  return plan === undefined || sentence === null ? null : { summary: plan.summary, sentence }
}

function offers({ stages }: Turn, message: string): boolean {
  return stages.some((stage) => stage.stage === 'verdict' && stage.findings.some(({ say }) => say === message))
}
