import { type Address, decodeFunctionResult, encodeFunctionData } from 'viem'
import type { Read } from '../../model/Read.ts'
import { vaultAbi } from './abis.ts'

const ray = 10n ** 27n
/** Finer than one share: `convertToAssets` rounds down to the asset's unit. */
const fineness = 18

type NoArgument = 'asset' | 'owner'
type Total = 'totalAssets' | 'totalSupply'
type Limit = 'maxDeposit' | 'maxWithdraw'

export function readVaultAddress(vault: Address, functionName: NoArgument): Read<Address> {
  return {
    to: vault,
    data: encodeFunctionData({ abi: vaultAbi, functionName }),
    decode: (data) => decodeFunctionResult({ abi: vaultAbi, functionName, data }),
  }
}

export function readVaultTotal(vault: Address, functionName: Total): Read<bigint> {
  return {
    to: vault,
    data: encodeFunctionData({ abi: vaultAbi, functionName }),
    decode: (data) => decodeFunctionResult({ abi: vaultAbi, functionName, data }),
  }
}

/** What the account may put in, or take out now, in the asset's units. */
export function readVaultLimit(vault: Address, functionName: Limit, account: Address): Read<bigint> {
  return {
    to: vault,
    data: encodeFunctionData({ abi: vaultAbi, functionName, args: [account] }),
    decode: (data) => decodeFunctionResult({ abi: vaultAbi, functionName, data }),
  }
}

/** Whole assets for one whole share, in ray. */
export function readPricePerShare(vault: Address, shareDecimals: number, assetDecimals: number): Read<bigint> {
  const shares = 10n ** BigInt(shareDecimals + fineness)
  return {
    to: vault,
    data: encodeFunctionData({ abi: vaultAbi, functionName: 'convertToAssets', args: [shares] }),
    decode: (data) => {
      const assets = decodeFunctionResult({ abi: vaultAbi, functionName: 'convertToAssets', data })
      return (assets * ray) / 10n ** BigInt(assetDecimals + fineness)
    },
  }
}

/** The oldest share price that a practice vault remembers. Real vaults keep none: then the read fails, and the rate is unknown. */
export function readOldestPrice(vault: Address): Read<{ timestamp: bigint; pricePerShareRay: bigint }> {
  return {
    to: vault,
    data: encodeFunctionData({ abi: vaultAbi, functionName: 'observation', args: [0n] }),
    decode: (data) => {
      const [timestamp, pricePerShareRay] = decodeFunctionResult({ abi: vaultAbi, functionName: 'observation', data })
      return { timestamp, pricePerShareRay }
    },
  }
}
