import type { Address } from 'viem'
import type { DecodedCall } from '../../decoding/DecodedCall.ts'
import { isOwnReceiver } from '../../decoding/decodeSwap.ts'
import { missingCase } from '../../errors/missingCase.ts'
import { isNative, sameAddress } from '../../model/Token.ts'
import type { PolicyRule } from './PolicyRule.ts'

/** What a protocol gives out goes to the own account, and only the own account's positions are touched. */
export const receivers: PolicyRule = ({ plan, steps }) => {
  const { account } = plan
  for (const [index, { call, measured }] of steps.entries())
    for (const read of measured === null ? [call] : [call, measured.most]) {
      const stranger = namedIn(read, account).find((address) => !sameAddress(address, account))
      if (stranger !== undefined) return `Step ${index + 1} names the account ${stranger} where your own belongs.`
    }
  return null
}

/** Every account that a call names as receiver or owner, but for those whom something is sent to. */
function namedIn(call: DecodedCall, account: Address): readonly Address[] {
  switch (call.kind) {
    case 'supply':
    case 'borrow':
    case 'repay':
      return [call.onBehalfOf]
    case 'withdraw':
      return [call.to]
    case 'deposit':
      return [call.receiver]
    case 'redeem':
    case 'take-out':
      return [call.receiver, call.owner]
    case 'request-exit':
      return [call.owner]
    // Whom it is paid back to, and whom it is for on the other chain.
    case 'bridge':
      return [call.depositor, call.recipient]
    case 'swap':
      // The router’s word for “whoever calls” is the own account’s too.
      return call.receivers.map((receiver) =>
        isOwnReceiver(receiver, account, !isNative(call.buys)) ? account : receiver,
      )
    case 'unknown':
    case 'native-send':
    case 'transfer':
    case 'approve':
    case 'wrap':
    case 'unwrap':
    case 'collateral':
    case 'take-back':
    case 'stake':
    case 'claim':
      return []
    default:
      return missingCase(call)
  }
}
