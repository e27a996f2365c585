import { expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { chainOfTest } from '../chain/testing/chainOfTest.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { cheapestNetwork } from './cheapestNetwork.ts'

const chain = chainOfTest()
const gwei = 10n ** 9n
const swap = { words: 'A swap', gas: 290_000n, steps: 2n }
const named = (snapshot: Snapshot, name: string, change: Partial<Snapshot>): Snapshot => ({
  ...snapshot,
  network: { ...practice, kind: 'public', name },
  ...change,
})
const costing = ({ block }: Snapshot, baseFeePerGas: bigint) => ({
  block: { ...block, baseFeePerGas, tipPerGas: 0n },
})

test('default: the cheapest first, in dollars, with what data costs in it, and who did not answer', async () => {
  await chain().post('WETH', 3_000n * 10n ** 8n)
  const snapshot = await chain().snapshot()
  const dear = named(snapshot, 'Ethereum', costing(snapshot, 2n * gwei))
  const cheap = named(snapshot, 'Base', { ...costing(snapshot, gwei / 100n), stepDataGas: 5_000n })
  const answer = cheapestNetwork(swap, [dear, cheap], ['Optimism'])
  // 290,000 × 2 gwei × $3,000, and 300,000 × 0.01 gwei × $3,000.
  expect(answer.sentence).toBe(
    'A swap takes about 290,000 units of work for the network (gas) in 2 steps. Cheapest of those asked is Base, at about $0.009; dearest is Ethereum, at about $1.74. No answer from Optimism. This is the network fee alone: moving your money to another network first costs more.',
  )
  expect(answer.rows.map(({ label, value }) => [label, value])).toEqual([
    ['Base', '$0.009'],
    ['Ethereum', '$1.74'],
  ])
})

test('behavior: what is not known is said, and never counted as nothing', async () => {
  const snapshot = await chain().snapshot()
  const unread = named(snapshot, 'Base', { stepDataGas: null })
  const unpriced = named(snapshot, 'Polygon', { prices: new Map() })
  const answer = cheapestNetwork(swap, [unread, unpriced], [])
  expect(answer.sentence).toContain('What it costs is not known on any network just now.')
  expect(answer.rows.map(({ value }) => value)).toEqual(['not known', 'not known'])
})

test('behavior: one network alone is compared with nothing', async () => {
  const answer = cheapestNetwork(swap, [await chain().snapshot()], [])
  expect(answer.sentence).toMatch(
    /On the Practice chain that costs about \$\d.* no other network to compare it with\.$/,
  )
})
