import type { Address } from 'viem'
import { keyOf } from '../../decoding/keyOf.ts'
import { findKnownToken } from '../../decoding/knownContracts.ts'
import { formatDecimal } from '../../model/decimal.ts'
import type { Network } from '../../model/Network.ts'
import type { PlayedSimulation, Simulation } from '../../model/Simulation.ts'
import { nativeAddress } from '../../model/Token.ts'
import type { Finding, OutcomeBounds } from '../../model/Verdict.ts'
import { explainSends } from './explainSends.ts'
import { findDanger } from './findDanger.ts'
import { neededOf, touchedBy, unreadSentence } from './touchedBy.ts'

/** Where the approved plan began, for a check of the steps that are left. */
export type ApprovedStart = {
  /** By token, in lower case. A token that is missing counts from the simulation's own start. */
  readonly balances: ReadonlyMap<string, bigint>
  /** By `token:spender`, in lower case. */
  readonly allowances?: ReadonlyMap<string, bigint>
  /** Wei that the steps so far paid for gas: no loss of the plan's. */
  readonly feesPaid?: bigint
}

/** Units by which rebasing tokens may be off; debts also grow by interest between approval and signature. */
const rebasingUnits = 2n
const debtDrift = 1_000n

/** Health that no step may leave behind, 1e18 = 1. The same as `GuardSettings.healthBlock`. */
const healthFloor = 1_100_000_000_000_000_000n

/**
 * Holds a simulation against bounds: nothing more may leave, the least must arrive in one of the ways, no allowance
 * may be left, and no more may be owed than they say. No finding means that it lies within. Every finding is a BLOCK.
 */
export function checkWithinBounds(
  simulation: Simulation,
  bounds: OutcomeBounds,
  network: Network,
  account: Address,
  start?: ApprovedStart,
): readonly Finding[] {
  if (simulation.status === 'unavailable' || simulation.status === 'reverted')
    return [
      block('simulation-ok', 'The plan could not be tried out to its end, so nothing is signed.', {
        ...(simulation.status === 'unavailable' ? { reason: simulation.reason } : {}),
      }),
    ]
  if (simulation.chainId !== network.chainId || keyOf(simulation.account) !== keyOf(account))
    return [block('simulation-ok', 'The plan was tried out on another chain or account, so nothing is signed.', {})]
  const deltas = deltasOf(simulation, start)
  return [
    ...checkOwner(simulation),
    ...checkUnread(simulation, bounds, deltas, network),
    ...checkOut(bounds, deltas, network),
    ...checkIn(bounds, deltas),
    ...checkDebt(simulation, bounds, deltas, network, start),
    ...checkAllowances(simulation, start),
    ...checkAllowedAfter(simulation, bounds),
    ...checkHealth(simulation),
    ...explainSends(
      simulation.steps.flatMap((step) => step.logs),
      bounds,
      network,
      account,
    ),
  ]
}

/** An account can be handed to a contract at any time, by a signature made elsewhere: after the verdict, too. */
function checkOwner({ codeAt, account }: PlayedSimulation): Finding[] {
  if (codeAt.get(keyOf(account)) !== true) return []
  const sentence = 'Your account was handed to a contract, which could take what the plan brings.'
  return [block('account-has-code', sentence, { you: account })]
}

type Delta = { readonly token: Address; readonly units: bigint; readonly start: bigint }
type Deltas = ReadonlyMap<string, Delta>

export function deltasOf(simulation: PlayedSimulation, start?: ApprovedStart): Deltas {
  return new Map(
    simulation.balances.map((balance) => {
      const key = keyOf(balance.token)
      const from = start?.balances.get(key) ?? balance.before
      const fees = key === keyOf(nativeAddress) ? (start?.feesPaid ?? 0n) : 0n
      return [key, { token: balance.token, units: balance.after - from + fees, start: from }]
    }),
  )
}

function checkUnread(simulation: PlayedSimulation, bounds: OutcomeBounds, deltas: Deltas, network: Network): Finding[] {
  const named = [...bounds.atMostOut, ...bounds.mayOwe].map((line) => line.token)
  const missing = [network.native.address, ...named].filter((token) => !deltas.has(keyOf(token)))
  const needed = neededOf(simulation.unread, touchedBy(simulation, { bounds, network }))
  const unread = [...needed, ...missing.map((token) => `the balance of ${nameOf(token, network)}`)]
  if (unread.length === 0) return []
  return [block('simulation-read', unreadSentence(unread), { unread: unread.join(', ').slice(0, 500) })]
}

function checkOut(bounds: OutcomeBounds, deltas: Deltas, network: Network): Finding[] {
  return [...deltas.values()].flatMap((delta) => {
    if (isDebt(delta.token, network)) return []
    const most = bounds.atMostOut.find((line) => keyOf(line.token) === keyOf(delta.token))?.units ?? 0n
    const slack = isPosition(delta.token, network) ? rebasingUnits : 0n
    if (-delta.units <= most + slack) return []
    const symbol = nameOf(delta.token, network)
    return [
      block('leaves-too-much', `More ${symbol} would leave than you asked for.`, {
        token: delta.token,
        leaves: describe(-delta.units, delta.token, network),
        atMost: describe(most, delta.token, network),
      }),
    ]
  })
}

