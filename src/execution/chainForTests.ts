import { type Address, type Hex, keccak256, numberToHex, parseTransaction } from 'viem'
import { practice } from '../chain/networks/practice.ts'
import type { SimulatedLog } from '../model/Simulation.ts'
import { nativeAddress, sameAddress } from '../model/Token.ts'
import { plainVault } from '../wallet/planForTests.ts'
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
  /** Taken into the pool, and refused in words. */
  | 'refused-taken'
  | { readonly says: string }

type Mined = { readonly hash: Hex; readonly nonce: number; readonly status: 'mined' | 'reverted' }

/** Its parts can be put aside for others. */
export type ChainForTests = { -readonly [K in keyof ChainPort]: ChainPort[K] } & {
  readonly sendFaults: SendFault[]
  /** Transactions in blocks, oldest first. */
  readonly mined: readonly Mined[]
  readonly signedBytesSeen: Set<Hex>
  /** Puts what waits into blocks, in the order of nonces as far as these have no gap. */
  mine: () => void
  /** Adds empty blocks. */
  grow: (blocks?: number) => void
  /**
   * Takes back so many blocks and puts as many others, empty, in their place. What they held waits again, or is forgotten.
   */
  reorganise: (depth: number, held: 'waits' | 'forgotten') => void
  /** Takes bytes that another wallet with this account sent elsewhere, in the place of what waits with that nonce. */
  takeElsewhere: (raw: Hex) => void
  /** How many wait. */
  readonly waiting: number
  /** Forgets what waits. */
  evict: () => void
  time: bigint
  baseFee: bigint
  /** Wei for the bytes of each call. */
  dataFee: bigint
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

type Block = {
  readonly hash: Hex
  readonly held: { readonly raw: Hex; readonly nonce: number; readonly transaction: MinedTransaction } | null
  readonly balanceBefore: bigint
  readonly balance: bigint
}

/** One account on a chain that lives in memory. Pays values out, charges 21,000 gas at the base fee, keeps nonces. */
export function chainForTests(): ChainForTests {
  let blocks: Block[] = []
  let pool: Hex[] = []
  let salt = 0

  function addBlock(held: Block['held'], balanceBefore: bigint): void {
    salt += 1
    blocks.push({ hash: keccak256(numberToHex(salt)), held, balanceBefore, balance: chain.balance })
  }

  function mineOne(raw: Hex): void {
    const { nonce = 0, value = 0n } = parseTransaction(raw)
    const before = chain.balance
    const status = chain.revertNext ? 'reverted' : 'mined'
    chain.revertNext = false
    const fee = 21_000n * chain.baseFee
    chain.balance -= fee + (status === 'mined' ? value + chain.extraOut : 0n)
    const blockNumber = BigInt(blocks.length + 1)
    const blockHash = keccak256(numberToHex(salt + 1))
    const transaction = { hash: keccak256(raw), status, blockNumber, blockHash, gasUsed: 21_000n, fee } as const
    addBlock({ raw, nonce, transaction }, before)
  }

  const held = () => blocks.flatMap((block) => block.held ?? [])
  const nextNonce = () => chain.foreign + held().length

  function find(hash: Hex): Found {
    const transaction = held().find((one) => one.transaction.hash === hash)?.transaction
    if (transaction !== undefined) return { status: 'mined', transaction }
    return { status: pool.some((raw) => keccak256(raw) === hash) ? 'pending' : 'unknown' }
  }

  const chain: ChainForTests = {
    sendFaults: [],
    get mined() {
      return held().map(({ nonce, transaction: { hash, status } }) => ({ hash, nonce, status }))
    },
    signedBytesSeen: new Set(),
    time: 1_000n,
    baseFee: 1_000_000_000n,
    dataFee: 0n,
    balance: 10n ** 18n,
    foreign: 0,
    revertNext: false,
    extraOut: 0n,
    allowed: new Map(),
    owedBase: 0n,
    logged: [],
    mine: () => {
      for (;;) {
        const next = nextNonce()
        pool = pool.filter((raw) => nonceOf(raw) >= next)
        const ready = pool.find((raw) => nonceOf(raw) === next)
        if (ready === undefined) return
        pool = pool.filter((raw) => raw !== ready)
        mineOne(ready)
      }
    },
    grow: (count = 1) => {
      for (let grown = 0; grown < count; grown += 1) addBlock(null, chain.balance)
    },
    reorganise: (depth, what) => {
      const taken = blocks.slice(-depth)
      blocks = blocks.slice(0, -depth)
      chain.balance = taken[0]?.balanceBefore ?? chain.balance
      if (what === 'waits') pool.push(...taken.flatMap((block) => block.held?.raw ?? []))
      for (const _ of taken) addBlock(null, chain.balance)
    },
    takeElsewhere: (raw) => {
      pool = [...pool.filter((one) => nonceOf(one) !== nonceOf(raw)), raw]
      chain.mine()
    },
    get waiting() {
      return pool.length
    },
    evict: () => {
      pool = []
    },
    nonce: async (after) => {
      if (typeof after === 'bigint') {
        const until = blocks.slice(0, Number(after)).filter((block) => block.held !== null)
        return chain.foreign + until.length
      }
      let next = nextNonce()
      if (after === 'pending') while (pool.some((raw) => nonceOf(raw) === next)) next += 1
      return next
    },
    height: async () => BigInt(blocks.length),
    blockHash: async (blockNumber) => blocks[Number(blockNumber) - 1]?.hash ?? null,
    fees: async () => ({
      baseFeePerGas: chain.baseFee,
      maxFeePerGas: chain.baseFee * 2n,
      maxPriorityFeePerGas: 1n,
    }),
    dataFees: async (calls) => calls.map(() => chain.dataFee),
    send: async (raw) => {
      chain.signedBytesSeen.add(raw)
      const fault = chain.sendFaults.shift() ?? 'ok'
      if (typeof fault === 'object') throw new Error(fault.says)
      if (fault === 'timeout-lost') throw new Error('The request took too long to respond.')
      const nonce = nonceOf(raw)
      if (find(keccak256(raw)).status !== 'unknown') throw new Error('already known')
      if (nonce < (await chain.nonce('latest'))) throw new Error('nonce too low')
      const there = pool.find((one) => nonceOf(one) === nonce)
      if (there !== undefined && feeOf(raw) * 10n < feeOf(there) * 11n)
        throw new Error('replacement transaction underpriced')
      pool = [...pool.filter((one) => one !== there), raw]
      if (fault === 'refused-taken') throw new Error('insufficient funds for gas * price + value')
      if (fault !== 'pending') chain.mine()
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
          ? ((block === undefined ? undefined : blocks[Number(block) - 1]?.balance) ?? chain.balance)
          : 0n,
      ),
    network: practice,
    relay: null,
    account: plainVault().account,
    allowances: async (pairs) =>
      pairs.map(({ token, spender }) => chain.allowed.get(`${token}:${spender}`.toLowerCase()) ?? 0n),
    owed: async () => chain.owedBase,
    logs: async () => chain.logged,
    now: async () => chain.time,
  }
  return chain
}

function feeOf(raw: Hex): bigint {
  return parseTransaction(raw).maxFeePerGas ?? 0n
}

function nonceOf(raw: Hex): number {
  return parseTransaction(raw).nonce ?? 0
}
