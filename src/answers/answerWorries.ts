import type { Network } from '../model/Network.ts'
import type { IntentOf } from '../model/Reading.ts'
import type { StageOf } from '../model/Stage.ts'
import { reassure } from '../model/worries.ts'

/** What a person wants to know before they trust it with money. */
export function answerWorries(
  { worries = ['safe'] }: Pick<IntentOf<'show'>, 'worries'>,
  network: Pick<Network, 'kind'>,
): Omit<StageOf<'answer'>, 'ms'> {
  return { stage: 'answer', topic: 'trust', sentence: reassure(worries, network), rows: [], venues: [] }
}