function checkIn(bounds: OutcomeBounds, deltas: Deltas): Finding[] {
  const isMet = bounds.atLeastIn.some((way) =>
    way.every((line) => (deltas.get(keyOf(line.token))?.units ?? 0n) >= line.units),
  )
  if (isMet) return []
  const [way = []] = bounds.atLeastIn
  return [
    block('arrives-too-little', 'Less would arrive than what you asked for is worth.', {
      ...Object.fromEntries(way.map((line, index) => [`atLeast${index}`, `${line.units} of ${line.token}`])),
      ...Object.fromEntries(
        way.map((line, index) => [`arrives${index}`, `${deltas.get(keyOf(line.token))?.units ?? 'unread'}`]),
      ),
    }),
  ]
}

function checkDebt(
  simulation: PlayedSimulation,
  bounds: OutcomeBounds,
  deltas: Deltas,
  network: Network,
  start: ApprovedStart | undefined,
): Finding[] {
  const over = [...deltas.values()].filter((delta) => {
    if (!isDebt(delta.token, network)) return false
    const most = bounds.mayOwe.find((line) => keyOf(line.token) === keyOf(delta.token))?.units
    if (most !== undefined) return delta.start + delta.units > most
    const drift = start ? delta.start / debtDrift : 0n
    return delta.units > rebasingUnits + drift
  })
  const owed = simulation.lendingAfter?.debtBase ?? 0n
  if (over.length === 0 && owed <= bounds.maxOwedBase) return []
  return [
    block('debt-rises', 'You would owe more afterwards than your sentence says.', {
      owed: `${owed}`,
      atMost: `${bounds.maxOwedBase}`,
      ...Object.fromEntries(
        over.map((delta, index) => [`debt${index}`, describe(delta.start + delta.units, delta.token, network)]),
      ),
    }),
  ]
}

function checkAllowances(simulation: PlayedSimulation, start: ApprovedStart | undefined): Finding[] {
  return simulation.allowances.flatMap((pair) => {
    const before = start?.allowances?.get(`${keyOf(pair.token)}:${keyOf(pair.spender)}`) ?? pair.before
    if (pair.after <= before) return []
    return [
      block('allowance-left', 'A contract could still take from you after the plan is through.', {
        token: pair.token,
        spender: pair.spender,
        left: `${pair.after}`,
        before: `${before}`,
      }),
    ]
  })
}

/** What has to be gone is gone, by what was read after the last step. What was not read counts as still there. */
function checkAllowedAfter(simulation: PlayedSimulation, bounds: OutcomeBounds): Finding[] {
  return (bounds.allowedAfter ?? []).flatMap(({ token, spender, units }) => {
    const pair = simulation.allowances.find(
      (one) => keyOf(one.token) === keyOf(token) && keyOf(one.spender) === keyOf(spender),
    )
    if (pair?.after === units) return []
    return [
      block('allowance-stays', 'A permission that you want taken back would still stand after the plan.', {
        token,
        spender,
        left: pair === undefined ? 'unread' : `${pair.after}`,
      }),
    ]
  })
}

/** A price that fell since the approval can bring a loan into danger though every amount is as approved. */
function checkHealth(simulation: PlayedSimulation): Finding[] {
  const danger = findDanger(simulation, healthFloor)
  if (!danger) return []
  return [
    block('health-on-the-way', 'A loan of yours would come too close to being liquidated on the way.', {
      step: `${danger.at + 1}`,
      health: `${danger.health ?? 'unread'}`,
    }),
  ]
}

function isDebt(token: Address, network: Network): boolean {
  return network.aave?.reserves.some((reserve) => keyOf(reserve.variableDebtToken.address) === keyOf(token)) ?? false
}

/** What grows by itself, and is rounded when it moves. */
function isPosition(token: Address, network: Network): boolean {
  const positions = (network.aave?.reserves ?? []).map((reserve) => reserve.aToken)
  return [...positions, ...(network.staking ? [network.staking.token] : [])].some(
    (position) => keyOf(position.address) === keyOf(token),
  )
}

function nameOf(token: Address, network: Network): string {
  return findKnownToken(network, token)?.symbol ?? token
}

function describe(units: bigint, token: Address, network: Network): string {
  const known = findKnownToken(network, token)
  return known ? `${formatDecimal(units, known.decimals)} ${known.symbol}` : `${units} units of ${token}`
}

function block(rule: string, sentence: string, facts: Record<string, string>): Finding {
  return { rule, level: 'BLOCK', sentence, instead: 'Ask again for a new plan; nothing was signed.', facts }
}
