/**
 * What a place pays for a deposit, in any one unit of worth that all curves of a question share. `exact` is what counts.
 * The other two are the same curve in floating point: they steer the search, and no amount or sum is ever taken from them.
 */
export type Curve = {
  readonly exact: (units: bigint) => bigint
  readonly value: (units: number) => number
  /**
   * The deposit between `from` and `to` at which the curve, less `price` for every unit, is highest. Between two kinks
   * there is one such deposit, since the curve bends one way there.
   */
  readonly demand: (price: number, from: number, to: number) => number
}

/**
 * One stretch of a rate that falls as deposits share in it: `p / (size + x) + q / (size + x)²` for a deposit of x. `p` is
 * money that is shared (a fixed flow), `q` a price that falls with the share lent out as well.
 */
export type Stretch = {
  /** The largest deposit of this stretch; of the last, infinity. */
  readonly upTo: number
  readonly p: number
  readonly q: number
}

export type Shape = {
  /** What the place holds before the deposit, in the same units. */
  readonly size: number
  /** Never empty, from the smallest deposits on. */
  readonly stretches: readonly [Stretch, ...Stretch[]]
  /**
   * Where what is lent owes interest on its interest: `p + q / (size + x)` at a rate of 1 for those who owe. What they pay
   * over a time grows with the exponent of it.
   */
  readonly compoundsAt?: number
}

/**
 * A curve x · rate(x) whose rate has this shape: Aave's, Morpho's, and that of a vault sharing out a flow of money.
 * @param years for what compounds: the rate that without compounding would pay as much over so long
 */
export function curveOfShape(shape: Shape, exact: (units: bigint) => bigint, years = 0): Curve {
  const { size, stretches, compoundsAt } = shape
  const at = (units: number): Stretch => stretches.find(({ upTo }) => units <= upTo) ?? stretches[0]
  if (compoundsAt !== undefined && years > 0) return compoundingCurve({ size, at, exact, full: compoundsAt, years })
  return {
    exact,
    value: (units) => {
      const { p, q } = stretches.length === 1 ? stretches[0] : at(units)
      const shared = 1 / (size + units)
      return units * shared * (p + q * shared)
    },
    demand: (price, from, to) => demandOf(size, stretches.length === 1 ? stretches[0] : at(to), { price, from, to }),
  }
}

type Compounding = {
  readonly size: number
  readonly at: (units: number) => Stretch
  readonly exact: Curve['exact']
  readonly full: number
  readonly years: number
}

/** The same with what borrowers owe grown to three terms of the exponent, as Morpho grows it. Its demand is searched for. */
function compoundingCurve({ size, at, exact, full, years }: Compounding): Curve {
  const grown = (owed: number): number => {
    const time = (owed / full) * years
    return owed * (1 + time / 2 + (time * time) / 6)
  }
  const grownSlope = (owed: number): number => {
    const time = (owed / full) * years
    return 1 + time + (time * time) / 2
  }
  const slope = (units: number, { p, q }: Stretch): number => {
    const shared = 1 / (size + units)
    const owed = p + q * shared
    return shared * grown(owed) * (1 - units * shared) - units * shared ** 3 * q * grownSlope(owed)
  }
  return {
    exact,
    value: (units) => {
      const { p, q } = at(units)
      const shared = 1 / (size + units)
      return units * shared * grown(p + q * shared)
    },
    demand: (price, from, to) => {
      const stretch = at(to)
      if (slope(to, stretch) >= price) return to
      if (slope(from, stretch) <= price) return from
      let [low, high] = [from, to]
      for (let round = 0; round < 60 && high - low > high * 1e-14; round += 1) {
        const middle = (low + high) / 2
        if (slope(middle, stretch) > price) low = middle
        else high = middle
      }
      return low
    },
  }
}

type Asked = { readonly price: number; readonly from: number; readonly to: number }

/**
 * With y = size + x the slope of x · rate(x) is ((p·size − q)·y + 2·q·size) / y³. It meets `price` where the cubic
 * below is zero; above zero it has one root only, since `q` is never negative, and Newton's way down to it never overshoots.
 */
function demandOf(size: number, { p, q }: Stretch, { price, from, to }: Asked): number {
  const linear = p * size - q
  const constant = 2 * q * size
  const beyond = (y: number): number => price * y * y * y - linear * y - constant
  if (beyond(size + to) <= 0) return to
  if (beyond(size + from) >= 0) return from
  let y = size + to
  for (let round = 0; round < 60; round += 1) {
    const step = beyond(y) / (3 * price * y * y - linear)
    if (!(step > 0) || y - step === y) break
    y -= step
    if (step < y * 1e-14) break
  }
  return Math.min(to, Math.max(from, y - size))
}
