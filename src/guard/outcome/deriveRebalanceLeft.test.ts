import { describe, expect, test } from 'vitest'
import { judge } from '../judge.ts'
import { approve, redeem, swap, withdraw } from '../testing/calls.ts'
import { namesIn } from '../testing/findingsOf.ts'
import { aUsdc, dai, daiVault, eth, router, usdc, weth } from '../testing/network.ts'
import { inputFor, playFake } from '../testing/playFake.ts'
import { dollars, eth18, held, names, sellDai, sellEth, sixtyForty, verdictOf } from '../testing/rebalances.ts'

/** 10 ETH, 5000 USDC and 2000 of them lent: 27000 dollars beside the 3000 DAI and their vault, which are left out. */
const left = { leaveOut: ['DAI'] }
// 16200 dollars of ETH are its share.
const fine = [sellEth(1_900n * 10n ** 15n)]

describe('what a rebalancing leaves out', () => {
  test('default: the shares are of all else, and nothing of it may leave', () => {
    const verdict = verdictOf(fine, { intent: left })
    expect(names(fine, { intent: left })).toEqual([])
    for (const { address } of [dai, daiVault])
      expect(verdict.bounds?.atMostOut).toContainEqual({ token: address, units: 0n })
    // Without the words it is sold, and what was fine is not.
    expect(names(fine)).toContain('intent-checkable BLOCK')
  })

  test('behavior: a plan that sells it, or takes it out of its place, is blocked', () => {
    const sold = [...sellDai(500n * eth18), sellEth(1_650n * 10n ** 15n)]
    expect(names(sold, { intent: left })).toContain('intent-checkable BLOCK')
    expect(
      verdictOf(sold, { intent: left })
        .findings.map(({ sentence }) => sentence)
        .join(' '),
    ).toContain('This plan changes what you hold of DAI, which you left out.')
    expect(names([redeem(eth18), ...fine], { intent: left })).toContain('intent-checkable BLOCK')
    // A single unit of it, too.
    expect(names([...sellDai(1n), ...fine], { intent: left })).toContain('intent-checkable BLOCK')
  })

  test('behavior: a plan that buys it, or puts it into a place, is blocked', () => {
    const bought = [
      approve(usdc, router, dollars(100n)),
      swap({ path: [usdc, dai], fees: [100], sell: dollars(100n), buy: 99n * eth18 }),
    ]
    expect(names([...fine, ...bought], { intent: left })).toContain('intent-checkable BLOCK')
  })

  test('behavior: a simulation that shows nothing of it does not hide what the bytes sell', () => {
    const calls = [...fine, ...sellDai(500n * eth18)]
    const intent = { ...sixtyForty, ...left }
    expect(namesIn(judge(inputFor([intent], calls, { simulation: playFake(fine) })))).toContain('bytes-outcome BLOCK')
  })

  test('behavior: a position of what is left out stays, though its asset’s price is not asked for', () => {
    const start = held([eth, 10n * eth18], [usdc, dollars(1_000n)], [aUsdc, dollars(2_000n)], [dai, 9_000n * eth18])
    const intent = {
      targets: [
        { asset: 'ETH', percent: '50' },
        { asset: 'DAI', percent: '50' },
      ],
      leaveOut: ['USDC'],
    }
    // 20000 and 9000 dollars: 5500 of ETH become DAI.
    const toDai = [
      swap({ path: [weth, usdc, dai], fees: [500, 100], sell: 2_750n * 10n ** 15n, buy: 5_460n * eth18, native: 'in' }),
    ]
    expect(names(toDai, { start, intent })).toEqual([])
    expect(names([withdraw(usdc, dollars(500n)), ...toDai], { start, intent })).toContain('intent-checkable BLOCK')
  })

  test('behavior: ether is left out under either name, with its twin; gas is no change of it', () => {
    const start = held([eth, 10n * eth18], [usdc, dollars(6_000n)], [dai, 4_000n * eth18])
    const intent = {
      targets: [
        { asset: 'USDC', percent: '60' },
        { asset: 'DAI', percent: '40' },
      ],
      leaveOut: ['WETH'],
    }
    expect(names([sellEth(eth18)], { start, intent })).toContain('intent-checkable BLOCK')
    expect(
      names([...sellDai(500n * eth18)], {
        start,
        intent: {
          ...intent,
          targets: [
            { asset: 'USDC', percent: '65' },
            { asset: 'DAI', percent: '35' },
          ],
        },
      }),
    ).toEqual([])
  })

  test('behavior: what has a share and is left out cannot be checked', () => {
    expect(names(fine, { intent: { leaveOut: ['USDC'] } })).toContain('intent-checkable BLOCK')
    expect(names(fine, { intent: { ...sixtyForty, leaveOut: ['WETH'] } })).toContain('intent-checkable BLOCK')
  })
})
