import { keyOf } from '../../decoding/keyOf.ts'
import type { Rule } from '../Rule.ts'

export const elsewhereRules: readonly Rule[] = [
  {
    id: 'recipient-elsewhere',
    looksAt: 'whether a contract stands at the recipient’s address on another chain that Sayso can ask',
    sentence: 'Sending to an address that is a contract on another chain only asks you to type the end of it.',
    // What no chain could be asked about is left to the other rules: to an address that is new to you, sending asks anyway.
    evaluate: ({ calls, input, played }) =>
      calls.flatMap((call) => {
        if (call.kind !== 'native-send' && call.kind !== 'transfer') return []
        const chains = input.codeElsewhere.get(keyOf(call.to)) ?? []
        if (chains.length === 0 || played?.codeAt.get(keyOf(call.to)) !== false) return []
        return [
          {
            level: 'HARD',
            sentence: `The recipient is a contract on ${chains.join(' and ')}, and nothing stands there on ${input.network.name}: what you send may be lost.`,
            instead: 'Ask whoever gave you the address for one on this chain, or type its last 6 characters.',
            facts: { to: call.to },
            confirm: call.to.slice(-6),
          },
        ]
      }),
  },
]
