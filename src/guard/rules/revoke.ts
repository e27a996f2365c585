import type { DecodedCall } from '../../decoding/DecodedCall.ts'
import { findRights, type Right } from '../catalogue/findRights.ts'
import type { Draft, Rule } from '../Rule.ts'

export const revokeRules: readonly Rule[] = [
  {
    id: 'revoke-as-said',
    looksAt: 'steps that take permissions back, against the sentence',
    sentence: 'A permission is taken back only where you ask for that, or where a step of the same plan needs it anew.',
    evaluate: ({ calls, input }) => {
      const asked = input.intents.flatMap((intent) =>
        intent.kind === 'revoke' ? [findRights(intent, input.network)] : [],
      )
      const onlyRevokes = asked.length === input.intents.length
      return calls.flatMap((call, index): Draft[] => {
        const right = takenBack(call)
        if (right === null) return onlyRevokes ? [strange(index, {})] : []
        if (asked.some((named) => named?.names(right) === true)) return []
        // An old allowance may have to go before a plan can give its own, and what is over goes afterwards.
        if (call.kind === 'approve' && !onlyRevokes) return []
        return [strange(index, { contract: right.contract, spender: right.spender })]
      })
    },
  },
]

/** The right that a call ends. Null where it ends none. */
function takenBack(call: DecodedCall): Right | null {
  if (call.kind === 'take-back') return { contract: call.contract, spender: call.spender }
  if (call.kind === 'approve' && call.units === 0n) return { contract: call.token.address, spender: call.spender }
  return null
}

function strange(index: number, facts: Record<string, string>): Draft {
  return {
    level: 'BLOCK',
    sentence: `Step ${index + 1} does something else than take back a permission that you named.`,
    instead: 'Do not go on; ask for a new plan.',
    facts,
  }
}
