import type { Address } from 'viem'
import { toErrorData } from '../errors/SaysoError.ts'
import type { ApproveInput } from '../model/ApproveInput.ts'
import type { Stage } from '../model/Stage.ts'
import { sheetOf } from '../stages/sheetOf.ts'
import type { Act } from '../wallet/ApprovedPlan.ts'
import { recipientView } from './contacts/recipientView.ts'
import { dropPlan } from './dropPlan.ts'
import type { Parts } from './Parts.ts'
import { cannotTake } from './ShownPlans.ts'
import type { Untimed } from './stopwatch.ts'

/**
 * The person's act in a window. The page only chose which plan: what is shown is the core's own data, and what counts is
 * what the person did in the sheet. Null where that was no approval; the last stage says why.
 */
export async function* askInSheet(
  parts: Parts,
  { planId, hash }: ApproveInput,
  timed: (stage: Untimed) => Stage,
): AsyncGenerator<Stage, Act | null> {
  const { shown, sheets, clock, client } = parts
  const relay = client.relay?.name ?? null
  const found = shown.find(planId)
  if (found === null || !shown.isOpen(planId)) {
    yield timed({ stage: 'error', error: toErrorData(cannotTake(found === null ? 'unknown' : 'taken')) })
    return null
  }
  if (hash !== found.hash) {
    const sentence = 'The plan is not the one that was shown. Look at it again. Nothing was signed.'
    yield timed({ stage: 'refuse', reason: 'still-open', sentence })
    return null
  }
  const { expiresAt } = found.bound
  const recipientOf = (address: Address) => recipientView(parts, address, found.names)
  const isExpired = (): boolean => clock.now() >= expiresAt
  if (isExpired()) {
    const sentence = 'The plan is too old to be signed. Say it again for a fresh one.'
    yield timed({ stage: 'refuse', reason: 'blocked', sentence })
    return null
  }
  yield timed({ stage: 'asking', planId })
  try {
    const asked = await sheets.ask(planId, () => sheetOf(found, expiresAt - clock.now(), recipientOf, relay), isExpired)
    if (asked.status === 'approved') return { by: 'window', typed: asked.typed ?? undefined, shownHash: found.hash }
    if (asked.status === 'said-no') {
      yield timed(dropPlan(parts, planId))
      return null
    }
    const reason = isExpired() ? 'blocked' : shown.isOpen(planId) ? 'still-open' : 'dropped'
    yield timed({ stage: 'refuse', reason, sentence: asked.sentence })
  } catch (thrown) {
    yield timed({ stage: 'error', error: toErrorData(thrown) })
  }
  return null
}
