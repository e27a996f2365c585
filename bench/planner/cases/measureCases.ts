import { feesFor } from '../../../src/chain/fees/feesFor.ts'
import { takeSnapshot } from '../../../src/chain/takeSnapshot.ts'
import { connectPractice } from '../../../src/host/practice/chainClient.ts'
import { baseFee } from '../../../src/host/practice/keepSaved.ts'
import { type UsdE8, usdOf } from '../../../src/model/Usd.ts'
import type { WoundSide } from '../../../src/model/Wind.ts'
import { windForward } from '../../../src/simulation/windForward.ts'
import { randomFrom } from '../../fuzz/random.ts'
import type { Corridor } from '../../openCorridor.ts'
import { carryOut, type Ending } from './carryOut.ts'
import { type Case, randomCase } from './randomCase.ts'
import { type RivalRow, runRivals } from './rivals.ts'
import { setHoldings } from './setHoldings.ts'

/** What was promised for an earning, and what the contracts say came of it after the time it was promised for. */
export type Earned = {
  readonly deposit: UsdE8
  readonly promisedGross: UsdE8
  readonly gotGross: UsdE8
  readonly promisedNet: UsdE8
  readonly gotNet: UsdE8
}

export type Measured = {
  readonly case: Case
  readonly ending: Ending
  readonly earned: Earned | null
  readonly rivals: RivalRow | null
}

/** Every case on the same chain, each from the same state. Nothing of one is left for the next. */
export async function measureCases(
  corridor: Corridor,
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<readonly Measured[]> {
  const { parts } = corridor
  const rpc = connectPractice(corridor.rpcUrl)
  const random = randomFrom(seed)
  const all: Measured[] = []
  for (let index = 0; index < count; index += 1) {
    const one = randomCase(random, index)
    const saved = await rpc.snapshot()
    try {
      await setHoldings(rpc, parts.client.network, parts.account, one.holdings)
      // A chain that was taken back still counts with the fee that its blocks had led to.
      await rpc.setNextBlockBaseFeePerGas({ baseFeePerGas: baseFee })
      await rpc.mine({ blocks: 1 })
      await rpc.setNextBlockBaseFeePerGas({ baseFeePerGas: baseFee })
      parts.clock.restart()
      all.push(await measureCase(corridor, one))
    } finally {
      await rpc.revert({ id: saved })
      parts.clock.restart()
    }
  }
  return all
}

async function measureCase(corridor: Corridor, one: Case): Promise<Measured> {
  const { parts } = corridor
  for (const sentence of one.before) {
    const ending = await carryOut(parts, sentence)
    if (ending.status === 'no-plan')
      return { case: one, ending: { ...ending, stage: 'before' }, earned: null, rivals: null }
  }
  const rivals = one.kind === 'earn' || one.kind === 'convert' ? await runRivals(corridor, one.sentence) : null
  const ending = await carryOut(parts, one.sentence)
  const earned = ending.status === 'receipt' ? await measureEarned(corridor, ending) : null
  return { case: one, ending, earned, rivals }
}

/**
 * What was put in, after the plan's own time, by the contracts; the fee of getting in as it was paid, and that of leaving
 * as it was promised.
 */
async function measureEarned(
  { parts }: Corridor,
  { shown, receipt }: Extract<Ending, { status: 'receipt' }>,
): Promise<Earned | null> {
  const { earning } = shown.plan
  if (earning === null) return null
  const { client, clock, account } = parts
  const snapshot = await takeSnapshot(client, clock, account)
  const days = earning.horizonDays
  const target = { account, calls: [], block: snapshot.block, now: clock.now(), days: [days] }
  const wound = await windForward(client, target)
  if (wound.status === 'unavailable') throw new Error(wound.reason)
  const [now, then] = wound.days.map((day) => worthOf(day.withoutPlan, shown.snapshot.prices))
  const gotGross = (then ?? 0n) - (now ?? 0n)
  const paid = receipt.steps.slice(earning.usualGas.first).reduce((sum, step) => sum + BigInt(step.gasUsed), 0n)
  const fees = feesFor(snapshot.block)
  const wei = paid * (shown.snapshot.block.baseFeePerGas + fees.maxPriorityFeePerGas)
  const { native } = client.network
  const ether = shown.snapshot.prices.get(native.address.toLowerCase())?.usdE8 ?? 0n
  // What a swap on the way in loses is not measured here: it is in the prices of the same block.
  const swapCost = earning.entryCost - earning.usualGas.entry
  const gotNet = gotGross - usdOf({ token: native, units: wei }, ether) - swapCost - earning.exitCost
  const deposit = earning.parts.reduce((sum, part) => {
    const price = shown.snapshot.prices.get(part.deposit.token.address.toLowerCase())?.usdE8 ?? 0n
    return sum + usdOf(part.deposit, price)
  }, 0n)
  const promisedGross = (earning.grossPerYear * BigInt(days)) / 365n
  return { deposit, promisedGross, gotGross, promisedNet: earning.netOverHorizon, gotNet }
}

/** Everything on one side, at one moment's prices. */
export function worthOf(side: WoundSide, prices: ReadonlyMap<string, { readonly usdE8: UsdE8 }>): UsdE8 {
  return side.holdings.reduce((sum, { asset, worth }) => {
    const price = prices.get(asset.address.toLowerCase())?.usdE8 ?? 0n
    const usd = usdOf({ token: asset, units: worth < 0n ? -worth : worth }, price)
    return worth < 0n ? sum - usd : sum + usd
  }, 0n)
}
