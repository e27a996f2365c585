import type { ChainName } from '../../model/Reading.ts'
import type { Draft, Rule } from '../Rule.ts'

/** By EIP-155. */
const chainIds: Readonly<Record<ChainName, number>> = {
  ethereum: 1,
  optimism: 10,
  polygon: 137,
  base: 8_453,
  arbitrum: 42_161,
}

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
            sentence: `You named ${said}, and this plan is for the ${input.network.name}.`,
            instead: 'Do not go on; say the chain again.',
            facts: { said, chainId: `${input.network.chainId}` },
          },
        ]
      }),
  },
]
