import { answer } from '../answers/answer.ts'
import { answerCoin } from '../answers/answerCoin.ts'
import { answerFall } from '../answers/answerFall.ts'
import { answerPaid } from '../answers/answerPaid.ts'
import { positionsAfter } from '../answers/answerPositions.ts'
import { answerShares } from '../answers/answerShares.ts'
import { answerWorries } from '../answers/answerWorries.ts'
import { explainCost } from '../answers/explainCost.ts'
import { explainEarning } from '../answers/explainEarning.ts'
import { explainBlocked, explainRisk } from '../answers/explainRisk.ts'
import { lossIn, lossInAll } from '../answers/lossIn.ts'
import { riskSentence } from '../answers/riskSentence.ts'
import { tellFloor } from '../answers/tellFloor.ts'
import { withWarnings } from '../answers/withWarnings.ts'
import { readGrants } from '../chain/grants/readGrants.ts'
import { asksForEarned, asksForGain } from '../intent/questions/asksForEarned.ts'
import { asksForExitOf } from '../intent/questions/asksForExit.ts'
import { asksForFloor } from '../intent/questions/asksForFloor.ts'
import { asksForSafest } from '../intent/questions/asksForSafest.ts'
import { asksForShares } from '../intent/questions/asksForShares.ts'
import { asksOfChoice, asksOfPlacing } from '../intent/questions/asksOfPlacing.ts'
import { asksWhatPlanEarns, periodAsked } from '../intent/questions/asksWhatPlanEarns.ts'
import { asksWhyBlocked } from '../intent/questions/asksWhyBlocked.ts'
import { aspectAsked } from '../intent/questions/aspectAsked.ts'
import { coinAtRisk } from '../intent/questions/coinAtRisk.ts'
import { earnsOn } from '../intent/questions/earnsOn.ts'
import { paidForOne } from '../intent/questions/paidForOne.ts'
import { placeAtRisk } from '../intent/questions/placeAtRisk.ts'
import { placesBetween } from '../intent/questions/readBest.ts'
import { asksIfCoinFalls, asksIfSafe } from '../intent/questions/worriesIn.ts'
import { blockedLast } from '../journal/blockedLast.ts'
import { foldHistory } from '../journal/foldHistory.ts'
import { paidFees } from '../journal/paidFees.ts'
import { paidPlan } from '../journal/paidPlan.ts'
import { plansOf, plansSigned } from '../journal/plansOf.ts'
import { plansSpokenOf } from '../journal/plansSpokenOf.ts'
import { amountOf } from '../model/Amount.ts'
import type { IntentOf } from '../model/Reading.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { StageOf } from '../model/Stage.ts'
import { usdBound } from '../model/Usd.ts'
import { windDays } from '../model/Wind.ts'
import { lendingOf } from '../planner/lending/lendingOf.ts'
import type { Lending } from '../protocols/aave/health.ts'
import { answerNetwork } from './answerNetwork.ts'
import { answerReceive } from './answerReceive.ts'
import { answerContacts } from './contacts/answerContacts.ts'
import { tellHeldExit, tellPlanExit } from './leaving/tellExit.ts'
import { answerLimits } from './limits/answerLimits.ts'
import type { Parts } from './Parts.ts'
import { onlyPlace } from './Places.ts'
import type { ShownPlan } from './ShownPlans.ts'
import { tellCheapest } from './tellCheapest.ts'
import { tellEarned } from './tellEarned.ts'
import { tellTrust } from './tellTrust.ts'
import { windPlan } from './windPlan.ts'

type Told = Omit<StageOf<'answer'>, 'ms'>

/** What a question is asked in the light of. */
type Asked = {
  readonly snapshot: Snapshot
  /** This message's own id: the history that is told does not count it. */
  readonly planId: string
  /** The plan of the conversation, where there is one. */
  readonly inHand: string | null
  readonly conversation: string
  /** What of the plan it is about is in these words. */
  readonly message: string
}

