import type { AaveMarket, AaveReserve } from '../model/Network.ts'
import type { ReserveState } from '../model/Snapshot.ts'
import { sameAddress } from '../model/Token.ts'
import { curveSamples, findDoubt } from '../protocols/aave/findDoubt.ts'
import { keepsVirtualBalances, knowsIsolation } from '../protocols/aave/revisions.ts'
import {
  readBalance,
  readDebtIndex,
  readOraclePrice,
  readRateModel,
  readRateParameter,
  readRateStrategyAddress,
  readReserveRecord,
  readReserveSettings,
  readReserveTotals,
  readSampledRates,
  readScaledDebt,
  readVirtualBooks,
} from './knownReads.ts'
import type { ReadBatch } from './readBatch.ts'

/**
 * Asks for one reserve, in the way of every revision that is understood: which one answers is known only with the answers.
 * They are put together by the pool's revision; null where anything that it needs stays unanswered.
 */
export function addReserveReads(
  batch: ReadBatch,
  market: AaveMarket,
  reserve: AaveReserve,
): (revision: bigint) => ReserveState | null {
  const common = addCommonReads(batch, market, reserve)
  const first = addFirstCurveReads(batch, reserve)
  const virtual = addVirtualReads(batch, market, reserve)
  return (revision) => {
    const known = common()
    if (known === null) return null
    const { idle, record, isolation, isSetByOurs, ...state } = known
    const isolated = knowsIsolation(revision) ? isolation : noIsolation
    if (!keepsVirtualBalances(revision)) {
      const rateModel = first()
      if (rateModel === null) return null
      const doubt = isSetByOurs ? null : setByAnother
      return { ...state, ...isolated, revision, available: idle, deficit: 0n, rateModel, doubt }
    }
    const answers = virtual()
    if (answers === null) return null
    const { balance, deficit, rateModel, scaledDebt, sampled } = answers
    const { reserveFactorBps } = state
    const { debtIndex: storedIndex } = record
    const evidence = {
      available: balance,
      idle,
      deficit,
      reserveFactorBps,
      rateModel,
      scaledDebt,
      storedIndex,
      sampled,
    }
    const doubt = isSetByOurs ? findDoubt({ ...evidence, stored: record }) : setByAnother
    const available = balance < idle ? balance : idle
    return { ...state, ...isolated, revision, available, deficit, rateModel, doubt }
  }
}

const setByAnother = 'Another contract sets its rates than the one that Sayso knows, so they are not believed.'
const noIsolation = { debtCeiling: 0n, isolationDebt: 0n, borrowableInIsolation: true, siloed: false }

function addCommonReads(batch: ReadBatch, { pool, dataProvider, oracle }: AaveMarket, reserve: AaveReserve) {
  const { asset } = reserve
  const settings = asked(batch, readReserveSettings(pool, asset))
  const totals = asked(batch, readReserveTotals(dataProvider, asset))
  const idle = asked(batch, readBalance(asset, reserve.aToken.address))
  const record = asked(batch, readReserveRecord(pool, asset))
  const debtIndex = asked(batch, readDebtIndex(pool, asset))
  const priceBase = asked(batch, readOraclePrice(oracle, asset))
  const strategy = asked(batch, readRateStrategyAddress(dataProvider, asset))
  return () => {
    const [set, sums, kept, price] = [settings(), totals(), record(), priceBase()]
    const [lies, index, setBy] = [idle(), debtIndex(), strategy()]
    if (set === null || sums === null || kept === null || price === null || price <= 0n) return null
    if (lies === null || index === null || setBy === null) return null
    const { debtCeiling, borrowableInIsolation, siloed, ...others } = set
    return {
      ...{ asset, ...others, ...sums, priceBase: price, debtIndex: index, idle: lies, record: kept },
      isolation: { debtCeiling, borrowableInIsolation, siloed, isolationDebt: kept.isolationDebt },
      isSetByOurs: sameAddress(setBy, reserve.rateStrategy),
    }
  }
}

/** The curve of v3.0.x: a contract for each, which is asked for one parameter at a time. */
function addFirstCurveReads(batch: ReadBatch, { rateStrategy }: AaveReserve): () => ReserveState['rateModel'] | null {
  const parameters = {
    optimalUsage: asked(batch, readRateParameter(rateStrategy, 'OPTIMAL_USAGE_RATIO')),
    base: asked(batch, readRateParameter(rateStrategy, 'getBaseVariableBorrowRate')),
    slope1: asked(batch, readRateParameter(rateStrategy, 'getVariableRateSlope1')),
    slope2: asked(batch, readRateParameter(rateStrategy, 'getVariableRateSlope2')),
  }
  return () => {
    const optimalUsage = parameters.optimalUsage()
    const [base, slope1, slope2] = [parameters.base(), parameters.slope1(), parameters.slope2()]
    if (optimalUsage === null || base === null || slope1 === null || slope2 === null) return null
    return { optimalUsage, base, slope1, slope2 }
  }
}

/** What only a pool with books of its own answers, and its strategy's own word on the curve. */
function addVirtualReads(batch: ReadBatch, { pool }: AaveMarket, reserve: AaveReserve) {
  const { asset, rateStrategy } = reserve
  const balance = asked(batch, readVirtualBooks(pool, asset, 'getVirtualUnderlyingBalance'))
  const deficit = asked(batch, readVirtualBooks(pool, asset, 'getReserveDeficit'))
  const scaledDebt = asked(batch, readScaledDebt(reserve.variableDebtToken.address))
  const rateModel = asked(batch, readRateModel(rateStrategy, asset))
  const samples = curveSamples.map((_, index) => asked(batch, readSampledRates(rateStrategy, asset, index)))
  return () => {
    const [lies, missing, owed, curve] = [balance(), deficit(), scaledDebt(), rateModel()]
    const sampled = samples.map((answer) => answer()).filter((answer) => answer !== null)
    if (lies === null || missing === null || owed === null || curve === null || sampled.length < samples.length)
      return null
    return { balance: lies, deficit: missing, scaledDebt: owed, rateModel: curve, sampled }
  }
}

/** A question of the batch, and its answer later on: null where there is none. */
function asked<T>(batch: ReadBatch, read: Parameters<typeof batch.add<T>>[0]): () => T | null {
  let answer: T | null = null
  batch.add(read, (value) => {
    answer = value
  })
  return () => answer
}
