import { missingCase } from '../errors/missingCase.ts'
import type { EarnsOn } from '../intent/questions/earnsOn.ts'
import type { PaidFees } from '../journal/paidFees.ts'
import type { PastPlan } from '../journal/plansOf.ts'
import type { PlanReasons } from '../journal/readPlanRecord.ts'
import { amountOf } from '../model/Amount.ts'
import type { Grants } from '../model/Grant.ts'
import { type HistoryEntry, momentOfPlan } from '../model/HistoryEntry.ts'
import type { IntentOf, PlaceName } from '../model/Reading.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { AnswerRow, StageOf } from '../model/Stage.ts'
import { isNative, sameToken, type Token } from '../model/Token.ts'
import { theNetwork } from '../model/theNetwork.ts'
import { tokensCalled, wordFor } from '../model/tokensCalled.ts'
import { describeUsd } from '../model/Usd.ts'
import { resolveAsset } from '../planner/resolveAsset.ts'
import type { RiskTier } from '../planner/safety/thresholds.ts'
import type { Lending } from '../protocols/aave/health.ts'
import { venueView } from '../stages/earningView.ts'
import { amountIn } from './amountIn.ts'
import { answerApprovals } from './answerApprovals.ts'
import { answerFees } from './answerFees.ts'
import { answerGas } from './answerGas.ts'
import { answerHealth } from './answerHealth.ts'
import { answerPlan } from './answerPlan.ts'
import { answerPositions } from './answerPositions.ts'
import { answerTerm, meaningOf } from './answerTerm.ts'
import { listChecks } from './listChecks.ts'
import { listHoldings } from './listHoldings.ts'
import { onlyBetween } from './onlyBetween.ts'
import { riskSentence } from './riskSentence.ts'
import { wholeByPlace } from './wholeByPlace.ts'
import { wouldEarn } from './wouldEarn.ts'
import { placesFor, placesSentence, yieldReports } from './yieldReports.ts'

type Answer = Omit<StageOf<'answer'>, 'ms'> | Omit<StageOf<'unsupported'>, 'ms'>

/** What the chain and the journal can tell. Limits and one's own address are the signer's, contacts the book's, worries nobody's, and what is cheapest, or where else one can work, takes several chains. */
export type Question = Omit<IntentOf<'show'>, 'topic'> & {
  readonly topic: Exclude<
    IntentOf<'show'>['topic'],
    'limits' | 'contacts' | 'cheapest' | 'network' | 'trust' | 'receive'
  >
}

/** Answers a question from what the chain and the journal say. Never from what a model says. */
export function answer(
  question: Question,
  known: {
    readonly snapshot: Snapshot
    readonly history: readonly HistoryEntry[]
    readonly planInHand: PlanReasons | null
    /** What the plan in hand makes of the loan, where that can be reckoned. */
    readonly loanAfter?: Lending | null
    /** The plans of this conversation by the record, the newest first. */
    readonly pastPlans: readonly PastPlan[]
    readonly fees: PaidFees
    /** Read only where they are asked for: null otherwise. */
    readonly grants: Grants | null
    /** Whose checks places are held to: those for the safest where that is what is asked for. Left out: the usual ones. */
    readonly tier?: RiskTier
    /** Of so much of it, where what there is to earn is asked of a sum. */
    readonly earnsOn?: EarnsOn | null
    /** The two places that are set beside each other; all of them where none are. */
    readonly between?: readonly PlaceName[] | null
  },
): Answer {
  const { snapshot } = known
  switch (question.topic) {
    case 'portfolio':
      return told('portfolio', wholeByPlace(snapshot), holdingRows(snapshot))
    case 'positions':
      return answerPositions(snapshot)
    case 'balance':
      return answerBalance(question, snapshot)
    case 'yields':
      return answerYields(question, known)
    case 'price':
      return answerPrice(question, snapshot)
    case 'health':
      return answerHealth(snapshot, known.planInHand, known.loanAfter ?? null)
    case 'gas':
      return answerGas(snapshot)
    case 'history':
      return answerHistory(known.history, question.asset)
    case 'plan':
      return answerPlan(question, known.planInHand, known.pastPlans, () => listedNow(snapshot))
    case 'help':
      return told('help', 'Say it in your own words, as in the examples of this help.', helpRows)
    case 'approvals':
      if (known.grants === null)
        return told('approvals', 'What may be taken from you could not be read just now. Please ask again.', [])
      return answerApprovals(question, snapshot, known.grants)
    case 'checks':
      return answerChecks()
    case 'fees':
      return answerFees(known.fees, snapshot)
    case 'risk':
      return told('risk', riskSentence(snapshot), [])
    case 'term':
      return answerTerm(question)
    case 'approve':
      return {
        stage: 'unsupported',
        sentence:
          'That is not something you need: Sayso approves exactly what a plan needs, as a step of that plan. Nothing is set; say what you want done, like "Swap 100 USDC for ETH".',
      }
    case 'orders':
      return told('orders', 'Sayso has no standing orders yet, so none stands.', [])
    default:
      return missingCase(question.topic)
  }
}

