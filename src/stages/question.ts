import type { MissingPart } from '../model/Reading.ts'
import type { StageOf } from '../model/Stage.ts'

/** What is asked, and an example for where no choices can be offered. An answer completes what was said before. */
const questions: Readonly<Record<MissingPart, readonly [question: string, example: string]>> = {
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

/** One question for all that is missing: the one that matters most comes first. */
export function questionFor(missing: readonly MissingPart[], offer: Offer = nothing): Omit<StageOf<'ask'>, 'ms'> {
  const [first = 'action'] = missing
  const [question, example] = questions[first]
  const words = [question, offer.note, offer.choices.length === 0 ? example : null].filter((part) => part !== null)
  return { stage: 'ask', missing, question: words.join(' '), choices: offer.choices }
}
