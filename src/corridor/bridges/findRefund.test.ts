import { createClient, custom, encodeAbiParameters, encodeEventTopics, type Hex, numberToHex, zeroHash } from 'viem'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { practice } from '../../chain/networks/practice.ts'
import { spokePoolEvents } from '../../protocols/across/abis.ts'
import { spokePoolOfTest } from '../../protocols/across/testing/deployAcross.ts'
import { findRefund } from './findRefund.ts'

const account = '0x9858EfFD232B4033E47d90003D41EC34EcaEda94'
const token = practice.wrapped.address
const wanted = { spokePool: spokePoolOfTest, account, token, units: 1_000n } as const
const filters = z.array(z.object({ fromBlock: z.string(), toBlock: z.string() })).min(1)

/** A log as Across writes one: what a bundle pays out, and to whom. */
function refundLog(block: bigint, units: bigint, transactionHash: Hex) {
  const [event] = spokePoolEvents.filter((one) => one.name === 'ExecutedRelayerRefundRoot')
  if (event === undefined) throw new Error('It is among the events.')
  const args = { chainId: BigInt(practice.chainId), rootBundleId: 0, leafId: 0 }
  const topics = encodeEventTopics({ abi: spokePoolEvents, eventName: event.name, args })
  const plain = event.inputs.filter((input) => !('indexed' in input && input.indexed))
  const values: Readonly<Record<string, unknown>> = {
    ...{ amountToReturn: 0n, refundAmounts: [units], l2TokenAddress: token, refundAddresses: [account] },
    ...{ deferredRefunds: false, caller: account },
  }
  const data = encodeAbiParameters(
    plain,
    plain.map(({ name }) => values[name ?? '']),
  )
  return { address: spokePoolOfTest, topics, data, transactionHash, blockNumber: numberToHex(block) }
}

/** A node at a height that has these logs, and refuses wider questions than public ones answer. */
function nodeAt(height: bigint, logs: readonly ReturnType<typeof refundLog>[], refuses = false) {
  const asked: (readonly [bigint, bigint])[] = []
  const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
    if (method === 'eth_blockNumber') return numberToHex(height)
    const [filter] = filters.parse(params)
    const [from, to] = [BigInt(filter?.fromBlock ?? 0), BigInt(filter?.toBlock ?? 0)]
    asked.push([from, to])
    if (refuses || to - from > 10_000n) throw new Error('query exceeds the range')
    return logs.filter(({ blockNumber }) => BigInt(blockNumber) >= from && BigInt(blockNumber) <= to)
  }
  return {
    asked,
    client: { network: practice, viem: createClient({ transport: custom({ request }, { retryCount: 0 }) }) },
  }
}
const hash = (digit: string): Hex => `0x${digit.repeat(64)}`
const none = new Set<string>()

test('default: it is searched for from the block after the deposit on, as far as there are blocks', async () => {
  const { client, asked } = nodeAt(20_100n, [refundLog(19_500n, 1_000n, hash('a'))])
  const found = await findRefund(client, wanted, { after: 100n, used: none })
  expect(found).toMatchObject({ refund: { transactionHash: hash('a') }, whole: true })
  expect(asked).toEqual([
    [101n, 9_100n],
    [9_101n, 18_100n],
    [18_101n, 20_100n],
  ])
})

test('behavior: one of before, one that pays too little and one of another deposit are none of it', async () => {
  const logs = [
    refundLog(100n, 1_000n, hash('a')),
    refundLog(150n, 999n, hash('b')),
    refundLog(160n, 1_000n, hash('c')),
    refundLog(170n, 1_000n, hash('d')),
  ]
  const { client } = nodeAt(200n, logs)
  const search = { after: 100n, used: new Set([hash('c')]) }
  expect((await findRefund(client, wanted, search)).refund?.transactionHash).toBe(hash('d'))
  const all = { after: 100n, used: new Set([hash('c'), hash('d')]) }
  expect(await findRefund(client, wanted, all)).toEqual({ refund: null, searchedTo: 200n, whole: true })
})

test('behavior: after a long absence it takes several looks, and until then nothing is said to be whole', async () => {
  const { client } = nodeAt(100_000n, [refundLog(99_000n, 1_000n, hash('a'))])
  const first = await findRefund(client, wanted, { after: 0n, used: none })
  expect(first).toEqual({ refund: null, searchedTo: 54_000n, whole: false })
  const second = await findRefund(client, wanted, { after: first.searchedTo, used: none })
  expect(second).toMatchObject({ refund: { transactionHash: hash('a') }, whole: true })
})

test('behavior: a node that refuses has said nothing', async () => {
  const { client } = nodeAt(200n, [refundLog(150n, 1_000n, zeroHash)], true)
  expect(await findRefund(client, wanted, { after: 100n, used: none })).toEqual({
    ...{ refund: null, searchedTo: 100n, whole: false },
  })
})
