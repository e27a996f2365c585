import { type Hint, inStretch, type Mask, off, type Relaxed, relax, type Spot } from './relax.ts'

/** One way of sharing out the amount, in floating point. `choice` says for each place: 0 is unused, k is its stretch k - 1. */
export type Sharing = { readonly worth: number; readonly units: Float64Array; readonly choice: Uint8Array }

export type Search = {
  readonly best: Sharing
  /** No way of sharing out the amount is worth more than this, but for what floating point cannot tell apart. */
  readonly bound: number
}

export type SearchWish = {
  readonly spots: readonly Spot[]
  readonly amount: number
  /** What a sharing is really worth, where that differs from floating point's view: on amounts of a few units. */
  readonly refine: ((sharing: Sharing) => Sharing) | null
}

/** A branch that promises less than this above the best, as a part of it, is left out. */
const slack = 1e-10
/** How many branches are looked at, at most: beyond it the answer carries its bound, and how far that is says how good it is. */
const mostBranches = 2_000
/** The same as places looked at, for very many places. */
const mostWork = 200_000

/** How far the price moves when one place more is decided, nearly always. */
const doubt = 1e-5

type Branch = { readonly masks: Uint8Array; readonly bound: number; readonly hint: Hint }

/**
 * Branch and bound over which places are used at all, and on which stretch of their curve. With one amount to share out,
 * the relaxed answer leaves hardly any place undecided, so few branches are needed however many places there are.
 */
export function search(wish: SearchWish): Search {
  const { spots, amount } = wish
  const nothing = { worth: 0, units: new Float64Array(spots.length), choice: new Uint8Array(spots.length) }
  let best: Sharing = nothing
  const consider = (sharing: Sharing | null): void => {
    if (sharing === null) return
    const known = wish.refine === null ? sharing : wish.refine(sharing)
    if (known.worth > best.worth) best = known
  }
  const hopeless = (bound: number): boolean => bound <= best.worth + slack * Math.abs(best.worth)
  const open: Branch[] = [{ masks: allMasks(spots), bound: Number.POSITIVE_INFINITY, hint: firstHint(spots, amount) }]
  let dropped = Number.NEGATIVE_INFINITY
  let twins: readonly number[] | null = null
  for (let work = 0, count = 0; open.length > 0; count += 1) {
    const branch = takeHighest(open)
    if (branch === null || hopeless(branch.bound)) break
    if (count >= mostBranches || work >= mostWork) return { best, bound: Math.max(branch.bound, dropped, best.worth) }
    work += spots.length
    const relaxed = relax(spots, branch.masks, amount, branch.hint)
    if (relaxed === null) continue
    if (hopeless(relaxed.bound)) {
      dropped = Math.max(dropped, relaxed.bound)
      continue
    }
    for (const sharing of sharingsOf(wish, relaxed)) {
      consider(sharing)
      if (hopeless(relaxed.bound)) break
    }
    if (hopeless(relaxed.bound)) {
      dropped = Math.max(dropped, relaxed.bound)
      continue
    }
    const at = undecided(wish, relaxed, branch.masks)
    if (at === null) continue
    const chosen = maskOf(relaxed.below.choice[at] ?? 0)
    const all = branch.masks[at] ?? 0
    const hint = { price: relaxed.price, doubt }
    const used = branch.masks.slice()
    used[at] = chosen
    const unused = branch.masks.slice()
    twins ??= twinsOf(spots)
    // Of places that are all alike it does not matter which is used: where this one is not, neither are the others.
    for (let index = 0; index < unused.length; index += 1)
      if (twins[index] === twins[at] && unused[index] === all) unused[index] = all & ~chosen
    for (const masks of [used, unused]) open.push({ masks, bound: relaxed.bound, hint })
  }
  return { best, bound: Math.max(best.worth, dropped) }
}

/** Of very many places, every 32nd for a 32nd of the amount tells the price nearly. */
function firstHint(spots: readonly Spot[], amount: number): Hint {
  const some = spots.length < 1_000 ? [] : spots.filter((_, index) => index % 32 === 0)
  const sample = relax(some, allMasks(some), (amount * some.length) / spots.length, { price: 0, doubt })
  return { price: sample?.price ?? 0, doubt: 0.03 }
}

