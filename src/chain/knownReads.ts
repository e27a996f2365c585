import type { Read } from '../model/Read.ts'
import * as aave from '../protocols/aave/reads.ts'
import * as erc20 from '../protocols/erc20/reads.ts'
import * as erc4626 from '../protocols/erc4626/reads.ts'
import * as lido from '../protocols/lido/reads.ts'
import * as morpho from '../protocols/morpho/reads.ts'
import * as uniswap from '../protocols/uniswap/reads.ts'
import * as feeds from './feedReads.ts'
import * as native from './nativeReads.ts'

/** Far more than one account asks of one network; a bound, so that nothing grows for ever. */
const mostKept = 5_000

/**
 * A read is a value made from its arguments alone, and each message asks nearly the same ones: made once, its bytes (and
 * so the whole batch's, see `encodeBatch`) are there for the next message. Answers are never kept.
 */
function remember<A extends readonly (string | number)[], T>(make: (...args: A) => Read<T>): (...args: A) => Read<T> {
  const kept = new Map<string, Read<T>>()
  return (...args) => {
    const key = args.join(' ')
    const known = kept.get(key)
    if (known !== undefined) return known
    if (kept.size >= mostKept) kept.clear()
    const made = make(...args)
    kept.set(key, made)
    return made
  }
}

export const readBlockNumber = remember(native.readBlockNumber)
export const readArbBlockNumber = remember(native.readArbBlockNumber)
export const readNativeBalance = remember(native.readNativeBalance)
export const readBlockTime = remember(native.readBlockTime)
export const readFeed = remember(feeds.readFeed)
export const readSequencer = remember(feeds.readSequencer)
export const readBalance = remember(erc20.readBalance)
export const readAllowance = remember(erc20.readAllowance)
export const readReserveSettings = remember(aave.readReserveSettings)
export const readReserveTotals = remember(aave.readReserveTotals)
export const readRateStrategyAddress = remember(aave.readRateStrategyAddress)
export const readRateParameter = remember(aave.readRateParameter)
export const readLendingState = remember(aave.readLendingState)
export const readPoolRevision = remember(aave.readPoolRevision)
export const readReserveRecord = remember(aave.readReserveRecord)
export const readVirtualBooks = remember(aave.readVirtualBooks)
export const readScaledDebt = remember(aave.readScaledDebt)
export const readRateModel = remember(aave.readRateModel)
export const readSampledRates = remember(aave.readSampledRates)
export const readDebtIndex = remember(aave.readDebtIndex)
export const readOraclePrice = remember(aave.readOraclePrice)
export const readHolding = remember(aave.readHolding)
export const readChosenEMode = remember(aave.readChosenEMode)
export const readEMode = remember(aave.readEMode)
export const readCredit = remember(aave.readCredit)
export const readVaultAddress = remember(erc4626.readVaultAddress)
export const readVaultTotal = remember(erc4626.readVaultTotal)
export const readVaultLimit = remember(erc4626.readVaultLimit)
export const readPricePerShare = remember(erc4626.readPricePerShare)
export const readOldestPrice = remember(erc4626.readOldestPrice)
export const readPoolPrice = remember(uniswap.readPoolPrice)
export const readMorphoMarket = remember(morpho.readMorphoMarket)
export const readMorphoShares = remember(morpho.readMorphoShares)
export const readMorphoManager = remember(morpho.readMorphoManager)
export const readMorphoOracle = remember(morpho.readMorphoOracle)
export const readRateAtTarget = remember(morpho.readRateAtTarget)
export const readMorphoRateParameter = remember(morpho.readMorphoRateParameter)
export const readStakedShares = remember(lido.readStakedShares)
export const readPooledPerShare = remember(lido.readPooledPerShare)
export const readStakingTotal = remember(lido.readStakingTotal)
export const readExitRequests = remember(lido.readExitRequests)
