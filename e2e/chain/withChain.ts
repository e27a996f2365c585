import { join } from 'node:path'
import { startPracticeChain } from '../../src/host/practice/startPracticeChain.ts'
import { ChainHand } from './ChainHand.ts'
import { ChainView } from './ChainView.ts'

/**
 * Starts the chain of a profile that no app is running on, where its last app left it, and lets a story look at it, or
 * change it: the next app finds it so.
 */
export async function withChain<T>(
  profile: string,
  look: (chain: ChainView, hand: ChainHand) => Promise<T>,
): Promise<T> {
  const chain = await startPracticeChain({ directory: join(profile, 'practice', 'chain') })
  try {
    return await look(new ChainView(chain.rpcUrl), new ChainHand(chain.rpcUrl))
  } finally {
    await chain.stop()
  }
}
