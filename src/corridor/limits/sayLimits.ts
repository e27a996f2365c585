import type { LimitsView } from '../../model/Limits.ts'
import type { IntentOf, ReadRequest } from '../../model/Reading.ts'
import type { StageOf } from '../../model/Stage.ts'
import { choicesThatRead } from '../../stages/questionChoices.ts'
import type { Parts } from '../Parts.ts'
import { answerLimits } from './answerLimits.ts'
import { askBeforeUsedUp, type UsedUpQuestion } from './askBeforeUsedUp.ts'
import { cancelLimitChange, changeLimit } from './changeLimit.ts'
import { type LimitParts, namesIn, purposeOf } from './LimitParts.ts'
import { undoSentence } from './undoSentence.ts'
import { wishesOf } from './wishesOf.ts'

type Said = Omit<StageOf<'answer'>, 'ms'> | Omit<StageOf<'ask'>, 'ms'> | Omit<StageOf<'refuse'>, 'ms'>

/**
 * Sets what a sentence says, one limit after the other, and answers with what holds then. One that would be used up at once
 * is asked about first; whoever says it once more, or presses the button, has it. No signature: nothing can be
 * moved by it, and what loosens waits.
 * @throws SaysoError what the signer throws
 */
export async function sayLimits(
  parts: LimitParts & Pick<Parts, 'conversations'>,
  limits: readonly IntentOf<'limit'>[],
  { request, conversation }: { readonly request: ReadRequest; readonly conversation: string },
): Promise<Said> {
  const before = await parts.signer.limits(purposeOf(parts))
  const used = usedUpAtOnce(parts, limits, before)
  if (used !== null && !parts.conversations.wasAskedWhether(conversation, used.choices)) {
    const { question, choices, labels } = used
    if (choicesThatRead(choices, request).length === choices.length) {
      parts.conversations.askedWhether(conversation, choices)
      return { stage: 'ask', missing: ['action'], question, choices, labels }
    }
  }
  const sentences: string[] = []
  let refused = false
  let wantsPassword = false
  for (const limit of limits) {
    const wishes = wishesOf(parts, limit, await parts.signer.limits(purposeOf(parts)))
    if (wishes.status === 'ask')
      return {
        stage: 'ask',
        missing: ['action'],
        question: wishes.question,
        choices: choicesThatRead(wishes.choices, request),
      }
    if (wishes.status === 'take-back') {
      const answer = await cancelLimitChange(parts, wishes)
      refused ||= answer.status === 'refused'
      sentences.push(answer.sentence)
    } else if (wishes.status === 'nothing') sentences.push(wishes.sentence)
    else
      for (const wish of wishes.wishes) {
        const answer = await changeLimit(parts, wish)
        wantsPassword ||= answer.status === 'wants-password'
        refused ||= answer.status === 'refused' || wantsPassword
        sentences.push(answer.sentence)
      }
  }
  const sentence = sentences.join(' ')
  const undo = undoSentence(before, await parts.signer.limits(purposeOf(parts)), namesIn(parts))
  if (undo !== null) parts.conversations.changedLimits(conversation, undo)
  if (refused) return { stage: 'refuse', reason: 'impossible', sentence, ...(wantsPassword && { page: 'wallet' }) }
  return { ...(await answerLimits(parts)), sentence }
}

/** What to ask before the one limit of a message is set. Several are set as they were said. */
function usedUpAtOnce(
  parts: LimitParts,
  [limit, ...more]: readonly IntentOf<'limit'>[],
  view: LimitsView,
): UsedUpQuestion | null {
  const wishes = limit === undefined || more.length > 0 ? null : wishesOf(parts, limit, view)
  const [wish] = wishes?.status === 'wishes' ? wishes.wishes : []
  return wish === undefined ? null : askBeforeUsedUp(parts, wish, view)
}
