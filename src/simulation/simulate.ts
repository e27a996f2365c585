import { type Address, type Hex, hexToBigInt, isHex, numberToHex, slice } from 'viem'
import { z } from 'zod'
import type { ChainClient } from '../chain/ChainClient.ts'
import { SaysoError } from '../errors/SaysoError.ts'
import { mulDivDown } from '../model/decimal.ts'
import type { BracketedAllowance, SimulatedStep, Simulation, VaultReading } from '../model/Simulation.ts'
import type { Call } from '../model/Step.ts'
import { vaultAsset } from '../model/vaultAsset.ts'
import { type BracketSide, openBracket, type Pair } from './bracket.ts'
import { explainRevert } from './explainRevert.ts'
import { type HealthRead, healthAfterSteps, healthReads } from './healthReads.ts'
import { readMorphoSides } from './readMorphoSides.ts'

const hex = z.custom<Hex>((value) => isHex(value))
const simulatedCall = z.object({
  status: hex,
  returnData: hex,
  gasUsed: hex,
  logs: z.array(z.object({ address: hex, topics: z.array(hex), data: hex })).default([]),
  error: z.object({ data: z.string().optional(), message: z.string().optional() }).nullish(),
})
const answer = z.array(z.object({ calls: z.array(simulatedCall) })).length(1)
type SimulatedCall = z.infer<typeof simulatedCall>

/** Calls that begin with whom they are about: `approve`, Aave’s `approveDelegation`, Morpho’s `setAuthorization`. */
const rightSelectors: readonly string[] = ['0x095ea7b3', '0xc04a8a10', '0xeecea000']
const ray = 10n ** 27n

export type SimulationTarget = {
  readonly account: Address
  readonly calls: readonly Call[]
  /** Whose approvals are watched, where that is more than `calls`: the whole plan's, while its rest is played. */
  readonly watchedCalls?: readonly Call[]
  /** Rights that are read before and after beside those. */
  readonly watchedRights?: readonly Pair[]
  /** The block that everything is played on top of. */
  readonly block: { readonly number: bigint; readonly timestamp: bigint; readonly baseFeePerGas: bigint }
  /** The chain's present time, seconds. */
  readonly now: bigint
}

/**
 * Plays all calls, one after the other, on one block: the next one's number and the chain's present time (with the
 * latest block's, gas comes out short). Balances, allowances, debts and prices are read before and after in the same
 * request, the health of a loan also between the calls that move it, so one round trip tells everything. A node that lacks `eth_simulateV1` gives `unavailable`: no blind signing.
 */
export async function simulate(client: ChainClient, target: SimulationTarget): Promise<Simulation> {
  const { network, viem } = client
  const pairs = watchedPairs(target.watchedCalls ?? target.calls, target.watchedRights ?? [])
  const before = openBracket(client, target.account, pairs)
  const after = openBracket(client, target.account, pairs)
  const beforeCall = before.batch.call(network.multicall3)
  const afterCall = after.batch.call(network.multicall3)
  const health = healthReads(network, target.account, target.calls)
  const timestamp = target.now > target.block.timestamp ? target.now : target.block.timestamp + 1n
  const request = {
    blockStateCalls: [
      {
        blockOverrides: { number: numberToHex(target.block.number + 1n), time: numberToHex(timestamp) },
        calls: [
          { to: beforeCall.to, data: beforeCall.data },
          ...target.calls.flatMap((call, index) => {
            const read = health[index]
            const played = { from: target.account, to: call.to, value: numberToHex(call.value), data: call.data }
            return read ? [played, { to: read.to, data: read.data }] : [played]
          }),
          { to: afterCall.to, data: afterCall.data },
        ],
      },
    ],
    traceTransfers: true,
    validation: false,
  }
  // The account too: code at its own address means that it is delegated to something (EIP-7702).
  const recipients = [target.account, ...bareRecipients(target.calls)]
  let returned: unknown
  let codes: readonly unknown[]
  try {
    ;[returned, ...codes] = await Promise.all([
      viem.request<{ Method: 'eth_simulateV1'; Parameters: unknown; ReturnType: unknown }>({
        method: 'eth_simulateV1',
        params: [request, numberToHex(target.block.number)],
      }),
      ...recipients.map((to) =>
        viem.request({ method: 'eth_getCode', params: [to, numberToHex(target.block.number)] }),
      ),
    ])
  } catch (cause) {
    return { status: 'unavailable', reason: describeFailure(cause) }
  }
  const asked = health.filter((read) => read !== null).length
  const calls = readCalls(returned, target.calls.length + asked + 2)
  const first = calls[0]
  const last = calls[calls.length - 1]
  if (first === undefined || last === undefined || first.status !== '0x1' || last.status !== '0x1')
    return { status: 'unavailable', reason: 'The balances around the plan could not be read.' }
  before.batch.take(first.returnData)
  after.batch.take(last.returnData)
  const { played, answers } = takeApart(calls.slice(1, -1), health)
  const steps = played.map(describeCall)
  const sides = { before: before.result(), after: after.result() }
  return {
    status: steps.every((step) => step.status === 'ok') ? 'ok' : 'reverted',
    chainId: network.chainId,
    account: target.account,
    block: { number: target.block.number + 1n, timestamp, baseFeePerGas: target.block.baseFeePerGas },
    steps,
    balances: bracketBalances(sides.before, sides.after),
    allowances: bracketAllowances(pairs, sides.before, sides.after),
    feeds: sides.after.feeds,
    vaults: [
      ...network.vaults.flatMap((vault) => readVaultSides(vault, network, sides)),
      ...readMorphoSides(network, sides, timestamp),
    ],
    lendingBefore: sides.before.lending,
    lendingAfter: sides.after.lending,
    healthAfterStep: healthAfterSteps(health, answers, sides.before.lending),
    exitsBefore: sides.before.exits,
    exitsAfter: sides.after.exits,
    codeAt: new Map(recipients.map((to, index) => [to.toLowerCase(), codes[index] !== '0x'])),
    unread: [...sides.before.unread, ...sides.after.unread],
  }
}

