import { randomUUID } from 'node:crypto'
import type { Parts } from '../../../src/corridor/Parts.ts'
import type { ShownPlan } from '../../../src/corridor/ShownPlans.ts'
import type { StageOf } from '../../../src/model/Stage.ts'
import { approve, say } from '../../../src/sayso.ts'

/** How a sentence ended: carried out with a receipt, or at a stage that has no plan. */
export type Ending =
  | { readonly status: 'receipt'; readonly shown: ShownPlan; readonly receipt: StageOf<'receipt'> }
  | { readonly status: 'no-plan'; readonly stage: string; readonly sentence: string }

/** Says a sentence and approves what comes of it, as a person would: whatever has to be typed is typed. */
export async function carryOut(parts: Parts, message: string): Promise<Ending> {
  let ending: Ending = { status: 'no-plan', stage: 'nothing', sentence: '' }
  for await (const stage of say(parts, { conversation: randomUUID(), message })) {
    if (stage.stage === 'verdict' && stage.hash !== null) {
      const shown = parts.shown.find(stage.planId)
      if (shown === null) throw new Error('The plan was not kept.')
      return await approveIt(parts, shown, stage)
    }
    const sentence = 'sentence' in stage ? stage.sentence : 'question' in stage ? stage.question : ''
    const why = stage.stage === 'verdict' ? ` ${stage.findings.map((finding) => finding.sentence).join(' ')}` : ''
    const topic = stage.stage === 'answer' ? `answer ${stage.topic}` : stage.stage
    const error = stage.stage === 'error' ? stage.error.message : ''
    ending = { status: 'no-plan', stage: topic, sentence: `${sentence}${why}${error}` }
  }
  return ending
}

async function approveIt(parts: Parts, shown: ShownPlan, verdict: StageOf<'verdict'>): Promise<Ending> {
  const typed = verdict.confirmation === null ? {} : { confirmation: verdict.confirmation }
  let last = 'nothing'
  for await (const stage of approve(parts, { planId: shown.planId, hash: shown.hash, by: 'terminal', ...typed })) {
    if (stage.stage === 'receipt') return { status: 'receipt', shown, receipt: stage }
    last = 'sentence' in stage ? stage.sentence : stage.stage === 'error' ? stage.error.message : stage.stage
  }
  return { status: 'no-plan', stage: 'approval', sentence: last }
}
