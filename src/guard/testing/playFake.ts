import { type Address, type Hex, numberToHex, pad, zeroAddress } from 'viem'
import type { DecodedCall } from '../../decoding/DecodedCall.ts'
import { decodeCall } from '../../decoding/decodeCall.ts'
import { keyOf } from '../../decoding/keyOf.ts'
import { knownTokens } from '../../decoding/knownContracts.ts'
import type { Intent } from '../../model/Reading.ts'
import type { PlayedSimulation, SimulatedLog, SimulatedStep } from '../../model/Simulation.ts'
import type { LendingState } from '../../model/Snapshot.ts'
import type { Call } from '../../model/Step.ts'
import { isNative, sameAddress, type Token } from '../../model/Token.ts'
import { defaultGuardSettings, type GuardInput } from '../GuardInput.ts'
import { convert } from '../prices/PriceBook.ts'
import { fairPools, fairWayOut, receivedBy, sameElsewhere } from './fairSurroundings.ts'
import {
  addressFrom,
  alice,
  aUsdc,
  dai,
  daiVault,
  eth,
  link,
  me,
  network,
  pool,
  router,
  usdc,
  weth,
} from './network.ts'

export const now = 1_700_000_000n
const transferTopic = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'
const approvalTopic = '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925'

/** Bytes that say more than a chain can hold still get played. */
const most = 2n ** 256n - 1n

/** Dollars in 1e-18. */
export const prices = new Map([
  [keyOf(eth.address), 2_000n * 10n ** 18n],
  [keyOf(weth.address), 2_000n * 10n ** 18n],
  [keyOf(usdc.address), 10n ** 18n],
  [keyOf(dai.address), 10n ** 18n],
  [keyOf(link.address), 10n * 10n ** 18n],
])

/** What the account of the tests starts with. */
export const holdings: ReadonlyMap<string, bigint> = new Map([
  [keyOf(eth.address), 10n * 10n ** 18n],
  [keyOf(usdc.address), 5_000n * 10n ** 6n],
  [keyOf(dai.address), 3_000n * 10n ** 18n],
  [keyOf(aUsdc.address), 2_000n * 10n ** 6n],
  [keyOf(daiVault.address), 100n * 10n ** 18n],
])

/** An old permission that stands whatever is played, and what else may be read of its asset: `token:spender` to units. */
export const oldRight = { token: link.address, spender: pool, units: most } as const
const standing = [
  oldRight,
  { token: link.address, spender: router, units: 0n },
  { token: link.address, spender: daiVault.address, units: 0n },
]

export function log(
  token: Address,
  from: Address,
  to: Address,
  units: bigint,
  topic: Hex = transferTopic,
): SimulatedLog {
  return {
    address: token,
    topics: [topic, pad(from), pad(to)],
    data: numberToHex(units < most ? units : most, { size: 32 }),
  }
}

export const approvalLog = (token: Address, owner: Address, spender: Address, units: bigint): SimulatedLog =>
  log(token, owner, spender, units, approvalTopic)

/**
 * Plays calls on the made-up chain: pools trade at the feeds' price less their fee, a vault's share is worth 1.1. What
 * goes to someone else does so, as it would on a chain: the guard has to see it.
 */
