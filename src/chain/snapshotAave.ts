import type { Address } from 'viem'
import type { AaveReserve, Network } from '../model/Network.ts'
import type { LendingState, ReserveState } from '../model/Snapshot.ts'
import { sameAddress } from '../model/Token.ts'
import type { ReserveSettings, ReserveTotals } from '../protocols/aave/reads.ts'
import {
  readBalance,
  readLendingState,
  readRateParameter,
  readRateStrategyAddress,
  readReserveSettings,
  readReserveTotals,
} from './knownReads.ts'
import type { ReadBatch } from './readBatch.ts'

type AaveAnswers = {
  readonly reserves: () => ReadonlyMap<string, ReserveState>
  readonly lending: () => LendingState | null
}

/** Asks for every reserve of the catalogue. A reserve of which anything stays unanswered is left out: unknown. */
export function addAaveReads(batch: ReadBatch, network: Network, account: Address): AaveAnswers {
  const market = network.aave
  if (market === null) return { reserves: () => new Map(), lending: () => null }
  let lending: LendingState | null = null
  batch.add(readLendingState(market.pool, account), (state) => {
    lending = state
  })
  const finish = market.reserves.map((reserve) => addReserveReads(batch, market.pool, market.dataProvider, reserve))
  return {
    reserves: () =>
      new Map(
        finish
          .map((state) => state())
          .filter((state) => state !== null)
          .map((state) => [state.asset.toLowerCase(), state]),
      ),
    lending: () => lending,
  }
}

function addReserveReads(
  batch: ReadBatch,
  pool: Address,
  dataProvider: Address,
  reserve: AaveReserve,
): () => ReserveState | null {
  let settings: ReserveSettings | null = null
  let totals: ReserveTotals | null = null
  let available: bigint | null = null
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
    if (optimalUsage === undefined || base === undefined || slope1 === undefined || slope2 === undefined) return null
    const known: ReserveSettings = settings
    const sums: ReserveTotals = totals
    return { asset: reserve.asset, ...known, ...sums, available, rateModel: { optimalUsage, base, slope1, slope2 } }
  }
}
