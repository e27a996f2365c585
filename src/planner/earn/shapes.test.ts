import { describe, expect, test } from 'vitest'
import { chainOfTest } from '../../chain/testing/chainOfTest.ts'
import { borrowRatePerSecond } from '../../protocols/morpho/adaptiveCurve.ts'
import { accrueInterest } from '../../protocols/morpho/rates.ts'
import { curveOfShape } from './Curve.ts'
import { morphoVenues } from './morphoVenues.ts'
import { reserveKinks } from './shapes.ts'
import { allVenues } from './venues.ts'

const chain = chainOfTest()

describe('shapes', () => {
  test('default: in floating point each place pays what its exact rate says, before and after its kink', async () => {
    const snapshot = await chain().snapshot()
    const venues = [
      ...new Map([...allVenues(snapshot), ...morphoVenues(snapshot)].map((venue) => [venue.id, venue])).values(),
    ]
    expect(new Set(venues.map(({ kind }) => kind))).toEqual(new Set(['aave', 'vault', 'morpho']))
    for (const { kind, shape, rateAfter, kinks, asset } of venues) {
      if (shape === null) continue
      const curve = curveOfShape(shape, (units) => units * (rateAfter(units) ?? 0n))
      const one = 10n ** BigInt(asset.decimals)
      for (const units of [
        one,
        1_000n * one,
        1_000_000n * one,
        ...kinks.flatMap((kink) => [kink / 2n, kink, 2n * kink]),
      ]) {
        const exact = Number(curve.exact(units))
        // Morpho's rate a second has nine or ten digits: the last of them is a part in 1e9. A vault's fall is followed from
        // its beginning only.
        const off = Math.abs(curve.value(Number(units)) / exact - 1)
        if (exact > 0) expect(off).toBeLessThan(kind === 'vault' ? 1e-3 : 3e-9)
      }
    }
  })

  test('behavior: the demand at a price is where one unit more is worth that price', async () => {
    const snapshot = await chain().snapshot()
    for (const { shape } of allVenues(snapshot)) {
      if (shape === null || shape.stretches.length > 1) continue
      const curve = curveOfShape(shape, () => 0n)
      const [first, last] = [curve.value(1), shape.size]
      const price = first * 0.98
      const units = curve.demand(price, 1, last)
      if (units === last) continue
      const step = units * 1e-4
      const slope = (curve.value(units + step) - curve.value(units - step)) / (2 * step)
      expect(Math.abs(slope / price - 1)).toBeLessThan(1e-6)
    }
  })

  test('behavior: where interest earns interest, a year pays what the contract’s own growth of debts says', async () => {
    const snapshot = await chain().snapshot()
    const now = snapshot.block.timestamp
    for (const { shape, rateAfter, position, asset } of morphoVenues(snapshot)) {
      const state = snapshot.morpho.get(position.address.toLowerCase())
      if (shape === null || state === undefined) throw new Error('A market was not read.')
      const accrued = accrueInterest(state, now)
      const curve = curveOfShape(shape, () => 0n, 1)
      for (const whole of [1n, 10_000n, 3_000_000n]) {
        const units = whole * 10n ** BigInt(asset.decimals)
        const totalSupplyAssets = accrued.totalSupplyAssets + units
        const owed = (Number(borrowRatePerSecond({ ...accrued, totalSupplyAssets })) * 365 * 86_400) / 1e18
        const paid = Number(units * (rateAfter(units) ?? 0n)) * (1 + owed / 2 + owed ** 2 / 6)
        expect(Math.abs(curve.value(Number(units)) / paid - 1)).toBeLessThan(3e-9)
      }
      const units = shape.size / 50
      const price = (curve.value(units * 1.0001) - curve.value(units * 0.9999)) / (units * 0.0002)
      expect(Math.abs(curve.demand(price, 1, shape.size) / units - 1)).toBeLessThan(1e-4)
    }
  })

  test('behavior: a reserve past the kink of its curve has one, where the share lent out is the best', async () => {
    const [state] = (await chain().snapshot()).reserves.values()
    if (state === undefined) throw new Error('No reserve was read.')
    const past = { ...state, available: state.totalVariableDebt / 50n }
    const [kink = 0n] = reserveKinks(past)
    const after = past.available + kink + past.totalVariableDebt
    const usage = (past.totalVariableDebt * 10n ** 27n) / after
    expect(Number(usage) / Number(state.rateModel.optimalUsage)).toBeCloseTo(1, 12)
    expect(reserveKinks({ ...state, available: state.totalVariableDebt })).toEqual([])
  })
})
