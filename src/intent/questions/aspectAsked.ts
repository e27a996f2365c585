import { asksForCost } from './asksForCost.ts'
import { asksForExit, asksForExitOf } from './asksForExit.ts'
import { asksForInterest } from './asksForInterest.ts'
import { asksForRisk } from './asksForRisk.ts'
import { asksOfHand } from './asksOfHand.ts'
import { plainWords } from './plainWords.ts'
import { readWhy } from './readWhy.ts'

/** What can be lost by it; how what it puts in comes out again; what it costs; why it is as it is. */
export type Aspect = 'risk' | 'exit' | 'cost' | 'why'

/**
 * What a question about the plan wants to know of it; null where it is nothing in particular. What is shown is the plan
 * either way: these words say what of it comes first.
 */
export function aspectAsked(message: string): Aspect | null {
  const text = plainWords(message)
  if (asksForRisk(text)) return 'risk'
  if (asksForExit(text) || asksForExitOf(message)) return 'exit'
  const ofHand = asksOfHand(message)
  if (ofHand === 'risk' || ofHand === 'cost') return ofHand
  if (asksForCost(text) || asksForInterest(text)) return 'cost'
  return readWhy(message, 0) === null ? null : 'why'
}
