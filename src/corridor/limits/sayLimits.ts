import type { IntentOf, ReadRequest } from '../../model/Reading.ts'
import type { StageOf } from '../../model/Stage.ts'
import { choicesThatRead } from '../../stages/questionChoices.ts'
import { answerLimits } from './answerLimits.ts'
import { changeLimit } from './changeLimit.ts'
import { type LimitParts, purposeOf } from './LimitParts.ts'
import { wishesOf } from './wishesOf.ts'

type Said = Omit<StageOf<'answer'>, 'ms'> | Omit<StageOf<'ask'>, 'ms'> | Omit<StageOf<'refuse'>, 'ms'>

/**
 * Sets what a sentence says, one limit after the other, and answers with what holds then. No signature: nothing can be
 * moved by it, and what loosens waits.
 * @throws SaysoError what the signer throws
 */
export async function sayLimits(
  parts: LimitParts,
  limits: readonly IntentOf<'limit'>[],
  request: ReadRequest,
): Promise<Said> {
  const sentences: string[] = []
  let refused = false
  for (const limit of limits) {
    const wishes = wishesOf(parts, limit, await parts.signer.limits(purposeOf(parts)))
    if (wishes.status === 'ask')
      return {
        stage: 'ask',
        missing: ['action'],
        question: wishes.question,
        choices: choicesThatRead(wishes.choices, request),
      }
    if (wishes.status === 'nothing') sentences.push(wishes.sentence)
    else
      for (const wish of wishes.wishes) {
        const answer = await changeLimit(parts, wish)
        refused ||= answer.status === 'refused'
        sentences.push(answer.sentence)
      }
  }
  const sentence = sentences.join(' ')
  if (refused) return { stage: 'refuse', reason: 'impossible', sentence }
  return { ...(await answerLimits(parts)), sentence }
}
