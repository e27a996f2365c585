import type { Standing } from './Standing.ts'

/** What an endpoint calls the block of a height. Null: it does not say. */
export type BlockName = { readonly name: string; readonly hash: string | null }

/** Blocks below the lowest head: nearer to it, honest nodes may for a moment not be of one mind. */
export const settledDepth = 3n

/**
 * Splits those that are fit by the block that they name at one height. The side that more are on is believed. Where as many
 * are on each side nobody is: which of them is on the chain that others see cannot be told from here.
 */
export function judgeForks(
  standings: readonly Standing[],
  height: bigint,
  names: readonly BlockName[],
): readonly Standing[] {
  const hashOf = new Map(names.flatMap(({ name, hash }) => (hash === null ? [] : [[name, hash] as const])))
  const sides = new Map<string, string[]>()
  for (const [name, hash] of hashOf) sides.set(hash, [...(sides.get(hash) ?? []), name])
  if (sides.size < 2) return standings
  const most = Math.max(...[...sides.values()].map((side) => side.length))
  const largest = [...sides].filter(([, side]) => side.length === most)
  const believed = largest.length === 1 ? largest[0]?.[0] : undefined
  return standings.map((standing): Standing => {
    const { name } = standing
    const hash = hashOf.get(name)
    if (standing.status !== 'fit' || hash === undefined || hash === believed) return standing
    const against = [...sides].find(([other]) => other !== hash)?.[1][0] ?? ''
    return { name, status: 'rejected', rejection: { reason: 'wrong-fork', height, against } }
  })
}
