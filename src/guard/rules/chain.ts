import { chainCalled } from '../../model/chainCalled.ts'
import { theNetwork } from '../../model/theNetwork.ts'
import { chainIds } from '../catalogue/chainIds.ts'
import type { Draft, Rule } from '../Rule.ts'

export const chainRules: readonly Rule[] = [
  {
    id: 'chain-as-said',
    looksAt: 'the chain that the sentence names, against the one that the plan is for',
    sentence: 'Where you name a chain, a plan is for that chain and for no other.',
    evaluate: ({ input }) =>
      input.intents.flatMap((intent): readonly Draft[] => {
        const said = 'chain' in intent ? intent.chain : undefined
        if (said === undefined || chainIds[said] === input.network.chainId) return []
        return [
          {
            level: 'BLOCK',
            sentence: `You named ${chainCalled[said]}, and this plan is for ${theNetwork(input.network)}.`,
            instead: 'Do not go on; say the chain again.',
            facts: { said, chainId: `${input.network.chainId}` },
          },
        ]
      }),
  },
]
