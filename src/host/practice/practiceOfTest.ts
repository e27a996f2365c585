import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPublicClient, getAddress, type Hex, http, type PublicClient } from 'viem'
import { afterAll, beforeAll } from 'vitest'
import book from '../../../assets/practice-chain/book.json' with { type: 'json' }
import { type PracticeChain, startPracticeChain } from './startPracticeChain.ts'

/** Has practice money in every test that asks the chain what it holds. */
export const account = getAddress('0x00000000000000000000000000000000000a11ce')

export const day = 86_400n

/** A chain of their own for one file's tests. What it returns connects to it, once it runs. */
export function practiceOfTest(): () => PublicClient {
  let chain: PracticeChain
  let directory: string
  let client: PublicClient

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'sayso-contents-'))
    chain = await startPracticeChain({ directory, passing: true })
    client = createPublicClient({ transport: http(chain.rpcUrl, { retryCount: 0 }) })
    await chain.fund(account)
  })

  afterAll(async () => {
    await chain.stop()
    await rm(directory, { recursive: true, force: true, maxRetries: 5 })
  })

  return () => client
}

export type Call = { readonly to: `0x${string}`; readonly data: Hex }

export function token(symbol: string) {
  const found = book.tokens.find((entry) => entry.symbol === symbol)
  if (found === undefined) throw new Error(`No ${symbol}`)
  return { ...found, address: getAddress(found.address) }
}

/** Sends calls as the account, in one simulated block, and reads one number in a later one. */
export async function readAfter(client: PublicClient, calls: readonly Call[], seconds: bigint, read: Call) {
  const { number, timestamp } = await client.getBlock()
  const [, later] = await client.simulateBlocks({
    blocks: [
      {
        calls: calls.map((call) => ({ account, ...call })),
        blockOverrides: { number: number + 1n, time: timestamp + 1n },
      },
      { calls: [{ account, ...read }], blockOverrides: { number: number + 2n, time: timestamp + 1n + seconds } },
    ],
  })
  const answer = later?.calls[0]
  if (answer?.status !== 'success') throw new Error('The read failed', { cause: answer?.error })
  return BigInt(answer.data)
}