export function playFake(calls: readonly Call[], start: ReadonlyMap<string, bigint> = holdings): PlayedSimulation {
  const held = new Map(start)
  const pairs = new Map(
    standing.map(({ token, spender, units }) => [
      `${keyOf(token)}:${keyOf(spender)}`,
      { token, spender, before: units, after: units },
    ]),
  )
  const health: bigint[] = []
  const steps = calls.map((call): SimulatedStep => {
    const logs: SimulatedLog[] = []
    const move = (token: Token, from: Address, to: Address, said: bigint): void => {
      // Bytes that make no sense (a fee of more than all of it) move nothing.
      const units = said > 0n ? said : 0n
      logs.push(log(token.address, from, to, units))
      if (sameAddress(from, me)) held.set(keyOf(token.address), (held.get(keyOf(token.address)) ?? 0n) - units)
      if (sameAddress(to, me)) held.set(keyOf(token.address), (held.get(keyOf(token.address)) ?? 0n) + units)
    }
    const use = (token: Token, spender: Address, units: bigint): void => {
      const pair = pairs.get(`${keyOf(token.address)}:${keyOf(spender)}`)
      if (pair) pair.after -= units
    }
    const decoded = decodeCall(call, network)
    if (decoded.kind === 'approve') {
      const { token, spender, units } = decoded
      const key = `${keyOf(token.address)}:${keyOf(spender)}`
      pairs.set(key, { token: token.address, spender, before: pairs.get(key)?.before ?? 0n, after: units })
      logs.push(approvalLog(token.address, me, spender, units))
    } else playOne(decoded, { move, use, held })
    health.push(lendingOf(held).healthFactor)
    return { status: 'ok', gasUsed: 100_000n, logs, returnData: '0x', reason: null }
  })
  const worth = (balances: ReadonlyMap<string, bigint>) => ((balances.get(keyOf(daiVault.address)) ?? 0n) * 11n) / 10n
  return {
    status: 'ok',
    chainId: network.chainId,
    account: me,
    block: { number: 100n, timestamp: now, baseFeePerGas: 10n ** 9n },
    steps,
    balances: [...new Map(knownTokens(network).map((token) => [keyOf(token.address), token])).values()].map(
      (token) => ({
        token: token.address,
        before: start.get(keyOf(token.address)) ?? 0n,
        after: held.get(keyOf(token.address)) ?? 0n,
      }),
    ),
    allowances: [...pairs.values()],
    received: receivedBy(calls, steps),
    pools: fairPools(prices),
    feeds: network.feeds.map((feed) => ({
      feed: feed.address,
      answer: (prices.get(keyOf(feed.token)) ?? 0n) / 10n ** 10n,
      updatedAt: now - 60n,
    })),
    vaults: [
      {
        vault: daiVault.address,
        worthBefore: worth(start),
        worthAfter: worth(held),
        maxWithdrawAfter: worth(held),
        supplyBefore: 10n ** 24n,
        priceBeforeRay: (10n ** 27n * 11n) / 10n,
        owner: null,
      },
    ],
    lendingBefore: lendingOf(start),
    lendingAfter: lendingOf(held),
    healthAfterStep: health,
    exitsBefore: [],
    exitsAfter: [],
    codeAt: new Map(calls.flatMap((call) => recipientOf(call)).map((to) => [keyOf(to), false])),
    unread: [],
  }
}

/** As the lending market counts: four fifths of what is lent carries the debts. */
function lendingOf(balances: ReadonlyMap<string, bigint>): LendingState {
  const base = (position: Token, asset: Address): bigint => {
    const units = balances.get(keyOf(position.address)) ?? 0n
    return (units * (prices.get(keyOf(asset)) ?? 0n)) / 10n ** BigInt(position.decimals + 10)
  }
  const reserves = network.aave?.reserves ?? []
  const collateralBase = reserves.reduce((sum, reserve) => sum + base(reserve.aToken, reserve.asset), 0n)
  const debtBase = reserves.reduce((sum, reserve) => sum + base(reserve.variableDebtToken, reserve.asset), 0n)
  const healthFactor = debtBase === 0n ? most : (collateralBase * 8n * 10n ** 17n) / debtBase
  return { collateralBase, debtBase, healthFactor }
}

type Hands = {
  readonly move: (token: Token, from: Address, to: Address, units: bigint) => void
  readonly use: (token: Token, spender: Address, units: bigint) => void
  readonly held: ReadonlyMap<string, bigint>
}

