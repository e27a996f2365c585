import type { MissingPart } from '../model/Reading.ts'
import type { StageOf } from '../model/Stage.ts'

const questions: Readonly<Record<MissingPart, string>> = {
  amount: 'How much? Say the whole sentence again with an amount, like "100 USDC", "half" or "all".',
  asset: 'Which asset? Say the whole sentence again with one, like USDC or ETH.',
  to: 'To whom? Say it again with the whole address that starts with 0x; check it character by character.',
  protocol: 'Where? Say it again with a name, like Aave.',
  chain: 'On which network? Say it again with its name.',
  targets: 'Into which shares? They must add up to 100, like "60% ETH and 40% USDC".',
  trigger: 'When exactly? Say it again with a number, like "below 2500".',
  action:
    'What do you want done? Say it in a sentence, like "Put 1000 USDC into the safest place with the highest yield".',
}

/** One question for all that is missing: the one that matters most comes first. */
export function questionFor(missing: readonly MissingPart[]): Omit<StageOf<'ask'>, 'ms'> {
  const [first = 'action'] = missing
  return { stage: 'ask', missing, question: questions[first], choices: [] }
}
