import { tag } from '../lexicon/tag.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { conceptOf, phrases } from './concepts.ts'
import { repairWord, type Vocabulary } from './repairWord.ts'
import { stem } from './stem.ts'

/** What a sentence is compared by, and how much each counts. */
export type Features = ReadonlyMap<string, number>

/** A part of a phrase says less than the phrase does. */
const ofPart = 0.4
const ofRepaired = 0.8
const ofCue = 0.7

/** Words that join, and say nothing by themselves. */
const idle: ReadonlySet<string> = new Set(
  'a an the some any of to in on at for with and or so then there here now ok well really like bit from if as by into up just again still ever today one that than but about those these'.split(
    ' ',
  ),
)

/**
 * What a message speaks of: its words by what they come to, what the lexicon knows them for, and for each coin, place, network,
 * contact and number that there is one.
 * @param contacts names of contacts, in lower case
 * @param known words that a misspelt one may stand for; none where all are right as they are
 */
export function featuresOf(message: string, contacts: readonly string[], known: Vocabulary = new Map()): Features {
  const features = new Map<string, number>()
  const add = (feature: string, weight: number) => features.set(feature, Math.max(weight, features.get(feature) ?? 0))
  let masked = straightQuotes(message).toLowerCase()
  for (const { start, end, lexeme, repaired } of tag(message, contacts).toReversed()) {
    // "aave" is the name of a coin too, and mostly that of the place.
    const value = lexeme.tag === 'asset' && lexeme.protocol !== undefined ? '#place' : kindOfValue(lexeme.tag)
    if (value !== null && repaired === undefined) {
      add(value, 1)
      // An emptied stretch is as long as what stood there, so that the others stay where they are.
      masked = masked.slice(0, start) + ' '.repeat(end - start) + masked.slice(end)
    }
    if (lexeme.tag === 'verb' || lexeme.tag === 'past') add(`verb ${lexeme.verb}`, ofCue)
    if (lexeme.tag === 'noun') add(`noun ${lexeme.noun}`, ofCue)
    if (lexeme.tag === 'topic') add(`topic ${lexeme.topic}`, ofCue)
    if (lexeme.tag === 'goal' || lexeme.tag === 'risk') add(lexeme.tag, ofCue)
  }
  const said = wordsOf(masked)
  const parts = new Set<number>()
  for (let at = 0; at < said.length; at += 1) {
    const phrase = phrases.get(said[at] ?? '')?.find(([all]) => all.every((word, offset) => said[at + offset] === word))
    if (phrase === undefined) continue
    const [all, name] = phrase
    add(name, 1)
    for (let offset = 0; offset < all.length; offset += 1) parts.add(at + offset)
    at += all.length - 1
  }
  for (const [at, word] of said.entries()) {
    if (idle.has(word)) continue
    const weight = parts.has(at) ? ofPart : 1
    const concept = conceptOf.get(word) ?? conceptOf.get(stem(word))
    const near = concept !== undefined || parts.has(at) ? null : repairWord(word, known)
    if (concept !== undefined) add(concept, weight)
    else if (near === null) add(`=${stem(word)}`, weight)
    else add(conceptOf.get(near) ?? `=${stem(near)}`, weight * ofRepaired)
  }
  return features
}

/** The words of a text in lower case: no figures, and none of the signs between them. */
export function wordsOf(text: string): readonly string[] {
  return text
    .replace(/'/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => /\p{L}/u.test(word))
}

function kindOfValue(tagged: string): string | null {
  switch (tagged) {
    case 'asset':
      return '#coin'
    case 'protocol':
      return '#place'
    case 'chain':
      return '#chain'
    case 'contact':
    case 'name':
    case 'address':
      return '#name'
    case 'number':
    case 'count':
    case 'fraction':
      return '#number'
    default:
      return null
  }
}
