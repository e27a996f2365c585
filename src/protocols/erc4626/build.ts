import { type Address, encodeFunctionData } from 'viem'
import type { Amount } from '../../model/Amount.ts'
import type { Call } from '../../model/Step.ts'
import { vaultAbi } from './abis.ts'

/** Deposits the asset; the shares go to the account itself. */
export function buildDeposit(vault: Address, assets: Amount, account: Address): Call {
  return {
    to: vault,
    value: 0n,
    data: encodeFunctionData({ abi: vaultAbi, functionName: 'deposit', args: [assets.units, account] }),
  }
}

/** Gives back shares (for "all": the last unit of them); the asset goes to the account itself. */
export function buildRedeem(vault: Address, shares: Amount, account: Address): Call {
  return {
    to: vault,
    value: 0n,
    data: encodeFunctionData({ abi: vaultAbi, functionName: 'redeem', args: [shares.units, account, account] }),
  }
}

/** Takes out exactly this much of the asset, for as many shares as that costs. */
export function buildVaultWithdraw(vault: Address, assets: Amount, account: Address): Call {
  return {
    to: vault,
    value: 0n,
    data: encodeFunctionData({ abi: vaultAbi, functionName: 'withdraw', args: [assets.units, account, account] }),
  }
}
