import type { ReaderView } from '../model/ReaderView.ts'
import type { Intent, Reading, ReadRequest } from '../model/Reading.ts'
import { contactNames } from './contactNames.ts'
import { tag } from './lexicon/tag.ts'
import type { AskModel } from './model/AskModel.ts'
import { type ModelReading, readWithModel } from './model/readWithModel.ts'
import { isSame, sentenceOf } from './model/sentenceOf.ts'

/**
 * How sure the parser is of its reading.
 * `sure`: it placed every word, or refuses. `unsure`: it placed the message, but took a word for its nearest neighbour.
 * `open`: it would ask, or takes the message for none of this app's business.
 */
export type Standing = 'sure' | 'unsure' | 'open'

/** What the model had to say. `same` and `other` compare it with what the parser placed. */
export type Heard = 'same' | 'other' | 'nothing' | 'failed'

/**
 * The one rule, as a table. A model never decides: the most it can do is to have a sentence offered to the person, and
 * that sentence is read by the parser. So whatever a model says, no money moves otherwise than the parser reads.
 */
export const rule: Readonly<Record<Standing, 'the parser' | Readonly<Record<Heard, Outcome>>>> = {
  sure: 'the parser',
  unsure: { same: 'the parser', other: 'offer both', nothing: 'the parser', failed: 'the parser' },
  open: { same: 'the parser', other: 'offer the model', nothing: 'the parser', failed: 'the parser' },
}
export type Outcome = 'the parser' | 'offer the model' | 'offer both'

export type Arbitrated = {
  /** The parser's own, or a question where two readings of an unsure message differ. */
  readonly reading: Reading
  /** Sentences to answer with, each read by the parser to just what it says. */
  readonly offers: readonly string[]
  readonly reader: ReaderView
  /** Why a model that was asked does not count, in one sentence. */
  readonly note: string | null
}

const builtin = { kind: 'builtin' } as const

export function standingOf(reading: Reading, request: ReadRequest): Standing {
  if (reading.refuse === 'out-of-scope' || reading.ask !== null) return 'open'
  if (!reading.intents.some(movesMoney)) return 'sure'
  const contacts = contactNames(request)
  const guessed = tag(request.turns.at(-1) ?? '', contacts).some(
    (word) => word.repaired === true && weighty.has(word.lexeme.tag),
  )
  return guessed ? 'unsure' : 'sure'
}

/** Words that decide what happens to money: a misspelt one of these is worth a second look. */
const weighty: ReadonlySet<string> = new Set(['verb', 'asset', 'protocol', 'chain'])

/** Puts the parser's reading and a model's together. The model is asked only where the parser is not sure. */
export async function arbitrate(
  reading: Reading,
  request: ReadRequest,
  model: AskModel,
  signal: AbortSignal,
): Promise<Arbitrated> {
  const parsers = { reading, offers: [], reader: builtin, note: null }
  const standing = standingOf(reading, request)
  const rules = rule[standing]
  if (rules === 'the parser') return parsers
  const told = await readWithModel(request, model, signal)
  if (told.status === 'failed') return { ...parsers, note: `${told.sentence} The built-in parser read this alone.` }
  const outcome = rules[hearing(told, reading)]
  if (outcome === 'the parser' || told.status !== 'read') return parsers
  const own = outcome === 'offer both' ? sentenceOf(reading.intents, request) : null
  const models = sentenceOf(told.intents, request)
  if (models === null || (outcome === 'offer both' && own === null)) return parsers
  return {
    reading: outcome === 'offer both' ? { intents: [], ask: ['action'], refuse: null } : reading,
    offers: own === null ? [models] : [own, models],
    reader: { kind: 'model', name: model.name, digest: model.digest },
    note: null,
  }
}

function hearing(told: ModelReading, reading: Reading): Heard {
  if (told.status !== 'read') return told.status
  const differs = !isSame(told.intents.filter(movesMoney), reading.intents.filter(movesMoney))
  return differs || reading.intents.length === 0 ? 'other' : 'same'
}

function movesMoney(intent: Intent): boolean {
  return intent.kind !== 'show'
}
