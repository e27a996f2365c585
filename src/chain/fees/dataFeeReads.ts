import { type Address, decodeFunctionResult, encodeFunctionData, type Hex, parseAbi } from 'viem'
import type { Read } from '../../model/Read.ts'

/** `GasPriceOracle.sol` of the OP Stack, since Isthmus. */
const oracleAbi = parseAbi([
  'function getL1Fee(bytes data) view returns (uint256)',
  'function getL1FeeUpperBound(uint256 unsignedTxSize) view returns (uint256)',
  'function getOperatorFee(uint256 gasUsed) view returns (uint256)',
])

/** `ArbGasInfo.sol` and `NodeInterface.sol` of `@arbitrum/nitro-contracts`. The second is no contract: nodes answer for it. */
const arbitrumAbi = parseAbi([
  'function getPricesInArbGas() view returns (uint256 perL2Tx, uint256 perL1CalldataByte, uint256 perStorage)',
  'function gasEstimateL1Component(address to, bool contractCreation, bytes data) view returns (uint64 gas, uint256 baseFee, uint256 l1BaseFee)',
])
const arbGasInfo: Address = '0x000000000000000000000000000000000000006C'
const nodeInterface: Address = '0x00000000000000000000000000000000000000C8'

/** Wei for a transaction, given whole and unsigned: the oracle counts the signature itself. */
export function readL1Fee(oracle: Address, transaction: Hex): Read<bigint> {
  return {
    to: oracle,
    data: encodeFunctionData({ abi: oracleAbi, functionName: 'getL1Fee', args: [transaction] }),
    decode: (data) => decodeFunctionResult({ abi: oracleAbi, functionName: 'getL1Fee', data }),
  }
}

/** The same for one of so many bytes, taken to be hard to compress. */
export function readL1FeeUpperBound(oracle: Address, bytes: number): Read<bigint> {
  return {
    to: oracle,
    data: encodeFunctionData({ abi: oracleAbi, functionName: 'getL1FeeUpperBound', args: [BigInt(bytes)] }),
    decode: (data) => decodeFunctionResult({ abi: oracleAbi, functionName: 'getL1FeeUpperBound', data }),
  }
}

/**
 * Wei that the chain's operator takes of a transaction that uses so much gas. The contract is asked, since what its two numbers
 * mean was changed at Jovian. One from before Isthmus has no such function, and neither of the two chains is as old as that.
 */
export function readOperatorFee(oracle: Address, gas: bigint): Read<bigint> {
  return {
    to: oracle,
    data: encodeFunctionData({ abi: oracleAbi, functionName: 'getOperatorFee', args: [gas] }),
    decode: (data) => decodeFunctionResult({ abi: oracleAbi, functionName: 'getOperatorFee', data }),
  }
}

/** Units of gas that a byte comes to on Arbitrum. */
export function readGasPerByte(): Read<bigint> {
  return {
    to: arbGasInfo,
    data: encodeFunctionData({ abi: arbitrumAbi, functionName: 'getPricesInArbGas' }),
    decode: (data) => decodeFunctionResult({ abi: arbitrumAbi, functionName: 'getPricesInArbGas', data })[1],
  }
}

/** Units of gas that a call's bytes come to on Arbitrum. To be asked by itself: no contract can ask it. */
export function readL1Component(to: Address, callData: Hex): Read<bigint> {
  const args = [to, false, callData] as const
  return {
    to: nodeInterface,
    data: encodeFunctionData({ abi: arbitrumAbi, functionName: 'gasEstimateL1Component', args }),
    decode: (data) => decodeFunctionResult({ abi: arbitrumAbi, functionName: 'gasEstimateL1Component', data })[0],
  }
}
