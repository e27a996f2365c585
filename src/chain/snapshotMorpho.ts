import type { Address } from 'viem'
import type { MorphoPair, Network } from '../model/Network.ts'
import type { MorphoMarketState } from '../model/Snapshot.ts'
import { adaptiveCurve } from '../protocols/morpho/adaptiveCurve.ts'
import type { MorphoTotals } from '../protocols/morpho/reads.ts'
import { readMorphoMarket, readMorphoOracle, readMorphoRateParameter, readRateAtTarget } from './knownReads.ts'
import { unproven } from './proveMorphoRates.ts'
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
  if (morpho === null) return () => new Map()
  const finish = morpho.markets.map((pair) => {
    const key = pair.position.address.toLowerCase()
    const curve = morpho.standIn ? addStandInReads(batch, pair) : addAdaptiveReads(batch, pair)
    return { key, state: addOneMarket(batch, morpho.blue, pair, curve, () => balances.get(key)) }
  })
  return () =>
    new Map(
      finish.flatMap(({ key, state }) => {
        const known = state()
        return known === null ? [] : [[key, known] as const]
      }),
    )
}

type Curve = Pick<MorphoMarketState, 'rateModel' | 'doubt'>

/** The practice chain's stand-ins say all of their curve. */
function addStandInReads(batch: ReadBatch, { rateModel }: MorphoPair): () => Curve | null {
  const curve: { targetUtilization?: bigint; curveSteepness?: bigint; rateAtTarget?: bigint } = {}
  for (const name of ['targetUtilization', 'curveSteepness', 'rateAtTarget'] as const)
    batch.add(readMorphoRateParameter(rateModel, name), (value) => {
      curve[name] = value
    })
  return () => {
    const { targetUtilization, curveSteepness, rateAtTarget } = curve
    if (targetUtilization === undefined || curveSteepness === undefined || rateAtTarget === undefined) return null
    return { rateModel: { targetUtilization, curveSteepness, rateAtTarget, adjustmentSpeed: 0n }, doubt: null }
  }
}

/** Morpho's own model says one number of its curve; it is believed once `proveMorphoRates` has held it against the model. */
function addAdaptiveReads(batch: ReadBatch, { rateModel, id }: MorphoPair): () => Curve | null {
  let rateAtTarget: bigint | null = null
  batch.add(readRateAtTarget(rateModel, id), (value) => {
    rateAtTarget = value
  })
  return () => (rateAtTarget === null ? null : { rateModel: { ...adaptiveCurve, rateAtTarget }, doubt: unproven })
}

function addOneMarket(
  batch: ReadBatch,
  blue: Address,
  pair: MorphoPair,
  curve: () => Curve | null,
  sharesHeld: () => bigint | undefined,
): () => MorphoMarketState | null {
  let totals: MorphoTotals | null = null
  let collateralPrice: bigint | null = null
  batch.add(readMorphoMarket(blue, pair.id), (value) => {
    totals = value
  })
  batch.add(readMorphoOracle(pair.oracle), (value) => {
    collateralPrice = value
  })
  return () => {
    const known = curve()
    const supplyShares = sharesHeld()
    if (totals === null || supplyShares === undefined || known === null) return null
    const sums: MorphoTotals = totals
    if (sums.lastUpdate === 0n) return null
    return { ...sums, supplyShares, collateralPrice, ...known }
  }
}
