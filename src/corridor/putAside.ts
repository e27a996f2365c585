import { saysMistake, saysWrong } from '../intent/questions/saysWrong.ts'
import type { Reading } from '../model/Reading.ts'
import type { Parts } from './Parts.ts'
import type { Ending } from './stopwatch.ts'

/**
 * Something of the plan in hand is wrong, or is not wished, as the person says, and what it should be instead was not understood: nobody can
 * approve it any more, and what was said for it can be changed as before. Null where nothing of the kind was said, and where
 * there is no plan or it is being signed. `isAll`: no question is to follow.
 */
export function putAside(
  parts: Parts,
  planId: string | null,
  said: string,
  reading: Reading,
): { readonly stage: Ending; readonly isAll: boolean } | null {
  const wrong = planId === null || reading.intents.length > 0 || reading.refuse === 'secret' ? null : saysWrong(said)
  if (planId === null || wrong === null || !parts.shown.drop(planId)) return null
  const isMistake = saysMistake(said)
  const why = isMistake ? 'since something of it is wrong' : 'as you said'
  const done = `Put away, ${why}. Nothing was signed, and nothing was sent.`
  parts.sheets.withdraw(
    planId,
    isMistake ? 'Something of this plan is wrong, as you say.' : 'You said no to this plan.',
  )
  parts.conversations.letGo(planId)
  parts.journal.append({ kind: 'dropped', planId, sentence: done })
  // "wrong address" asks for the right one.
  const isAll = wrong === 'only' && reading.ask?.[0] === 'action'
  const sentence = isAll ? `${done} Say what it should be instead, like “make it 400”, or say all of it anew.` : done
  return { stage: { stage: 'answer', topic: 'dropped', sentence, rows: [], venues: [], planId }, isAll }
}
