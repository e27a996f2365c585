import { conceptOf } from './concepts.ts'
import { type Features, featuresOf, wordsOf } from './featuresOf.ts'
import type { Known } from './Known.ts'
import { knownSentences } from './known/knownSentences.ts'
import { threesOf, type Vocabulary } from './repairWord.ts'

/** `tells`: how much the most telling word says that the message has in common with it. */
export type Ranked = { readonly known: Known; readonly score: number; readonly tells: number; readonly way: string }

type Entry = { readonly known: Known; readonly ways: readonly Way[]; readonly all: Features }
type Way = { readonly way: string; readonly features: Features; readonly length: number }
type Index = {
  readonly entries: readonly Entry[]
  readonly rarity: (feature: string) => number
  readonly vocabulary: Vocabulary
}

/** Contacts that the sentences speak of. */
export const namesInWays: readonly string[] = ['alice']

const silentOfAll: ReadonlySet<string> = new Set(['#coin', '#number'])
const silentOfActs: ReadonlySet<string> = new Set([...silentOfAll, '#place', '#chain'])

let index: Index | null = null

/** What a message is nearest to, the nearest first. All are told, those that have nothing in common with it last. */
export function rankKnown(message: string, contacts: readonly string[]): readonly Ranked[] {
  index ??= makeIndex()
  const { entries, rarity, vocabulary } = index
  const asked = featuresOf(message, contacts, vocabulary)
  const length = lengthOf(asked, rarity)
  if (length === 0) return []
  const ranked = entries.map(({ known, ways, all }): Ranked => {
    const scored = ways.map((one) => ({
      way: one.way,
      score: shared(asked, one.features, rarity) / (length * one.length ** 0.8),
    }))
    const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
    // A word that others say of the same thing counts too.
    const score = best.score + 0.35 * (shared(asked, all, rarity) / length ** 2)
    return { known, way: best.way, score, tells: tellsMost(asked, all, { rarity, acts: known.acts === true }) }
  })
  return ranked.toSorted((a, b) => b.score - a.score)
}

function shared(one: Features, other: Features, rarity: Index['rarity']): number {
  let sum = 0
  for (const [feature, weight] of one) {
    const also = other.get(feature)
    if (also !== undefined) sum += weight * also * rarity(feature) ** 2
  }
  return sum
}

/** A coin or a number is in common with too much, and a place that is named says not what is to be done with it. */
function tellsMost(
  one: Features,
  other: Features,
  { rarity, acts }: { readonly rarity: Index['rarity']; readonly acts: boolean },
): number {
  const silent: ReadonlySet<string> = acts ? silentOfActs : silentOfAll
  let most = 0
  for (const [feature, weight] of one)
    if (!silent.has(feature) && other.has(feature)) most = Math.max(most, weight * rarity(feature))
  return most
}

function lengthOf(features: Features, rarity: Index['rarity']): number {
  let sum = 0
  for (const [feature, weight] of features) sum += (weight * rarity(feature)) ** 2
  return Math.sqrt(sum)
}

function makeIndex(): Index {
  const entries = knownSentences.map((known) => ({
    known,
    ways: known.ways.map((way) => ({ way, features: featuresOf(way, namesInWays) })),
  }))
  // Rare is what few things are asked for with.
  const spread = new Map<string, number>()
  for (const { ways } of entries)
    for (const feature of new Set(ways.flatMap(({ features }) => [...features.keys()])))
      spread.set(feature, (spread.get(feature) ?? 0) + 1)
  const rarity = (feature: string): number => {
    const found = spread.get(feature)
    // What is said of none of them tells none from another.
    return found === undefined ? 0.8 : Math.log(1 + entries.length / found)
  }
  return {
    entries: entries.map(({ known, ways }) => ({
      known,
      ways: ways.map((one) => ({ ...one, length: Math.max(lengthOf(one.features, rarity), 0.1) })),
      all: gathered(ways.map(({ features }) => features)),
    })),
    rarity,
    vocabulary: new Map(
      [...conceptOf.keys(), ...knownSentences.flatMap(({ ways }) => ways.flatMap(wordsOf))].map((word) => [
        word,
        threesOf(word),
      ]),
    ),
  }
}

/** How much each feature counts in all ways to say a thing: fully where a third of them has it. */
function gathered(all: readonly Features[]): Features {
  const sums = new Map<string, number>()
  for (const features of all)
    for (const [feature, weight] of features) sums.set(feature, (sums.get(feature) ?? 0) + weight)
  return new Map([...sums].map(([feature, sum]) => [feature, Math.min(1, (3 * sum) / all.length)]))
}