function playOne(call: DecodedCall, { move, use, held }: Hands): void {
  const known = (address: Address): Token =>
    knownTokens(network).find((token) => sameAddress(token.address, address)) ?? usdc
  switch (call.kind) {
    case 'native-send':
      move(eth, me, call.to, call.units)
      return
    case 'transfer':
      move(call.token, me, call.to, call.units)
      return
    case 'wrap':
      move(eth, me, weth.address, call.units)
      addQuietly(held, weth, call.units)
      return
    case 'unwrap':
      move(eth, weth.address, me, call.units)
      addQuietly(held, weth, -call.units)
      return
    case 'supply':
      use(known(call.reserve.asset), pool, call.units)
      move(known(call.reserve.asset), me, call.reserve.aToken.address, call.units)
      move(call.reserve.aToken, zeroAddress, call.onBehalfOf, call.units - 1n)
      return
    case 'withdraw': {
      const units = call.units ?? held.get(keyOf(call.reserve.aToken.address)) ?? 0n
      move(call.reserve.aToken, me, zeroAddress, units)
      move(known(call.reserve.asset), call.reserve.aToken.address, call.to, units)
      return
    }
    case 'borrow':
      // A debt token logs its birth; what somebody else would owe is not ours.
      move(call.reserve.variableDebtToken, zeroAddress, call.onBehalfOf, call.units)
      move(known(call.reserve.asset), call.reserve.aToken.address, me, call.units)
      return
    case 'repay': {
      const owed = held.get(keyOf(call.reserve.variableDebtToken.address)) ?? 0n
      const units = call.units !== null && call.units < owed ? call.units : owed
      use(known(call.reserve.asset), pool, units)
      move(call.reserve.variableDebtToken, call.onBehalfOf, zeroAddress, units)
      move(known(call.reserve.asset), me, call.reserve.aToken.address, units)
      return
    }
    case 'deposit':
      use(dai, daiVault.address, call.units)
      move(dai, me, daiVault.address, call.units)
      move(daiVault, zeroAddress, call.receiver, (call.units * 10n) / 11n)
      return
    case 'redeem':
      move(daiVault, call.owner, zeroAddress, call.shares)
      move(dai, daiVault.address, call.receiver, (call.shares * 11n) / 10n)
      return
    case 'take-out':
      move(daiVault, call.owner, zeroAddress, (call.units * 10n) / 11n + 1n)
      move(dai, daiVault.address, call.receiver, call.units)
      return
    case 'swap': {
      const fee = call.trades[0]?.fees.reduce((sum, one) => sum + BigInt(one), 0n) ?? 0n
      const priced = (token: Token) => ({ token, usdE18: prices.get(keyOf(token.address)) ?? 0n })
      const sold =
        call.exact === 'sell'
          ? call.sellUnits
          : (convert(call.buyUnits, priced(call.buys), priced(call.sells), 'up') * (1_000_000n + fee)) / 1_000_000n
      const bought =
        call.exact === 'buy'
          ? call.buyUnits
          : (convert(sold, priced(call.sells), priced(call.buys), 'down') * (1_000_000n - fee)) / 1_000_000n
      if (!isNative(call.sells)) use(call.sells, router, sold)
      move(call.sells, me, isNative(call.sells) ? router : addressFrom(0x611), sold)
      move(call.buys, router, call.receivers[0] ?? me, bought)
      return
    }
    default:
  }
}

/** WETH's own deposits and withdrawals are no transfers and leave no such log. */
function addQuietly(held: ReadonlyMap<string, bigint>, token: Token, units: bigint): void {
  if (held instanceof Map) held.set(keyOf(token.address), (held.get(keyOf(token.address)) ?? 0n) + units)
}

function recipientOf(call: Call): readonly Address[] {
  const decoded = decodeCall(call, network)
  return decoded.kind === 'transfer' || decoded.kind === 'native-send' ? [decoded.to] : []
}

/** What somebody who means this would have said, as far as recipients go. */
export function wordsOf(intents: readonly Intent[]): readonly string[] {
  return intents.flatMap((intent) => (intent.kind === 'send' ? [`send it to ${intent.to}`] : []))
}

/** A plan that is fine unless its calls or its intents are not. */
export function inputFor(
  intents: readonly Intent[],
  calls: readonly Call[],
  change: Partial<GuardInput> = {},
): GuardInput {
  const simulation = change.simulation ?? playFake(calls)
  return {
    intents,
    words: wordsOf(intents),
    brokenLimits: [],
    standing: { found: [], whole: true },
    network,
    account: me,
    calls,
    slots: [],
    simulation,
    elsewhere: sameElsewhere(simulation),
    wayOut: fairWayOut(change.calls ?? calls),
    codeElsewhere: new Map(),
    opinions: { status: 'own' },
    quoted: { blocksAgo: 0n, secondsAgo: 1n },
    settings: defaultGuardSettings,
    names: [],
    waiting: 0,
    knownRecipients: new Set([keyOf(alice)]),
    contacts: { alice },
    fee: {
      budgetWei: 10n ** 15n,
      baseFeePerGas: 10n ** 9n,
      tipPerGas: 0n,
      maxFeePerGas: 3n * 10n ** 9n,
      medianBaseFee: 10n ** 9n,
      data: 'none',
    },
    expiresAt: now + 900n,
    now,
    headTime: now,
    ...change,
  }
}
