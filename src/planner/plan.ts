import { feesFor } from '../chain/fees/feesFor.ts'
import { missingCase } from '../errors/missingCase.ts'
import { type Amount, amountOf } from '../model/Amount.ts'
import type { BridgeQuotes } from '../model/BridgeQuote.ts'
import { chainCalled } from '../model/chainCalled.ts'
import { chainIdOf } from '../model/chainIdOf.ts'
import { describeAmount } from '../model/describeStep.ts'
import type { GasMarket } from '../model/GasMarket.ts'
import type { Grants } from '../model/Grant.ts'
import type { Earning, PlanCosts, PlanResult } from '../model/Plan.ts'
import type { Quotes } from '../model/Quote.ts'
import type { Intent } from '../model/Reading.ts'
import type { ResolvedName } from '../model/ResolvedName.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { theNetwork } from '../model/theNetwork.ts'
import { thenListed } from '../model/thenListed.ts'
import { Draft } from './Draft.ts'
import { againstStaying, stayingOf } from './earn/againstStaying.ts'
import { lessInterest } from './earn/lessInterest.ts'
import { reservedGas, reservedSteps } from './gasUnits.ts'
import { planBorrow } from './intents/planBorrow.ts'
import { planBridge } from './intents/planBridge.ts'
import { planEarn } from './intents/planEarn.ts'
import { planRebalance } from './intents/planRebalance.ts'
import { type Leaving, planRepay } from './intents/planRepay.ts'
import { planRevoke } from './intents/planRevoke.ts'
import { planSend } from './intents/planSend.ts'
import { planClaim, planStake, planUnstake } from './intents/planStake.ts'
import { planSupply } from './intents/planSupply.ts'
import { planSwap } from './intents/planSwap.ts'
import { planWithdraw } from './intents/planWithdraw.ts'
import { interestPerYear } from './lending/interestPerYear.ts'
import { noteLoan } from './lending/loanChange.ts'
import {
  impossible,
  type NeedsBridge,
  type NeedsGrants,
  type NeedsQuotes,
  type Planned,
  type PlanStop,
  unsupported,
} from './PlanStop.ts'
import type { PlannerSettings } from './settings.ts'

export type PlanRequest = {
  readonly intents: readonly Intent[]
  readonly snapshot: Snapshot
  /** What earlier rounds asked for. Start with none: the planner says what it needs. */
  readonly quotes: Quotes
  /** What the account has granted to whom; not there until the planner asks for it. */
  readonly grants?: Grants
  /** What bridges are like; not there until the planner asks for it. */
  readonly bridges?: BridgeQuotes
  readonly settings: PlannerSettings
  /** Lower-case names to addresses. */
  readonly contacts: Readonly<Record<string, string>>
  /** Names of the registry on Ethereum that the message holds, as they were looked up. */
  readonly resolved?: readonly ResolvedName[]
}

/** What a person should know of where the tip comes from. */
const tipNote: Readonly<Record<GasMarket['tipFrom'], string | null>> = {
  blocks: null,
  share: null,
  unread:
    'What others add to the network fee to be taken sooner could not be read, so what is added is what is usual here.',
  absurd:
    'The node says that others add far more to the network fee than anybody does, so what is added is what is usual here.',
}

/** Getting out of a loan can take more steps than its words show, and fewer once more ether is kept back. */
const moreTries = 2

/**
 * From what the person means and what the chain is, to the best sequence of exact calls. Pure: no I/O, no clock, the
 * same answer for the same question. `quote` asks the corridor for pool quotes, `grants` for what the account has granted, `bridge` for what a bridge is like, and to be called again with them.
 */
export function plan(request: PlanRequest): PlanResult | NeedsQuotes | NeedsGrants | NeedsBridge {
  const { intents, snapshot } = request
  const { network } = snapshot
  for (const intent of intents) {
    const said = 'chain' in intent ? intent.chain : undefined
    if (said !== undefined && chainIdOf[said] !== network.chainId)
      return unsupported(
        `Understood, but Sayso is not on ${chainCalled[said]} ${network.kind === 'practice' ? 'yet' : 'here'}: it works on ${theNetwork(network)} today. Nothing is set.`,
      )
  }
  const { maxFeePerGas } = feesFor(snapshot.block)
  const gas = reservedGas(intents) + reservedSteps(intents) * (snapshot.stepDataGas ?? 0n)
  return planKeeping(request, gas * maxFeePerGas, moreTries)
}

/**
 * Plans with so much ether kept back for gas; where the steps turn out to need more than is left, once more with what
 * they need kept back from the start.
 */
