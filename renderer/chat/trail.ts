import { missingCase } from '../../src/errors/missingCase.ts'
import type { Stage } from '../../src/model/Stage.ts'

/** One thing that was done on the way to the plan, and how long it took. */
export type TrailEntry = { readonly key: string; readonly sentence: string; readonly ms: number }

export function trailOf(stages: readonly Stage[]): readonly TrailEntry[] {
  return stages.flatMap((stage) => {
    const sentence = sentenceOf(stage)
    return sentence === null ? [] : [{ key: stage.stage, sentence, ms: stage.ms }]
  })
}

/** What is being done right now, for as long as nothing has come of it. */
export function underWay(stages: readonly Stage[]): string {
  switch (stages.at(-1)?.stage) {
    case undefined:
      return 'Reading your sentence'
    case 'reading':
      return 'Looking at the chain'
    case 'snapshot':
      return 'Finding the best way'
    case 'plan':
      return 'Trying it on the chain as it is now'
    default:
      return 'Checking the outcome'
  }
}

function sentenceOf(stage: Stage): string | null {
  switch (stage.stage) {
    case 'reading':
      return stage.reader.kind === 'model' ? `Read your sentence with ${stage.reader.name}` : 'Read your sentence'
    case 'snapshot':
      return `Looked at ${stage.venues} ${stage.venues === 1 ? 'venue' : 'venues'} at block ${stage.block.number}`
    case 'plan':
      return `Planned ${stage.steps.length} ${stage.steps.length === 1 ? 'step' : 'steps'}`
    case 'simulation':
      return stage.status === 'ok'
        ? 'Simulated every step on that block'
        : stage.status === 'reverted'
          ? 'Simulated: it would fail'
          : 'Could not simulate it'
    case 'verdict':
      return 'Checked the outcome against what you asked for'
    case 'wind':
    case 'asking':
    case 'approval':
    case 'step':
    case 'receipt':
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
