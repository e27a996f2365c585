import type { ReserveState } from '../../src/model/Snapshot.ts'
import type { Outlet } from '../../src/planner/earn/allocate.ts'
import { curveOfShape } from '../../src/planner/earn/Curve.ts'
import { reserveKinks, reserveShape } from '../../src/planner/earn/shapes.ts'
import { supplyRateAfter } from '../../src/protocols/aave/rates.ts'
import type { Random } from '../fuzz/random.ts'

const ray = 10n ** 27n
const somewhere = '0x00000000000000000000000000000000000000aa'

export type OutletWish = {
  readonly count: number
  /** What a place holds, in units: about this much. */
  readonly size: number
  /** The gas of using a place at all, as what so many units would earn at 4 % over the time in question. */
  readonly fixedAsUnits: number
  /** The share of places whose utilisation is above the kink of their curve. */
  readonly pastKink: number
}

/** Lending markets with Aave's own rate curve, to the last digit, each with its own size, borrowers, curve and cap. */
export function randomOutlets(random: Random, wish: OutletWish): readonly Outlet[] {
  return Array.from({ length: wish.count }, (_, index) => {
    const state = randomReserve(random, wish)
    const rate = (deposit: bigint): bigint => supplyRateAfter(state, deposit) ?? 0n
    const size = state.available + state.totalVariableDebt
    return {
      id: `place-${index}`,
      curve: curveOfShape(reserveShape(state), (units) => units * rate(units)),
      kinks: reserveKinks(state),
      cap: random.chance(0.3) ? size / BigInt(2 + random.upTo(40)) : size,
      fixed: (BigInt(Math.round(wish.fixedAsUnits * (0.5 + random.upTo(1_000) / 1_000))) * ray) / 25n,
    }
  })
}

function randomReserve(random: Random, { size, pastKink }: OutletWish): ReserveState {
  const whole = BigInt(Math.max(2, Math.round(size * (0.2 + (2 * random.upTo(10_000)) / 10_000))))
  const optimalUsage = (ray * BigInt(40 + random.upTo(55))) / 100n
  const target = random.chance(pastKink) ? 1.001 + random.upTo(50) / 1_000 : 0.3 + (0.69 * random.upTo(1_000)) / 1_000
  const usage = Math.min(0.99, (Number(optimalUsage) / Number(ray)) * target)
  const totalVariableDebt = (whole * BigInt(Math.round(usage * 1e6))) / 1_000_000n
  return {
    asset: somewhere,
    revision: 1n,
    active: true,
    frozen: false,
    paused: false,
    supplyRate: 0n,
    totalSupply: whole,
    totalVariableDebt,
    totalStableDebt: 0n,
    available: whole - totalVariableDebt,
    deficit: 0n,
    supplyCap: 0n,
    reserveFactorBps: BigInt(500 * random.upTo(5)),
    borrowRate: 0n,
    debtIndex: ray,
    borrowCap: 0n,
    borrowingEnabled: true,
    ltvBps: 0n,
    liquidationThresholdBps: 0n,
    liquidationBonusBps: 0n,
    eModeCategory: 0n,
    debtCeiling: 0n,
    isolationDebt: 0n,
    borrowableInIsolation: false,
    siloed: false,
    priceBase: 10n ** 8n,
    doubt: null,
    rateModel: {
      optimalUsage,
      base: random.chance(0.3) ? ray / 100n : 0n,
      slope1: (ray * BigInt(20 + random.upTo(80))) / 1_000n,
      slope2: (ray * BigInt(400 + random.upTo(2_000))) / 1_000n,
    },
  }
}
