import { type Address, hexToBigInt, hexToNumber, numberToHex } from 'viem'
import { SaysoError } from '../errors/SaysoError.ts'
import type { Network } from '../model/Network.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { Price } from '../model/Usd.ts'
import { type Reader, reach } from './ChainClient.ts'
import type { Clock } from './Clock.ts'
import { gasPriceAt } from './fees/feesFor.ts'
import { fits, gasMarket } from './fees/gasMarket.ts'
import { readFeeHistory } from './fees/readFeeHistory.ts'
import { addStepDataReads } from './fees/stepDataReads.ts'
import { readArbBlockNumber, readBlockNumber, readFeed } from './knownReads.ts'
import { nextBlockTime } from './nextBlockTime.ts'
import { proveMorphoRates } from './proveMorphoRates.ts'
import { ReadBatch } from './readBatch.ts'
import { readUnits } from './readUnits.ts'
import { addSequencerReads, arePricesBelieved } from './sequencerReads.ts'
import { addAaveReads } from './snapshotAave.ts'
import { addAllowanceReads } from './snapshotAllowances.ts'
import { addMorphoReads } from './snapshotMorpho.ts'
import { addStakingReads } from './snapshotStaking.ts'
import { addVaultReads } from './snapshotVaults.ts'

/** How often a block may slip in between the batch's parts before we give up. */
const attempts = 5

/**
 * Everything the planner may know, at one block, in one round trip: one multicall, with the block's header and the
 * account's nonce and what gas cost lately in the same HTTP request. Where a block slipped in between, it is asked again.
 * @param named addresses from the message (recipients) whose code matters
 * @throws SaysoError `chain-unreachable`
 */
export async function takeSnapshot(
  client: Reader,
  clock: Clock,
  account: Address,
  named: readonly Address[] = [],
): Promise<Snapshot> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const snapshot = await tryOnce(client, clock, account, named)
    if (snapshot !== null) return snapshot
  }
  throw new SaysoError(
    'chain-unreachable',
    'The chain moves faster than it can be read. Nothing was sent; please try again.',
  )
}

async function tryOnce(
  client: Reader,
  clock: Clock,
  account: Address,
  named: readonly Address[],
): Promise<Snapshot | null> {
  const { network, viem } = client
  const batch = new ReadBatch()
  const balances = new Map<string, bigint>()
  const prices = new Map<string, Price>()
  let answeredAt: bigint | null = null

  const { arbSys } = network.chain
  batch.add(arbSys === null ? readBlockNumber(network.multicall3) : readArbBlockNumber(arbSys), (number) => {
    answeredAt = number
  })
  for (const token of heldTokens(network)) {
    batch.add(readUnits(network, token, account), (units) => balances.set(token.address.toLowerCase(), units))
  }
  for (const feed of network.feeds)
    batch.add(readFeed(feed.address), ({ answer, updatedAt }) => {
      if (answer <= 0n) return
      const usdE8 = scaleToE8(answer, feed.decimals)
      prices.set(feed.token.toLowerCase(), { usdE8, updatedAt, source: feed.address })
    })
  const sequencer = addSequencerReads(batch, network)
  const allowances = addAllowanceReads(batch, network, account)
  const aave = addAaveReads(batch, network, account)
  const vaults = addVaultReads(batch, network, account)
  const morpho = addMorphoReads(batch, network, balances)
  const staking = addStakingReads(batch, network, account)
  const stepDataGas = addStepDataReads(batch, network)

  const call = batch.call(network.multicall3)
  const [block, next, returned, nonce, mined, history, ...codes] = await reach(() =>
    Promise.all([
      viem.request({ method: 'eth_getBlockByNumber', params: ['latest', false] }),
      nextBlockTime(client),
      viem.request({ method: 'eth_call', params: [{ to: call.to, data: call.data }, 'latest'] }),
      viem.request({ method: 'eth_getTransactionCount', params: [account, 'pending'] }),
      viem.request({ method: 'eth_getTransactionCount', params: [account, 'latest'] }),
      readFeeHistory(client),
      ...named.map((address) => viem.request({ method: 'eth_getCode', params: [address, 'latest'] })),
    ]),
  )
  if (block === null || block.number === null)
    throw new SaysoError('chain-unreachable', 'The chain has no block yet. Nothing was sent; please try again.')
  batch.take(returned)
  const number = hexToBigInt(block.number)
  if (answeredAt !== number) return null
  const timestamp = hexToBigInt(block.timestamp)
  clock.see(timestamp)
  if (next !== null) clock.see(next)
  const markets = await proveMorphoRates(client, morpho(), { number, timestamp })
  const baseFeePerGas = hexToBigInt(block.baseFeePerGas ?? numberToHex(0))
  const header = { number, baseFeePerGas }
  // Behind one address there may be several nodes, and the one that told the history a block behind: it is asked once more.
  const again = history !== null && network.kind === 'public' && !fits(history, header)
  const gas = gasMarket(network, header, again ? await readFeeHistory(client) : history)
  return {
    network,
    account,
    block: { number, timestamp, baseFeePerGas, tipPerGas: gas.tipPerGas },
    now: clock.now(),
    gas,
    stepDataGas: stepDataGas(gasPriceAt({ baseFeePerGas, ...gas })),
    nonce: hexToNumber(nonce),
    waiting: Math.max(0, hexToNumber(nonce) - hexToNumber(mined)),
    balances,
    allowances,
    // Without its sequencer a rollup's feeds stand still, and look fresh: A64.
    prices: arePricesBelieved(sequencer()) ? prices : new Map(),
    reserves: aave.reserves(),
    vaults: vaults(),
    lending: aave.lending(),
    aave: aave.standing(),
    morpho: markets,
    staking: staking(),
    codeAt: new Map(named.map((address, index) => [address.toLowerCase(), hasCode(codes[index])])),
  }
}

/** Code that only delegates (EIP-7702) still means: this is not a plain account. */
function hasCode(code: string | undefined): boolean {
  return code !== undefined && code !== '0x'
}

function scaleToE8(answer: bigint, decimals: number): bigint {
  return decimals >= 8 ? answer / 10n ** BigInt(decimals - 8) : answer * 10n ** BigInt(8 - decimals)
}

/** Every token that can show up in a wallet we watch: named ones, positions, debts. */
export function heldTokens(network: Network) {
  const reserves = network.aave?.reserves ?? []
  return [
    ...network.tokens,
    ...reserves.flatMap((reserve) => [reserve.aToken, reserve.variableDebtToken]),
    ...network.vaults.map((vault) => vault.share),
    ...(network.morpho?.markets ?? []).map((market) => market.position),
  ]
}
