import { type Address, encodeAbiParameters, encodeFunctionData, getAddress, parseAbi, parseAbiParameters } from 'viem'
import { describe, expect, test } from 'vitest'
import { simulate } from '../simulation/simulate.ts'
import { Clock } from './Clock.ts'
import { networkOf } from './networks/networkOf.ts'
import { practice } from './networks/practice.ts'
import { takeSnapshot } from './takeSnapshot.ts'
import { constantContract } from './testing/constantContract.ts'
import { playNetwork } from './testing/playNetwork.ts'

const network = networkOf(8453) ?? practice
const { sequencer } = network.chain
if (sequencer === null) throw new Error('Base has a sequencer.')
const uptime: Address = sequencer.address
const { graceSeconds } = sequencer
const account = getAddress('0x00000000000000000000000000000000000a11ce')
const abi = parseAbi(['function latestRoundData() view returns (uint80, int256, uint256, uint256, uint80)'])
const round = parseAbiParameters('uint80, int256, uint256, uint256, uint80')

const played = playNetwork(network)

function answering(answer: bigint, startedAt: bigint, updatedAt: bigint) {
  const returned = encodeAbiParameters(round, [1n, answer, startedAt, updatedAt, 1n])
  return constantContract([{ data: encodeFunctionData({ abi }), returned }])
}

/** What is believed of prices where the sequencer says `answer` since so many seconds before now. */
async function pricesWhere(code: (now: bigint) => `0x${string}`) {
  const { put, rpc, client } = played()
  const { timestamp: now } = await rpc.getBlock()
  for (const { address } of network.feeds) await put(address, answering(10n ** 8n, now, now))
  await put(uptime, code(now))
  const { prices, block } = await takeSnapshot(client, new Clock(() => 0), account)
  const simulation = await simulate(client, { account, calls: [], block, now: block.timestamp })
  if (simulation.status === 'unavailable') throw new Error(simulation.reason)
  return {
    prices: prices.size,
    feeds: simulation.feeds.length,
    said: simulation.unread.some(({ what }) => what.includes('sequencer')),
  }
}

const believed = {
  prices: new Set(network.feeds.map(({ token }) => token)).size,
  feeds: network.feeds.length,
  said: false,
}
const refused = { prices: 0, feeds: 0, said: true }
const grace = BigInt(graceSeconds)

describe('addSequencerReads', () => {
  test('default: where it has been up for long, prices are believed', async () => {
    expect(await pricesWhere((now) => answering(0n, now - grace - 60n, now))).toEqual(believed)
  })

  test('A64: where it is down, no price is, however fresh the feeds look', async () => {
    expect(await pricesWhere((now) => answering(1n, now - grace - 60n, now))).toEqual(refused)
  })

  test('A64: where it came back a moment ago, none is yet', async () => {
    expect(await pricesWhere((now) => answering(0n, now - grace / 2n, now))).toEqual(refused)
  })

  test.each([
    ['nothing answers for it', () => '0x' as const],
    ['it never reported', (now: bigint) => answering(0n, 0n, now)],
  ])('A64: where %s, none is', async (_, code) => {
    expect(await pricesWhere(code)).toEqual(refused)
  })
})
