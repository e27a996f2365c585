import { missingCase } from '../../src/errors/missingCase.ts'
import type { ChatWords } from './ChatWords.ts'
import type { Turn } from './turns.ts'

/**
 * What is said aloud of the newest message: that it is worked on, and then one sentence, its end. The stages in between
 * are for the eye. Empty where there is nothing to say.
 */
export function announcementOf(turn: Turn | undefined, t: ChatWords): string {
  if (turn === undefined) return ''
  if (turn.phase === 'saying') return t('log.working')
  if (turn.phase === 'stopped') return t('reply.stopped')
  const last = turn.stages.at(-1)
  switch (last?.stage) {
    case undefined:
    case 'reading':
    case 'place':
    case 'snapshot':
    case 'plan':
    case 'simulation':
    case 'wind':
    case 'asking':
    case 'approval':
      return ''
    case 'verdict': {
      const plan = turn.stages.find((stage) => stage.stage === 'plan')
      return t('log.plan', { summary: plan?.summary ?? '', sentence: last.sentence })
    }
    case 'ask':
      return t('reply.question', { question: last.question })
    case 'answer':
      return t('reply.answer', { sentence: last.sentence })
    case 'step':
      return ''
    case 'receipt':
    case 'moving':
    case 'unsupported':
    case 'refuse':
      return last.sentence
    case 'error':
      return last.error.message
    default:
      return missingCase(last)
  }
}
