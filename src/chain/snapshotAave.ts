import type { Address } from 'viem'
import type { AaveMarket, AaveReserve, Network } from '../model/Network.ts'
import type { AaveStanding, LendingState, ReserveState } from '../model/Snapshot.ts'
import { sameAddress } from '../model/Token.ts'
import type { ReserveSettings, ReserveTotals } from '../protocols/aave/reads.ts'
import {
  readBalance,
  readDebtIndex,
  readIsolationDebt,
  readLendingState,
  readOraclePrice,
  readRateParameter,
  readRateStrategyAddress,
  readReserveSettings,
  readReserveTotals,
} from './knownReads.ts'
import type { ReadBatch } from './readBatch.ts'
import { addStandingReads } from './snapshotAaveAccount.ts'

type AaveAnswers = {
  readonly reserves: () => ReadonlyMap<string, ReserveState>
  readonly lending: () => LendingState | null
  readonly standing: () => AaveStanding
}

/**
 * Asks for every reserve of the catalogue. A reserve of which anything stays unanswered is left out: unknown; and so is
 * every reserve of a pool whose revision is not one that is understood.
 */
export function addAaveReads(batch: ReadBatch, network: Network, account: Address): AaveAnswers {
  const market = network.aave
  if (market === null) return { reserves: () => new Map(), lending: () => null, standing: () => ({ status: 'none' }) }
  let lending: LendingState | null = null
  batch.add(readLendingState(market.pool, account), (state) => {
    lending = state
  })
  const standing = addStandingReads(batch, market, account)
  const finish = market.reserves.map((reserve) => addReserveReads(batch, market, reserve))
  return {
    standing,
    reserves: () => {
      const { status } = standing()
      if (status === 'unknown-revision') return new Map()
      return new Map(
        finish
          .map((state) => state())
          .filter((state) => state !== null)
          .map((state) => [state.asset.toLowerCase(), state]),
      )
    },
    lending: () => lending,
  }
}

function addReserveReads(
  batch: ReadBatch,
  { pool, dataProvider, oracle }: AaveMarket,
  reserve: AaveReserve,
): () => ReserveState | null {
  let settings: ReserveSettings | null = null
  let totals: ReserveTotals | null = null
  let available: bigint | null = null
  let isolationDebt: bigint | null = null
  let priceBase: bigint | null = null
  let debtIndex: bigint | null = null
  let strategyAgrees = false
  const curve: { optimalUsage?: bigint; base?: bigint; slope1?: bigint; slope2?: bigint } = {}
  batch.add(readReserveSettings(pool, reserve.asset), (value) => {
    settings = value
  })
  batch.add(readReserveTotals(dataProvider, reserve.asset), (value) => {
    totals = value
  })
  batch.add(readBalance(reserve.asset, reserve.aToken.address), (value) => {
    available = value
  })
  batch.add(readIsolationDebt(pool, reserve.asset), (value) => {
    isolationDebt = value
  })
  batch.add(readDebtIndex(pool, reserve.asset), (value) => {
    debtIndex = value
  })
  batch.add(readOraclePrice(oracle, reserve.asset), (value) => {
    if (value > 0n) priceBase = value
  })
  batch.add(readRateStrategyAddress(dataProvider, reserve.asset), (value) => {
    strategyAgrees = sameAddress(value, reserve.rateStrategy)
  })
  batch.add(readRateParameter(reserve.rateStrategy, 'OPTIMAL_USAGE_RATIO'), (value) => {
    curve.optimalUsage = value
  })
  batch.add(readRateParameter(reserve.rateStrategy, 'getBaseVariableBorrowRate'), (value) => {
    curve.base = value
  })
  batch.add(readRateParameter(reserve.rateStrategy, 'getVariableRateSlope1'), (value) => {
    curve.slope1 = value
  })
  batch.add(readRateParameter(reserve.rateStrategy, 'getVariableRateSlope2'), (value) => {
    curve.slope2 = value
  })
  return () => {
    const { optimalUsage, base, slope1, slope2 } = curve
    if (settings === null || totals === null || available === null || !strategyAgrees) return null
    if (isolationDebt === null || priceBase === null || debtIndex === null) return null
    if (optimalUsage === undefined || base === undefined || slope1 === undefined || slope2 === undefined) return null
    const known: ReserveSettings = settings
    const sums: ReserveTotals = totals
    const rateModel = { optimalUsage, base, slope1, slope2 }
    return { asset: reserve.asset, ...known, ...sums, available, isolationDebt, priceBase, debtIndex, rateModel }
  }
}
