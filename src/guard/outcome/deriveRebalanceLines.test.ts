import { expect, test } from 'vitest'
import type { Call } from '../../model/Step.ts'
import { approve, swap, unwrap, withdraw } from '../testing/calls.ts'
import { namesIn } from '../testing/findingsOf.ts'
import { aUsdc, eth, me, network, router, usdc, weth } from '../testing/network.ts'
import { playFake } from '../testing/playFake.ts'
import { derivedOf, dollars, eth18, fine, held, sellEth, verdictOf } from '../testing/rebalances.ts'
import { checkWithinBounds } from './checkWithinBounds.ts'

test('default', () => {
  const { bounds } = verdictOf(fine)
  expect(bounds?.atMostOut.filter((line) => line.units > 0n)).toHaveLength(3)
  expect(bounds?.atLeastIn).toMatchObject([[{ token: usdc.address }]])
})

test('behavior: what is approved is what a later trial must meet', () => {
  const { bounds } = verdictOf(fine)
  if (!bounds) throw new Error('No bounds.')
  const later = (calls: readonly Call[]) => checkWithinBounds(playFake(calls), bounds, network, me)
  expect(later(fine)).toEqual([])
  expect(later([...fine.slice(0, 3), sellEth(1n * eth18)])).toMatchObject([{ rule: 'leaves-too-much' }])
  expect(later(fine.slice(0, 3))).toMatchObject([{ rule: 'arrives-too-little' }])
})

test('behavior: what is lost already is not lost a second time', () => {
  const played = playFake(fine)
  const balances = played.balances.map((line) =>
    line.token === usdc.address ? { ...line, after: line.after - dollars(50n) } : line,
  )
  const [line] = derivedOf(fine, { change: { balances } }).atLeastIn[0] ?? []
  // 5043 dollars leave; 77.99 may be lost of them, however it comes about.
  expect(line?.units).toBeGreaterThan(dollars(4_964n))
  expect(line?.units).toBeLessThan(dollars(4_966n))
})

test('behavior: a lent position that grew until it is signed is still all of it, and bought ether may stay wrapped', () => {
  const start = (lent: bigint) => held([eth, eth18], [aUsdc, lent])
  const least = 1_491n * 10n ** 15n
  const calls = [
    withdraw(usdc, null),
    approve(usdc, router, dollars(3_000n)),
    swap({ path: [usdc, weth], fees: [500], sell: dollars(3_000n), buy: least }),
    unwrap(least),
  ]
  const targets = [
    { asset: 'ETH', percent: '50' },
    { asset: 'USDC', percent: '50' },
  ]
  const verdict = verdictOf(calls, { start: start(dollars(8_000n)), intent: { targets } })
  expect(namesIn(verdict)).toEqual([])
  if (!verdict.bounds) throw new Error('No bounds.')
  const later = playFake(calls, start(dollars(8_000n) + 500_000n))
  expect(checkWithinBounds(later, verdict.bounds, network, me)).toEqual([])
})
