import type { Address } from 'viem'
import { parseTransaction } from 'viem'
import type { DecodedCall } from '../decoding/DecodedCall.ts'
import { decodeCall } from '../decoding/decodeCall.ts'
import { shareVaults } from '../decoding/shareVaults.ts'
import type { EventOf } from '../journal/journalEvent.ts'
import type { JournalEntry } from '../journal/rows.ts'
import { standingRows } from '../journal/standingRows.ts'
import type { Network, Vault } from '../model/Network.ts'
import type { EarnedView } from '../model/Portfolio.ts'
import { sameAddress, type Token } from '../model/Token.ts'

/** What the receipts say of one position. Amounts in the asset's units, `units` in the position's own. */
export type PositionRecord =
  | {
      readonly status: 'known'
      /** Whether its balance grows by itself, or its shares get dearer. */
      readonly counts: 'amount' | 'shares'
      readonly since: string
      readonly sinceChain: bigint
      readonly putIn: bigint
      readonly takenOut: bigint
      readonly units: bigint
    }
  | Extract<EarnedView, { status: 'unknown' }>

/** By the position token's lower-case address. */
export type PositionRecords = ReadonlyMap<string, PositionRecord>

type Known = Extract<PositionRecord, { status: 'known' }>
type Step = { readonly nonce: number; readonly call: DecodedCall; mined: boolean }
type Draft = {
  readonly steps: Map<string, Step>
  before: EventOf<'started'>['before']
  approved: { readonly at: string; readonly chain: bigint } | null
}
type Position = { readonly token: Token; readonly vault: Vault | null }

/** A balance that grows by itself may keep so much when everything was taken out. */
const restUnits = 2n

/**
 * What Sayso put into each position and took out again, by its own receipts and by the bytes that it signed, since the
 * position was last empty. What the receipts do not account for to the last share is unknown from there on, until the
 * position is empty again.
 *
 * A chain that began anew (the practice chain, started over) counts its transactions from nothing again: what was before
 * is of another chain, and forgotten.
 */
export function positionRecords(entries: readonly JournalEntry[], network: Network, account: Address): PositionRecords {
  const positions = positionsOf(network)
  let records = new Map<string, PositionRecord>()
  let plans = new Map<string, Draft>()
  const others = new Set<string>()
  const counted = new Set<string>()
  let lastNonce = -1

  for (const { at, event } of standingRows(entries)) {
    if (event.kind === 'restored' && event.lost > 0)
      records = new Map([...records.keys()].map((key) => [key, { status: 'unknown', why: 'elsewhere' }]))
    if (!('planId' in event) || others.has(event.planId)) continue
    const { planId } = event
    if (event.kind === 'asked' && (event.chainId !== network.chainId || !sameAddress(event.account, account))) {
      others.add(planId)
      continue
    }
    if (event.kind === 'approved') {
      plans.set(planId, { steps: new Map(), before: [], approved: { at, chain: event.approvedAt } })
      continue
    }
    const plan = plans.get(planId)
    if (plan === undefined) continue
    if (event.kind === 'started') plan.before = event.before
    if (event.kind === 'signed')
      plan.steps.set(event.hash, { nonce: event.nonce, call: decodeRaw(event, network), mined: false })
    if (event.kind === 'mined' && !counted.has(event.hash)) {
      counted.add(event.hash)
      const step = plan.steps.get(event.hash)
      if (step === undefined) continue
      if (step.nonce <= lastNonce) {
        records = new Map()
        plans = new Map([[planId, plan]])
      }
      lastNonce = step.nonce
      step.mined = event.status === 'mined'
    }
    if (event.kind === 'finished') {
      plans.delete(planId)
      for (const position of positions) apply(records, position, plan, event.receipt.changes)
    }
  }
  // What is on the chain of a plan whose end is not written yet.
  for (const plan of plans.values()) for (const position of positions) apply(records, position, plan, [])
  return records
}

type Changes = EventOf<'finished'>['receipt']['changes']

function apply(records: Map<string, PositionRecord>, position: Position, plan: Draft, changes: Changes): void {
  const key = position.token.address.toLowerCase()
  const calls = [...plan.steps.values()].filter(({ mined }) => mined).map(({ call }) => call)
  if (changes.length === 0) {
    if (calls.some((call) => touches(call, position))) records.set(key, { status: 'unknown', why: 'unclear' })
    return
  }
  const got = unitsOf(changes, position.token.address)
  if (got === 0n || plan.approved === null) return
  const before = plan.before.find(({ token }) => sameAddress(token, position.token.address))?.units
  const next = nextRecord(records.get(key), position, { ...plan, approved: plan.approved, got, before, calls })
  if (next === null) records.delete(key)
  else records.set(key, next)
}

type Moved = {
  readonly approved: NonNullable<Draft['approved']>
  readonly before: bigint | undefined
  readonly got: bigint
  readonly calls: readonly DecodedCall[]
}

