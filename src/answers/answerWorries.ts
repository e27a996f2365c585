import type { Network } from '../model/Network.ts'
import type { IntentOf } from '../model/Reading.ts'
import type { StageOf } from '../model/Stage.ts'
import { reassure, type Worry } from '../model/worries.ts'

/** What is done in the wallet's own window, to which the page Wallet leads. */
const inWallet: ReadonlySet<Worry> = new Set<Worry>(['restore', 'see-words', 'change-password', 'words-seen'])

/** What a person wants to know before they trust it with money. */
export function answerWorries(
  { worries = ['safe'] }: Pick<IntentOf<'show'>, 'worries'>,
  network: Pick<Network, 'kind'>,
): Omit<StageOf<'answer'>, 'ms'> {
  const told = { stage: 'answer', topic: 'trust', sentence: reassure(worries, network), rows: [], venues: [] } as const
  if (worries.some((worry) => inWallet.has(worry))) return { ...told, page: 'wallet' }
  return worries.join() === 'mistake' ? { ...told, say: ['What can I lose?', 'What is my limit?'] } : told
}
