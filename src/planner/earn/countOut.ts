import type { Known, Outlet, Range } from './allocate.ts'

export type Counted = { readonly units: readonly bigint[]; readonly gross: readonly bigint[]; readonly net: bigint }

type Wish = {
  readonly choice: Uint8Array
  readonly units: Float64Array
  readonly amount: bigint
  /** So few units that each of them is worth moving about. */
  readonly few: boolean
}

type Place = {
  readonly index: number
  readonly outlet: Outlet
  readonly range: Range
  /** Whether rounding took something off: then it ends within a stretch of its curve, and not at a corner of it. */
  readonly cut: boolean
  units: bigint
}

/** A sharing that floating point found, in whole units that add up to no more than the amount, and what it is really worth. */
export function countOut(known: readonly Known[], { choice, units, amount, few }: Wish): Counted {
  const places: Place[] = []
  let wanted = 0
  let taken = 0n
  for (let index = 0; index < known.length; index += 1) {
    const { outlet, ranges } = known[index] ?? {}
    const range = ranges?.[(choice[index] ?? 0) - 1]
    if (outlet === undefined || range === undefined) continue
    const wish = units[index] ?? 0
    const whole = Math.floor(wish)
    const place = { index, outlet, range, cut: whole !== wish, units: within(range, BigInt(whole)) }
    places.push(place)
    wanted += wish
    taken += place.units
  }
  const all = wanted >= Number(amount) * (1 - 1e-12)
  if (taken > amount || all) {
    const left = settle(
      places.filter(({ cut }) => cut),
      amount - taken,
    )
    if (left !== 0n) settle(places, left)
  }
  if (few) moveAbout(places, amount)
  const counted: bigint[] = Array(known.length).fill(0n)
  const gross: bigint[] = Array(known.length).fill(0n)
  let net = 0n
  for (const { index, outlet, units: whole } of places) {
    const paid = outlet.curve.exact(whole)
    counted[index] = whole
    gross[index] = paid
    net += paid - outlet.fixed
  }
  return { units: counted, gross, net }
}

function within({ from, to }: Range, units: bigint): bigint {
  return units < from ? from : units > to ? to : units
}

/**
 * Rounding leaves a few units over, or takes a few too many: where there is most room for them they make no difference.
 * @returns what found no room
 */
function settle(places: readonly Place[], over: bigint): bigint {
  const room = ({ range, units }: Place): bigint => (over > 0n ? range.to - units : units - range.from)
  for (let left = over; ; ) {
    const [first, ...others] = places
    if (left === 0n || first === undefined) return left
    const widest = others.reduce((most, place) => (room(place) > room(most) ? place : most), first)
    const next = within(widest.range, widest.units + left)
    if (next === widest.units) return left
    left -= next - widest.units
    widest.units = next
  }
}

/** Unit by unit: first the units that lie about, or cost, then from where a unit is worth least to where it is worth most. */
function moveAbout(places: readonly Place[], amount: bigint): void {
  const worth = ({ outlet }: Place, units: bigint): bigint => outlet.curve.exact(units)
  const more = (place: Place): bigint | null =>
    place.units < place.range.to ? worth(place, place.units + 1n) - worth(place, place.units) : null
  const less = (place: Place): bigint | null =>
    place.units > place.range.from ? worth(place, place.units) - worth(place, place.units - 1n) : null
  let left = amount - places.reduce((sum, place) => sum + place.units, 0n)
  for (;;) {
    const gain = bestOf(places, more, (a, b) => a > b)
    const loss = bestOf(places, less, (a, b) => a < b)
    if (loss !== null && (left < 0n || loss.worth < 0n)) {
      loss.place.units -= 1n
      left += 1n
    } else if (gain !== null && left > 0n && gain.worth > 0n) {
      gain.place.units += 1n
      left -= 1n
    } else if (gain !== null && loss !== null && left >= 0n && gain.place !== loss.place && gain.worth > loss.worth) {
      gain.place.units += 1n
      loss.place.units -= 1n
    } else return
  }
}

function bestOf(
  places: readonly Place[],
  of: (place: Place) => bigint | null,
  better: (a: bigint, b: bigint) => boolean,
): { readonly place: Place; readonly worth: bigint } | null {
  let best: { readonly place: Place; readonly worth: bigint } | null = null
  for (const place of places) {
    const worth = of(place)
    if (worth !== null && (best === null || better(worth, best.worth))) best = { place, worth }
  }
  return best
}