/** Null where nothing is left there. */
function nextRecord(known: PositionRecord | undefined, position: Position, moved: Moved): PositionRecord | null {
  const { before, got, approved } = moved
  if (before === undefined) return { status: 'unknown', why: 'elsewhere' }
  const rest = position.vault === null ? restUnits : 0n
  if (before + got <= rest) return null
  const counts = position.vault === null ? 'amount' : 'shares'
  const opening: Known = {
    ...{ status: 'known', counts, since: approved.at, sinceChain: approved.chain },
    ...{ putIn: 0n, takenOut: 0n, units: before },
  }
  // Empty before, so whatever happened earlier is over.
  const record = before <= rest ? opening : (known ?? { status: 'unknown', why: 'elsewhere' })
  if (record.status === 'unknown') return record
  const accounted = counts === 'shares' ? before === record.units : before + restUnits >= record.putIn - record.takenOut
  if (!accounted) return { status: 'unknown', why: 'elsewhere' }
  const flow =
    position.vault === null ? (signedFlow(position, moved) ?? flowOf(got)) : shareFlow(position, position.vault, moved)
  if (flow === null) return { status: 'unknown', why: 'unclear' }
  return {
    ...record,
    putIn: record.putIn + flow.putIn,
    takenOut: record.takenOut + flow.takenOut,
    units: before + got,
  }
}

type Flow = { readonly putIn: bigint; readonly takenOut: bigint }

/**
 * What went in and came out by the bytes that were signed. The balances around it hold the interest of the seconds between
 * them too, which would be missed as earned. Null where the bytes do not say all of it.
 */
function signedFlow({ token }: Position, { calls, got, before = 0n }: Moved): Flow | null {
  let putIn = 0n
  let takenOut = 0n
  for (const call of calls) {
    if (call.kind === 'transfer' || call.kind === 'swap') {
      const moves = call.kind === 'transfer' ? [call.token] : [call.sells, call.buys]
      if (moves.some(({ address }) => sameAddress(address, token.address))) return null
    } else if (call.kind === 'supply' || call.kind === 'withdraw') {
      if (!sameAddress(call.reserve.aToken.address, token.address)) continue
      if (call.units === null) return null
      if (call.kind === 'supply') putIn += call.units
      else takenOut += call.units
    } else if (call.kind === 'borrow' || call.kind === 'repay') {
      if (!sameAddress(call.reserve.variableDebtToken.address, token.address)) continue
      // A pool takes no more than is owed, so what a repayment says is only its most.
      if (call.kind === 'repay' || call.units === null) return null
      putIn += call.units
    } else if (call.kind === 'stake' || call.kind === 'request-exit' || call.kind === 'unknown') return null
  }
  const rounding = roundingUnits * BigInt(calls.length)
  // More can have come beside it, as interest does; less cannot.
  const flow = putIn - takenOut
  if (putIn + takenOut === 0n || got + rounding < flow) return null
  return got - flow > mostBetween(before + putIn + takenOut) + rounding ? null : { putIn, takenOut }
}

/** Each act may be rounded by a unit on its way in. */
const roundingUnits = 1n

/** More interest than this does not come within one plan: what is beyond it came from elsewhere. */
const mostBetween = (units: bigint): bigint => units / 1_000n

/** What grows by itself is counted in the asset's own units. */
function flowOf(got: bigint): Flow {
  return got > 0n ? { putIn: got, takenOut: 0n } : { putIn: 0n, takenOut: -got }
}

/**
 * What was put in and taken out, in the asset, by the bytes that were signed. What shares are redeemed for stands in no
 * bytes; Sayso redeems only the last of them, and then the position is over.
 */
function shareFlow({ token }: Position, vault: Vault, { calls, got }: Moved): Flow | null {
  const own = calls.filter((call) => 'vault' in call && sameAddress(call.vault.share.address, vault.share.address))
  if (own.length === 0 || own.some(({ kind }) => kind === 'redeem')) return null
  if (calls.some((call) => call.kind === 'transfer' && sameAddress(call.token.address, token.address))) return null
  const sum = (kind: 'deposit' | 'take-out'): bigint =>
    own.reduce((total, call) => total + (call.kind === kind ? call.units : 0n), 0n)
  const flow = { putIn: sum('deposit'), takenOut: sum('take-out') }
  return got > 0n === flow.putIn > 0n ? flow : null
}

function unitsOf(changes: Changes, token: Address): bigint {
  return changes.find(({ got }) => sameAddress(got.token.address, token))?.got.units ?? 0n
}

function touches(call: DecodedCall, { token, vault }: Position): boolean {
  switch (call.kind) {
    case 'supply':
    case 'withdraw':
      return sameAddress(call.reserve.aToken.address, token.address)
    case 'borrow':
    case 'repay':
      return sameAddress(call.reserve.variableDebtToken.address, token.address)
    case 'deposit':
    case 'redeem':
    case 'take-out':
      return vault !== null && sameAddress(call.vault.share.address, token.address)
    case 'stake':
    case 'request-exit':
      return sameAddress(call.staking.token.address, token.address)
    case 'transfer':
      return sameAddress(call.token.address, token.address)
    case 'swap':
      return [call.sells, call.buys].some(({ address }) => sameAddress(address, token.address))
    case 'unknown':
      return true
    default:
      return false
  }
}

function decodeRaw({ raw }: EventOf<'signed'>, network: Network): DecodedCall {
  try {
    const { to, value = 0n, data = '0x' } = parseTransaction(raw)
    return to ? decodeCall({ to, value, data }, network) : { kind: 'unknown', why: 'It makes a contract.' }
  } catch {
    return { kind: 'unknown', why: 'Its bytes are no transaction that is known.' }
  }
}

function positionsOf(network: Network): readonly Position[] {
  const reserves = network.aave?.reserves ?? []
  return [
    ...reserves.flatMap(({ aToken, variableDebtToken }): readonly Position[] =>
      [aToken, variableDebtToken].map((token) => ({ token, vault: null })),
    ),
    ...(network.staking === null ? [] : [{ token: network.staking.token, vault: null }]),
    ...shareVaults(network).map((vault): Position => ({ token: vault.share, vault })),
  ]
}