function allMasks(spots: readonly Spot[]): Uint8Array {
  return Uint8Array.from(spots, ({ stretches }) => stretches.reduce((mask, _, part) => mask | inStretch(part), off))
}

/** Places alike have the same number: the same costs and stretches, and the same worth wherever it was asked. */
function twinsOf(spots: readonly Spot[]): readonly number[] {
  const numbers = new Map<string, number>()
  return spots.map(({ curve, fixed, stretches }) => {
    const asked = stretches.flatMap(({ from, to }) => [
      from,
      to,
      ...[0.1, 0.3, 0.7].map((at) => from + at * (to - from)),
    ])
    const key = [fixed, ...asked, ...asked.map(curve.value)].join()
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
}

function maskOf(choice: number): Mask {
  return choice === 0 ? off : inStretch(choice - 1)
}

function takeHighest(open: Branch[]): Branch | null {
  let at = 0
  for (let index = 1; index < open.length; index += 1)
    if ((open[index]?.bound ?? 0) >= (open[at]?.bound ?? 0)) at = index
  return open.splice(at, 1)[0] ?? null
}

/** Where both prices agree which places are used, the amount is shared out between them; otherwise each way is tried. */
function* sharingsOf({ spots, amount }: SearchWish, relaxed: Relaxed): Generator<Sharing | null> {
  const jumps = jumpsOf(relaxed)
  if (jumps.length === 0) {
    yield sharingBetween(spots, relaxed, amount)
    return
  }
  const { above, below } = relaxed
  const used = above.choice.slice()
  let left = amount - above.total
  const tries: Uint8Array[] = []
  for (const index of jumps) {
    const more = (below.units[index] ?? 0) - (above.units[index] ?? 0)
    const next = used.slice()
    next[index] = below.choice[index] ?? 0
    if (more > left) {
      if (tries.length < 2) tries.push(next)
      continue
    }
    left -= more
    used.set(next)
  }
  for (const choice of [used, ...tries]) {
    const decided = relax(spots, Uint8Array.from(choice, maskOf), amount, { price: relaxed.price, doubt })
    yield decided === null ? null : sharingBetween(spots, decided, amount)
  }
}

function jumpsOf({ above, below }: Relaxed): number[] {
  const jumps: number[] = []
  if (above === below) return jumps
  for (let index = 0; index < above.choice.length; index += 1)
    if (above.choice[index] !== below.choice[index]) jumps.push(index)
  return jumps
}

/** Between two prices that use the same places: so far from one to the other that it all adds up. */
function sharingBetween(spots: readonly Spot[], { above, below }: Relaxed, amount: number): Sharing {
  const share = below.total > above.total ? (amount - above.total) / (below.total - above.total) : 0
  const units = above.units.slice()
  let worth = 0
  for (let index = 0; index < units.length; index += 1) {
    const spot = spots[index]
    if (spot === undefined || above.choice[index] === 0) continue
    const from = units[index] ?? 0
    const here = from + Math.min(1, share) * ((below.units[index] ?? 0) - from)
    units[index] = here
    worth += spot.curve.value(here) - spot.fixed
  }
  return { worth, units, choice: above.choice.slice() }
}

/** The place to decide next: the largest that switches at the price; on amounts of a few units, any that is undecided. */
function undecided({ refine }: SearchWish, relaxed: Relaxed, masks: Uint8Array): number | null {
  const size = (index: number): number =>
    Math.abs((relaxed.below.units[index] ?? 0) - (relaxed.above.units[index] ?? 0))
  const [first, ...others] = jumpsOf(relaxed)
  if (first !== undefined) return others.reduce((most, index) => (size(index) > size(most) ? index : most), first)
  if (refine === null) return null
  const open = masks.findIndex((mask) => (mask & (mask - 1)) !== 0)
  return open < 0 ? null : open
}
