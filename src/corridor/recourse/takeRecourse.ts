import { takesLimitBack } from '../../intent/dialogue/takesLimitBack.ts'
import { swapsBack } from '../../intent/dialogue/turnBack.ts'
import { type Recourse, readRecourse } from '../../intent/readRecourse.ts'
import { undoesRebalance } from '../../intent/undoesRebalance.ts'
import { intentsOf } from '../../journal/intentsOf.ts'
import type { Parts } from '../Parts.ts'
import { lastRun } from './lastRun.ts'
import { recourseOf } from './recourseOf.ts'

export type TakenRecourse =
  /** What is said in its place: the sentence for what is left, or for what takes it back. */
  { readonly status: 'say'; readonly sentence: string } | { readonly status: 'answer'; readonly sentence: string }

/**
 * "Go on with it", "undo it", "swap it back", "undo that sixty forty", "leave it as it is", about the plan that was carried out last. Null where the message says
 * none of that, or where there is no such plan, or one in hand that it is about. Limits that were changed since are what it is about
 * before any plan.
 *
 * @throws SaysoError `chain-unreachable`
 */
export async function takeRecourse(
  parts: Parts,
  { conversation, message }: { readonly conversation: string; readonly message: string },
): Promise<TakenRecourse | null> {
  const { conversations } = parts
  const limits = conversations.planInHand(conversation) === null ? conversations.limitUndo(conversation) : null
  if (limits !== null && takesLimitBack(message, limits))
    return limits.sentence === null
      ? { status: 'answer', sentence: whichLimit }
      : { status: 'say', sentence: limits.sentence }
  const swapBack = swapsBack(message)
  const named = undoesRebalance(message)
  const wish = swapBack || named ? 'unwind' : readRecourse(message)
  if (wish === null || conversations.planInHand(conversation) !== null) return null
  const entries = parts.journal.entries()
  const planId = lastRun(entries, conversation)
  if (planId === null) return null
  // "undo that sixty forty", after anything else than a rebalancing.
  const [intent, ...more] = named ? intentsOf(entries, planId) : []
  if (named && (intent?.kind !== 'rebalance' || more.length > 0)) return null
  const found = await recourseOf(parts, planId)
  if (swapBack && found.status !== 'open') return null
  if (found.status !== 'open') return { status: 'answer', sentence: found.sentence }
  if (wish === 'leave') return { status: 'answer', sentence: found.leave }
  const way = found[wish]
  // "swap it back", after anything else than an exchange.
  if (swapBack && way.say?.startsWith('swap ') !== true) return null
  return way.say === null
    ? { status: 'answer', sentence: `${cannot[wish]} ${way.sentence}` }
    : { status: 'say', sentence: way.say }
}

const cannot: Readonly<Record<Exclude<Recourse, 'leave'>, string>> = {
  resume: 'There is nothing to go on with.',
  unwind: 'It cannot be undone.',
}

const whichLimit =
  'More than one limit was changed at once, so nothing was changed back. Say what should hold, like “never more than $500 a day”, or use the page Limits.'
