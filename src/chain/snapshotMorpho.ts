import type { Address } from 'viem'
import type { MorphoPair, Network } from '../model/Network.ts'
import type { MorphoMarketState } from '../model/Snapshot.ts'
import type { MorphoTotals } from '../protocols/morpho/reads.ts'
import { readMorphoMarket, readMorphoOracle, readMorphoRateParameter } from './knownReads.ts'
import type { ReadBatch } from './readBatch.ts'

/**
 * Asks for every market of the catalogue. A market of which anything that its rate needs stays unanswered is left out:
 * unknown. The account's shares are among `balances` by the position's key, once the batch is answered.
 */
export function addMorphoReads(
  batch: ReadBatch,
  network: Network,
  balances: ReadonlyMap<string, bigint>,
): () => ReadonlyMap<string, MorphoMarketState> {
  const { morpho } = network
  // The curve that is read here is the stand-ins'. Morpho's own model is asked differently, and unknown until it is.
  if (morpho === null || !morpho.standIn) return () => new Map()
  const finish = morpho.markets.map((pair) => {
    const key = pair.position.address.toLowerCase()
    return { key, state: addOneMarket(batch, morpho.blue, pair, () => balances.get(key)) }
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
  sharesHeld: () => bigint | undefined,
): () => MorphoMarketState | null {
  let totals: MorphoTotals | null = null
  let collateralPrice: bigint | null = null
  const curve: { targetUtilization?: bigint; curveSteepness?: bigint; rateAtTarget?: bigint } = {}
  batch.add(readMorphoMarket(blue, pair.id), (value) => {
    totals = value
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
    const supplyShares = sharesHeld()
    if (totals === null || supplyShares === undefined) return null
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
