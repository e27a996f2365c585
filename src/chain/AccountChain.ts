import { type Address, type Hex, hexToBigInt, hexToNumber } from 'viem'
import { SaysoError } from '../errors/SaysoError.ts'
import type { Read } from '../model/Read.ts'
import type { SimulatedLog } from '../model/Simulation.ts'
import { sameAddress } from '../model/Token.ts'
import { readBalance } from '../protocols/erc20/reads.ts'
import { type BlockTag, type ChainClient, reach, tagOf } from './ChainClient.ts'
import type { Clock } from './Clock.ts'
import { type Fees, feesFor } from './feesFor.ts'
import { pairRead } from './grants/pairRead.ts'
import { readLendingState } from './knownReads.ts'
import { ReadBatch } from './readBatch.ts'
import { readUnits } from './readUnits.ts'
import { heldTokens } from './takeSnapshot.ts'

/** How long a step may wait for its block before the person is told that it is still under way. */
const patienceMs = 120_000
const firstPauseMs = 10
const longestPauseMs = 1_000

export type LatestBlock = { readonly number: bigint; readonly timestamp: bigint; readonly baseFeePerGas: bigint }

type Mined = {
  readonly hash: Hex
  readonly status: 'mined' | 'reverted'
  readonly blockNumber: bigint
  readonly blockHash: Hex
  readonly gasUsed: bigint
  readonly fee: bigint
}

/** The latest block's head, which also sets the clock. */
export async function readLatestBlock(client: ChainClient, clock: Clock): Promise<LatestBlock> {
  const block = await reach(() => client.viem.request({ method: 'eth_getBlockByNumber', params: ['latest', false] }))
  if (block === null || block.number === null)
    throw new SaysoError('chain-unreachable', 'The chain has no block yet. Nothing was sent; please try again.')
  const timestamp = hexToBigInt(block.timestamp)
  clock.see(timestamp)
  return { number: hexToBigInt(block.number), timestamp, baseFeePerGas: hexToBigInt(block.baseFeePerGas ?? '0x0') }
}

/** One account's side of one chain: everything that delivering a signed transaction needs, and no key. */
export function openAccountChain(client: ChainClient, clock: Clock, account: Address) {
  const { viem, network } = client
  const held = heldTokens(network)

  async function receiptOf(hash: Hex): Promise<Mined | null> {
    const receipt = await viem.request({ method: 'eth_getTransactionReceipt', params: [hash] })
    if (receipt === null) return null
    const gasUsed = hexToBigInt(receipt.gasUsed)
    return {
      hash,
      status: receipt.status === '0x1' ? 'mined' : 'reverted',
      blockNumber: hexToBigInt(receipt.blockNumber),
      blockHash: receipt.blockHash,
      gasUsed,
      fee: gasUsed * hexToBigInt(receipt.effectiveGasPrice),
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
    nonce: async (after: 'latest' | 'pending'): Promise<number> =>
      hexToNumber(await viem.request({ method: 'eth_getTransactionCount', params: [account, after] })),
    fees: async (): Promise<Fees & { readonly baseFeePerGas: bigint }> => {
      const { baseFeePerGas } = await readLatestBlock(client, clock)
      return { baseFeePerGas, ...feesFor(baseFeePerGas) }
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
      await readLatestBlock(client, clock)
      return clock.now()
    },
  }
}
