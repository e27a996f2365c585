import type { Limits } from './thresholds.ts'

/** One thing that a place must pass, as it is told and as it is checked. */
export type FloorRule<About> = {
  /** What a place must be in this tier, in one plain sentence. Null where the sentence of another rule says it. */
  readonly must: (limits: Limits) => string | null
  /** Why it misses that, in one sentence. Null where it does not. */
  readonly misses: (about: About, limits: Limits) => string | null
  /** How it is there now, in figures. Null where nothing is counted, or it is not known. */
  readonly now?: (about: About) => string | null
}

/** A rule with the place that it is held against. */
export type HeldRule = {
  readonly misses: string | null
  /** As the rule says them, put into words only where they are told. */
  readonly must: () => string | null
  readonly now: () => string | null
}

/** A rule that is the same for several kinds of place, with what it looks at in one of them. */
export function about<Part, About>(
  { must, misses, now }: FloorRule<Part>,
  partOf: (about: About) => Part,
): FloorRule<About> {
  return {
    must,
    misses: (whole, limits) => misses(partOf(whole), limits),
    now: (whole) => now?.(partOf(whole)) ?? null,
  }
}

/** What could not be read passes nothing. */
export const missed = (why: string): readonly HeldRule[] => [{ misses: why, must: () => null, now: () => null }]

/** The rules held against one place, in their order, the gravest first. */
export function heldRules<About>(
  rules: readonly FloorRule<About>[],
  about: About,
  limits: Limits,
): readonly HeldRule[] {
  return rules.map(({ must, misses, now }) => ({
    misses: misses(about, limits),
    must: () => must(limits),
    now: () => now?.(about) ?? null,
  }))
}

/** The reasons among them why a place is not taken. */
export function reasonsOf(held: readonly HeldRule[]): readonly string[] {
  return held.flatMap(({ misses }) => (misses === null ? [] : [misses]))
}
