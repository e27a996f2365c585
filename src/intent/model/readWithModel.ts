import { type Intent, intent, type ReadRequest } from '../../model/Reading.ts'
import type { Mention } from '../mentions/Mention.ts'
import type { AskModel } from './AskModel.ts'
import { parseAnswer, type SaidStep } from './answerSchema.ts'
import { Ground } from './Ground.ts'
import { groundStep } from './groundStep.ts'
import { makeRequest } from './makeRequest.ts'
import { verbsFit } from './verbsFit.ts'

export type ModelReading =
  | { readonly status: 'read'; readonly intents: readonly Intent[] }
  /** It answered, and nothing of it counts. */
  | { readonly status: 'nothing' }
  | { readonly status: 'failed'; readonly sentence: string }

/** What a model makes of the last turn, with every value read from the person's own words. */
export async function readWithModel(request: ReadRequest, model: AskModel, signal: AbortSignal): Promise<ModelReading> {
  const answer = await model.ask(makeRequest(request), signal)
  if (answer.status === 'failed') return answer
  const steps = parseAnswer(answer.text)
  if (steps === null) return { status: 'failed', sentence: `${model.name} gave an answer that is none.` }
  const intents = groundSteps(steps, request)
  return intents === null ? { status: 'nothing' } : { status: 'read', intents }
}

/**
 * The intents that a model's steps come to. Null where a value does not stand in the person's words, where words that
 * say a value or a condition were passed over, or where known verbs say something else.
 */
export function groundSteps(steps: readonly SaidStep[], request: ReadRequest): readonly Intent[] | null {
  const ground = new Ground(request)
  const intents: Intent[] = []
  for (const step of steps) {
    const grounded = groundStep(step, ground, intents.at(-1))
    if (grounded === null || !intent.safeParse(grounded).success) return null
    intents.push(grounded)
  }
  const kinds = intents.map(({ kind }) => kind)
  if (intents.length === 0 || !verbsFit(kinds, ground.last)) return null
  return ground.leftover().every((mention) => mayStay(mention, kinds)) ? intents : null
}

/** What may be left over: words that join or ask. */
const harmless: ReadonlySet<Mention['type']> = new Set([
  'verb',
  'noun',
  'unknown',
  'comma',
  'colon',
  'and',
  'then',
  'also',
  'stop',
  'request',
  'question',
  'background',
  'topic',
])

function mayStay(mention: Mention, kinds: readonly Intent['kind'][]): boolean {
  if (mention.type === 'goal') return kinds.includes('earn') || kinds.includes('show')
  return harmless.has(mention.type)
}
