import { type Address, decodeFunctionResult, encodeFunctionData, multicall3Abi, parseAbi } from 'viem'
import type { Read } from '../model/Read.ts'

/** The native coin's balance in wei, asked of Multicall3 so that it belongs to the same block as the rest. */
export function readNativeBalance(multicall3: Address, account: Address): Read<bigint> {
  return {
    to: multicall3,
    data: encodeFunctionData({ abi: multicall3Abi, functionName: 'getEthBalance', args: [account] }),
    decode: (data) => decodeFunctionResult({ abi: multicall3Abi, functionName: 'getEthBalance', data }),
  }
}

const blockAbi = parseAbi(['function getBlockNumber() view returns (uint256)'])
/** `ArbSys.sol` of `@arbitrum/nitro-contracts`. */
const arbSysAbi = parseAbi(['function arbBlockNumber() view returns (uint256)'])

/** The number of the block that the batch was answered at. */
export function readBlockNumber(multicall3: Address): Read<bigint> {
  return {
    to: multicall3,
    data: encodeFunctionData({ abi: blockAbi, functionName: 'getBlockNumber' }),
    decode: (data) => decodeFunctionResult({ abi: blockAbi, functionName: 'getBlockNumber', data }),
  }
}

/** The same on Arbitrum, where `block.number` is near Ethereum's. */
export function readArbBlockNumber(arbSys: Address): Read<bigint> {
  return {
    to: arbSys,
    data: encodeFunctionData({ abi: arbSysAbi, functionName: 'arbBlockNumber' }),
    decode: (data) => decodeFunctionResult({ abi: arbSysAbi, functionName: 'arbBlockNumber', data }),
  }
}

/** Chain seconds of the block that the batch was answered at. */
export function readBlockTime(multicall3: Address): Read<bigint> {
  const functionName = 'getCurrentBlockTimestamp'
  return {
    to: multicall3,
    data: encodeFunctionData({ abi: multicall3Abi, functionName }),
    decode: (data) => decodeFunctionResult({ abi: multicall3Abi, functionName, data }),
  }
}
