import { feesFor } from './chain/feesFor.ts'
import { heldTokens, takeSnapshot } from './chain/takeSnapshot.ts'
import { answerBack } from './corridor/answerBack.ts'
import { askBack } from './corridor/askBack.ts'
import { askInSheet } from './corridor/askInSheet.ts'
import { bindPlan, feeBudget, gasCeilings } from './corridor/bindPlan.ts'
import { checkRest } from './corridor/checkRest.ts'
import { namesOn } from './corridor/contacts/ContactBook.ts'
import { recipientView } from './corridor/contacts/recipientView.ts'
import { judgePlan } from './corridor/judgePlan.ts'
import { brokenLimits } from './corridor/limits/brokenLimits.ts'
import { sayLimits } from './corridor/limits/sayLimits.ts'
import { namedAddresses } from './corridor/namedAddresses.ts'
import { openNotes } from './corridor/openNotes.ts'
import type { Parts } from './corridor/Parts.ts'
import { planWithQuotes } from './corridor/planWithQuotes.ts'
import { pricesForSigner } from './corridor/pricesForSigner.ts'
import { promisedChanges } from './corridor/promisedChanges.ts'
import { cannotTake } from './corridor/ShownPlans.ts'
import { settlePlan } from './corridor/settlePlan.ts'
import { stopwatch, type Untimed } from './corridor/stopwatch.ts'
import { tryOut } from './corridor/tryOut.ts'
import { understand, withOffers } from './corridor/understand.ts'
import { unpaidStep } from './corridor/unpaidStep.ts'
import { watchedRights } from './corridor/watchedRights.ts'
import { toErrorData } from './errors/SaysoError.ts'
import { recordText } from './journal/recordText.ts'
import type { ApproveInput } from './model/ApproveInput.ts'
import { hashBoundPlan } from './model/BoundPlan.ts'
import { describeSteps } from './model/describeStep.ts'
import { maxMessageLength } from './model/maxMessageLength.ts'
import type { Stage } from './model/Stage.ts'
import { describeReading } from './stages/describeIntent.ts'
import { planlessStage } from './stages/planlessStage.ts'
import { planStage } from './stages/planStage.ts'
import { pricesOf } from './stages/pricesOf.ts'
import { choicesThatRead } from './stages/questionChoices.ts'
import { receiptStage } from './stages/receiptStage.ts'
import { refusalSentence } from './stages/refusal.ts'
import { simulationStage } from './stages/simulationStage.ts'
import { sourceViews } from './stages/sourceViews.ts'
import { verdictStage } from './stages/verdictStage.ts'
import type { Act } from './wallet/ApprovedPlan.ts'
import { approvePlan } from './wallet/approvePlan.ts'

/** How a message ends without a plan. */
type Ending = Extract<Untimed, { stage: 'answer' | 'ask' | 'unsupported' | 'refuse' }>

/**
 * The corridor, from a message to a verdict:
 *
 *     message → Reading → Snapshot → Plan → Simulation → Verdict
 *
 * Each arrow is one function from one value to the next. Nothing in here can sign: what comes out is a plan before a
 * person's eyes, or an answer, a question, a refusal, a plain "not yet".
 */
