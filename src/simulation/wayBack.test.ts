import { expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { account, coin } from '../chain/testing/chainOfTest.ts'
import { decodeCall } from '../decoding/decodeCall.ts'
import { amountOf } from '../model/Amount.ts'
import { buildSupply } from '../protocols/aave/build.ts'
import { buildTransfer } from '../protocols/erc20/build.ts'
import { buildSwap } from '../protocols/uniswap/build.ts'
import { wayBack } from './wayBack.ts'

const { aave, uniswap, wrapped } = practice
const [pool, router] = [aave?.pool ?? account, uniswap?.router ?? account]
const [usdc, dai] = [coin('USDC'), coin('DAI')]
const bought = 99n * 10n ** 18n
const swap = (to = dai, fee = 100) =>
  buildSwap({
    ...{ router, account, exact: 'sell', sellsNative: false, buysNative: false, deadline: 9_999_999_999n },
    route: { tokens: [usdc.address, to.address], fees: [fee] },
    sellUnits: 100_000_000n,
    buyUnits: bought,
  })
const kindsOf = (ways: ReturnType<typeof wayBack>) =>
  ways.map(({ of, kind, calls }) => [of, kind, ...calls.map((call) => decodeCall(call, practice).kind)])

test('default: what a swap brings at least is sold again, by the same pool', () => {
  const [way, ...more] = wayBack([swap()], practice, account)
  expect(more).toEqual([])
  expect(way).toMatchObject({ of: 0, kind: 'sell-back', put: 100_000_000n, token: { symbol: 'USDC' } })
  expect(kindsOf(way ? [way] : [])).toEqual([[0, 'sell-back', 'approve', 'swap']])
})

test('behavior: the last is undone first, and what was lent comes out before it is sold', () => {
  const ways = wayBack([swap(), buildSupply(pool, amountOf(dai, bought), account)], practice, account)
  expect(kindsOf(ways)).toEqual([
    [1, 'take-out', 'withdraw'],
    [0, 'sell-back', 'approve', 'swap'],
  ])
})

test('behavior: what went on to somebody else, and the coin’s wrapped twin, are not sold back', () => {
  const sent = buildTransfer(amountOf(dai, bought), router)
  expect(wayBack([swap(), sent], practice, account)).toEqual([])
  const half = wayBack([swap(), buildTransfer(amountOf(dai, bought / 2n), router)], practice, account)
  expect(half[0]?.put).toBeLessThan(51_000_000n)
  expect(wayBack([swap(wrapped, 500)], practice, account)).toEqual([])
})

test('behavior: a call that cannot be read is nothing to undo', () => {
  expect(wayBack([{ to: router, value: 0n, data: '0x12345678' }], practice, account)).toEqual([])
})
