import { type Address, type Hex, hexToBigInt, hexToNumber, numberToHex } from 'viem'
import { SaysoError } from '../errors/SaysoError.ts'
import type { BlockHead } from '../model/BlockHead.ts'
import type { BoundCall } from '../model/BoundPlan.ts'
import { dataWei } from '../model/DataFees.ts'
import type { Read } from '../model/Read.ts'
import type { SimulatedLog } from '../model/Simulation.ts'
import { sameAddress } from '../model/Token.ts'
import { readBalance } from '../protocols/erc20/reads.ts'
import { type BlockTag, type ChainClient, type Reader, reach, tagOf } from './ChainClient.ts'
import type { Clock } from './Clock.ts'
import { dataFeeOf } from './fees/dataFeeOf.ts'
import { type Fees, feesFor } from './fees/feesFor.ts'
import { gasMarket } from './fees/gasMarket.ts'
import { readDataFees } from './fees/readDataFees.ts'
import { readFeeHistory } from './fees/readFeeHistory.ts'
import { readOperatorPaid } from './fees/readOperatorPaid.ts'
import { pairRead } from './grants/pairRead.ts'
import { readLendingState } from './knownReads.ts'
import { nextBlockTime } from './nextBlockTime.ts'
import { ReadBatch } from './readBatch.ts'
import { readUnits } from './readUnits.ts'
import { heldTokens } from './takeSnapshot.ts'

/** How long a step may wait for its block before the person is told that it is still under way. */
const patienceMs = 120_000
const firstPauseMs = 10
const longestPauseMs = 1_000

type Mined = {
  readonly hash: Hex
  readonly status: 'mined' | 'reverted'
  readonly blockNumber: bigint
  readonly blockHash: Hex
  readonly gasUsed: bigint
  readonly fee: bigint
}

/** The latest block's head, which also sets the clock. */
async function readHead(client: Reader, clock: Clock): Promise<Omit<BlockHead, 'tipPerGas'>> {
  const [block, next] = await reach(() =>
    Promise.all([
      client.viem.request({ method: 'eth_getBlockByNumber', params: ['latest', false] }),
      nextBlockTime(client),
    ]),
  )
  if (block === null || block.number === null)
    throw new SaysoError('chain-unreachable', 'The chain has no block yet. Nothing was sent; please try again.')
  const timestamp = hexToBigInt(block.timestamp)
  clock.see(timestamp)
  if (next !== null) clock.see(next)
  return { number: hexToBigInt(block.number), timestamp, baseFeePerGas: hexToBigInt(block.baseFeePerGas ?? '0x0') }
}

/** The same, and what gas costs on top of it, in one round trip. */
export async function readLatestBlock(client: Reader, clock: Clock): Promise<BlockHead> {
  const [head, history] = await Promise.all([
    readHead(client, clock),
    client.network.kind === 'practice' ? null : readFeeHistory(client),
  ])
  return { ...head, tipPerGas: gasMarket(client.network, head, history).tipPerGas }
}