/** Answers a question from the chain, the journal and the plan in hand. @throws SaysoError `chain-unreachable` */
export async function answerBack(
  parts: Parts,
  question: IntentOf<'show'>,
  { snapshot, planId, inHand, conversation, message }: Asked,
): Promise<ReturnType<typeof answer>> {
  if (question.topic === 'plan' && question.afterDays !== undefined && inHand !== null) {
    const sentence = await tellLater(parts, inHand, question.afterDays)
    return { stage: 'answer', topic: 'plan', sentence, rows: [], venues: [] }
  }
  const { topic } = question
  // What is signed earns by what is held.
  if (question.afterDays !== undefined && (topic === 'positions' || topic === 'plan'))
    return positionsAfter(snapshot, question.afterDays)
  if (topic === 'limits') return await answerLimits(parts)
  if (topic === 'contacts') return answerContacts(parts, message)
  if (topic === 'receive') return await answerReceive(parts)
  if (topic === 'trust')
    return question.worries?.includes('price') === true
      ? answerFall(question, snapshot, message)
      : tellTrust(parts, question, message)
  if (topic === 'network') return (await answerNetwork(onlyPlace(parts), question, message)).answered
  const shown = inHand === null ? null : parts.shown.find(inHand)
  if (topic === 'cheapest') return await tellCheapest(onlyPlace(parts), question, shown)
  const entries = parts.journal.entries()
  if (topic === 'checks' && asksForFloor(message))
    return tellFloor(message, { snapshot, inHand: shown?.plan ?? null, past: plansOf(entries, conversation) })
  const placing = topic === 'plan' && (asksOfPlacing(message) || (shown === null && asksOfChoice(message)))
  const ofPlace = placing || question.protocol !== undefined || question.venue !== undefined
  // What lies in a place was put there in whatever conversation.
  const signed = ofPlace ? plansSigned(entries, { chainId: snapshot.network.chainId, account: parts.account }) : []
  const spoken = topic === 'plan' ? [...plansOf(entries, conversation), ...signed] : []
  const pastPlans = plansSpokenOf(spoken, placing)
  if (topic === 'fees') {
    const one = paidForOne(message)
    const told = one === null ? null : tellCost(parts, { ...one, conversation, shown, message })
    if (told !== null) return told
  }
  if ((topic === 'portfolio' || topic === 'positions') && asksForEarned(message))
    return tellEarned(parts, snapshot, { gain: asksForGain(message) })
  if (topic === 'portfolio' && asksForShares(message)) return answerShares(snapshot)
  const brings =
    topic === 'yields' && shown !== null && asksWhatPlanEarns(message)
      ? explainEarning(shown.plan, periodAsked(message))
      : null
  if (brings !== null) return brings
  const aspect = topic === 'plan' || topic === 'positions' ? aspectAsked(message) : null
  // What lies somewhere comes out of there, whatever other plan is in hand.
  const ofHeld = shown === null || (shown.plan.earning === null && asksForExitOf(message))
  if (aspect === 'exit') return ofHeld ? tellHeldExit(snapshot) : tellPlanExit(shown, parts.client.network)
  if (aspect === 'cost' && topic === 'plan') {
    const told = shown === null ? null : explainCost(shown.plan, pricedOf(shown))
    const past = told ?? tellCost(parts, { kinds: [], conversation, shown, message })
    if (past !== null) return past
    const [newest] = pastPlans
    if (newest !== undefined) return explainCost(newest, null)
  }
  const coin = shown === null && topic === 'risk' ? coinAtRisk(message) : null
  if (coin !== null) return answerCoin(coin, snapshot)
  const atRisk = aspect === 'risk' || topic === 'risk' ? placeAtRisk(message) : null
  if (atRisk?.of === 'place') return lossIn(atRisk.place, snapshot, shown?.plan ?? null)
  if (atRisk?.of === 'everything' && shown === null) return lossInAll(snapshot)
  if ((topic === 'risk' || topic === 'plan') && asksIfCoinFalls(message)) {
    const fall = answerFall({ worries: ['price'] }, snapshot, message)
    return shown === null ? fall : besidePlan(fall, explainRisk(shown.plan, shown, { kind: 'public' }), shown.planId)
  }
  const why = topic === 'plan' && asksWhyBlocked(message)
  const ofBlocked = shown === null && (aspect === 'risk' || topic === 'risk' || why)
  const blocked = ofBlocked ? blockedLast(entries, conversation) : []
  if (blocked.length > 0) return explainBlocked(blocked, { why })
  if (topic === 'risk' && asksIfSafe(message)) return answerWorries({ worries: ['safe'] }, parts.client.network)
  if (aspect === 'risk' && topic === 'plan') {
    // What was put away can lose nothing: what is held can.
    const plan = shown?.plan ?? pastPlans.find(({ status }) => status !== 'dropped')
    if (plan !== undefined) return explainRisk(plan, shown, snapshot.network)
    return { stage: 'answer', topic: 'risk', sentence: riskSentence(snapshot), rows: [], venues: [] }
  }
  const history = foldHistory(entries).filter((entry) => entry.planId !== planId)
  const grants = question.topic === 'approvals' ? await readGrants(parts.client, snapshot) : null
  const { network } = parts.client
  // Money was put somewhere by a plan that was carried out, where the one in hand puts it nowhere.
  const isOfPast = placing && shown?.plan.earning === null && pastPlans.some(({ earning }) => earning !== null)
  const told = answer(
    { ...question, topic },
    {
      ...{ snapshot, history, grants },
      planInHand: isOfPast ? null : (shown?.plan ?? null),
      loanAfter: topic === 'health' ? loanAfter(shown, snapshot) : null,
      pastPlans,
      earnsOn: topic === 'yields' ? earnsOn(message) : null,
      between: topic === 'yields' ? placesBetween(message) : null,
      tier: asksForSafest(message) ? 'low' : 'medium',
      fees: topic === 'fees' ? paidFees(entries, { network, account: parts.account }) : { plans: [], open: 0 },
    },
  )
  const whole = topic === 'plan' && question.protocol === undefined && question.venue === undefined
  return whole && shown !== null && !isOfPast && told.stage === 'answer' ? withWarnings(told, shown) : told
}

