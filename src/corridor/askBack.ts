import { portfolioView } from '../answers/portfolioView.ts'
import { takeSnapshot } from '../chain/takeSnapshot.ts'
import type { Limit } from '../model/Limits.ts'
import type { HoldingView } from '../model/Portfolio.ts'
import type { MissingPart, ReadRequest } from '../model/Reading.ts'
import type { StageOf } from '../model/Stage.ts'
import { askedPart, notKnownNote } from '../stages/askedPart.ts'
import { exampleSentences } from '../stages/exampleSentences.ts'
import { heardInHand } from '../stages/heardInHand.ts'
import { heardOf } from '../stages/heardOf.ts'
import { nearestSentences } from '../stages/nearestSentences.ts'
import { questionFor } from '../stages/question.ts'
import { choicesFor, dependsOnHoldings } from '../stages/questionChoices.ts'
import { sentencesThatRead } from '../stages/takenFor.ts'
import { wordNotKnown } from '../stages/wordNotKnown.ts'
import { askWhose } from './askWhose.ts'
import { purposeOf } from './limits/LimitParts.ts'
import type { Parts } from './Parts.ts'
import { placesToEnter } from './placesToEnter.ts'

/** The question for what is missing, with choices from what the person holds: one round trip, and only where they need it. */
export async function askBack(
  parts: Parts,
  request: ReadRequest,
  missing: readonly MissingPart[],
): Promise<Omit<StageOf<'ask'>, 'ms'>> {
  const [last = ''] = request.turns.slice(-1)
  if (missing[0] === 'action' && last.trim() !== '') return await notUnderstood(parts, request, missing)
  const whose = await askWhose(parts, request, missing)
  if (whose !== null) return whose
  const holdings = dependsOnHoldings(missing) ? await heldBy(parts) : null
  const { aave, native, wrapped } = parts.client.network
  const lent = aave === null ? [] : ['Aave']
  const places = missing[0] === 'protocol' ? ((await placesToEnter(parts, request)) ?? lent) : lent
  const twins = { native: native.symbol, wrapped: wrapped.symbol }
  const offer = choicesFor(missing, request, { holdings, places, twins })
  const question = questionFor(missing, offer, askedPart(missing, request), notKnownNote(missing, request))
  const heard = heardInHand(request)
  return heard === null ? question : { ...question, heard }
}

/**
 * Not understood, and for which word where it is one: said in a sentence, with what it comes nearest to; where that is nothing, with
 * three examples that work on what this wallet holds.
 * @param before the conversation that one of them would be said in
 */
export async function notUnderstood(
  parts: Parts,
  before: ReadRequest,
  missing: readonly MissingPart[] = ['action'],
): Promise<Omit<StageOf<'ask'>, 'ms'>> {
  // What the message says itself in one of its sentences is nearer than all that is like it.
  const own = sentencesThatRead(before)
  const offered =
    own.length > 0
      ? own.map((sentence) => ({ sentence, topic: null }))
      : nearestSentences(before, await standing(parts))
  const near = offered.map(({ sentence }) => sentence)
  const heard = heardOf(before, offered)
  const word = wordNotKnown(before)
  const sorry = word === null ? 'I did not understand that.' : `I do not know the word “${word}” here.`
  if (near.length > 0) {
    const these = near.length === 1 ? 'this' : 'one of these'
    const question = `${sorry} Did you mean ${these}? If not, say it another way, or say "help".`
    return { stage: 'ask', missing, question, choices: [...near, 'help'], heard }
  }
  const examples = exampleSentences(await heldBy(parts), before)
  const otherwise =
    word === null
      ? 'What do you want done? Say it in a sentence, like one of these, or say "help".'
      : 'Say it another way, like one of these, or say "help".'
  return { stage: 'ask', missing, question: `${sorry} ${otherwise}`, choices: [...examples, 'help'], heard }
}

/** The limits that stand, or null where the signer does not say. */
async function standing(parts: Parts): Promise<readonly Limit[] | null> {
  try {
    return (await parts.signer.limits(purposeOf(parts))).limits.map(({ limit }) => limit)
  } catch {
    return null
  }
}

/** A question can be asked without the chain: then fewer choices come with it. */
export async function heldBy({ client, clock, account }: Parts): Promise<readonly HoldingView[] | null> {
  try {
    return portfolioView(await takeSnapshot(client, clock, account)).holdings
  } catch {
    return null
  }
}
