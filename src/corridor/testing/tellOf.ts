import { takeSnapshot } from '../../chain/takeSnapshot.ts'
import type { Stage } from '../../model/Stage.ts'
import type { CorridorOfTest } from './corridorOfTest.ts'

/** How a sentence ended. `failed` is what must never be: a plan that was blocked, or did not end in a good receipt. */
export type Told = { readonly status: 'done' | 'no-plan' | 'failed'; readonly sentence: string }

/** Says it, takes so many seconds to look at the plan, and approves it. */
export async function tellOf(open: CorridorOfTest, message: string, seconds: number): Promise<Told> {
  const failed = (sentence: string): Told => ({ status: 'failed', sentence })
  const stages = await open.say(message)
  const last = stages.at(-1)
  if (last === undefined || last.stage === 'error') return failed(JSON.stringify(last))
  if (!stages.some(({ stage }) => stage === 'plan')) return { status: 'no-plan', sentence: sentenceOf(last) }
  // Planned, and then seen to lack the ether for its gas: said before anybody is asked.
  if (last.stage === 'refuse' && last.reason === 'impossible') return { status: 'no-plan', sentence: sentenceOf(last) }
  if (last.stage !== 'verdict' || last.hash === null) return failed(sentenceOf(last))
  await open.wait(seconds)
  const end = (await open.approve(stages)).at(-1)
  if (end?.stage !== 'receipt' || end.status !== 'done') return failed(end === undefined ? '' : sentenceOf(end))
  const outside = end.changes.filter(({ within }) => !within)
  if (outside.length > 0) return failed(JSON.stringify(outside))
  const { account, client, clock } = open.parts
  const { allowances } = await takeSnapshot(client, clock, account)
  const left = [...allowances].filter(([, units]) => units > 0n).map(([pair]) => pair)
  if (left.length > 0) return failed(`Something may still be taken: ${left.join(', ')}`)
  return { status: 'done', sentence: end.sentence }
}

function sentenceOf(stage: Stage): string {
  if (stage.stage === 'verdict') return JSON.stringify(stage.findings.filter(({ level }) => level === 'BLOCK'))
  if (stage.stage === 'ask') return stage.question
  return 'sentence' in stage && stage.stage !== 'receipt' ? stage.sentence : JSON.stringify(stage)
}
