import { describe, expect, test } from 'vitest'
import type { Earning } from '../../model/Plan.ts'
import { settleEarning } from './settleEarning.ts'

const earning: Earning = {
  parts: [],
  horizonDays: 365,
  grossPerYear: 4_000n,
  entryCost: 150n,
  exitCost: 80n,
  netPerYear: 3_770n,
  netOverHorizon: 3_770n,
  breakEvenDays: 21,
  splitGain: null,
  usualGas: { first: 0, entry: 100n, exit: 50n },
  leaving: [],
  venues: [],
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

  test('behavior: what was not simulated stays as usual', () => {
    expect(settleEarning(earning, { entry: null, exit: null })).toEqual(earning)
  })

  test('behavior: a place that pays nothing never pays for itself', () => {
    expect(settleEarning({ ...earning, grossPerYear: 0n }, { entry: 1n, exit: 1n }).breakEvenDays).toBeNull()
  })
})
