import type { Address } from 'viem'
import type { MorphoPair, Network } from '../model/Network.ts'
import type { MorphoMarketState } from '../model/Snapshot.ts'
import type { MorphoTotals } from '../protocols/morpho/reads.ts'
import { readMorphoMarket, readMorphoOracle, readMorphoRateParameter, readMorphoShares } from './knownReads.ts'
import type { ReadBatch } from './readBatch.ts'

/**
 * Asks for every market of the catalogue, and puts the account's shares under `balances` by the position's key. A market
 * of which anything that its rate needs stays unanswered is left out: unknown.
 */
export function addMorphoReads(
  batch: ReadBatch,
  network: Network,
  account: Address,
  balances: Map<string, bigint>,
): () => ReadonlyMap<string, MorphoMarketState> {
  const { morpho } = network
  // The curve that is read here is the stand-ins'. Morpho's own model is asked differently, and unknown until it is.
  if (morpho === null || !morpho.standIn) return () => new Map()
  const finish = morpho.markets.map((pair) => {
    const key = pair.position.address.toLowerCase()
    const state = addOneMarket(batch, morpho.blue, pair, account, (shares) => balances.set(key, shares))
    return { key, state }
  })
  return () =>
    new Map(
      finish.flatMap(({ key, state }) => {
        const known = state()
        return known === null ? [] : [[key, known] as const]
      }),
    )
}

function addOneMarket(
  batch: ReadBatch,
  blue: Address,
  pair: MorphoPair,
  account: Address,
  held: (shares: bigint) => void,
): () => MorphoMarketState | null {
  let totals: MorphoTotals | null = null
  let supplyShares: bigint | null = null
  let collateralPrice: bigint | null = null
  const curve: { targetUtilization?: bigint; curveSteepness?: bigint; rateAtTarget?: bigint } = {}
  batch.add(readMorphoMarket(blue, pair.id), (value) => {
    totals = value
  })
  batch.add(readMorphoShares(blue, pair.id, account), (value) => {
    supplyShares = value
    held(value)
  })
  batch.add(readMorphoOracle(pair.oracle), (value) => {
    collateralPrice = value
  })
  batch.add(readMorphoRateParameter(pair.rateModel, 'targetUtilization'), (value) => {
    curve.targetUtilization = value
  })
  batch.add(readMorphoRateParameter(pair.rateModel, 'curveSteepness'), (value) => {
    curve.curveSteepness = value
  })
  batch.add(readMorphoRateParameter(pair.rateModel, 'rateAtTarget'), (value) => {
    curve.rateAtTarget = value
  })
  return () => {
    const { targetUtilization, curveSteepness, rateAtTarget } = curve
    if (totals === null || supplyShares === null) return null
    if (targetUtilization === undefined || curveSteepness === undefined || rateAtTarget === undefined) return null
    const sums: MorphoTotals = totals
    if (sums.lastUpdate === 0n) return null
    return {
      ...sums,
      supplyShares,
      collateralPrice,
      rateModel: { targetUtilization, curveSteepness, rateAtTarget },
    }
  }
}
