import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everyWay } from '../testing/everyWay.ts'
import { type Allocation, allocate, type Outlet } from './allocate.ts'
import { curveOfShape } from './Curve.ts'

type Place = {
  readonly size: number
  readonly flow: number
  readonly steep: number
  readonly kink: number
  readonly cap: number
  readonly fixed: number
}

/** A rate of `flow / (size + x) + steep / (size + x)²`, from a kink on without the second part: times a million, in whole numbers. */
function outletOf({ size, flow, steep, kink, cap, fixed }: Place, id: string): Outlet {
  const scale = 10n ** 12n
  const [whole, p, q] = [BigInt(size), BigInt(flow), BigInt(steep)]
  // From the kink on the same rate as just before it, but falling more slowly.
  const after = p * (whole + BigInt(kink)) + q
  const exact = (x: bigint): bigint => {
    const y = whole + x
    return x <= BigInt(kink) ? (scale * x * (p * y + q)) / (y * y) : (scale * x * after) / (y * (whole + BigInt(kink)))
  }
  const beyond = { upTo: Number.POSITIVE_INFINITY, p: (1e12 * Number(after)) / (size + kink), q: 0 }
  return {
    id,
    curve: curveOfShape(
      { size, stretches: kink > 0 ? [{ upTo: kink, p: 1e12 * flow, q: 1e12 * steep }, beyond] : [beyond] },
      exact,
    ),
    kinks: kink > 0 ? [BigInt(kink)] : [],
    cap: BigInt(cap),
    fixed: (scale * BigInt(fixed)) / 10n,
  }
}

const place = fc.record({
  size: fc.integer({ min: 2, max: 400 }),
  flow: fc.integer({ min: 1, max: 200 }),
  steep: fc.integer({ min: 0, max: 5_000 }),
  kink: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })),
  cap: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(10_000)),
  fixed: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })),
})
const places = fc
  .array(place, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((each, at) => outletOf(each, `p${at}`)))
const amounts = fc.integer({ min: 1, max: 90 })
const draws = { seed: 7, numRuns: 400 }

function check(outlets: readonly Outlet[], amount: bigint): Allocation {
  const found = allocate(outlets, amount)
  const capOf = new Map(outlets.map(({ id, cap }) => [id, cap]))
  expect(found.parts.reduce((sum, { units }) => sum + units, found.left)).toBe(amount)
  expect(found.left >= 0n).toBe(true)
  for (const { id, units } of found.parts) expect(units > 0n && units <= (capOf.get(id) ?? 0n)).toBe(true)
  expect(found.parts.reduce((sum, { net }) => sum + net, 0n)).toBe(found.net)
  return found
}

const even: Place = { size: 100, flow: 10, steep: 0, kink: 0, cap: 1_000, fixed: 0 }

