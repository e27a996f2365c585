import type { Address, Hex } from 'viem'
import { networkOf } from '../chain/networks/networkOf.ts'
import { decodeCall } from '../decoding/decodeCall.ts'
import { type Amount, amountOf } from '../model/Amount.ts'
import { sameAddress, type Token } from '../model/Token.ts'
import { foldPlans, type JournalPlan } from './foldPlans.ts'
import { foldSecondParts } from './foldSecondParts.ts'
import type { EventOf, JournalEvent } from './journalEvent.ts'
import type { JournalEntry } from './rows.ts'

/** What left over a bridge, as far as the journal tells. */
export type BridgedStep = {
  readonly planId: string
  readonly index: number
  /** The deposit's transaction. */
  readonly hash: Hex
  readonly account: Address
  /** Where it left. */
  readonly chainId: number
  readonly destination: { readonly chainId: number; readonly name: string }
  /** By the bytes that were approved: what left, and what is to arrive there, to the unit. */
  readonly sent: Amount
  readonly promised: Amount
  /** The block that it left in, and when that was written down, by the wall clock, ISO 8601. */
  readonly minedIn: bigint
  readonly since: string
  /** Whether the plan has its receipt: before, its block may still be taken back, and nothing is looked up. */
  readonly settled: boolean
  /** Null until the origin's log of it was read. */
  readonly deposited: EventOf<'deposited'> | null
  /** Null while it is on its way. */
  readonly end: EventOf<'arrived'> | EventOf<'paid-back'> | null
  /** When its end was written down, by the wall clock, ISO 8601. */
  readonly endedAt: string | null
  /** What is to be said where it arrives, where it is the first part of a plan and that was not done, or left, yet. */
  readonly onward: EventOf<'onward'> | null
}

type BridgeEvent = EventOf<'deposited'> | EventOf<'arrived'> | EventOf<'paid-back'>
type Told = { readonly deposited: EventOf<'deposited'> | null } & Pick<BridgedStep, 'end' | 'endedAt'>

const nothingTold: Told = { deposited: null, end: null, endedAt: null }

/** Every deposit of a plan that is in a block, the oldest plan first. */
export function foldBridges(entries: readonly JournalEntry[]): readonly BridgedStep[] {
  const told = new Map<string, Told>()
  const minedAt = new Map<string, string>()
  /** A plan is read whole only where its bounds speak of another chain. */
  const bridging = new Set<string>()
  for (const { at, event } of entries) {
    if (event.kind === 'approved' && event.plan.includes('"arrivesElsewhere"')) bridging.add(event.planId)
    if (event.kind === 'mined') minedAt.set(event.hash, at)
    if (isBridgeEvent(event)) told.set(event.hash, toldAfter(told.get(event.hash) ?? nothingTold, event, at))
  }
  if (bridging.size === 0) return []
  const onward = foldSecondParts(entries)
  return foldPlans(entries, ({ planId }) => bridging.has(planId)).flatMap((plan) =>
    depositsOf(plan).map((step) => ({
      ...step,
      since: minedAt.get(step.hash) ?? '',
      ...(told.get(step.hash) ?? nothingTold),
      onward: onward.get(plan.planId) ?? null,
    })),
  )
}

/** What arrived is there, whatever was written down beside it. Each end counts once, as it was told first. */
function toldAfter(before: Told, event: BridgeEvent, at: string): Told {
  if (event.kind === 'deposited') return before.deposited === null ? { ...before, deposited: event } : before
  const first = before.end === null || (before.end.kind === 'paid-back' && event.kind === 'arrived')
  return first ? { ...before, end: event, endedAt: at } : before
}

function depositsOf({ planId, plan, steps, state }: JournalPlan) {
  const network = networkOf(plan.chainId)
  if (network === null) return []
  return steps.flatMap(({ outcome }) => {
    if (outcome?.kind !== 'mined' || outcome.status !== 'mined') return []
    const call = plan.calls[outcome.index]
    const decoded = call === undefined ? null : decodeCall(call, network)
    if (decoded?.kind !== 'bridge') return []
    const { destination } = decoded
    return [
      {
        planId,
        index: outcome.index,
        hash: outcome.hash,
        account: plan.account,
        chainId: plan.chainId,
        destination: { chainId: destination.chainId, name: destination.name },
        sent: amountOf(decoded.token, decoded.units),
        promised: amountOf(tokenThere(destination, decoded.token), decoded.arrives),
        minedIn: outcome.blockNumber,
        settled: state === 'ended',
      },
    ]
  })
}

/** As it is called there; the same asset, with the same decimals, by the catalogue that the call was read by. */
function tokenThere({ chainId, token }: { readonly chainId: number; readonly token: Address }, here: Token): Token {
  const known = networkOf(chainId)?.tokens.find(({ address }) => sameAddress(address, token))
  return known ?? { ...here, chainId, address: token }
}

function isBridgeEvent(event: JournalEvent): event is BridgeEvent {
  return event.kind === 'deposited' || event.kind === 'arrived' || event.kind === 'paid-back'
}
