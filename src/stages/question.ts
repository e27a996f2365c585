import type { MissingPart } from '../model/Reading.ts'
import type { StageOf } from '../model/Stage.ts'
import { type Asked, exampleOf } from './askedPart.ts'

/** What is asked where nothing more is known. */
const questions: Readonly<Record<MissingPart, string>> = {
  amount: 'How much?',
  asset: 'Which asset?',
  to: 'To whom?',
  protocol: 'Where?',
  chain: 'On which network?',
  targets: 'Into which shares?',
  trigger: 'When exactly?',
  action: 'What do you want done?',
}

/** What can be answered with one press. `note` says what there is to choose from, in one sentence. */
export type Offer = { readonly choices: readonly string[]; readonly note: string | null }

const nothing: Offer = { choices: [], note: null }

/**
 * One question for all that is missing: the one that matters most comes first.
 * @param asked what is asked in the place of the usual question
 * @param before a sentence that comes before the question
 */
export function questionFor(
  missing: readonly MissingPart[],
  offer: Offer = nothing,
  asked: Asked | null = null,
  before: string | null = null,
): Omit<StageOf<'ask'>, 'ms'> {
  const [first = 'action'] = missing
  const [question, example] = asked ?? [questions[first], exampleOf[first]]
  const words = [before, question, offer.note, offer.choices.length === 0 ? example : null].filter(
    (part) => part !== null && part !== '',
  )
  return { stage: 'ask', missing, question: words.join(' '), choices: offer.choices }
}
