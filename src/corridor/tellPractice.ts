import type { Network } from '../model/Network.ts'
import type { StageOf } from '../model/Stage.ts'

/** Where practice money comes from: no sentence gives any. */
export function tellPractice({ kind, name }: Network): Omit<StageOf<'answer'>, 'ms'> {
  const button = 'press “Give me practice money” on the Portfolio page. A sentence cannot ask for it.'
  const sentence =
    kind === 'practice'
      ? `For practice money, ${button}`
      : `There is no practice money on ${name}. Choose the practice chain under Networks first; there, ${button}`
  return { stage: 'answer', topic: 'help', sentence, rows: [], venues: [] }
}
