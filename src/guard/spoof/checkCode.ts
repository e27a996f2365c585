import { keyOf } from '../../decoding/keyOf.ts'
import type { PlayedSimulation } from '../../model/Simulation.ts'
import type { Finding } from '../../model/Verdict.ts'

/**
 * What stands at the account and at those who are sent something, right before a signature, against what stood there when
 * the plan was shown. Every finding blocks.
 */
export function checkCode(shown: PlayedSimulation, now: PlayedSimulation): readonly Finding[] {
  return [...now.codeAt].flatMap(([address, stands]): readonly Finding[] => {
    if (address === keyOf(now.account))
      return stands
        ? [
            block(
              'account-has-code',
              'Your account was handed to a contract, which could take what the plan brings.',
              address,
            ),
          ]
        : []
    if (shown.codeAt.get(address) === stands) return []
    return [block('recipient-has-code', 'What stands at the recipient has changed since you saw the plan.', address)]
  })
}

function block(rule: string, sentence: string, address: string): Finding {
  return { rule, level: 'BLOCK', sentence, instead: 'Do not go on; look at it again.', facts: { address } }
}
