import { type Address, decodeFunctionResult, encodeFunctionData } from 'viem'
import type { Read } from '../../model/Read.ts'
import type { LendingState } from '../../model/Snapshot.ts'
import { dataProviderAbi, poolAbi, rateStrategyAbi } from './abis.ts'

/** The reserve's settings, out of the bitmap that `ReserveConfiguration.sol` documents bit by bit. */
export type ReserveSettings = {
  readonly active: boolean
  readonly frozen: boolean
  readonly paused: boolean
  readonly reserveFactorBps: bigint
  /** Whole tokens; 0 is no cap. */
  readonly supplyCap: bigint
}

export function readReserveSettings(pool: Address, asset: Address): Read<ReserveSettings> {
  return {
    to: pool,
    data: encodeFunctionData({ abi: poolAbi, functionName: 'getConfiguration', args: [asset] }),
    decode: (data) => {
      const bits = decodeFunctionResult({ abi: poolAbi, functionName: 'getConfiguration', data })
      return {
        active: bitAt(bits, 56n),
        frozen: bitAt(bits, 57n),
        paused: bitAt(bits, 60n),
        reserveFactorBps: (bits >> 64n) & 0xffffn,
        supplyCap: (bits >> 116n) & ((1n << 36n) - 1n),
      }
    },
  }
}

function bitAt(bits: bigint, position: bigint): boolean {
  return ((bits >> position) & 1n) === 1n
}

/** Totals in the asset's units, the rate in ray a year. */
export type ReserveTotals = {
  readonly totalSupply: bigint
  readonly totalStableDebt: bigint
  readonly totalVariableDebt: bigint
  readonly supplyRate: bigint
}

export function readReserveTotals(dataProvider: Address, asset: Address): Read<ReserveTotals> {
  return {
    to: dataProvider,
    data: encodeFunctionData({ abi: dataProviderAbi, functionName: 'getReserveData', args: [asset] }),
    decode: (data) => {
      const [, , totalSupply, totalStableDebt, totalVariableDebt, supplyRate] = decodeFunctionResult({
        abi: dataProviderAbi,
        functionName: 'getReserveData',
        data,
      })
      return { totalSupply, totalStableDebt, totalVariableDebt, supplyRate }
    },
  }
}

/** Which contract sets the reserve's rate now: the catalogue's is believed only where this agrees. */
export function readRateStrategyAddress(dataProvider: Address, asset: Address): Read<Address> {
  return {
    to: dataProvider,
    data: encodeFunctionData({ abi: dataProviderAbi, functionName: 'getInterestRateStrategyAddress', args: [asset] }),
    decode: (data) =>
      decodeFunctionResult({ abi: dataProviderAbi, functionName: 'getInterestRateStrategyAddress', data }),
  }
}

type RateParameter =
  | 'OPTIMAL_USAGE_RATIO'
  | 'getBaseVariableBorrowRate'
  | 'getVariableRateSlope1'
  | 'getVariableRateSlope2'

/** One parameter of the rate curve, in ray. */
export function readRateParameter(strategy: Address, functionName: RateParameter): Read<bigint> {
  return {
    to: strategy,
    data: encodeFunctionData({ abi: rateStrategyAbi, functionName }),
    decode: (data) => decodeFunctionResult({ abi: rateStrategyAbi, functionName, data }),
  }
}

/** Collateral and debt in the oracle's base currency (1e-8 dollars), health factor in 1e-18. */
export function readLendingState(pool: Address, account: Address): Read<LendingState> {
  return {
    to: pool,
    data: encodeFunctionData({ abi: poolAbi, functionName: 'getUserAccountData', args: [account] }),
    decode: (data) => {
      const [collateralBase, debtBase, , , , healthFactor] = decodeFunctionResult({
        abi: poolAbi,
        functionName: 'getUserAccountData',
        data,
      })
      return { collateralBase, debtBase, healthFactor }
    },
  }
}
