import { type Address, decodeFunctionResult, encodeFunctionData, zeroAddress } from 'viem'
import type { Read } from '../../model/Read.ts'
import type { AaveHolding, EMode, LendingState, ReserveState } from '../../model/Snapshot.ts'
import {
  dataProviderAbi,
  debtTokenAbi,
  oracleAbi,
  poolAbi,
  rateStrategyAbi,
  rateStrategyV2Abi,
  virtualPoolAbi,
} from './abis.ts'
import { curveSamples, sampleFactorBps } from './findDoubt.ts'
import { rayMul } from './math.ts'

/** The reserve's settings, out of the bitmap that `ReserveConfiguration.sol` documents bit by bit. */
export type ReserveSettings = {
  readonly active: boolean
  readonly frozen: boolean
  readonly paused: boolean
  readonly reserveFactorBps: bigint
  /** Whole tokens; 0 is no cap. */
  readonly supplyCap: bigint
  readonly borrowCap: bigint
  readonly borrowingEnabled: boolean
  readonly ltvBps: bigint
  readonly liquidationThresholdBps: bigint
  readonly liquidationBonusBps: bigint
  readonly eModeCategory: bigint
  /** Hundredths of a dollar; 0 where the asset is not isolated. */
  readonly debtCeiling: bigint
  readonly borrowableInIsolation: boolean
  readonly siloed: boolean
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
        reserveFactorBps: bitsAt(bits, 64n, 16n),
        supplyCap: bitsAt(bits, 116n, 36n),
        borrowCap: bitsAt(bits, 80n, 36n),
        borrowingEnabled: bitAt(bits, 58n),
        ltvBps: bitsAt(bits, 0n, 16n),
        liquidationThresholdBps: bitsAt(bits, 16n, 16n),
        liquidationBonusBps: bitsAt(bits, 32n, 16n),
        eModeCategory: bitsAt(bits, 168n, 8n),
        debtCeiling: bitsAt(bits, 212n, 40n),
        borrowableInIsolation: bitAt(bits, 61n),
        siloed: bitAt(bits, 62n),
      }
    },
  }
}

function bitAt(bits: bigint, position: bigint): boolean {
  return ((bits >> position) & 1n) === 1n
}

function bitsAt(bits: bigint, position: bigint, width: bigint): bigint {
  return (bits >> position) & ((1n << width) - 1n)
}

/** Totals in the asset's units, the rates in ray a year. `totalSupply` with the treasury's accrued share, as the cap counts. */
export type ReserveTotals = {
  readonly totalSupply: bigint
  readonly totalStableDebt: bigint
  readonly totalVariableDebt: bigint
  readonly supplyRate: bigint
  readonly borrowRate: bigint
}

