import { describe, expect, test } from 'vitest'
import { earningInCents, venuesInCents } from './earningInCents.ts'

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

describe('venuesInCents', () => {
  const report = { ...{ id: 'aave', name: 'Aave v3', protocol: 'aave', asset: 'USDC', reason: '' }, rateNow: null }
  const venues: Parameters<typeof venuesInCents>[0]['venues'] = [
    { ...report, status: 'chosen', rateAfter: null, netPerYear: 1_714_200_000n },
    { ...report, status: 'passed-over', rateAfter: null, netPerYear: 1_500_400_000n },
  ]
  const costs = { interestPerYear: 0n, entryCost: 19_600_000n, exitCost: 10_600_000n }

  test('default: the place that was chosen brings what the card says, and the others their own', () => {
    const figures = venuesInCents({ parts: [part(1_744_400_000n)], venues, ...costs })
    expect(figures.map(({ netPerYear }) => netPerYear)).toEqual([1_713_000_000n, 1_500_400_000n])
  })

  test('behavior: of several that were chosen each keeps its own', () => {
    expect(venuesInCents({ parts: [part(1n), part(1n)], venues, ...costs })).toEqual(venues)
  })
})
