import { type Address, decodeFunctionResult, encodeFunctionData, type Hex } from 'viem'
import type { MorphoPair } from '../../model/Network.ts'
import type { Read } from '../../model/Read.ts'
import type { MorphoMarketState } from '../../model/Snapshot.ts'
import { adaptiveCurveAbi, blueAbi, oracleAbi, standInRateModelAbi } from './abis.ts'

export type MorphoTotals = Pick<
  MorphoMarketState,
  'totalSupplyAssets' | 'totalSupplyShares' | 'totalBorrowAssets' | 'totalBorrowShares' | 'lastUpdate' | 'fee'
>

/** As the contract kept them at `lastUpdate`; that is 0 where there is no such market. */
export function readMorphoMarket(blue: Address, id: Hex): Read<MorphoTotals> {
  return {
    to: blue,
    data: encodeFunctionData({ abi: blueAbi, functionName: 'market', args: [id] }),
    decode: (data) => {
      const [totalSupplyAssets, totalSupplyShares, totalBorrowAssets, totalBorrowShares, lastUpdate, fee] =
        decodeFunctionResult({ abi: blueAbi, functionName: 'market', data })
      return { totalSupplyAssets, totalSupplyShares, totalBorrowAssets, totalBorrowShares, lastUpdate, fee }
    },
  }
}

/** A lender's shares of one market. */
export function readMorphoShares(blue: Address, id: Hex, account: Address): Read<bigint> {
  return {
    to: blue,
    data: encodeFunctionData({ abi: blueAbi, functionName: 'position', args: [id, account] }),
    decode: (data) => decodeFunctionResult({ abi: blueAbi, functionName: 'position', data })[0],
  }
}

/** Whether somebody may do anything with all that an account has in any market: 1 or 0. */
export function readMorphoManager(blue: Address, account: Address, manager: Address): Read<bigint> {
  return {
    to: blue,
    data: encodeFunctionData({ abi: blueAbi, functionName: 'isAuthorized', args: [account, manager] }),
    decode: (data) => (decodeFunctionResult({ abi: blueAbi, functionName: 'isAuthorized', data }) ? 1n : 0n),
  }
}

/** Loan units for one unit of collateral, with 36 decimals. */
export function readMorphoOracle(oracle: Address): Read<bigint> {
  return {
    to: oracle,
    data: encodeFunctionData({ abi: oracleAbi, functionName: 'price' }),
    decode: (data) => decodeFunctionResult({ abi: oracleAbi, functionName: 'price', data }),
  }
}

/** One parameter of the stand-in rate model's curve, with 18 decimals; the rate is per second. */
export function readMorphoRateParameter(
  rateModel: Address,
  functionName: 'targetUtilization' | 'curveSteepness' | 'rateAtTarget',
): Read<bigint> {
  return {
    to: rateModel,
    data: encodeFunctionData({ abi: standInRateModelAbi, functionName }),
    decode: (data) => decodeFunctionResult({ abi: standInRateModelAbi, functionName, data }),
  }
}

/** The rate at the target of one market by Morpho's own model, per second with 18 decimals; 0 where nobody lent there yet. */
export function readRateAtTarget(rateModel: Address, id: Hex): Read<bigint> {
  return {
    to: rateModel,
    data: encodeFunctionData({ abi: adaptiveCurveAbi, functionName: 'rateAtTarget', args: [id] }),
    decode: (data) => decodeFunctionResult({ abi: adaptiveCurveAbi, functionName: 'rateAtTarget', data }),
  }
}

/** What the model itself says of a market in this state: the average rate since its last update, per second. */
export function readAverageRate(pair: MorphoPair, totals: MorphoTotals): Read<bigint> {
  const { loan, collateral, oracle, rateModel, lltv } = pair
  const params = { loanToken: loan, collateralToken: collateral, oracle, irm: rateModel, lltv }
  const functionName = 'borrowRateView'
  return {
    to: rateModel,
    data: encodeFunctionData({ abi: adaptiveCurveAbi, functionName, args: [params, totals] }),
    decode: (data) => decodeFunctionResult({ abi: adaptiveCurveAbi, functionName, data }),
  }
}
