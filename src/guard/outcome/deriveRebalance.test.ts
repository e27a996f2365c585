import { expect, test } from 'vitest'
import type { Call } from '../../model/Step.ts'
import { judge } from '../judge.ts'
import { approve, supply, swap, transfer, withdraw } from '../testing/calls.ts'
import { namesIn } from '../testing/findingsOf.ts'
import { aUsdc, dai, daiVault, eth, evil, link, pool, router, usdc, weth } from '../testing/network.ts'
import { inputFor, playFake } from '../testing/playFake.ts'
import {
  derivedOf,
  dollars,
  eth18,
  fine,
  held,
  names,
  sellDai,
  sellEth,
  sixtyForty,
  verdictOf,
} from '../testing/rebalances.ts'

test('default', () => {
  const verdict = verdictOf(fine)
  expect(namesIn(verdict)).toEqual([])
  // Of 1933.033 dollars for the ETH and 3108.689 for the DAI, 1 percent of slippage and 0.5 of tolerance may be missing.
  expect(verdict.bounds?.atMostOut.filter((line) => line.units > 0n)).toEqual([
    { token: eth.address, units: 967n * 10n ** 15n },
    // 3109 less 110; leaving the vault may round 0.11 away.
    { token: dai.address, units: 299_911n * 10n ** 16n },
    { token: daiVault.address, units: 100n * eth18 },
  ])
  expect(derivedOf(fine).atLeastIn).toEqual([[{ token: usdc.address, units: 4_966_348_354n }]])
})

test('behavior: small holdings and shares within the tolerance may stay', () => {
  // The vault's 110 dollars are less than 1 percent of 30110.
  expect(names([...sellDai(3_000n * eth18), sellEth()])).toEqual([])
  // 60.7 percent of ETH.
  expect(names([...sellDai(3_000n * eth18), sellEth(86n * 10n ** 16n)])).toEqual([])
  expect(names([...sellDai(3_000n * eth18), sellEth(75n * 10n ** 16n)])).toContain('intent-checkable BLOCK')
  expect(names([...sellDai(3_000n * eth18), sellEth(75n * 10n ** 16n)], { intent: { tolerancePercent: '2' } })).toEqual(
    [],
  )
  expect(names(fine, { intent: { tolerancePercent: '0.1' } })).toEqual([])
  const strict = names([...sellDai(3_000n * eth18), sellEth()], { intent: { tolerancePercent: '0' } })
  expect(strict).toContain('intent-checkable BLOCK')
})

test('behavior: a large holding without a share is not left as it is', () => {
  expect(names([sellEth()])).toContain('intent-checkable BLOCK')
})

test('behavior: what is lent is withdrawn into the wallet where it is needed', () => {
  const start = held([eth, eth18], [aUsdc, dollars(8_000n)])
  const intent = {
    targets: [
      { asset: 'ETH', percent: '50' },
      { asset: 'USDC', percent: '50' },
    ],
  }
  const units = dollars(3_000n)
  const buy = swap({ path: [usdc, weth], fees: [500], sell: units, buy: 1_491n * 10n ** 15n, native: 'out' })
  const calls = [withdraw(usdc, units), approve(usdc, router, units), buy]
  expect(names(calls, { start, intent })).toEqual([])
  const whole = [withdraw(usdc, null), approve(usdc, router, units), buy]
  expect(names(whole, { start, intent })).toEqual([])
  expect(names([withdraw(usdc, units, evil), ...calls.slice(1)], { start, intent })).toContain('receiver-is-you BLOCK')
  // Behind a debt nothing that is lent takes part: then ETH is all there is.
  const lending = { collateralBase: 8_000n * 10n ** 8n, debtBase: 10n ** 8n, healthFactor: 90n * eth18 }
  const owing = { lendingBefore: lending, lendingAfter: lending }
  expect(verdictOf(calls, { start, intent, change: owing }).level).toBe('BLOCK')
  const half = swap({ path: [weth, usdc], fees: [500], sell: eth18 / 2n, buy: dollars(995n), native: 'in' })
  expect(names([half], { start, intent, change: owing })).toEqual([])
})