/** One account's side of one chain: everything that delivering a signed transaction needs, and no key. */
export function openAccountChain(client: Reader & Partial<Pick<ChainClient, 'relay'>>, clock: Clock, account: Address) {
  const { viem, network } = client
  const held = heldTokens(network)

  async function receiptOf(hash: Hex): Promise<Mined | null> {
    const receipt = await viem.request({ method: 'eth_getTransactionReceipt', params: [hash] })
    if (receipt === null) return null
    const gasUsed = hexToBigInt(receipt.gasUsed)
    const beside = dataFeeOf(receipt, network) + (await readOperatorPaid(client, receipt))
    return {
      hash,
      status: receipt.status === '0x1' ? 'mined' : 'reverted',
      blockNumber: hexToBigInt(receipt.blockNumber),
      blockHash: receipt.blockHash,
      gasUsed,
      fee: gasUsed * hexToBigInt(receipt.effectiveGasPrice) + beside,
    }
  }

  /** All of one block; whatever cannot be read is an error, and `what` says of what. */
  async function readAll<T>(
    wanted: readonly { readonly read: Read<T>; readonly what: string }[],
    blockNumber: bigint | undefined,
  ): Promise<readonly T[]> {
    const batch = new ReadBatch()
    const found = new Map<number, T>()
    for (const [index, { read }] of wanted.entries()) batch.add(read, (value) => found.set(index, value))
    const call = batch.call(network.multicall3)
    const block: BlockTag = blockNumber ?? 'latest'
    const returned = await viem.request({
      method: 'eth_call',
      params: [{ to: call.to, data: call.data }, tagOf(block)],
    })
    batch.take(returned)
    return wanted.map(({ what }, index) => {
      const value = found.get(index)
      if (value === undefined) throw new SaysoError('chain-unreachable', `${what} could not be read.`)
      return value
    })
  }

  return {
    network,
    account,
    relay: client.relay?.name ?? null,
    nonce: async (after: 'latest' | 'pending' | bigint): Promise<number> => {
      const at = typeof after === 'bigint' ? numberToHex(after) : after
      return hexToNumber(await viem.request({ method: 'eth_getTransactionCount', params: [account, at] }))
    },
    height: async (): Promise<bigint> => hexToBigInt(await viem.request({ method: 'eth_blockNumber' })),
    blockHash: async (blockNumber: bigint): Promise<Hex | null> => {
      const params = [numberToHex(blockNumber), false] as const
      return (await viem.request({ method: 'eth_getBlockByNumber', params: [...params] }))?.hash ?? null
    },
    fees: async (): Promise<Fees & { readonly baseFeePerGas: bigint }> => {
      const block = await readLatestBlock(client, clock)
      return { baseFeePerGas: block.baseFeePerGas, ...feesFor(block) }
    },
    dataFees: async (calls: readonly BoundCall[]): Promise<readonly bigint[]> => {
      const fees = await readDataFees(client, calls, 'latest')
      if (fees.status === 'unread')
        throw new SaysoError('chain-unreachable', 'What this network charges beside its fee could not be read.')
      return calls.map(({ gas }, index) => dataWei(fees, index, gas))
    },
    send: (raw: Hex): Promise<Hex> => viem.request({ method: 'eth_sendRawTransaction', params: [raw] }),
    find: async (hash: Hex) => {
      const mined = await receiptOf(hash)
      if (mined !== null) return { status: 'mined' as const, transaction: mined }
      const known = await viem.request({ method: 'eth_getTransactionByHash', params: [hash] })
      return known === null ? { status: 'unknown' as const } : { status: 'pending' as const }
    },
    waitForReceipt: async (hash: Hex, signal: AbortSignal): Promise<Mined> => {
      const end = performance.now() + patienceMs
      for (let pause = firstPauseMs; performance.now() < end; pause = Math.min(pause * 2, longestPauseMs)) {
        signal.throwIfAborted()
        const mined = await receiptOf(hash)
        if (mined !== null) return mined
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
      throw new SaysoError('delivery-unknown', 'The transaction is sent, and no block holds it yet.', {
        facts: { hash },
      })
    },
    balances: (tokens: readonly Address[], blockNumber?: bigint): Promise<readonly bigint[]> =>
      readAll(
        tokens.map((token) => {
          // A position need not be a token: what the network knows of it says how it is asked for.
          const known = held.find(({ address }) => sameAddress(address, token))
          const read = known === undefined ? readBalance(token, account) : readUnits(network, known, account)
          return { read, what: `The balance of ${token}` }
        }),
        blockNumber,
      ),
    allowances: (
      pairs: readonly { readonly token: Address; readonly spender: Address }[],
      blockNumber?: bigint,
    ): Promise<readonly bigint[]> =>
      readAll(
        pairs.map(({ token, spender }) => ({
          read: pairRead(network, token, account, spender),
          what: `What ${spender} may take`,
        })),
        blockNumber,
      ),
    owed: async (blockNumber?: bigint): Promise<bigint> => {
      if (network.aave === null) return 0n
      const read = readLendingState(network.aave.pool, account)
      const [state] = await readAll([{ read, what: 'What is owed' }], blockNumber)
      return state?.debtBase ?? 0n
    },
    logs: async (hash: Hex): Promise<readonly SimulatedLog[]> => {
      const receipt = await viem.request({ method: 'eth_getTransactionReceipt', params: [hash] })
      if (receipt === null) throw new SaysoError('chain-unreachable', 'What a transaction did could not be read.')
      return receipt.logs.map(({ address, topics, data }) => ({ address, topics, data }))
    },
    now: async (): Promise<bigint> => {
      await readHead(client, clock)
      return clock.now()
    },
  }
}
