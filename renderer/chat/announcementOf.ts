import { missingCase } from '../../src/errors/missingCase.ts'
import type { ChatWords } from './ChatWords.ts'
import type { Turn } from './turns.ts'

/** What is said aloud: words in the language of the window, and after them what the core says, in English. */
export type Announcement = { readonly words: string; readonly english: string }

const nothing: Announcement = { words: '', english: '' }

/**
 * What is said aloud of the newest message: that it is worked on, and then one sentence, its end. The stages in between
 * are for the eye. Empty where there is nothing to say.
 */
export function announcementOf(turn: Turn | undefined, t: ChatWords): Announcement {
  if (turn === undefined) return nothing
  if (turn.phase === 'saying') return { words: t('log.working'), english: '' }
  if (turn.phase === 'stopped') return { words: t('reply.stopped'), english: '' }
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
      return nothing
    case 'verdict': {
      const plan = turn.stages.find((stage) => stage.stage === 'plan')
      return { words: t('log.plan'), english: `${plan?.summary ?? ''}. ${last.sentence}` }
    }
    case 'ask':
      return { words: t('log.question'), english: last.question }
    case 'answer':
      return { words: t('log.answer'), english: last.sentence }
    case 'step':
      return nothing
    case 'receipt':
    case 'moving':
    case 'unsupported':
    case 'refuse':
      return { words: '', english: last.sentence }
    case 'error':
      return { words: '', english: last.error.message }
    default:
      return missingCase(last)
  }
}