test('behavior: an asset that goes the wrong way is blocked', () => {
  const buyEth = [
    approve(usdc, router, dollars(1_000n)),
    swap({ path: [usdc, weth], fees: [500], sell: dollars(1_000n), buy: 497n * 10n ** 15n, native: 'out' }),
  ]
  expect(names(buyEth)).toContain('intent-checkable BLOCK')
  // Within the tolerance, and still the wrong way.
  const even = held([eth, 6n * eth18], [usdc, dollars(8_000n)])
  const away = swap({ path: [weth, usdc], fees: [500], sell: 4n * 10n ** 16n, buy: dollars(79n), native: 'in' })
  const intent = {
    targets: [
      { asset: 'ETH', percent: '60.2' },
      { asset: 'USDC', percent: '39.8' },
    ],
  }
  const verdict = verdictOf([away], { start: even, intent })
  expect(verdict.findings[0]?.sentence).toBe('This plan moves ETH away from the share that you asked for.')
})

test('behavior: one asset too few, one too many, and one sold for another that nobody named', () => {
  expect(names([...fine, ...sellDai(2n * eth18)])).toContain('call-order BLOCK')
  const toLink = swap({
    path: [weth, dai, link],
    fees: [3_000, 3_000],
    sell: eth18 / 2n,
    buy: 98n * eth18,
    native: 'in',
  })
  expect(verdictOf([...fine.slice(0, 3), toLink]).level).toBe('BLOCK')
  expect(verdictOf([...fine, transfer(usdc, evil, dollars(1n))]).level).toBe('BLOCK')
  expect(verdictOf([...fine, approve(usdc, pool, dollars(1_000n)), supply(usdc, dollars(1_000n))]).level).toBe('BLOCK')
})

test('behavior: a loss above the allowance, and a total that does not add up, are blocked', () => {
  const bringing = (percent: bigint) => {
    const played = playFake(fine)
    const balances = played.balances.map((line) =>
      line.token === usdc.address
        ? { ...line, after: line.before + ((line.after - line.before) * percent) / 1_000n }
        : line,
    )
    return names(fine, { change: { balances } })
  }
  expect(bringing(1_000n)).toEqual([])
  expect(bringing(970n)).toContain('intent-checkable BLOCK')
  expect(bringing(1_030n)).toContain('intent-checkable BLOCK')
  expect(names([...fine.slice(0, 3), sellEth(undefined, dollars(1_890n))])).toContain('swap-amounts BLOCK')
})

test('behavior: a swap whose bytes would take far too little is blocked, whatever was tried out', () => {
  const found = names([...fine.slice(0, 3), sellEth(undefined, 1n)])
  expect(found).toContain('swap-amounts BLOCK')
  expect(found).toContain('bytes-outcome BLOCK')
})

test('behavior: a debt that rises is blocked', () => {
  const before = { collateralBase: 0n, debtBase: 0n, healthFactor: 2n ** 256n - 1n }
  const change = { lendingBefore: before, lendingAfter: { ...before, debtBase: 10n ** 8n, healthFactor: 9n * eth18 } }
  expect(names(fine, { change })).toContain('debt-rises BLOCK')
})

test.each<[string, Partial<typeof sixtyForty>]>([
  ['shares that are not 100 percent', { targets: [{ asset: 'ETH', percent: '60' }] }],
  [
    'one asset by two names',
    {
      targets: [
        { asset: 'ETH', percent: '60' },
        { asset: 'WETH', percent: '40' },
      ],
    },
  ],
  ['a share that is no number of percent', { targets: [{ asset: 'ETH', percent: '160' }] }],
  ['a token that nobody knows', { targets: [{ asset: 'DOGE', percent: '100' }] }],
])('behavior: %s cannot be checked', (_, intent) => {
  expect(names(fine, { intent })).toContain('intent-checkable BLOCK')
})