const helpRows: readonly AnswerRow[] = [
  { label: 'Earn', value: 'Put 1000 USDC into the safest place with the highest yield', detail: '' },
  { label: 'Swap', value: 'Swap 1 ETH for USDC', detail: '' },
  { label: 'Lend', value: 'Supply 500 USDC to Aave', detail: '' },
  { label: 'Take out', value: 'Withdraw all my USDC from Aave', detail: '' },
  { label: 'Borrow', value: 'Borrow 200 DAI against my ETH', detail: '' },
  { label: 'Pay back', value: 'Repay all my DAI', detail: '' },
  { label: 'Send', value: 'Send 25 USDC to 0x…', detail: '' },
  { label: 'Rebalance', value: 'Rebalance to 60% ETH and 40% USDC', detail: '' },
  { label: 'Limits', value: 'Never spend more than $500 a day', detail: '' },
  { label: 'Approvals', value: 'Take back all approvals', detail: '' },
  { label: 'Costs', value: 'What did I pay in fees so far?', detail: '' },
  { label: 'Ask', value: 'Show my portfolio', detail: '' },
  { label: 'Real money', value: 'How do I use my real money?', detail: '' },
  { label: 'Worries', value: 'Can you steal my money?', detail: '' },
  { label: 'Privacy', value: 'Who reads what I write?', detail: '' },
]

/** What became of it. Where the sentence begins with that word, it is not said twice: "Done. …". */
function endOf({ status, sentence }: HistoryEntry): string {
  return sentence.toLowerCase().startsWith(status) ? sentence : `${status}: ${sentence}`
}

function answerChecks(): Answer {
  const rows = listChecks().flatMap(({ topic, checks }) =>
    checks.map((check): AnswerRow => ({ label: topic, value: check.sentence, detail: check.id })),
  )
  const sentence = `Before a plan can be approved, ${rows.length} rules look at it, and at what it did when it was tried out. One that cannot be checked blocks it.`
  return told('checks', sentence, rows)
}

function told(topic: StageOf<'answer'>['topic'], sentence: string, rows: readonly AnswerRow[]): Answer {
  return { stage: 'answer', topic, sentence, rows, venues: [] }
}

function holdingRows(snapshot: Snapshot): readonly AnswerRow[] {
  return listHoldings(snapshot)
    .filter(({ units }) => units !== 0n)
    .map(({ token, units, usd, place }) => ({
      label: token.symbol,
      ...amountIn(amountOf(token, units), usd),
      detail: place,
    }))
}

/** What is known of every place at this moment, whatever plan there is. */
const listedNow = (snapshot: Snapshot) => yieldReports(placesFor(snapshot, undefined), 'low', '')

/** One word for several assets: what is held of each. */
function balanceOfAll(word: string, snapshot: Snapshot): Answer {
  const { network } = snapshot
  const rows = tokensCalled(word, network).flatMap((token) =>
    listHoldings(snapshot)
      .filter((holding) => holding.token.address === token.address)
      .map((holding) => ({
        label: wordFor(token, network),
        ...amountIn(amountOf(token, holding.units)),
        detail: holding.place,
      })),
  )
  return told('balance', `There is more than one ${word} here.`, rows)
}