/** The fall of a coin, told of what is held and owed, and of the plan that can be signed. */
function besidePlan(fall: Told, risk: Told, planId: string): Told {
  const sentence = `${fall.sentence} Of the plan before you: ${risk.sentence}`
  return { ...fall, topic: 'plan', sentence, rows: [...fall.rows, ...risk.rows], planId }
}

/** What one plan cost; where none such was carried out, what the one in hand would. Null where there is neither. */
function tellCost(
  { journal, client: { network }, account }: Parts,
  {
    kinds,
    conversation,
    shown,
    message,
  }: Parameters<typeof paidPlan>[2] & { readonly shown: ShownPlan | null; readonly message: string },
): ReturnType<typeof answer> | null {
  const approved = paidPlan(journal.entries(), { network, account }, { kinds, conversation })
  if (approved !== null) return answerPaid(approved, network.native)
  if (shown === null || kinds.length > 0) return null
  const would = explainCost(shown.plan, pricedOf(shown))
  if (!/\b(?:pay|payed|paid|spend|spent)\b/i.test(message)) return would
  return { ...would, sentence: `Nothing was paid for the plan before you: it is not signed. ${would.sentence}` }
}

/** What the plan in hand makes of the loan. Null where it is one of another network, or where the loan is not understood. */
function loanAfter(shown: ShownPlan | null, snapshot: Snapshot): Lending | null {
  if (shown === null || shown.plan.chainId !== snapshot.network.chainId) return null
  const after = lendingOf({ snapshot, steps: [...shown.plan.steps] })
  return after.status === 'lending' ? after.lending : null
}

/** With what the approval of it would cover at the most. */
function pricedOf({ plan, bound, snapshot: { network, prices } }: ShownPlan): Parameters<typeof explainCost>[1] {
  const { native } = network
  const price = prices.get(native.address.toLowerCase())
  return {
    plan,
    networkAtMost: price === undefined ? null : usdBound(amountOf(native, bound.feeBudget), price.usdE8, 'at-most'),
  }
}

async function tellLater(parts: Parts, planId: string, afterDays: number): Promise<string> {
  const days = windDays.safeParse([afterDays])
  if (!days.success) return days.error.issues[0]?.message ?? 'Name a number of days between 1 and 3,650.'
  const wind = await windPlan(parts, { planId, days: days.data })
  if (wind.status === 'unavailable') return wind.sentence
  const then = wind.days.find((day) => day.days === afterDays)
  return `${then?.sentence ?? ''} ${wind.note}`.trim()
}