describe('allocate', () => {
  test('default: two places alike get half each', () => {
    const { parts, left } = check([outletOf(even, 'a'), outletOf(even, 'b')], 80n)
    expect(parts.map(({ id, units }) => [id, units])).toEqual([
      ['a', 40n],
      ['b', 40n],
    ])
    expect(left).toBe(0n)
  })

  test('behavior: as good as the best of every way there is, with costs, caps and kinks', () => {
    fc.assert(
      fc.property(places, amounts, (outlets, amount) => {
        const most = everyWay(outlets, amount)
        const { net, bound } = check(outlets, BigInt(amount))
        expect(net).toBe(most)
        expect(bound).toBeGreaterThanOrEqual(Number(most) * (1 - 1e-9))
      }),
      draws,
    )
  })

  test('behavior: also where several places are alike, and it does not matter which of them is used', () => {
    fc.assert(
      fc.property(place, place, fc.integer({ min: 2, max: 5 }), amounts, (one, other, count, amount) => {
        const alike = [...Array.from({ length: count }, (_, at) => outletOf(one, `a${at}`)), outletOf(other, 'b')]
        expect(check(alike, BigInt(amount)).net).toBe(everyWay(alike, amount))
      }),
      draws,
    )
    const large = { ...even, size: 1_000_000, flow: 100_000, cap: 10_000_000, fixed: 120_000 }
    const dear = Array.from({ length: 150 }, (_, at) => outletOf(large, `p${at}`))
    const { net, bound } = check(dear, 70_000_000n)
    expect(bound / Number(net) - 1).toBeLessThan(1e-9)
  })

  test('behavior: never worse than the best place alone', () => {
    fc.assert(
      fc.property(places, fc.bigInt({ min: 1n, max: 10n ** 7n }), (outlets, amount) => {
        const { net } = check(outlets, amount)
        for (const outlet of outlets) {
          const all = outlet.cap < amount ? outlet.cap : amount
          if (all > 0n) expect(net).toBeGreaterThanOrEqual(outlet.curve.exact(all) - outlet.fixed)
        }
      }),
      draws,
    )
  })

  test('behavior: the order in which places are named does not matter', () => {
    fc.assert(
      fc.property(places, fc.bigInt({ min: 1n, max: 10n ** 7n }), (outlets, amount) => {
        expect(allocate(outlets.toReversed(), amount)).toEqual(allocate(outlets, amount))
      }),
      draws,
    )
  })

  test('behavior: more to share out is never worth less', () => {
    fc.assert(
      fc.property(places, amounts, (outlets, amount) => {
        expect(allocate(outlets, BigInt(amount + 1)).net).toBeGreaterThanOrEqual(allocate(outlets, BigInt(amount)).net)
      }),
      draws,
    )
  })

  test('behavior: what the gas costs decides between one place, two, and leaving it', () => {
    const dear = [outletOf({ ...even, fixed: 12 }, 'a'), outletOf({ ...even, fixed: 12 }, 'b')]
    const split = (amount: bigint): number => check(dear, amount).parts.length
    expect(split(10n)).toBe(0)
    expect(check(dear, 10n)).toMatchObject({ left: 10n, net: 0n })
    expect(split(40n)).toBe(1)
    expect(split(900n)).toBe(2)
  })

  test('behavior: where the caps bind, it says what stays', () => {
    const small = [outletOf({ ...even, cap: 10 }, 'a'), outletOf({ ...even, cap: 5 }, 'b')]
    expect(check(small, 40n)).toMatchObject({ left: 25n, parts: [{ units: 10n }, { units: 5n }] })
    expect(check([], 40n)).toMatchObject({ left: 40n, parts: [] })
    expect(check(small, 0n)).toMatchObject({ left: 0n, parts: [] })
  })

  test('behavior: where more would earn less in all, the rest is left', () => {
    const steep = outletOf({ ...even, flow: 1, steep: 100_000, kink: 5_000, cap: 5_000 }, 'a')
    const { left, net } = check([steep], 1_000n)
    expect(left).toBeGreaterThan(0n)
    expect(net).toBe(everyWay([steep], 1_000))
  })

  test('behavior: amounts beyond what floating point can count still add up to the last unit', () => {
    const size = 10n ** 26n
    const outlets = ['a', 'b', 'c'].map((id, at): Outlet => {
      const flow = 10n ** 26n * BigInt(at + 2)
      const exact = (x: bigint): bigint => (10n ** 9n * x * flow) / (size + x)
      const shape = {
        size: Number(size),
        stretches: [{ upTo: Number.POSITIVE_INFINITY, p: 1e9 * Number(flow), q: 0 }] as const,
      }
      return { id, curve: curveOfShape(shape, exact), kinks: [], cap: 10n ** 30n, fixed: 10n ** 20n }
    })
    const amount = 123_456_789_012_345_678_901_234_567n
    const { parts, bound, net } = check(outlets, amount)
    expect(parts).toHaveLength(3)
    expect(bound / Number(net) - 1).toBeLessThan(1e-9)
  })
})
