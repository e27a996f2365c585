/** Digits after the 0x that a person compares, at the beginning and at the end. */
const compared = 4
/** So many at one end alone make two addresses seem the same. */
const convincing = 6
/** So few digits that differ are passed over anywhere. */
const overlooked = 2

/** Where two addresses differ: places among the 40 digits after the 0x, from 0. The case of letters is no difference. */
export function differingDigits(one: string, other: string): readonly number[] {
  const [a, b] = [digitsOf(one), digitsOf(other)]
  const places = Array.from({ length: Math.max(a.length, b.length) }, (_, place) => place)
  return places.filter((place) => a[place] !== b[place])
}

/**
 * Whether a person could take one address for the other: the same four digits at both ends, the same six at one of them,
 * or no more than two that differ. The same address is no look-alike of itself.
 */
export function isLookAlike(one: string, other: string): boolean {
  const differing = differingDigits(one, other)
  if (differing.length === 0) return false
  const [start, end] = [sameAtStart(one, other), sameAtEnd(one, other)]
  const bothEnds = start >= compared && end >= compared
  return bothEnds || start >= convincing || end >= convincing || differing.length <= overlooked
}

/** Of those that are another address, the one that is easiest to take for it. Null where there is no other. */
export function nearestAddress<T extends string>(address: string, others: readonly T[]): T | null {
  const ranked = others
    .filter((other) => differingDigits(address, other).length > 0)
    .map((other) => ({ other, likeness: likeness(address, other) }))
    .sort((a, b) => b.likeness - a.likeness)
  return ranked[0]?.other ?? null
}

/** Where they differ, as a person counts: "5–36", "40", from 1. */
export function differingSpans(one: string, other: string): readonly string[] {
  const ranges: { first: number; last: number }[] = []
  for (const place of differingDigits(one, other)) {
    const open = ranges.at(-1)
    if (open !== undefined && open.last === place - 1) open.last = place
    else ranges.push({ first: place, last: place })
  }
  return ranges.map(({ first, last }) => (first === last ? `${first + 1}` : `${first + 1}–${last + 1}`))
}

/** "characters 5–36 of the 40 after 0x": the same for whoever hears it and whoever sees it. */
export function describeDifference(one: string, other: string): string {
  const spans = differingSpans(one, other)
  const plural = spans.length > 1 || spans[0]?.includes('–') === true
  return `character${plural ? 's' : ''} ${spans.join(', ')} of the 40 after 0x`
}

/** What both ends and everything in between have in common; the ends count most, since they are what is looked at. */
function likeness(one: string, other: string): number {
  const ends = sameAtStart(one, other) + sameAtEnd(one, other)
  return (isLookAlike(one, other) ? 1_000 : 0) + 10 * ends - differingDigits(one, other).length
}

function sameAtStart(one: string, other: string): number {
  return differingDigits(one, other)[0] ?? digitsOf(one).length
}

function sameAtEnd(one: string, other: string): number {
  const last = differingDigits(one, other).at(-1)
  return last === undefined ? digitsOf(one).length : digitsOf(one).length - 1 - last
}

function digitsOf(address: string): string {
  return address.replace(/^0x/i, '').toLowerCase()
}
