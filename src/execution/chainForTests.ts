import { type Address, type Hex, keccak256, parseTransaction } from 'viem'
import { practice } from '../chain/networks/practice.ts'
import type { SimulatedLog } from '../model/Simulation.ts'
import { nativeAddress, sameAddress } from '../model/Token.ts'
import type { ChainPort, Found, MinedTransaction } from './ports.ts'

/** What happens to one call of `send`, first to last; afterwards every transaction is taken. */
export type SendFault =
  | 'ok'
  /** Taken, but the answer is lost. */
  | 'timeout-taken'
  /** Lost on the way. */
  | 'timeout-lost'
  /** Taken into the pool, and mined only when somebody calls `mine`. */
  | 'pending'
  | { readonly says: string }

export type ChainForTests = ChainPort & {
  readonly sendFaults: SendFault[]
  /** Transactions in blocks, oldest first. */
  readonly mined: { readonly hash: Hex; readonly nonce: number; readonly status: 'mined' | 'reverted' }[]
  readonly signedBytesSeen: Set<Hex>
  mine: () => void
  time: bigint
  baseFee: bigint
  balance: bigint
  /** Nonces that an external wallet used. */
  foreign: number
  /** Hashes that revert; 'next' for the next one to be mined. */
  revertNext: boolean
  /** Something that a transaction takes on top of its value. */
  extraOut: bigint
  /** By `token:spender`, in lower case. */
  allowed: Map<string, bigint>
  owedBase: bigint
  /** What every transaction logs. */
  logged: SimulatedLog[]
}

/** One account on a chain that lives in memory. Pays values out, charges 21,000 gas at the base fee, keeps nonces. */
export function chainForTests(): ChainForTests {
  const blocks: MinedTransaction[] = []
  const balances: bigint[] = []
  let pool: Hex[] = []

  function mineOne(raw: Hex): void {
    const transaction = parseTransaction(raw)
    const hash = keccak256(raw)
    const status = chain.revertNext ? 'reverted' : 'mined'
    chain.revertNext = false
    const fee = 21_000n * chain.baseFee
    chain.balance -= fee + (status === 'mined' ? (transaction.value ?? 0n) + chain.extraOut : 0n)
    chain.mined.push({ hash, nonce: transaction.nonce ?? 0, status })
    balances.push(chain.balance)
    const number = BigInt(blocks.length + 1)
    blocks.push({ hash, status, blockNumber: number, blockHash: keccak256(hash), gasUsed: 21_000n, fee })
  }

  function find(hash: Hex): Found {
    const transaction = blocks.find((one) => one.hash === hash)
    if (transaction !== undefined) return { status: 'mined', transaction }
    return { status: pool.some((raw) => keccak256(raw) === hash) ? 'pending' : 'unknown' }
  }

  const chain: ChainForTests = {
    sendFaults: [],
    mined: [],
    signedBytesSeen: new Set(),
    time: 1_000n,
    baseFee: 1_000_000_000n,
    balance: 10n ** 18n,
    foreign: 0,
    revertNext: false,
    extraOut: 0n,
    allowed: new Map(),
    owedBase: 0n,
    logged: [],
    mine: () => {
      for (const raw of pool) mineOne(raw)
      pool = []
    },
    nonce: async (after) => chain.foreign + blocks.length + (after === 'pending' ? pool.length : 0),
    fees: async () => ({
      baseFeePerGas: chain.baseFee,
      maxFeePerGas: chain.baseFee * 2n,
      maxPriorityFeePerGas: 1n,
    }),
    send: async (raw) => {
      chain.signedBytesSeen.add(raw)
      const fault = chain.sendFaults.shift() ?? 'ok'
      if (typeof fault === 'object') throw new Error(fault.says)
      if (fault === 'timeout-lost') throw new Error('The request took too long to respond.')
      const { nonce = 0 } = parseTransaction(raw)
      if (find(keccak256(raw)).status !== 'unknown') throw new Error('already known')
      if (nonce < (await chain.nonce('latest'))) throw new Error('nonce too low')
      if (nonce < (await chain.nonce('pending'))) throw new Error('replacement transaction underpriced')
      if (fault === 'pending') pool.push(raw)
      else mineOne(raw)
      if (fault === 'timeout-taken') throw new Error('The request took too long to respond.')
    },
    find: async (hash) => find(hash),
    waitForReceipt: async (hash) => {
      const found = find(hash)
      if (found.status !== 'mined') throw new Error('Timed out while waiting for the transaction.')
      return found.transaction
    },
    balances: async (tokens: readonly Address[], block?: bigint) =>
      tokens.map((token) =>
        sameAddress(token, nativeAddress)
          ? ((block === undefined ? undefined : balances[Number(block) - 1]) ?? chain.balance)
          : 0n,
      ),
    network: practice,
    allowances: async (pairs) =>
      pairs.map(({ token, spender }) => chain.allowed.get(`${token}:${spender}`.toLowerCase()) ?? 0n),
    owed: async () => chain.owedBase,
    logs: async () => chain.logged,
    now: async () => chain.time,
  }
  return chain
}
