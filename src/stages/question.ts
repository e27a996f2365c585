import type { MissingPart } from '../model/Reading.ts'
import type { StageOf } from '../model/Stage.ts'
import type { Asked } from './askedPart.ts'

/** What is asked, and an example for where no choices can be offered. An answer completes what was said before. */
const questions: Readonly<Record<MissingPart, Asked>> = {
  amount: ['How much?', 'Say an amount, like "100 USDC", "half" or "all".'],
  asset: ['Which asset?', 'Say one, like USDC or ETH.'],
  to: ['To whom?', 'Say the whole address that starts with 0x; check it character by character.'],
  protocol: ['Where?', 'Say a name, like Aave.'],
  chain: ['On which network?', 'Say its name.'],
  targets: ['Into which shares?', 'They must add up to 100, like "60% ETH and 40% USDC".'],
  trigger: ['When exactly?', 'Say it again with a number, like "below 2500".'],
  action: [
    'What do you want done?',
    'Say it in a sentence, like "Put 1000 USDC into the safest place with the highest yield", or say "help".',
  ],
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
  const [question, example] = asked ?? questions[first]
  const words = [before, question, offer.note, offer.choices.length === 0 ? example : null].filter(
    (part) => part !== null && part !== '',
  )
  return { stage: 'ask', missing, question: words.join(' '), choices: offer.choices }
}
