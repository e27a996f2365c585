import type { Address } from 'viem'
import { answerConsent } from './answers/answerPlan.ts'
import { besideUnderway } from './answers/besideUnderway.ts'
import { feesFor, gasPriceAt } from './chain/fees/feesFor.ts'
import { heldTokens, takeSnapshot } from './chain/takeSnapshot.ts'
import { actAtTerminal } from './corridor/actAtTerminal.ts'
import { answerBoth, withNext } from './corridor/answerBoth.ts'
import { answerElsewhere } from './corridor/answerElsewhere.ts'
import { answerNetwork } from './corridor/answerNetwork.ts'
import { lookAnywhere } from './corridor/anywhere/lookAnywhere.ts'
import { withNotes } from './corridor/anywhere/withNotes.ts'
import { askInSheet } from './corridor/askInSheet.ts'
import { whosePermission } from './corridor/askWhose.ts'
import { bindPlan, feeBudget, gasCeilings } from './corridor/bindPlan.ts'
import { checkRest } from './corridor/checkRest.ts'
import { namesOn } from './corridor/contacts/ContactBook.ts'
import { recipientView } from './corridor/contacts/recipientView.ts'
import { dropPlan } from './corridor/dropPlan.ts'
import { endUnread } from './corridor/endUnread.ts'
import { hear } from './corridor/hear.ts'
import { judgePlan } from './corridor/judgePlan.ts'
import { brokenLimits } from './corridor/limits/brokenLimits.ts'
import { raiseStopped } from './corridor/limits/raiseStopped.ts'
import { sayLimits } from './corridor/limits/sayLimits.ts'
import { namedAddresses } from './corridor/namedAddresses.ts'
import { nobodyNamed, resolveNames } from './corridor/names/resolveNames.ts'
import { onlyInTerminal } from './corridor/onlyInTerminal.ts'
import { openNotes } from './corridor/openNotes.ts'
import type { Parts } from './corridor/Parts.ts'
import { clientElsewhere, onlyPlace } from './corridor/Places.ts'
import { placeEntered } from './corridor/placeEntered.ts'
import { planWithQuotes } from './corridor/planWithQuotes.ts'
import { pricesForSigner } from './corridor/pricesForSigner.ts'
import { promisedChanges } from './corridor/promisedChanges.ts'
import { putAside } from './corridor/putAside.ts'
import { takeRecourse } from './corridor/recourse/takeRecourse.ts'
import { refuseLocked } from './corridor/refuseLocked.ts'
import { revokeListed } from './corridor/revokeListed.ts'
import { cannotTake } from './corridor/ShownPlans.ts'
import { settlePlan } from './corridor/settlePlan.ts'
import { askWhere, notesOf } from './corridor/several/askWhere.ts'
import { type Gone, goWhereNamed } from './corridor/several/goWhereNamed.ts'
import { lookBeside } from './corridor/several/lookBeside.ts'
import { namedIn, needOf } from './corridor/several/needOf.ts'
import { type Ending, stopwatch, type Untimed } from './corridor/stopwatch.ts'
import type { Telling } from './corridor/Telling.ts'
import { tryOut } from './corridor/tryOut.ts'
import { unpaidStep } from './corridor/unpaidStep.ts'
import { watchedRights } from './corridor/watchedRights.ts'
import { toErrorData } from './errors/SaysoError.ts'
import { readAnswer } from './intent/dialogue/readAnswer.ts'
import { asksForAnyNetwork } from './intent/questions/asksForAnyNetwork.ts'
import { aspectAsked } from './intent/questions/aspectAsked.ts'
import type { Beside } from './intent/questions/twoQuestions.ts'
import { recordText } from './journal/recordText.ts'
import type { ApproveInput } from './model/ApproveInput.ts'
import { hashBoundPlan } from './model/BoundPlan.ts'
import { chainViewOf } from './model/chainViewOf.ts'
import { describeSteps } from './model/describeStep.ts'
import { maxMessageLength } from './model/maxMessageLength.ts'
import type { Intent, IntentOf, ReadRequest } from './model/Reading.ts'
import type { SaidFrom } from './model/SaidFrom.ts'
import type { Stage } from './model/Stage.ts'
import { allVenues } from './planner/earn/venues.ts'
import { describeBoth } from './stages/describeBoth.ts'
import { holdToBounds } from './stages/holdToBounds.ts'
import { planlessStage } from './stages/planlessStage.ts'
import { movesView, planStage } from './stages/planStage.ts'
import { pricesOf } from './stages/pricesOf.ts'
import { choicesThatRead } from './stages/questionChoices.ts'
import { receiptStage } from './stages/receiptStage.ts'
import { nothingOpen } from './stages/refusal.ts'
import { sayAgain } from './stages/sayAgain.ts'
import { simulationStage } from './stages/simulationStage.ts'
import { sourceViews } from './stages/sourceViews.ts'
import { verdictStage } from './stages/verdictStage.ts'
import { approvePlan } from './wallet/approvePlan.ts'

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
  input: { readonly conversation: string; readonly message: string; readonly from?: SaidFrom },
  signal: AbortSignal = new AbortController().signal,
  places = onlyPlace(parts),
): AsyncGenerator<Stage> {
  const timed = stopwatch(parts.monotonicMs)
  const { account, journal, conversations, shown } = parts
  const { network } = parts.client
  const planId = parts.newId()
  const notes = openNotes(journal)
  const end = (told: Ending): Stage => {
    const stage = conversations.offer(input.conversation, told)
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
    const elsewhereOnly = onlyInTerminal(message)
    if (elsewhereOnly !== null) return yield timed({ stage: 'refuse', reason: 'secret', sentence: elsewhereOnly })
    notes.take({ kind: 'asked', planId, ...input, chainId: network.chainId, account })

    // One look for the whole message: whoever is read is whoever is planned and judged.
    const contacts = namesOn(parts.contacts, network.chainId)
    const recourse = await takeRecourse(parts, input)
    if (recourse?.status === 'answer')
      return yield end({ stage: 'answer', topic: 'plan', sentence: recourse.sentence, rows: [], venues: [] })
    const agrees = recourse === null ? conversations.agree(input.conversation, message) : null
    if (agrees !== null && 'again' in agrees) return yield end(agrees.again)
    const picked = conversations.pick(input.conversation, agrees?.choice ?? message)
    const raises = raiseStopped(parts, conversations.takeStopped(input.conversation), picked)
    if (recourse === null && raises.length > 1)
      return yield end({ stage: 'ask', missing: ['action'], question: 'Which limit do you mean?', choices: raises })
    const ends = recourse === null ? revokeListed(conversations.listed(input.conversation), picked) : []
    if (ends.length > 1) return yield end({ stage: 'ask', missing: ['to'], question: whosePermission, choices: ends })
    const whole = recourse?.sentence ?? raises[0] ?? ends[0] ?? picked
    const heard = await hear(parts, { ...input, message: whole, contacts }, signal)
    const { own, said, beside, request, reading, sources, offers, reader, note } = heard
    if (reading.refuse === 'secret') notes.forgetWords()
    if (reading.intents.some(({ kind }) => kind !== 'revoke')) conversations.unlist(input.conversation)
    notes.take({ kind: 'read', planId, reading: recordText(reading) })
    const aspect = aspectAsked(said)
    const again = sayAgain(said, reading.intents, contacts)
    const meant = { alone: again === said, turns: request.turns, sources }
    if (reading.refuse === null) notes.saidBefore(conversations.saidBefore(input.conversation, meant))
    yield timed({
      stage: 'reading',
      message: said,
      reading,
      sentence: describeBoth(reading, aspect, beside),
      reader,
      note,
      again,
      sources: sourceViews(reading, sources, request.turns, aspect),
    })
    const inHand = conversations.planInHand(input.conversation)
    const aside = putAside(parts, inHand, said, reading)
    if (aside !== null) {
      notes.write()
      yield timed(aside.stage)
      if (aside.isAll) return
    }
    const unread = await endUnread(parts, { ...input, said, request, reading, offers })
    if (unread !== null) return yield end(unread)
    const [first] = reading.intents
    if (first?.kind === 'cancel' && first.what === 'plan' && inHand !== null) {
      notes.write()
      return yield timed(drop(parts, { planId: inHand }))
    }
    if (first?.kind === 'cancel' && first.what === 'plan' && reading.intents.length === 1)
      return yield end({ stage: 'answer', topic: 'dropped', sentence: nothingOpen, rows: [], venues: [] })

    const agreed = inHand !== null && first?.kind === 'show' && readAnswer(said) === 'yes' ? shown.find(inHand) : null
    if (agreed !== null) return yield end(answerConsent(agreed.planId, agreed.plan))

    const limits = reading.intents.filter((intent) => intent.kind === 'limit')
    if (limits.length === reading.intents.length)
      return yield end(await sayLimits(parts, limits, { ...input, request }))

    const asked = { planId, inHand, conversation: input.conversation, message: own ?? message }
    const question = reading.intents.length === 1 && first?.kind === 'show' ? first : null
    const arrive = ({ parts: there, stage }: Gone): Stage => {
      notes.movedTo({ chainId: there.client.network.chainId, account: there.account })
      return timed(stage)
    }
    if (question?.topic === 'network') {
      const { gone, answered } = await answerNetwork(places, question, message)
      if (gone !== null) yield arrive(gone)
      return yield end(answered)
    }
    const elsewhere = question === null ? null : await answerElsewhere(places, question, asked)
    if (question !== null && elsewhere !== null)
      return yield end(withNext(besideUnderway(elsewhere, question, places.underway?.() ?? []), beside))

    const gone = question === null ? await goWhereNamed(places, reading.intents) : null
    if (gone !== null) yield arrive(gone)
    yield* planThat(
      { ...asked, request, intents: reading.intents, question, beside, settled: recourse !== null },
      { parts: gone?.parts ?? parts, places, notes, timed, end },
    )
  } catch (thrown) {
    yield timed({ stage: 'error', error: toErrorData(thrown) })
  } finally {
    notes.close()
  }
}

