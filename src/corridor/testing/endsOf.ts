import type { Stage, StageOf } from '../../model/Stage.ts'

export function stageOf<K extends Stage['stage']>(stages: readonly Stage[], kind: K): StageOf<K> {
  for (const stage of stages) if (isStage(stage, kind)) return stage
  throw new Error(`No ${kind}: ${JSON.stringify(stages.at(-1))}`)
}

function isStage<K extends Stage['stage']>(stage: Stage, kind: K): stage is StageOf<K> {
  return stage.stage === kind
}

/** How a message ended where nothing can be approved: the rules that block it, or the one sentence of a refusal. */
export function blockedBy(stages: readonly Stage[]): readonly string[] {
  const last = stages.at(-1)
  if (last?.stage === 'verdict' && last.hash === null)
    return last.findings.filter(({ level }) => level === 'BLOCK').map(({ rule }) => rule)
  if (last?.stage === 'refuse' || last?.stage === 'unsupported') return [last.sentence]
  throw new Error(`Not blocked: ${JSON.stringify(last)}`)
}

/** What was found, sentence by sentence, for whoever compares with what a person reads. */
export function sentencesOf(stages: readonly Stage[]): string {
  const last = stages.at(-1)
  if (last?.stage === 'verdict') return last.findings.map(({ sentence }) => sentence).join(' ')
  return last !== undefined && 'sentence' in last ? last.sentence : JSON.stringify(last)
}