function answerBalance(question: IntentOf<'show'>, snapshot: Snapshot): Answer {
  if (question.asset === undefined) return told('balance', 'What you hold.', holdingRows(snapshot))
  const asset = resolveAsset(question.asset, snapshot)
  if (asset.status === 'unsupported') return told('balance', asset.sentence, [])
  if (asset.status !== 'token') return balanceOfAll(question.asset, snapshot)
  const { token } = asset
  const { wrapped } = snapshot.network
  // To a person ether and its wrapped form are one: what lies in a place is the wrapped one.
  const isTwin = (other: Token): boolean => isNative(token) && sameToken(other, wrapped)
  const rows = listHoldings(snapshot)
    .filter(
      (holding) =>
        (sameToken(holding.token, token) && (holding.units !== 0n || holding.place === 'wallet')) ||
        (isTwin(holding.token) && holding.units !== 0n),
    )
    .map((holding) => ({
      label: isTwin(holding.token) ? `${holding.place}, wrapped` : holding.place,
      ...amountIn(amountOf(holding.token, holding.units)),
      detail: holding.usd === null ? '' : describeUsd(holding.usd),
    }))
  if (rows.length === 0)
    return told('balance', `Your balance of ${token.symbol} could not be read just now. Please ask again.`, [])
  return told('balance', `Your ${token.symbol}.`, rows)
}

function answerYields(
  question: IntentOf<'show'>,
  { snapshot, tier, earnsOn, between }: Pick<Parameters<typeof answer>[1], 'snapshot' | 'tier' | 'earnsOn' | 'between'>,
): Answer {
  const { places, note } = onlyBetween(placesFor(snapshot, question.asset), between ?? null)
  const venues = yieldReports(places, tier).map(venueView)
  const ofSum = earnsOn == null ? null : wouldEarn(earnsOn, places, snapshot, tier ?? 'medium')
  const sentence =
    places.length === 0
      ? `No place on ${theNetwork(snapshot.network)} takes that.`
      : (ofSum?.sentence ?? `${placesSentence(places, '', tier)} Rates are those of this moment.${note}`)
  const told: Answer = { stage: 'answer', topic: 'yields', sentence, rows: [], venues }
  return ofSum === null ? told : { ...told, say: ofSum.say }
}

function answerPrice(question: IntentOf<'show'>, snapshot: Snapshot): Answer {
  const rows = snapshot.network.tokens.flatMap((token): readonly AnswerRow[] => {
    const price = snapshot.prices.get(token.address.toLowerCase())
    const wanted = question.asset === undefined || token.symbol.toUpperCase() === question.asset.toUpperCase()
    if (price === undefined || !wanted) return []
    const age = snapshot.now - price.updatedAt
    return [
      {
        label: token.symbol,
        value: describeUsd(price.usdE8),
        detail: `its feed answered ${agoOf(age)}`,
      },
    ]
  })
  return rows.length === 0
    ? told('price', `There is no price feed for ${question.asset ?? 'that'} on ${theNetwork(snapshot.network)}.`, [])
    : told('price', `${meaningOf(question.asset)}By the price feeds, for one whole token.`, rows)
}

/** "40 seconds ago", "28 minutes ago". */
function agoOf(seconds: bigint): string {
  const count = (of: bigint, unit: string): string => `${of} ${unit}${of === 1n ? '' : 's'} ago`
  if (seconds < 120n) return count(seconds, 'second')
  return seconds < 7_200n ? count(seconds / 60n, 'minute') : count(seconds / 3_600n, 'hour')
}

function answerHistory(all: readonly HistoryEntry[], asset: string | undefined): Answer {
  if (all.length === 0) return told('history', 'Nothing has been planned yet.', [])
  const history = asset === undefined ? all : all.filter(({ assets }) => assets.includes(asset))
  if (history.length === 0) return told('history', `Nothing that you asked for gave, got or named ${asset}.`, [])
  const rows = history.slice(0, 50).map((entry) => ({
    label: momentOfPlan(entry),
    value: entry.summary === '' ? entry.message.slice(0, 200) : entry.summary,
    detail: endOf(entry),
  }))
  const of = asset === undefined ? '' : ` that gave, got or named ${asset}`
  return told('history', `The last ${rows.length} of ${history.length} things you asked for${of}.`, rows)
}