/** What was said, as far as it is understood. */
type Heard = {
  readonly planId: string
  readonly conversation: string
  readonly inHand: string | null
  readonly message: string
  readonly request: ReadRequest
  readonly intents: readonly Intent[]
  /** Where it is a question, and nothing to plan. */
  readonly question: IntentOf<'show'> | null
  /** Another one in the same message, or a wish. */
  readonly beside: Beside | null
  /** It is about a plan that was carried out where one works: then there is no other network to ask about. */
  readonly settled: boolean
}

/** The second half of the way to a verdict: from what was understood on, on one network. @throws what a node or a disk throws */
async function* planThat(heard: Heard, { parts, places, notes, timed, end }: Telling): AsyncGenerator<Stage> {
  const { client, clock, account, conversations, shown } = parts
  const { network } = client
  const { planId, message, request, question, inHand } = heard
  const contacts = namesOn(parts.contacts, network.chainId)
  const [first] = heard.intents
  const anyNetwork = first?.kind === 'earn' && heard.intents.length === 1 && asksForAnyNetwork(message) ? first : null
  const open = question === null && anyNetwork === null && !heard.settled && namedIn(heard.intents).length === 0
  const need = open ? needOf(heard.intents) : null
  // Looked at while the chain here is: nobody waits for the one and then for the others.
  const looking = need === null ? null : lookBeside(places, parts)

  const looked = await resolveNames(parts, heard.intents)
  if (looked.status !== 'resolved') return yield end(nobodyNamed(looked))
  const { names } = looked

  const quotedAt = parts.monotonicMs()
  const snapshot = await takeSnapshot(client, clock, account, namedAddresses(heard.intents, names))
  yield timed({
    stage: 'snapshot',
    chain: chainViewOf(network),
    block: { number: snapshot.block.number.toString(), timestamp: snapshot.block.timestamp.toString() },
    account,
    venues: allVenues(snapshot).length,
  })
  if (question !== null) {
    const about = { planId, inHand, conversation: heard.conversation, message, snapshot }
    const answered = await answerBoth(parts, { question, beside: heard.beside }, about)
    return yield end(besideUnderway(answered, question, places.underway?.() ?? []))
  }

  const where = need === null || looking === null ? null : askWhere(snapshot, await looking, { ...heard, need })
  if (where?.status === 'ask') return yield end(where.asked)

  const anywhere = anyNetwork === null ? null : await lookAnywhere(places, parts, { earn: anyNetwork, snapshot })
  const intents = anywhere?.intents ?? heard.intents
  const found = await planWithQuotes(
    client,
    { intents, snapshot, settings: parts.planner, contacts, resolved: names },
    clientElsewhere(places),
  )
  const planned = withNotes(found, [...(anywhere?.notes ?? []), ...notesOf(where, found)])
  if (planned.status === 'ask') {
    const choices = choicesThatRead(planned.choices, request, planned.insteadOf)
    return yield end(planlessStage({ ...planned, choices }))
  }
  if (planned.status !== 'plan') return yield end(planlessStage(planned))
  const titles = describeSteps(planned.plan)
  notes.take({ kind: 'planned', planId, summary: planned.plan.summary, titles, plan: recordText(planned.plan) })
  if (anywhere?.onward) notes.take({ kind: 'onward', planId, ...anywhere.onward })
  const said = { request, slippageBps: parts.planner.slippageBps }
  const recipientOf = (address: Address) => recipientView(parts, address, names)
  const relay = client.relay?.name ?? null
  // From here on the page shows this one, whatever becomes of it: nobody is led to the one before any more.
  if (inHand !== null) {
    parts.sheets.withdraw(inHand, 'A newer plan took the place of this one.')
    conversations.letGo(inHand)
  }
  yield timed(planStage(planId, planned.plan, snapshot, recipientOf, said, anywhere?.secondPart ?? null, relay))

  const calls = planned.plan.steps.map((step) => step.call)
  const rights = watchedRights(intents, network)
  const leaving = planned.plan.earning?.leaving ?? []
  const tried = await tryOut(parts, { calls, slots: planned.plan.slots, rights, leaving }, snapshot)
  const { simulation, exit, dataFees } = tried
  const prices = pricesOf(snapshot)
  const plan = settlePlan(planned.plan, snapshot, tried, prices)
  notes.settled(recordText(plan))
  notes.take({ kind: 'simulated', planId, status: simulation.status, simulation: recordText(simulation) })
  const fees = feesFor(snapshot.block)
  const context = { network, prices, tokens: heldTokens(network) }
  const feePerGas = gasPriceAt(snapshot.block)
  yield timed(simulationStage(planId, simulation, { ...context, feePerGas, plan, exit }))

  const ceilings = simulation.status === 'unavailable' ? [] : gasCeilings(simulation, dataFees)
  const budgetWei = feeBudget(ceilings, fees.maxFeePerGas, dataFees)
  if (simulation.status === 'ok') {
    const { maxFeePerGas } = fees
    const { calls } = tried
    const unpaid = unpaidStep({ calls, simulation, ceilings, maxFeePerGas, dataFees, native: network.native })
    if (unpaid !== null) return yield end({ stage: 'refuse', reason: 'impossible', sentence: unpaid })
  }
  const broken = await brokenLimits(parts, { calls, slots: plan.slots, snapshot, budgetWei })
  const verdict = judgePlan(parts, {
    said: { intents, words: request.turns, contacts, names },
    plan: { calls, slots: plan.slots, expiresAt: plan.expiresAt },
    earning: plan.earning,
    ...{ snapshot, tried, budgetWei, quotedAt },
    brokenLimits: broken,
  })
  const judged = { level: verdict.level, findings: verdict.findings } as const
  if (verdict.level === 'BLOCK' || verdict.bounds === null || simulation.status !== 'ok') {
    const stage = verdictStage(planId, { ...verdict, level: 'BLOCK' }, null, context)
    notes.end({ kind: 'judged', planId, ...judged, sentence: stage.sentence, hash: null, expiresAt: null })
    conversations.forgetLast(heard.conversation)
    conversations.stop(heard.conversation, broken)
    return yield timed(stage)
  }
  const bound = bindPlan(plan, ceilings, verdict.bounds, budgetWei)
  const hash = hashBoundPlan(bound)
  const held = holdToBounds(plan, verdict.bounds, simulation)
  const stage = verdictStage(
    planId,
    verdict,
    { hash, feeBudget: budgetWei, secondsLeft: plan.expiresAt - clock.now(), holds: movesView(held, context.prices) },
    context,
  )
  notes.end({ kind: 'judged', planId, ...judged, sentence: stage.sentence, hash, expiresAt: plan.expiresAt })
  shown.show({ planId, plan: held, snapshot, simulation, exit, verdict, bound, hash, names })
  conversations.hold(heard.conversation, planId, placeEntered(plan))
  yield timed(stage)
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
