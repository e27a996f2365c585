import { type Address, encodeFunctionData, maxUint256 } from 'viem'
import type { Amount } from '../../model/Amount.ts'
import type { Call } from '../../model/Step.ts'
import { debtTokenAbi, poolAbi } from './abis.ts'

/** Supplies in the account's own name: there is no parameter for anybody else's. */
export function buildSupply(pool: Address, amount: Amount, account: Address): Call {
  return {
    to: pool,
    value: 0n,
    data: encodeFunctionData({
      abi: poolAbi,
      functionName: 'supply',
      args: [amount.token.address, amount.units, account, 0],
    }),
  }
}

/** Withdraws to the account itself. `all` takes what has accrued until the block it lands in (Aave's own maxUint256). */
export function buildWithdraw(pool: Address, asset: Address, units: bigint | 'all', account: Address): Call {
  return {
    to: pool,
    value: 0n,
    data: encodeFunctionData({
      abi: poolAbi,
      functionName: 'withdraw',
      args: [asset, units === 'all' ? maxUint256 : units, account],
    }),
  }
}

/** Aave's number for a variable rate; the stable one is off on every market today. */
const variableRate = 2n

/** Borrows at the variable rate, in the account's own name, to the account itself. */
export function buildBorrow(pool: Address, amount: Amount, account: Address): Call {
  return {
    to: pool,
    value: 0n,
    data: encodeFunctionData({
      abi: poolAbi,
      functionName: 'borrow',
      args: [amount.token.address, amount.units, variableRate, 0, account],
    }),
  }
}

/** Repays the account's own variable debt. `all` takes what is owed in the block it lands in (Aave's own maxUint256). */
export function buildRepay(pool: Address, asset: Address, units: bigint | 'all', account: Address): Call {
  return {
    to: pool,
    value: 0n,
    data: encodeFunctionData({
      abi: poolAbi,
      functionName: 'repay',
      args: [asset, units === 'all' ? maxUint256 : units, variableRate, account],
    }),
  }
}

/** Lets what the account has lent of the asset count as its collateral, or no longer. */
export function buildSetCollateral(pool: Address, asset: Address, counts: boolean): Call {
  return {
    to: pool,
    value: 0n,
    data: encodeFunctionData({ abi: poolAbi, functionName: 'setUserUseReserveAsCollateral', args: [asset, counts] }),
  }
}

/** Nobody may borrow in the account's name through this contract any more. There is no function that lets anybody. */
export function buildEndCredit(debtToken: Address, borrower: Address): Call {
  return {
    to: debtToken,
    value: 0n,
    data: encodeFunctionData({ abi: debtTokenAbi, functionName: 'approveDelegation', args: [borrower, 0n] }),
  }
}
