/** Numbers that look random and are the same for the same seed (mulberry32). */
export type Random = {
  /** A whole number from 0 up to, and without, `below`. */
  readonly upTo: (below: number) => number
  readonly pick: <T>(all: readonly T[]) => T
  readonly chance: (share: number) => boolean
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const upTo = (below: number) => Math.floor(next() * below)
  return {
    upTo,
    chance: (share) => next() < share,
    pick: (all) => {
      const one = all[upTo(all.length)]
      if (one === undefined) throw new Error('There is nothing to pick from.')
      return one
    },
  }
}