export function readReserveTotals(dataProvider: Address, asset: Address): Read<ReserveTotals> {
  return {
    to: dataProvider,
    data: encodeFunctionData({ abi: dataProviderAbi, functionName: 'getReserveData', args: [asset] }),
    decode: (data) => {
      const [, accrued, supplied, totalStableDebt, totalVariableDebt, supplyRate, borrowRate, , , index] =
        decodeFunctionResult({ abi: dataProviderAbi, functionName: 'getReserveData', data })
      const totalSupply = supplied + rayMul(accrued, index)
      return { totalSupply, totalStableDebt, totalVariableDebt, supplyRate, borrowRate }
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

/** Which revision of the pool's code answers: `POOL_REVISION` of `Pool.sol`. */
export function readPoolRevision(pool: Address): Read<bigint> {
  return {
    to: pool,
    data: encodeFunctionData({ abi: poolAbi, functionName: 'POOL_REVISION' }),
    decode: (data) => decodeFunctionResult({ abi: poolAbi, functionName: 'POOL_REVISION', data }),
  }
}

/** What the pool wrote down of a reserve when anybody last moved it. Rates in ray a year, the index in ray. */
export type ReserveRecord = {
  readonly supplyRate: bigint
  readonly borrowRate: bigint
  readonly debtIndex: bigint
  /** What is owed in all against an isolated asset, in hundredths of a dollar. */
  readonly isolationDebt: bigint
}

export function readReserveRecord(pool: Address, asset: Address): Read<ReserveRecord> {
  return {
    to: pool,
    data: encodeFunctionData({ abi: poolAbi, functionName: 'getReserveData', args: [asset] }),
    decode: (data) => {
      const record = decodeFunctionResult({ abi: poolAbi, functionName: 'getReserveData', data })
      return {
        supplyRate: record.currentLiquidityRate,
        borrowRate: record.currentVariableBorrowRate,
        debtIndex: record.variableBorrowIndex,
        isolationDebt: record.isolationModeTotalDebt,
      }
    },
  }
}

/** Of the pool's own books, in the asset's units: what lies in a reserve, or what bad loans have cost it. */
export function readVirtualBooks(
  pool: Address,
  asset: Address,
  functionName: 'getVirtualUnderlyingBalance' | 'getReserveDeficit',
): Read<bigint> {
  return {
    to: pool,
    data: encodeFunctionData({ abi: virtualPoolAbi, functionName, args: [asset] }),
    decode: (data) => decodeFunctionResult({ abi: virtualPoolAbi, functionName, data }),
  }
}

/** What is owed to a reserve in all, in parts of its index. */
export function readScaledDebt(debtToken: Address): Read<bigint> {
  return {
    to: debtToken,
    data: encodeFunctionData({ abi: debtTokenAbi, functionName: 'scaledTotalSupply' }),
    decode: (data) => decodeFunctionResult({ abi: debtTokenAbi, functionName: 'scaledTotalSupply', data }),
  }
}

/** The curve of a reserve as the market's one strategy keeps it, in ray. */
export function readRateModel(strategy: Address, asset: Address): Read<ReserveState['rateModel']> {
  return {
    to: strategy,
    data: encodeFunctionData({ abi: rateStrategyV2Abi, functionName: 'getInterestRateData', args: [asset] }),
    decode: (data) => {
      const found = decodeFunctionResult({ abi: rateStrategyV2Abi, functionName: 'getInterestRateData', data })
      return {
        optimalUsage: found.optimalUsageRatio,
        base: found.baseVariableBorrowRate,
        slope1: found.variableRateSlope1,
        slope2: found.variableRateSlope2,
      }
    },
  }
}

/** What the strategy makes of one of `curveSamples`. Rates in ray a year. */
export function readSampledRates(
  strategy: Address,
  asset: Address,
  sample: number,
): Read<{ readonly supplyRate: bigint; readonly borrowRate: bigint }> {
  const { debt = 0n, available = 0n, deficit = 0n } = curveSamples[sample] ?? {}
  const params = {
    unbacked: deficit,
    liquidityAdded: 0n,
    liquidityTaken: 0n,
    totalDebt: debt,
    reserveFactor: sampleFactorBps,
    reserve: asset,
    // Means nothing since v3.4, and stands there still.
    usingVirtualBalance: true,
    virtualUnderlyingBalance: available,
  }
  const functionName = 'calculateInterestRates'
  return {
    to: strategy,
    data: encodeFunctionData({ abi: rateStrategyV2Abi, functionName, args: [params] }),
    decode: (data) => {
      const [supplyRate, borrowRate] = decodeFunctionResult({ abi: rateStrategyV2Abi, functionName, data })
      return { supplyRate, borrowRate }
    },
  }
}

/** What one unit of debt from the start owes in this block, in ray. */
export function readDebtIndex(pool: Address, asset: Address): Read<bigint> {
  const functionName = 'getReserveNormalizedVariableDebt'
  return {
    to: pool,
    data: encodeFunctionData({ abi: poolAbi, functionName, args: [asset] }),
    decode: (data) => decodeFunctionResult({ abi: poolAbi, functionName, data }),
  }
}

/** One whole token by the market's own oracle, in 1e-8 dollars. */
export function readOraclePrice(oracle: Address, asset: Address): Read<bigint> {
  return {
    to: oracle,
    data: encodeFunctionData({ abi: oracleAbi, functionName: 'getAssetPrice', args: [asset] }),
    decode: (data) => decodeFunctionResult({ abi: oracleAbi, functionName: 'getAssetPrice', data }),
  }
}

export function readHolding(dataProvider: Address, asset: Address, account: Address): Read<AaveHolding> {
  return {
    to: dataProvider,
    data: encodeFunctionData({ abi: dataProviderAbi, functionName: 'getUserReserveData', args: [asset, account] }),
    decode: (data) => {
      const [supplied, stableDebt, variableDebt, , , , , , usedAsCollateral] = decodeFunctionResult({
        abi: dataProviderAbi,
        functionName: 'getUserReserveData',
        data,
      })
      return { supplied, stableDebt, variableDebt, usedAsCollateral }
    },
  }
}

/** The group of like assets that the account chose; 0 is none. */
export function readChosenEMode(pool: Address, account: Address): Read<bigint> {
  return {
    to: pool,
    data: encodeFunctionData({ abi: poolAbi, functionName: 'getUserEMode', args: [account] }),
    decode: (data) => decodeFunctionResult({ abi: poolAbi, functionName: 'getUserEMode', data }),
  }
}

/** Null where the group has a price source of its own: that price is not read. */
export function readEMode(pool: Address, category: number): Read<EMode | null> {
  return {
    to: pool,
    data: encodeFunctionData({ abi: poolAbi, functionName: 'getEModeCategoryData', args: [category] }),
    decode: (data) => {
      const group = decodeFunctionResult({ abi: poolAbi, functionName: 'getEModeCategoryData', data })
      if (group.priceSource !== zeroAddress) return null
      return {
        category: BigInt(category),
        ltvBps: BigInt(group.ltv),
        liquidationThresholdBps: BigInt(group.liquidationThreshold),
      }
    },
  }
}

/** What `borrower` may still borrow in `account`'s name, in the units of the debt token's asset. */
export function readCredit(debtToken: Address, account: Address, borrower: Address): Read<bigint> {
  return {
    to: debtToken,
    data: encodeFunctionData({ abi: debtTokenAbi, functionName: 'borrowAllowance', args: [account, borrower] }),
    decode: (data) => decodeFunctionResult({ abi: debtTokenAbi, functionName: 'borrowAllowance', data }),
  }
}
