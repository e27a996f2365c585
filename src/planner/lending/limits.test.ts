import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chainOfTest, coin } from '../../chain/testing/chainOfTest.ts'
import { type Lending, lendingTotals, withPosition } from '../../protocols/aave/health.ts'
import { healthFloor } from './floors.ts'
import { lendingAtStart, positionOf } from './lendingOf.ts'
import { afterBorrowing, isHealthy, largest, largestBorrow, largestWithdrawal, least, mayWithdraw } from './limits.ts'

const chain = chainOfTest()
const units = fc.bigInt({ min: 10n ** 6n, max: 10n ** 12n })

async function startOfTest(): Promise<Lending> {
  const known = lendingAtStart(await chain().snapshot())
  if (known.status !== 'lending') throw new Error(known.status)
  return known.lending
}

function holding(lending: Lending, symbol: string, supplied: bigint, debt: bigint): Lending {
  const change = { supplied, debt, usedAsCollateral: supplied > 0n }
  return withPosition(lending, coin(symbol).address, (position) => ({ ...position, ...change }))
}

describe('largest', () => {
  test('default', () => {
    expect(largest(100n, (n) => n <= 37n)).toBe(37n)
    expect(least(100n, (n) => n >= 37n)).toBe(37n)
  })

  test('behavior: at its ends', () => {
    expect(largest(100n, () => true)).toBe(100n)
    expect(largest(100n, (n) => n === 0n)).toBe(0n)
    expect(least(100n, () => true)).toBe(0n)
    expect(least(100n, () => false)).toBeNull()
  })
})

describe('largestBorrow, largestWithdrawal', () => {
  test('default: what they name is safe, and a hundredth more is not', async () => {
    const start = await startOfTest()
    fc.assert(
      fc.property(units, units, units, (first, second, owed) => {
        const lending = holding(
          holding(holding(start, 'USDT', first, 0n), 'WETH', second * 10n ** 8n, 0n),
          'USDC',
          0n,
          (owed * (first + second)) / 10n ** 13n,
        )
        const [usdc, weth] = [positionOf(lending, coin('USDC')), positionOf(lending, coin('WETH'))]
        if (usdc === undefined || weth === undefined) throw new Error('Not there.')
        fc.pre(isHealthy(lending, healthFloor + healthFloor / 50n))
        const most = largestBorrow(lending, usdc, healthFloor)
        if (most > 0n) expect(isHealthy(afterBorrowing(lending, usdc, most), healthFloor)).toBe(true)
        const { health } = lendingTotals(afterBorrowing(lending, usdc, most + most / 100n + 10_000n))
        if (most < usdc.reserve.available) expect(health ?? 0n).toBeLessThan((healthFloor * 101n) / 100n)
        const out = largestWithdrawal(lending, weth, healthFloor)
        expect(out === 0n || mayWithdraw(lending, weth, out, healthFloor)).toBe(true)
        if (out < weth.supplied) expect(mayWithdraw(lending, weth, out + 1n, healthFloor)).toBe(false)
      }),
      { numRuns: 200 },
    )
  })

  test('behavior: nothing owed, everything may leave; nothing put up, nothing may be borrowed', async () => {
    const lending = holding(await startOfTest(), 'USDT', 5_000_000n, 0n)
    const [usdt, usdc] = [positionOf(lending, coin('USDT')), positionOf(await startOfTest(), coin('USDC'))]
    if (usdt === undefined || usdc === undefined) throw new Error('Not there.')
    expect(largestWithdrawal(lending, usdt, healthFloor)).toBe(5_000_000n)
    expect(largestBorrow(await startOfTest(), usdc, healthFloor)).toBe(0n)
  })
})