test('behavior: a rebalancing with something else beside it cannot be checked', () => {
  const more = { kind: 'send', asset: 'USDC', amount: { value: '5', unit: 'token' }, to: 'alice' } as const
  expect(namesIn(judge(inputFor([sixtyForty, more], fine)))).toContain('intent-checkable BLOCK')
})

test('behavior: ETH is never sold down to where no gas could be paid', () => {
  const intent = { targets: [{ asset: 'USDC', percent: '100' }] }
  const start = held([eth, 2n * eth18], [usdc, dollars(1_000n)])
  const sell = (units: bigint) => sellEth(units)
  expect(names([sell(2n * eth18)], { start, intent })).toContain('intent-checkable BLOCK')
  expect(names([sell(2n * eth18 - 10n ** 16n)], { start, intent: { ...intent, tolerancePercent: '0' } })).toEqual([])
})

const three = {
  targets: [
    { asset: 'ETH', percent: '60' },
    { asset: 'USDC', percent: '20' },
    { asset: 'DAI', percent: '20' },
  ],
}
const buyEth = (units: bigint): readonly Call[] => [
  approve(usdc, router, units),
  swap({ path: [usdc, weth], fees: [500], sell: units, buy: units * 497_000_000n, native: 'out' }),
]

test('behavior: more of what there is enough of is the wrong way too', () => {
  // 60.4, 20.4 and 19.2 percent: what is missing is DAI.
  const start = held([eth, 302n * 10n ** 16n], [usdc, dollars(2_040n)], [dai, 1_920n * eth18])
  const verdict = verdictOf(buyEth(dollars(30n)), { start, intent: three })
  expect(verdict.findings[0]?.sentence).toBe('This plan moves ETH away from the share that you asked for.')
})

test('behavior: too little of one asset is blocked, though every other one is near enough', () => {
  // 57 percent of 60, and 21.5 of 20 twice.
  const start = held([eth, 285n * 10n ** 16n], [usdc, dollars(2_150n)], [dai, 2_150n * eth18])
  const world = { start, intent: { ...three, tolerancePercent: '2' } }
  expect(names(buyEth(dollars(20n)), world)).toContain('intent-checkable BLOCK')
  expect(names(buyEth(dollars(120n)), world)).toEqual([])
})

test('behavior: what may be lost is of what was moved, not of what could have been', () => {
  const start = held([eth, 61n * 10n ** 17n], [usdc, dollars(7_800n)])
  const calls = [sellEth(25n * 10n ** 15n)]
  expect(names(calls, { start })).toEqual([])
  const balances = playFake(calls, start).balances.map((line) =>
    line.token === usdc.address ? { ...line, after: line.after - dollars(2n) } : line,
  )
  expect(names(calls, { start, change: { balances } })).toContain('intent-checkable BLOCK')
})

test('behavior: what is kept back for gas may count, or not', () => {
  const start = held([eth, 6n * eth18], [usdc, dollars(8_000n)])
  const half = [
    { asset: 'ETH', percent: '50' },
    { asset: 'USDC', percent: '50' },
  ]
  const intent = { ...sixtyForty, targets: half, tolerancePercent: '0' }
  const judged = (calls: readonly Call[]) =>
    namesIn(
      judge(
        inputFor([intent], calls, {
          simulation: playFake(calls, start),
          // Ten times this is half an ether.
          fee: {
            ...inputFor([], []).fee,
            budgetWei: 5n * 10n ** 16n,
            baseFeePerGas: 10n ** 9n,
            maxFeePerGas: 3n * 10n ** 9n,
          },
        }),
      ),
    )
  expect(judged([sellEth(75n * 10n ** 16n)])).not.toContain('intent-checkable BLOCK')
  expect(judged([sellEth(eth18)])).not.toContain('intent-checkable BLOCK')
  expect(judged([sellEth(5n * 10n ** 17n)])).toContain('intent-checkable BLOCK')
})
