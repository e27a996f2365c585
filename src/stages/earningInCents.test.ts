import { describe, expect, test } from 'vitest'
import { earningInCents } from './earningInCents.ts'

const part = (grossPerYear: bigint) => ({ grossPerYear })

describe('earningInCents', () => {
  test('default: to the cent what its figures come to as they are shown', () => {
    // $17.444 less $0.196 and $0.106 is $17.142; but what is shown is $17.44 less $0.20 and $0.11.
    const costs = { interestPerYear: 0n, entryCost: 19_600_000n, exitCost: 10_600_000n }
    expect(earningInCents({ parts: [part(1_744_400_000n)], ...costs })).toEqual({
      grossPerYear: 1_744_000_000n,
      netPerYear: 1_713_000_000n,
    })
  })

  test('behavior: several places add up too, and the interest of a loan is taken off', () => {
    const costs = { interestPerYear: 199_600_000n, entryCost: 0n, exitCost: 0n }
    expect(earningInCents({ parts: [part(100_400_000n), part(100_400_000n)], ...costs })).toEqual({
      grossPerYear: 200_000_000n,
      netPerYear: 0n,
    })
  })
})
