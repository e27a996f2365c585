import { type Address, type Hex, numberToHex } from 'viem'
import type { ChainClient, Reader } from '../chain/ChainClient.ts'
import { SaysoError } from '../errors/SaysoError.ts'
import type { BlockHead } from '../model/BlockHead.ts'
import { mulDivDown } from '../model/decimal.ts'
import type { Simulation, VaultReading } from '../model/Simulation.ts'
import type { Call } from '../model/Step.ts'
import { vaultAsset } from '../model/vaultAsset.ts'
import { type AskedBlock, askSimulation, describeCall, describeFailure, type SimulatedCall } from './askSimulation.ts'
import { bareRecipients } from './bareRecipients.ts'
import { type BracketSide, openBracket, type Pair } from './bracket.ts'
import { bracketAllowances, bracketBalances, bracketGifts } from './bracketed.ts'
import { plainRandom, presentOf } from './Conditions.ts'
import { type HealthRead, healthAfterSteps, healthReads } from './healthReads.ts'
import { readMorphoSides } from './readMorphoSides.ts'
import { watchedBy } from './watchedBy.ts'

const ray = 10n ** 27n

export type SimulationTarget = {
  readonly account: Address
  readonly calls: readonly Call[]
  /** Whose approvals are watched, where that is more than `calls`: the whole plan's, while its rest is played. */
  readonly watchedCalls?: readonly Call[]
  /** Rights that are read before and after beside those. */
  readonly watchedRights?: readonly Pair[]
  /** The block that everything is played on top of. */
  readonly block: BlockHead
  /** The chain's present time, seconds. */
  readonly now: bigint
}

/**
 * Plays all calls, one after the other, on one block: the next one's number and the chain's present time (with the
 * latest block's, gas comes out short). Balances, allowances, debts and prices are read before and after in the same
 * request, the health of a loan also between the calls that move it, so one round trip tells everything. A node that
 * lacks `eth_simulateV1` gives `unavailable`: no blind signing.
 */
export async function simulate(client: Reader, target: SimulationTarget): Promise<Simulation> {
  const { network, viem } = client
  const watched = watchedBy(target.calls, network)
  const { pairs } = watchedBy(target.watchedCalls ?? target.calls, network, target.watchedRights)
  const before = openBracket(client, target.account, { ...watched, pairs })
  const after = openBracket(client, target.account, { ...watched, pairs })
  const beforeCall = before.batch.call(network.multicall3)
  const afterCall = after.batch.call(network.multicall3)
  const health = healthReads(network, target.account, target.calls)
  const timestamp = presentOf(target)
  const asked: AskedBlock = {
    blockOverrides: {
      number: numberToHex(target.block.number + 1n),
      time: numberToHex(timestamp),
      prevRandao: plainRandom(target),
    },
    calls: [
      { to: beforeCall.to, data: beforeCall.data },
      ...target.calls.flatMap((call, index) => {
        const read = health[index]
        const played = { from: target.account, to: call.to, value: numberToHex(call.value), data: call.data }
        return read ? [played, { to: read.to, data: read.data }] : [played]
      }),
      { to: afterCall.to, data: afterCall.data },
    ],
  }
  // The account too: code at its own address means that it is delegated to something (EIP-7702).
  const recipients = [target.account, ...bareRecipients(target.calls)]
  let calls: readonly SimulatedCall[]
  let codes: readonly unknown[]
  try {
    const [played, ...found] = await Promise.all([
      askSimulation(client, [asked], { on: target.block.number, validation: false }),
      ...recipients.map((to) =>
        viem.request({ method: 'eth_getCode', params: [to, numberToHex(target.block.number)] }),
      ),
    ])
    calls = played[0] ?? []
    codes = found
  } catch (cause) {
    if (cause instanceof SaysoError) throw cause
    return { status: 'unavailable', reason: describeFailure(cause) }
  }
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
    received: bracketGifts(watched.gifts, sides.before, sides.after),
    feeds: sides.after.feeds,
    vaults: [
      ...network.vaults.flatMap((vault) => readVaultSides(vault, network, sides)),
      ...readMorphoSides(network, sides, timestamp),
    ],
    pools: watched.pools.flatMap((pool) => {
      const sqrtPriceX96 = sides.before.poolPrices.get(pool.toLowerCase())
      return sqrtPriceX96 === undefined ? [] : [{ pool, sqrtPriceX96 }]
    }),
    lendingBefore: sides.before.lending,
    lendingAfter: sides.after.lending,
    healthAfterStep: healthAfterSteps(health, answers, sides.before.lending),
    exitsBefore: sides.before.exits,
    exitsAfter: sides.after.exits,
    codeAt: new Map(recipients.map((to, index) => [to.toLowerCase(), codes[index] !== '0x'])),
    unread: [...sides.before.unread, ...sides.after.unread],
  }
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
  const supplyBefore = sides.before.supplies.get(key)
  const priceBeforeRay = sides.before.prices.get(key)
  if (supplyBefore === undefined || priceBeforeRay === undefined) return []
  const owner = sides.after.owners.get(key) ?? null
  return [{ vault: address, worthBefore, worthAfter, maxWithdrawAfter, supplyBefore, priceBeforeRay, owner }]
}
