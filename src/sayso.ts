import { actAtTerminal } from './corridor/actAtTerminal.ts'
import { answerAtOnce } from './corridor/arrows/answerAtOnce.ts'
import { hear } from './corridor/arrows/hear.ts'
import { judge } from './corridor/arrows/judge.ts'
import { look } from './corridor/arrows/look.ts'
import { plan } from './corridor/arrows/plan.ts'
import { play } from './corridor/arrows/play.ts'
import { askInSheet } from './corridor/askInSheet.ts'
import { checkRest } from './corridor/checkRest.ts'
import { dropPlan } from './corridor/dropPlan.ts'
import type { Parts } from './corridor/Parts.ts'
import { onlyPlace } from './corridor/Places.ts'
import { pricesForSigner } from './corridor/pricesForSigner.ts'
import { promisedChanges } from './corridor/promisedChanges.ts'
import { refuseLocked } from './corridor/refuseLocked.ts'
import { cannotTake } from './corridor/ShownPlans.ts'
import { stopwatch, type Untimed } from './corridor/stopwatch.ts'
import { openTelling, type Said } from './corridor/Telling.ts'
import { toErrorData } from './errors/SaysoError.ts'
import type { ApproveInput } from './model/ApproveInput.ts'
import { describeSteps } from './model/describeStep.ts'
import type { Stage } from './model/Stage.ts'
import { pricesOf } from './stages/pricesOf.ts'
import { receiptStage } from './stages/receiptStage.ts'
import { approvePlan } from './wallet/approvePlan.ts'

/**
 * The corridor, from a message to a verdict:
 *
 *     message → Reading → Snapshot → Plan → Simulation → Verdict
 *
 * Each arrow is one function from one value to the next, and tells what it came to; null where the message ended there, with
 * an answer, a question, a refusal, a plain "not yet". Nothing in here can sign: what comes out is a plan before a person's
 * eyes.
 */
export async function* say(
  parts: Parts,
  said: Said,
  signal: AbortSignal = new AbortController().signal,
  places = onlyPlace(parts),
): AsyncGenerator<Stage> {
  const telling = openTelling(parts, places, said)
  try {
    const heard = yield* hear(parts, telling, signal)
    const wish = heard && (yield* answerAtOnce(parts, heard, telling))
    const looked = wish && (yield* look(wish, telling))
    const planned = looked && (yield* plan(looked, telling))
    const played = planned && (yield* play(planned, telling))
    if (played !== null) yield* judge(played, telling)
  } catch (thrown) {
    yield telling.timed({ stage: 'error', error: toErrorData(thrown) })
  } finally {
    telling.notes.close()
  }
}

/**
 * The corridor, from a person's act to a receipt:
 *
 *     act → (simulated again, within the bounds) → ApprovedPlan → Receipt
 *
 * The only way to a signature. In a window the act is the person's answer in the sheet, whatever the page says. The plan
 * is taken once, whoever asks twice; it is played again on the chain as it is now, and each step is signed after the
 * receipt of the one before.
 */
export async function* approve(parts: Parts, input: ApproveInput): AsyncGenerator<Stage> {
  const timed = stopwatch(parts.monotonicMs)
  const { clock, journal, conversations, shown } = parts
  const { network } = parts.client
  const { planId } = input
  const locked = await refuseLocked(parts)
  if (locked !== null) return yield timed({ stage: 'refuse', reason: 'still-open', sentence: locked })
  const act = input.by === 'window' ? yield* askInSheet(parts, input, timed) : actAtTerminal(input)
  if (act === null) return
  const taken = shown.take(planId)
  if (taken === 'unknown' || taken === 'taken') {
    yield timed({ stage: 'error', error: toErrorData(cannotTake(taken)) })
    return
  }
  let signing = false
  try {
    const { bound, plan, snapshot, verdict } = taken
    const [changed] = await checkRest(parts, taken, 0, [])
    if (changed !== undefined) {
      const sentence = `The chain has changed since you saw this plan: ${changed.sentence} Nothing was signed; say it again for a fresh plan.`
      journal.append({ kind: 'dropped', planId, sentence })
      shown.forget(planId)
      conversations.close(planId)
      return yield timed({ stage: 'refuse', reason: 'blocked', sentence })
    }
    const approval = approvePlan({
      planId,
      plan: bound,
      verdict,
      act,
      titles: describeSteps(plan),
      promised: promisedChanges(taken.simulation, network),
      prices: pricesForSigner(snapshot),
      chainTime: clock.now(),
    })
    if (approval.status === 'refused') {
      const reason =
        approval.reason === 'not-confirmed' || approval.reason === 'not-by-flag' ? 'not-confirmed' : 'blocked'
      return yield timed({ stage: 'refuse', reason, sentence: approval.sentence })
    }
    const { approved } = approval
    const run = parts.executor.start(approved, (index, ...soFar) => checkRest(parts, taken, index, ...soFar))
    signing = true
    conversations.close(planId)
    yield timed({ stage: 'approval', planId, hash: approved.hash, by: input.by })

    const events = run.events()
    for (let next = await events.next(); ; next = await events.next()) {
      if (next.done === true)
        return yield timed(receiptStage(planId, next.value, { network, prices: pricesOf(snapshot), plan }))
      yield timed({ stage: 'step', planId, ...next.value })
    }
  } catch (thrown) {
    yield timed({ stage: 'error', error: toErrorData(thrown) })
  } finally {
    if (!signing) shown.giveBack(planId)
  }
}

/** The person says no. */
export function drop(parts: Parts, { planId }: { readonly planId: string }): Untimed {
  return dropPlan(parts, planId)
}
