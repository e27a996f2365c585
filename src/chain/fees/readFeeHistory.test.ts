import { createClient, createWalletClient, custom, http, parseGwei } from 'viem'
import { describe, expect, test, vi } from 'vitest'
import type { ChainClient } from '../ChainClient.ts'
import { Clock } from '../Clock.ts'
import { base } from '../networks/base.ts'
import { takeSnapshot } from '../takeSnapshot.ts'
import { playNetwork } from '../testing/playNetwork.ts'
import { readFeeHistory } from './readFeeHistory.ts'

const account = '0x00000000000000000000000000000000000a11ce'

/** A node that answers this: a stand-in, for what a real one never says. */
function saying(answer: unknown): Pick<ChainClient, 'viem'> {
  return { viem: createClient({ transport: custom({ request: async () => answer }, { retryCount: 0 }) }) }
}

const fine = {
  oldestBlock: '0x10',
  baseFeePerGas: ['0x5', '0x7', '0x6', '0x9'],
  gasUsedRatio: [0.5, 0, 0.2],
  reward: [['0x3'], ['0x0'], ['0x2']],
}

describe('readFeeHistory', () => {
  test('default: the middle of what was asked, the block to come aside, and of what was tipped in blocks that hold anything', async () => {
    expect(await readFeeHistory(saying(fine))).toEqual({
      baseFees: new Map([
        [16n, 5n],
        [17n, 7n],
        [18n, 6n],
        [19n, 9n],
      ]),
      medianBaseFee: 6n,
      medianTip: 3n,
    })
  })

  test.each([null, { ...fine, reward: null }, { ...fine, reward: [] }])(
    'behavior: %o says nothing of tips',
    async (answer) => {
      expect((await readFeeHistory(saying(answer)))?.medianTip ?? null).toBeNull()
    },
  )

  test.each([
    'nothing',
    { ...fine, baseFeePerGas: [] },
    { ...fine, baseFeePerGas: [`0x${'f'.repeat(80)}`, '0x1'] },
    { ...fine, oldestBlock: 'earliest' },
  ])('behavior: %o is no history', async (answer) => {
    expect(await readFeeHistory(saying(answer))).toBeNull()
  })
})

describe('on a local chain that plays Base', () => {
  const played = playNetwork(base())

  test('default: what the last blocks tipped is in the snapshot, in the same round trip', async () => {
    const { client, rpc, url } = played()
    const wallet = createWalletClient({ transport: http(url) })
    await rpc.setBalance({ address: account, value: 10n ** 18n })
    await rpc.impersonateAccount({ address: account })
    for (const tip of ['0.003', '0.005', '0.05'])
      await wallet.sendTransaction({
        ...{ account, to: account, chain: null, gas: 21_000n },
        ...{ maxFeePerGas: parseGwei('9'), maxPriorityFeePerGas: parseGwei(tip) },
      })
    // The node keeps its own history a moment later than its blocks.
    const taken = await vi.waitUntil(async () => {
      const before = client.roundTrips()
      const snapshot = await takeSnapshot(client, new Clock(() => 0), account)
      // A machine that is busy may cut one batch into two: looked at until one is whole.
      const trips = client.roundTrips() - before
      return trips === 1 && snapshot.gas.tipFrom === 'blocks' ? snapshot : null
    }, 10_000)
    expect(taken.block.tipPerGas).toBe(parseGwei('0.005'))
    expect(taken.gas.medianBaseFee).not.toBeNull()
  })
})
