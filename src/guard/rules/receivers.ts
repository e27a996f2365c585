import type { Address } from 'viem'
import type { DecodedCall } from '../../decoding/DecodedCall.ts'
import { isOwnReceiver } from '../../decoding/decodeSwap.ts'
import { isNative, sameAddress } from '../../model/Token.ts'
import type { Rule } from '../Rule.ts'

export const receiverRules: readonly Rule[] = [
  {
    id: 'receiver-is-you',
    looksAt: 'whom deposits, withdrawals, loans, repayments, swaps and bridges name as receiver and owner',
    sentence:
      'What a protocol gives out for your money goes to your own account, and only your own positions are touched.',
    evaluate: ({ calls, input }) =>
      calls.flatMap((call, index) =>
        othersIn(call, input.account).map((receiver) => ({
          level: 'BLOCK' as const,
          sentence: `Step ${index + 1} would give what is yours to another address.`,
          instead: 'Do not go on; ask for a new plan.',
          facts: { receiver, you: input.account },
        })),
      ),
  },
]

function othersIn(call: DecodedCall, account: Address): readonly Address[] {
  const isOther = (address: Address): boolean => !sameAddress(address, account)
  switch (call.kind) {
    case 'supply':
    case 'borrow':
    case 'repay':
      return [call.onBehalfOf].filter(isOther)
    case 'withdraw':
      return [call.to].filter(isOther)
    case 'deposit':
      return [call.receiver].filter(isOther)
    case 'request-exit':
      return [call.owner].filter(isOther)
    case 'redeem':
    case 'take-out':
      return [call.receiver, call.owner].filter(isOther)
    case 'bridge':
      return [call.depositor, call.recipient].filter(isOther)
    case 'swap':
      return call.receivers.filter((receiver) => !isOwnReceiver(receiver, account, !isNative(call.buys)))
    default:
      return []
  }
}
