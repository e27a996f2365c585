import { missingCase } from '../../src/errors/missingCase.ts'
import type { Stage, StageOf } from '../../src/model/Stage.ts'
import { duration } from '../ui/figures.ts'
import type { ChatWords } from './ChatWords.ts'

/** One thing that was done on the way to the plan, and how long it took. */
export type TrailEntry = { readonly key: string; readonly sentence: string; readonly ms: number }

export function trailOf(stages: readonly Stage[], t: ChatWords): readonly TrailEntry[] {
  return stages.flatMap((stage) => {
    const sentence = stage.stage === 'snapshot' ? lookedSentence(stage, compared(stages), t) : sentenceOf(stage, t)
    return sentence === null ? [] : [{ key: stage.stage, sentence, ms: stage.ms }]
  })
}

/** What is being done right now, for as long as nothing has come of it. */
export function underWay(stages: readonly Stage[], t: ChatWords): string {
  switch (stages.at(-1)?.stage) {
    case undefined:
      return t('trail.reading')
    case 'reading':
    case 'place':
      return t('trail.looking')
    case 'snapshot':
      return t('trail.planning')
    case 'plan':
      return t('trail.trying')
    default:
      return t('trail.checking')
  }
}

/** All of it in one line, once it is there. */
export function trailSummary(stages: readonly Stage[], t: ChatWords): string {
  const time = duration(trailOf(stages, t).reduce((sum, { ms }) => sum + ms, 0))
  const count = compared(stages)
  if (stages.some((stage) => stage.stage === 'verdict'))
    return count === 0 ? t('trail.allDoneHere', { time }) : t('trail.allDone', { count, time })
  return count === 0 ? t('trail.readOnly', { time }) : t('trail.readAndLooked', { count, time })
}

/** How many places are told of beside it: as many were looked at for this. None where nothing was compared. */
function compared(stages: readonly Stage[]): number {
  const plan = stages.find((stage) => stage.stage === 'plan')
  const last = stages.at(-1)
  return plan?.earning?.venues.length ?? (last?.stage === 'answer' ? last.venues.length : 0)
}

function lookedSentence({ block }: StageOf<'snapshot'>, count: number, t: ChatWords): string {
  return count === 0
    ? t('trail.lookedAtBlock', { block: block.number })
    : t('trail.looked', { count, block: block.number })
}

function sentenceOf(stage: Stage, t: ChatWords): string | null {
  switch (stage.stage) {
    case 'reading':
      return stage.reader.kind === 'model' ? t('trail.readWith', { model: stage.reader.name }) : t('trail.read')
    case 'place':
      return t('trail.went', { network: stage.chain.practice ? t('trail.practice') : stage.chain.name })
    case 'snapshot':
      return t('trail.lookedAtBlock', { block: stage.block.number })
    case 'plan':
      return t('trail.planned', { count: stage.steps.length })
    case 'simulation':
      return stage.status === 'ok'
        ? t('trail.simulated')
        : stage.status === 'reverted'
          ? t('trail.wouldFail')
          : t('trail.notSimulated')
    case 'verdict':
      return t('trail.checked')
    case 'wind':
    case 'asking':
    case 'approval':
    case 'step':
    case 'receipt':
    case 'moving':
    case 'answer':
    case 'ask':
    case 'unsupported':
    case 'refuse':
    case 'error':
      return null
    default:
      return missingCase(stage)
  }
}
