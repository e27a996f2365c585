import { missingCase } from '../../src/errors/missingCase.ts'
import type { Stage } from '../../src/model/Stage.ts'
import type { Turn } from '../chat/turns.ts'

/** What is said of a message that came to its end, and whether it went well enough to go by itself. */
export type TurnNews = { readonly kind: TurnNewsKind; readonly detail: string; readonly lasts: boolean }
export type TurnNewsKind = 'planReady' | 'planBlocked' | 'answered' | 'asked' | 'stopped' | 'done' | 'wentWrong'

/**
 * The messages that were under way before and have come to their end since: a plan that waits to be looked at, an answer,
 * a receipt, a refusal. What a person ended by their own hand is no news to them.
 */
export function newsOfTurns(before: readonly Turn[], now: readonly Turn[]): readonly (TurnNews & { turn: string })[] {
  const underWay = new Map(before.filter(isUnderWay).map((turn) => [turn.id, turn]))
  return now.flatMap((turn) => {
    const earlier = underWay.get(turn.id)
    if (earlier === undefined || isUnderWay(turn) || turn.phase === 'stopped') return []
    const last = turn.stages.at(-1)
    const news = last === undefined ? null : newsOfStage(last, turn.stages)
    return news === null ? [] : [{ ...news, turn: turn.id }]
  })
}

function isUnderWay({ phase }: Turn): boolean {
  return phase === 'saying' || phase === 'approving'
}

function newsOfStage(last: Stage, stages: readonly Stage[]): TurnNews | null {
  switch (last.stage) {
    case 'verdict': {
      const plan = stages.find((stage) => stage.stage === 'plan')
      const blocked = last.level === 'BLOCK'
      return { kind: blocked ? 'planBlocked' : 'planReady', detail: plan?.summary ?? last.sentence, lasts: blocked }
    }
    case 'receipt':
      return {
        kind: last.status === 'done' ? 'done' : 'wentWrong',
        detail: last.sentence,
        lasts: last.status !== 'done',
      }
    case 'answer':
      return { kind: 'answered', detail: last.sentence, lasts: false }
    case 'ask':
      return { kind: 'asked', detail: last.question, lasts: true }
    case 'unsupported':
      return { kind: 'answered', detail: last.sentence, lasts: false }
    case 'refuse':
      // Closed by the person's own hand, and open as before.
      return last.reason === 'still-open' ? null : { kind: 'stopped', detail: last.sentence, lasts: true }
    case 'error':
      return { kind: 'wentWrong', detail: last.error.message, lasts: true }
    case 'reading':
    case 'place':
    case 'snapshot':
    case 'plan':
    case 'simulation':
    case 'wind':
    case 'asking':
    case 'approval':
    case 'step':
      return null
    case 'moving':
      return {
        kind: last.status === 'paid-back' ? 'wentWrong' : 'done',
        detail: last.sentence,
        lasts: last.status === 'paid-back' || last.next !== null,
      }
    default:
      return missingCase(last)
  }
}
