import type { Finding } from '../model/Verdict.ts'
import type { Case } from './Case.ts'

/** A finding before its rule signs it. `confirm` is what a person types where the level is HARD. */
export type Draft = Omit<Finding, 'rule'> & { readonly confirm?: string }

/** One thing that Sayso checks. What it finds is all that it does: rules know nothing of each other. */
export type Rule = {
  /** In words: `first-time-recipient`. Findings carry it. */
  readonly id: string
  /** What of a case it looks at, for whoever reads the list. */
  readonly looksAt: string
  /** For people, under "What Sayso checks". */
  readonly sentence: string
  readonly evaluate: (judged: Case) => readonly Draft[]
}