function planKeeping(
  request: PlanRequest,
  gasReserve: bigint,
  tries: number,
): PlanResult | NeedsQuotes | NeedsGrants | NeedsBridge {
  const { intents, snapshot, settings } = request
  const { maxFeePerGas } = feesFor(snapshot.block)
  const draft = new Draft(snapshot, request.quotes, settings, {
    gasReserve,
    expiresAt: snapshot.now + settings.lifetimeSeconds,
  })
  const summaries: string[] = []
  let previous: Amount | null = null
  for (const intent of intents) {
    const planned = planIntent(draft, intent, previous, request)
    if (planned.status !== 'planned') return planned
    previous = planned.yields
    summaries.push(planned.summary)
  }
  // A step after the loan's own (a supply, a withdrawal) changes it once more.
  if (draft.loan !== null) noteLoan(draft)
  const ether = draft.held(snapshot.network.native)
  const gas = draft.gasOfSteps() * maxFeePerGas
  if (ether !== null && ether < gas && gas > gasReserve && tries > 0)
    return planKeeping(request, gas + gas / 10n, tries - 1)
  if (draft.borrowed.length > 0 && draft.earning !== null)
    draft.notes.add('What backs a loan can be taken out once that is paid back, or as far as the loan stays safe.')
  const start = draft.heldAtStart(snapshot.network.native) ?? 0n
  // Ether that a step brings pays for no step before it: the first one's gas must be there now.
  const first = draft.gasOfSteps(0, 1) * maxFeePerGas
  const tip = tipNote[snapshot.gas.tipFrom]
  if (tip !== null) draft.notes.add(tip)
  if (ether === null || ether < gas || start < first)
    return impossible(
      `The network fee for this may come to ${describeAmount(amountOf(snapshot.network.native, ether === null || ether < gas ? gas : first))}, and that much would not be left. Nothing was sent; keep some ETH for the network fee.`,
    )
  const costs = { gas: draft.gasUsd(draft.gasOfSteps()), dataWei: 0n, poolFees: draft.poolFees, impact: draft.impact }
  return {
    status: 'plan',
    plan: {
      intents,
      chainId: snapshot.network.chainId,
      account: snapshot.account,
      block: { number: snapshot.block.number, timestamp: snapshot.block.timestamp },
      summary: thenListed(summaries),
      steps: draft.steps,
      slots: draft.slots,
      spends: draft.spends,
      gets: draft.gets,
      dust: draft.dust,
      gasReserve: draft.gasReserve,
      expiresAt: draft.expiresAt,
      earning: earningBeside(draft, costs),
      loan: draft.loan,
      weights: draft.weights,
      costs,
      notes: [...draft.notes],
    },
  }
}

/**
 * Beside the loan of the same plan, and beside where its money lies now. What backs such a loan is held by it until that is
 * paid back: trying to leave right away would only be refused.
 */
function earningBeside(draft: Draft, costs: PlanCosts): Earning | null {
  const earning = lessInterest(draft.earning, interestPerYear(draft))
  if (earning === null) return null
  const staying = stayingOf(draft, earning)
  const beside = againstStaying(staying === undefined ? earning : { ...earning, staying }, costs)
  return draft.borrowed.length === 0 ? beside : { ...beside, leaving: [] }
}

/** "Get me out of everything": what stands behind a debt may then be sold for it, and what earns elsewhere pays first. */
function leavingOf(intents: readonly Intent[]): Leaving {
  const out = intents.find(
    (intent) => intent.kind === 'withdraw' && intent.asset.toLowerCase() === 'any' && intent.amount === 'all',
  )
  if (out?.kind !== 'withdraw' || (out.protocol !== undefined && out.protocol !== 'aave')) return 'nothing'
  return out.protocol === undefined ? 'everything' : 'loan'
}

function planIntent(
  draft: Draft,
  intent: Intent,
  previous: Amount | null,
  { intents, contacts, resolved = [], grants, bridges }: PlanRequest,
): Planned | PlanStop | NeedsGrants | NeedsBridge {
  switch (intent.kind) {
    case 'swap':
      return planSwap(draft, intent, previous)
    case 'send':
      return planSend(draft, intent, previous, { contacts, resolved })
    case 'earn':
      return planEarn(draft, intent, previous)
    case 'supply':
      return planSupply(draft, intent, previous)
    case 'withdraw':
      return planWithdraw(draft, intent, previous)
    case 'rebalance':
      return planRebalance(draft, intent)
    case 'borrow':
      return planBorrow(draft, intent, previous)
    case 'repay':
      return planRepay(draft, intent, previous, leavingOf(intents))
    case 'stake':
      return planStake(draft, intent, previous)
    case 'unstake':
      return planUnstake(draft, intent, previous)
    case 'claim':
      return planClaim(draft, intent)
    case 'revoke':
      return planRevoke(draft, intent, grants ?? null)
    case 'bridge':
      return planBridge(draft, intent, previous, bridges ?? new Map())
    case 'order':
      return unsupported(
        'Understood, but Sayso cannot watch the market and act for you yet. Nothing is set: no order stands, no alarm will ring.',
      )
    case 'limit':
      return unsupported(
        'A limit and something else came in one message. Nothing is set; say them one after the other.',
      )
    case 'cancel':
      return unsupported('There is no such thing to cancel in Sayso yet. Nothing is set.')
    case 'show':
      return unsupported('A question and an order came in one message. Nothing is set; say them one after the other.')
    default:
      return missingCase(intent)
  }
}
