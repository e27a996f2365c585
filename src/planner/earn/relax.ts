import type { Curve } from './Curve.ts'

/** One place and its stretches. The bit 1 of a mask is "nothing goes in"; the bit 2 << k is "the deposit lies in stretch k". */
export type Spot = {
  readonly curve: Curve
  readonly fixed: number
  readonly stretches: readonly { readonly from: number; readonly to: number }[]
}

export type Mask = number
export const off: Mask = 1
export function inStretch(index: number): Mask {
  return 2 << index
}

/** What every place would take at one price of money. */
export type Taken = {
  price: number
  /** No way of sharing out the amount is worth more than this. */
  bound: number
  total: number
  readonly units: Float64Array
  readonly choice: Uint8Array
}

/**
 * `above`: at a price a little too high, where no more than the amount is taken; `below`: at one a little too low, where no
 * less is. They differ where the price is right: on a stretch that is straight, or where a place switches between being
 * used and not.
 */
export type Relaxed = { readonly bound: number; readonly price: number; readonly above: Taken; readonly below: Taken }

/** Where to look for the price first, and how far off it may be, as a part of it. The price 0: nothing is known. */
export type Hint = { readonly price: number; readonly doubt: number }

/** The duality gap that ends the search for the price: what floating point can tell apart. */
const exactness = 1e-12
const rounds = 200

/**
 * The best sharing out of `amount` if a place could be used by halves: the one price of money at which all that the
 * places want is what there is. Null where the masks force more in than there is.
 */
export function relax(spots: readonly Spot[], masks: Uint8Array, amount: number, hint: Hint): Relaxed | null {
  if (leastOf(spots, masks) > amount) return null
  const bracket = bracketOf(spots, masks, amount, hint)
  if (bracket === null) return null
  let { above, below } = bracket
  if (above === below) return { bound: above.bound, price: above.price, above, below }
  let middle = emptyTaken(spots.length)
  // A side that stays where it is counts for less each time, so that both close in (the Illinois rule).
  const weight = { below: 1, above: 1 }
  let overBefore: boolean | null = null
  for (let round = 0; round < rounds; round += 1) {
    const met = tangentsMeet(below, above, amount)
    const lowest = Math.min(below.bound, above.bound)
    if (lowest - met.bound <= exactness * Math.abs(lowest)) break
    const next = round % 4 === 3 ? met.price : secant(below, above, { amount, weight })
    const inside = next > below.price && next < above.price ? next : (below.price + above.price) / 2
    if (!(inside > below.price && inside < above.price)) break
    takeAt(spots, masks, amount, inside, middle)
    const over = middle.total > amount
    if (over) [below, middle] = [middle, below]
    else [above, middle] = [middle, above]
    weight.below = over ? 1 : overBefore === over ? weight.below / 2 : weight.below
    weight.above = over ? (overBefore === over ? weight.above / 2 : weight.above) : 1
    overBefore = over
  }
  const closest = below.bound < above.bound ? below : above
  return { bound: closest.bound, price: closest.price, above, below }
}

/**
 * A price too high and one too low, looked for from `hint` outwards: after a small change the price hardly moves. Money that
 * nobody wants has the price 0, and both are the same.
 */
function bracketOf(
  spots: readonly Spot[],
  masks: Uint8Array,
  amount: number,
  { price: hint, doubt }: Hint,
): Pick<Relaxed, 'above' | 'below'> | null {
  let tried = takeAt(spots, masks, amount, hint, emptyTaken(spots.length))
  if (tried.total <= amount && hint === 0) return { above: tried, below: tried }
  let other = emptyTaken(spots.length)
  const rises = tried.total > amount
  const start = hint > 0 ? hint : tried.bound / amount
  for (let [round, share] = [0, hint > 0 ? doubt : 1]; round < rounds; round += 1, share *= 16) {
    const next = rises ? start * (1 + share) : share < 1 ? start * (1 - share) : 0
    takeAt(spots, masks, amount, next, other)
    const done = rises ? other.total <= amount : other.total > amount
    if (done) return rises ? { above: other, below: tried } : { above: tried, below: other }
    if (next === 0) return { above: other, below: other }
    const nearer = other
    other = tried
    tried = nearer
  }
  return null
}

/** The bound is a convex function of the price; its slope is what is left over. Two tangents bound it from below. */
function tangentsMeet(below: Taken, above: Taken, amount: number): { readonly price: number; readonly bound: number } {
  const [down, up] = [amount - below.total, amount - above.total]
  if (up === 0) return { price: above.price, bound: above.bound }
  const price = (above.bound - below.bound + down * below.price - up * above.price) / (down - up)
  return { price, bound: below.bound + down * (price - below.price) }
}

type Sides = { readonly amount: number; readonly weight: { readonly below: number; readonly above: number } }

/** What shares of a fixed flow take together is a line in one by the root of the price: the line through both meets the amount. */
function secant(below: Taken, above: Taken, { amount, weight }: Sides): number {
  if (below.price === 0) return above.price / 2
  if (above.price > 3 * below.price) return Math.sqrt(above.price * below.price)
  const [over, under] = [(below.total - amount) * weight.below, (amount - above.total) * weight.above]
  const [low, high] = [below.price ** -0.5, above.price ** -0.5]
  return (low + (over / (over + under)) * (high - low)) ** -2
}

/** What each place would take at this price: nothing, or so much on the stretch of its curve where that is worth most. */
function takeAt(spots: readonly Spot[], masks: Uint8Array, amount: number, price: number, into: Taken): Taken {
  let bound = price * amount
  let total = 0
  for (let index = 0; index < spots.length; index += 1) {
    const spot = spots[index]
    const mask = masks[index] ?? 0
    if (spot === undefined || mask === 0) continue
    let best = mask & off ? 0 : Number.NEGATIVE_INFINITY
    let units = 0
    let choice = 0
    for (let part = 0; part < spot.stretches.length; part += 1) {
      const stretch = spot.stretches[part]
      if (stretch === undefined || !(mask & inStretch(part))) continue
      const wanted = spot.curve.demand(price, stretch.from, stretch.to)
      const worth = spot.curve.value(wanted) - spot.fixed - price * wanted
      if (worth <= best) continue
      best = worth
      units = wanted
      choice = part + 1
    }
    into.units[index] = units
    into.choice[index] = choice
    bound += best
    total += units
  }
  into.price = price
  into.bound = bound
  into.total = total
  return into
}

function leastOf(spots: readonly Spot[], masks: Uint8Array): number {
  let least = 0
  for (let index = 0; index < spots.length; index += 1) {
    const mask = masks[index] ?? 0
    if (mask & off) continue
    const first = spots[index]?.stretches.find((_, part) => mask & inStretch(part))
    least += first?.from ?? 0
  }
  return least
}

function emptyTaken(count: number): Taken {
  return { price: 0, bound: 0, total: 0, units: new Float64Array(count), choice: new Uint8Array(count) }
}
