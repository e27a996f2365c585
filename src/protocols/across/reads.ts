import { type Address, decodeFunctionResult, encodeFunctionData } from 'viem'
import type { Read } from '../../model/Read.ts'
import { spokePoolAbi } from './abis.ts'
import { type BridgeDeposit, relayHashOf } from './events.ts'

/** Whether the pool takes no deposits at present. */
export function readDepositsPaused(spokePool: Address): Read<boolean> {
  return {
    to: spokePool,
    data: encodeFunctionData({ abi: spokePoolAbi, functionName: 'pausedDeposits' }),
    decode: (data) => decodeFunctionResult({ abi: spokePoolAbi, functionName: 'pausedDeposits', data }),
  }
}

/** Seconds that a quote may be old when it is deposited, or that a deposit may stay open. */
export function readDepositBuffer(
  spokePool: Address,
  functionName: 'depositQuoteTimeBuffer' | 'fillDeadlineBuffer',
): Read<bigint> {
  return {
    to: spokePool,
    data: encodeFunctionData({ abi: spokePoolAbi, functionName }),
    decode: (data) => BigInt(decodeFunctionResult({ abi: spokePoolAbi, functionName, data })),
  }
}

/** `FillStatus` of V3SpokePoolInterface.sol. */
const filled = 2n

/** Asked of the destination's pool: whether this very deposit was filled. */
export function readIsFilled(spokePool: Address, deposit: BridgeDeposit): Read<boolean> {
  return {
    to: spokePool,
    data: encodeFunctionData({ abi: spokePoolAbi, functionName: 'fillStatuses', args: [relayHashOf(deposit)] }),
    decode: (data) => decodeFunctionResult({ abi: spokePoolAbi, functionName: 'fillStatuses', data }) === filled,
  }
}