export async function* say(
  parts: Parts,
  input: { readonly conversation: string; readonly message: string },
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<Stage> {
  const timed = stopwatch(parts.monotonicMs)
  const { client, clock, account, journal, conversations, shown } = parts
  const { network } = client
  const planId = parts.newId()
  const notes = openNotes(journal)
  const end = (stage: Ending): Stage => {
    const sentence = stage.stage === 'ask' ? stage.question : stage.sentence
    notes.end({ kind: 'answered', planId, as: stage.stage, sentence })
    return timed(stage)
  }
  try {
    const { message } = input
    if (message.length > maxMessageLength) {
      const sentence = `That message has ${message.length} characters, and Sayso reads up to ${maxMessageLength}. Nothing was done; say it shorter.`
      return yield timed({ stage: 'refuse', reason: 'too-long', sentence })
    }
    notes.take({ kind: 'asked', planId, ...input, chainId: network.chainId, account })

    // One look for the whole message: whoever is read is whoever is planned and judged.
    const contacts = namesOn(parts.contacts, network.chainId)
    const request = conversations.hear(input.conversation, message, contacts)
    const { reading, sources, offers, reader, note } = await understand(parts, request, signal)
    if (reading.refuse === 'secret') notes.forgetWords()
    notes.take({ kind: 'read', planId, reading: recordText(reading) })
    yield timed({
      stage: 'reading',
      message,
      reading,
      sentence: describeReading(reading),
      reader,
      note,
      sources: sourceViews(reading, sources, request.turns),
    })
    if (reading.refuse !== null) {
      conversations.forgetLast(input.conversation)
      if (offers.length > 0) return yield end(withOffers(offers, null))
      return yield end({ stage: 'refuse', reason: reading.refuse, sentence: refusalSentence[reading.refuse] })
    }
    if (reading.ask !== null) return yield end(withOffers(offers, await askBack(parts, request, reading.ask)))
    const [first] = reading.intents
    const inHand = conversations.planInHand(input.conversation)
    if (first?.kind === 'cancel' && first.what === 'plan' && inHand !== null) {
      notes.write()
      return yield timed(drop(parts, { planId: inHand }))
    }

    const limits = reading.intents.filter((intent) => intent.kind === 'limit')
    if (limits.length === reading.intents.length) return yield end(await sayLimits(parts, limits, request))

    const quotedAt = parts.monotonicMs()
    const snapshot = await takeSnapshot(client, clock, account, namedAddresses(reading.intents))
    yield timed({
      stage: 'snapshot',
      chain: { id: network.chainId, name: network.name, practice: network.kind === 'practice' },
      block: { number: snapshot.block.number.toString(), timestamp: snapshot.block.timestamp.toString() },
      account,
      venues: snapshot.reserves.size + snapshot.vaults.size,
    })
    if (reading.intents.length === 1 && first?.kind === 'show')
      return yield end(await answerBack(parts, first, { snapshot, planId, inHand }))

    const planned = await planWithQuotes(client, {
      intents: reading.intents,
      snapshot,
      settings: parts.planner,
      contacts,
    })
    if (planned.status === 'ask') {
      const choices = choicesThatRead(planned.choices, request)
      return yield end(planlessStage({ ...planned, choices }))
    }
    if (planned.status !== 'plan') return yield end(planlessStage(planned))
    const { summary } = planned.plan
    const titles = describeSteps(planned.plan)
    notes.take({ kind: 'planned', planId, summary, titles, plan: recordText(planned.plan) })
    const heard = { request, slippageBps: parts.planner.slippageBps }
    yield timed(planStage(planId, planned.plan, snapshot, (address) => recipientView(parts, address), heard))

    const calls = planned.plan.steps.map((step) => step.call)
    const rights = watchedRights(reading.intents, network)
    const leaving = planned.plan.earning?.leaving ?? []
    const tried = await tryOut(parts, { calls, slots: planned.plan.slots, rights, leaving }, snapshot)
    const { simulation, exit } = tried
    const plan = settlePlan(planned.plan, snapshot, simulation, exit)
    notes.take({ kind: 'simulated', planId, status: simulation.status, simulation: recordText(simulation) })
    const fees = feesFor(snapshot.block.baseFeePerGas)
    const context = { network, prices: pricesOf(snapshot), tokens: heldTokens(network) }
    const feePerGas = snapshot.block.baseFeePerGas + fees.maxPriorityFeePerGas
    yield timed(simulationStage(planId, simulation, { ...context, feePerGas, plan, exit }))

    const ceilings = simulation.status === 'unavailable' ? [] : gasCeilings(simulation)
    const budgetWei = feeBudget(ceilings, fees.maxFeePerGas)
    if (simulation.status === 'ok') {
      const { maxFeePerGas } = fees
      const unpaid = unpaidStep({ calls: tried.calls, simulation, ceilings, maxFeePerGas, native: network.native })
      if (unpaid !== null) return yield end({ stage: 'refuse', reason: 'impossible', sentence: unpaid })
    }
    const verdict = judgePlan(parts, {
      said: { intents: reading.intents, words: request.turns, contacts },
      plan: { calls, slots: plan.slots, expiresAt: plan.expiresAt },
      snapshot,
      tried,
      budgetWei,
      quotedAt,
      brokenLimits: await brokenLimits(parts, { calls, slots: plan.slots, snapshot, budgetWei }),
    })
    const judged = { level: verdict.level, findings: verdict.findings } as const
    if (verdict.level === 'BLOCK' || verdict.bounds === null || simulation.status !== 'ok') {
      const stage = verdictStage(planId, { ...verdict, level: 'BLOCK' }, null, context)
      notes.end({ kind: 'judged', planId, ...judged, sentence: stage.sentence, hash: null, expiresAt: null })
      conversations.forgetLast(input.conversation)
      return yield timed(stage)
    }
    const bound = bindPlan(plan, ceilings, verdict.bounds, budgetWei)
    const hash = hashBoundPlan(bound)
    const stage = verdictStage(
      planId,
      verdict,
      { hash, feeBudget: budgetWei, secondsLeft: plan.expiresAt - clock.now() },
      context,
    )
    notes.end({ kind: 'judged', planId, ...judged, sentence: stage.sentence, hash, expiresAt: plan.expiresAt })
    shown.show({ planId, plan, snapshot, simulation, verdict, bound, hash })
    if (inHand !== null) parts.sheets.withdraw(inHand, 'A newer plan took the place of this one.')
    conversations.hold(input.conversation, planId)
    yield timed(stage)
  } catch (thrown) {
    yield timed({ stage: 'error', error: toErrorData(thrown) })
  } finally {
    notes.close()
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
      if (next.done === true) return yield timed(receiptStage(planId, next.value, { network, prices: snapshot.prices }))
      yield timed({ stage: 'step', planId, ...next.value })
    }
  } catch (thrown) {
    yield timed({ stage: 'error', error: toErrorData(thrown) })
  } finally {
    if (!signing) shown.giveBack(planId)
  }
}

/** The terminal is its own surface: what was typed there, a person typed. */
function actAtTerminal({ by, confirmation, hash }: Exclude<ApproveInput, { by: 'window' }>): Act {
  return { by, typed: confirmation, shownHash: hash }
}

/** The person says no. Nothing was signed, so nothing has to be undone. */
export function drop(parts: Parts, input: { readonly planId: string }): Untimed {
  const sentence = 'Dropped. Nothing was signed, and nothing was sent.'
  if (!parts.shown.drop(input.planId)) {
    const why = parts.shown.find(input.planId) === null ? 'unknown' : 'taken'
    return { stage: 'error', error: toErrorData(cannotTake(why)) }
  }
  parts.sheets.withdraw(input.planId, 'This plan was dropped.')
  parts.conversations.close(input.planId)
  parts.journal.append({ kind: 'dropped', planId: input.planId, sentence })
  return { stage: 'answer', topic: 'dropped', sentence, rows: [], venues: [] }
}
