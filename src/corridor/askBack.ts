import { portfolioView } from '../answers/portfolioView.ts'
import { takeSnapshot } from '../chain/takeSnapshot.ts'
import type { HoldingView } from '../model/Portfolio.ts'
import type { MissingPart, ReadRequest } from '../model/Reading.ts'
import type { StageOf } from '../model/Stage.ts'
import { askedPart, notKnownNote } from '../stages/askedPart.ts'
import { exampleSentences } from '../stages/exampleSentences.ts'
import { questionFor } from '../stages/question.ts'
import { choicesFor, dependsOnHoldings } from '../stages/questionChoices.ts'
import { wordNotKnown } from '../stages/wordNotKnown.ts'
import type { Parts } from './Parts.ts'

/** The question for what is missing, with choices from what the person holds: one round trip, and only where they need it. */
export async function askBack(
  parts: Parts,
  request: ReadRequest,
  missing: readonly MissingPart[],
): Promise<Omit<StageOf<'ask'>, 'ms'>> {
  const [last = ''] = request.turns.slice(-1)
  if (missing[0] === 'action' && last.trim() !== '') return await notUnderstood(parts, request, missing)
  const holdings = dependsOnHoldings(missing) ? await heldBy(parts) : null
  const { aave, native, wrapped } = parts.client.network
  const places = aave === null ? [] : ['Aave']
  const twins = { native: native.symbol, wrapped: wrapped.symbol }
  const offer = choicesFor(missing, request, { holdings, places, twins })
  return questionFor(missing, offer, askedPart(missing, request), notKnownNote(missing, request))
}

/**
 * Not understood, and for which word where it is one: said in a sentence, with three examples that work on what this wallet holds.
 * @param before the conversation that an example would be said in
 */
export async function notUnderstood(
  parts: Parts,
  before: ReadRequest,
  missing: readonly MissingPart[] = ['action'],
): Promise<Omit<StageOf<'ask'>, 'ms'>> {
  const choices = exampleSentences(await heldBy(parts), before)
  const word = wordNotKnown(before)
  const question =
    word === null
      ? 'I did not understand that. What do you want done? Say it in a sentence, like one of these, or say "help".'
      : `I do not know the word “${word}” here. Say it another way, like one of these, or say "help".`
  return { stage: 'ask', missing, question, choices: [...choices, 'help'] }
}

/** A question can be asked without the chain: then fewer choices come with it. */
async function heldBy({ client, clock, account }: Parts): Promise<readonly HoldingView[] | null> {
  try {
    return portfolioView(await takeSnapshot(client, clock, account)).holdings
  } catch {
    return null
  }
}
