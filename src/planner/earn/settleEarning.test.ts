import { describe, expect, test } from 'vitest'
import { coin } from '../../chain/testing/chainOfTest.ts'
import { amountOf } from '../../model/Amount.ts'
import type { Earning } from '../../model/Plan.ts'
import { settleEarning } from './settleEarning.ts'

const earning: Earning = {
  parts: [],
  horizonDays: 365,
  grossPerYear: 4_000n,
  entryCost: 150n,
  exitCost: 80n,
  interestPerYear: 0n,
  netPerYear: 3_770n,
  netOverHorizon: 3_770n,
  breakEvenDays: 21,
  splitGain: null,
  usualGas: { first: 0, entry: 100n, exit: 50n },
  leaving: [],
  venues: [],
}

const part: Earning['parts'][number] = {
  ...{ venueId: 'w', venue: 'W', deposit: amountOf(coin('USDC'), 400_000_000n), rateNow: null, rateAfter: 1n },
  ...{ grossPerYear: 1n, compounds: false, exitSeconds: 0n },
}

describe('settleEarning', () => {
  test('default: the gas is the simulated one, what a swap loses stays, and the rest follows', () => {
    expect(settleEarning(earning, { entry: 60n, exit: 40n })).toEqual({
      ...earning,
      entryCost: 110n,
      exitCost: 70n,
      netPerYear: 4_000n - 180n,
      netOverHorizon: 4_000n - 180n,
      breakEvenDays: 17,
      usualGas: { first: 0, entry: 60n, exit: 40n },
    })
  })

  test('behavior: what another place brings less is the difference of the figures that are shown', () => {
    const cent = 1_000_000n
    const venue = {
      ...{ id: 'v', name: 'V', protocol: 'vault', asset: 'USDC', rateNow: null, rateAfter: null, reason: '' },
      ...{ status: 'passed-over' as const, netPerYear: 1_985n * cent + 4n, netOverHorizon: 1_985n * cent + 4n },
    }
    const chosen = { ...venue, status: 'chosen' as const, reason: 'It brings the most.' }
    const { netOverHorizon: _, ...best } = chosen
    const compared: Earning = {
      ...earning,
      ...{ parts: [part], grossPerYear: 2_326n * cent, entryCost: 40n * cent, exitCost: 33n * cent },
      ...{ netPerYear: 2_253n * cent, netOverHorizon: 2_253n * cent, venues: [best, venue] },
      usualGas: { first: 0, entry: 40n * cent, exit: 33n * cent },
    }
    const settled = settleEarning(compared, { entry: 20n * cent, exit: 11n * cent })
    expect(settled.venues).toMatchObject([
      { netPerYear: 2_295n * cent, reason: 'It brings the most.' },
      { netPerYear: 1_985n * cent + 4n, reason: 'It passes the checks, but brings about $3.10 less over a year.' },
    ])
    const month = settleEarning({ ...compared, horizonDays: 30 }, { entry: null, exit: null })
    expect(month.venues[1]?.reason).toBe('It passes the checks, but brings about $2.68 less over 30 days.')
    const costly = settleEarning(compared, { entry: 400n * cent, exit: null })
    expect(costly.venues[1]?.reason).toBe('It passes the checks, and brings about as much.')
  })

  test('behavior: what was not simulated stays as usual', () => {
    expect(settleEarning(earning, { entry: null, exit: null })).toEqual(earning)
  })

  test('behavior: a place that pays nothing never pays for itself', () => {
    expect(settleEarning({ ...earning, grossPerYear: 0n }, { entry: 1n, exit: 1n }).breakEvenDays).toBeNull()
  })
})
