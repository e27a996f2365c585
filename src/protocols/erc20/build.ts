import { type Address, encodeFunctionData, maxUint256 } from 'viem'
import { SaysoError } from '../../errors/SaysoError.ts'
import type { Amount } from '../../model/Amount.ts'
import type { Call } from '../../model/Step.ts'
import { isNative } from '../../model/Token.ts'
import { erc20Abi } from './abis.ts'

/**
 * Lets `spender` take exactly this much.
 * @throws SaysoError `internal` for an unlimited amount: the encoder itself knows no such thing (A25).
 */
export function buildApprove(amount: Amount, spender: Address): Call {
  if (amount.units < 0n || amount.units >= maxUint256 / 2n)
    throw new SaysoError('internal', 'An unlimited approval was about to be built. Nothing was sent.')
  return {
    to: amount.token.address,
    value: 0n,
    data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount.units] }),
  }
}

/** A transfer of a token, or of the chain's own coin (a call with a value and no data). */
export function buildTransfer(amount: Amount, to: Address): Call {
  if (isNative(amount.token)) return { to, value: amount.units, data: '0x' }
  return {
    to: amount.token.address,
    value: 0n,
    data: encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [to, amount.units] }),
  }
}
