import { getAddress } from 'viem'
import { openCore } from '../../src/host/openCore.ts'
import { withChain } from '../chain/withChain.ts'
import { story } from './story.ts'

/** A story whose account came into this much more money, in the smallest units, before its window opened. */
export function giftStory(gifts: Readonly<Record<string, bigint>>) {
  return story.extend({
    profile: async ({ profile }, use) => {
      const { core, close } = await openCore({ profile })
      const account = getAddress(core.info().account)
      await close()
      await withChain(profile, async (_chain, hand) => {
        for (const [symbol, units] of Object.entries(gifts)) await hand.give(symbol, account, units)
      })
      await use(profile)
    },
  })
}
