import type { DecodedCall } from '../../decoding/DecodedCall.ts'
import { sameAddress } from '../../model/Token.ts'
import type { Case } from '../Case.ts'
import type { Draft, Rule } from '../Rule.ts'

/** Across's pools take a deposit that stays open for six hours; a person who waits longer would not know what for. */
const longestOpenSeconds = 21_600n

export const bridgeRules: readonly Rule[] = [
  {
    id: 'bridge-as-said',
    looksAt: 'steps that bridge: how much, what arrives, on which chain, and until when, against the sentence',
    sentence:
      'Something is bridged only where you ask for that: to the chain that you name, as the same asset, and nearly all of it arrives.',
    evaluate: (judged) => {
      const { calls, outcome } = judged
      const bridged = calls.flatMap((call, index) => (call.kind === 'bridge' ? [{ call, index }] : []))
      const expected = outcome.status === 'known' ? outcome.elsewhere : []
      if (bridged.length === 0 && expected.length === 0) return []
      if (bridged.length !== expected.length)
        return [block('The steps do not bridge what you asked to have bridged.', { steps: `${bridged.length}` })]
      return bridged.flatMap(({ call, index }, at) => {
        const wanted = expected[at]
        const why = wanted === undefined ? 'you did not ask for' : differenceIn(call, wanted, judged)
        return why === null ? [] : [block(`Step ${index + 1} would bridge ${why}.`, { step: `${index + 1}` })]
      })
    },
  },
]

type Bridge = Extract<DecodedCall, { kind: 'bridge' }>
type Wanted = Extract<Case['outcome'], { status: 'known' }>['elsewhere'][number]

function differenceIn(call: Bridge, wanted: Wanted, { input }: Case): string | null {
  if (!sameAddress(call.token.address, wanted.token.address)) return 'another token than you named'
  if (call.destination.chainId !== wanted.chainId || !sameAddress(call.destination.token, wanted.arrives))
    return 'to another chain than you named'
  if (call.units < wanted.units.low || call.units > wanted.units.high) return 'another amount than you said'
  if (call.arrives > call.units) return 'for more than it takes, which nobody gives'
  if (call.arrives < wanted.least) return 'at a loss that is more than bringing it there can cost'
  // Its time is the other chain's, which is near enough to this one's.
  if (call.fillDeadline <= input.now) return 'what nobody can bring any more'
  if (call.fillDeadline > input.expiresAt + longestOpenSeconds) return 'with too long a wait before it comes back'
  return null
}

function block(sentence: string, facts: Readonly<Record<string, string>>): Draft {
  return { level: 'BLOCK', sentence, instead: 'Ask for a new plan; nothing was signed.', facts }
}