function readCalls(returned: unknown, expected: number): readonly SimulatedCall[] {
  const parsed = answer.safeParse(returned)
  const calls = parsed.success ? parsed.data[0]?.calls : undefined
  if (calls === undefined || calls.length !== expected)
    throw new SaysoError(
      'simulation-unavailable',
      'The node answered the simulation with something else. Nothing was sent.',
    )
  return calls
}

/** The plan's own calls, and what was read after each: the gas of a reading is nobody's cost. */
function takeApart(calls: readonly SimulatedCall[], health: readonly (HealthRead | null)[]) {
  const rest = [...calls]
  const played: SimulatedCall[] = []
  const answers = health.map((read): Hex | null => {
    played.push(...rest.splice(0, 1))
    const [answer] = read === null ? [] : rest.splice(0, 1)
    return answer?.status === '0x1' ? answer.returnData : null
  })
  return { played, answers }
}

function describeCall(call: SimulatedCall): SimulatedStep {
  const ok = call.status === '0x1'
  const data = call.error?.data
  return {
    status: ok ? 'ok' : 'reverted',
    gasUsed: hexToBigInt(call.gasUsed),
    logs: call.logs.map((log) => ({ address: log.address, topics: log.topics, data: log.data })),
    returnData: call.returnData,
    reason: ok ? null : explainRevert(isHex(data) && data !== '0x' ? data : call.returnData),
  }
}

function bracketBalances(before: BracketSide, after: BracketSide) {
  return [...before.balances].flatMap(([token, units]) => {
    const then = after.balances.get(token)
    return then === undefined || !isHex(token) ? [] : [{ token, before: units, after: then }]
  })
}

function bracketAllowances(pairs: readonly Pair[], before: BracketSide, after: BracketSide): BracketedAllowance[] {
  return pairs.flatMap((pair, index) => {
    const was = before.allowances[index]
    const is = after.allowances[index]
    return was === null || was === undefined || is === null || is === undefined
      ? []
      : [{ ...pair, before: was, after: is }]
  })
}

function readVaultSides(
  vault: ChainClient['network']['vaults'][number],
  network: ChainClient['network'],
  sides: { readonly before: BracketSide; readonly after: BracketSide },
): readonly VaultReading[] {
  const { address } = vault.share
  const key = address.toLowerCase()
  const assetDecimals = vaultAsset(network, vault).decimals
  const worth = (side: BracketSide): bigint | null => {
    const shares = side.balances.get(key)
    const price = side.prices.get(key)
    if (shares === undefined || price === undefined) return null
    return mulDivDown(shares * 10n ** BigInt(assetDecimals), price, ray * 10n ** BigInt(vault.share.decimals))
  }
  const worthBefore = worth(sides.before)
  const worthAfter = worth(sides.after)
  const maxWithdrawAfter = sides.after.maxWithdraw.get(key)
  if (worthBefore === null || worthAfter === null || maxWithdrawAfter === undefined) return []
  return [{ vault: address, worthBefore, worthAfter, maxWithdrawAfter, owner: sides.after.owners.get(key) ?? null }]
}

/** Which rights to bracket: read off the bytes themselves, and those that somebody asked for. Each once. */
function watchedPairs(calls: readonly Call[], asked: readonly Pair[]): readonly Pair[] {
  const inCalls = calls.flatMap((call): readonly Pair[] =>
    rightSelectors.includes(call.data.slice(0, 10)) && call.data.length >= 2 + 2 * 36
      ? [{ token: call.to, spender: slice(call.data, 16, 36) }]
      : [],
  )
  const keyed = [...inCalls, ...asked].map((pair) => [`${pair.token}:${pair.spender}`.toLowerCase(), pair] as const)
  return [...new Map(keyed).values()]
}

/** Who receives by a transfer, of the coin or a token, that nobody's contract stands behind. */
function bareRecipients(calls: readonly Call[]): readonly Address[] {
  const transferSelector = '0xa9059cbb'
  return calls.flatMap((call): readonly Address[] => {
    if (call.data === '0x') return [call.to]
    if (call.data.startsWith(transferSelector) && call.data.length >= 2 + 2 * 36) return [slice(call.data, 16, 36)]
    return []
  })
}

function describeFailure(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause)
  if (/insufficient funds|OutOfFunds|InsufficientFunds/i.test(text))
    return 'A step would move more of the coin than you hold.'
  return `The node could not play the plan: ${text.split('\n')[0]?.slice(0, 200) ?? ''}`
}
