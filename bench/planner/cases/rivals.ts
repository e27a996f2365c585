import { takeSnapshot } from '../../../src/chain/takeSnapshot.ts'
import { planWithQuotes } from '../../../src/corridor/planWithQuotes.ts'
import { read } from '../../../src/intent/read.ts'
import type { Plan, PlanResult, VenueReport } from '../../../src/model/Plan.ts'
import type { Intent } from '../../../src/model/Reading.ts'
import { fillSlots } from '../../../src/model/Slot.ts'
import type { Snapshot } from '../../../src/model/Snapshot.ts'
import { type UsdE8, usdOf } from '../../../src/model/Usd.ts'
import { windForward } from '../../../src/simulation/windForward.ts'
import type { Corridor } from '../../openCorridor.ts'
import { worthOf } from './measureCases.ts'
import { narrowTo } from './narrowTo.ts'

/** Rules of thumb that people and agents choose by. Each puts everything into one place. */
export const rivalNames = ['highest APY', 'highest APY above $10m', 'everything into Aave'] as const
export type RivalName = (typeof rivalNames)[number]
export type Rivals = Readonly<Record<RivalName, UsdE8>>

/** Net dollars after one wound-forward year. Who finds no place that takes it all leaves it, and has 0. */
export type RivalRow = {
  readonly ours: UsdE8
  /** Choosing among the places that pass the same floor of safety. */
  readonly withFloor: Rivals
  /** Choosing among all places, in a year in which the owner of one takes out what is in it. */
  readonly withoutFloor: Rivals
}

/** Everybody answers the same sentence on the same chain. */
export async function runRivals(corridor: Corridor, sentence: string): Promise<RivalRow | null> {
  const { parts } = corridor
  const snapshot = await takeSnapshot(parts.client, parts.clock, parts.account)
  const { intents } = read({ turns: [sentence] })
  const planned = await planOn(corridor, snapshot, intents)
  const reports = reportsOf(planned)
  if (reports === null) return null
  const passing = reports.filter((report) => report.status !== 'turned-down' && report.status !== 'left-out')
  const withFloor = await eachRival(async (name) => {
    for (const choice of ranked(name, passing, snapshot)) {
      const net = await netOfOnly(corridor, snapshot, intents, choice)
      if (net !== null) return net
    }
    return 0n
  })
  const withoutFloor = await eachRival(async (name) => {
    const [choice] = ranked(name, reports, snapshot)
    return choice === undefined ? 0n : await netUnchecked(corridor, snapshot, { intents, planned, choice })
  })
  const ours = planned.status === 'plan' ? await netOf(corridor, snapshot, planned.plan) : 0n
  return { ours, withFloor, withoutFloor }
}

async function eachRival(net: (name: RivalName) => Promise<UsdE8>): Promise<Rivals> {
  const [highest, large, aave] = rivalNames
  return { [highest]: await net(highest), [large]: await net(large), [aave]: await net(aave) }
}

function reportsOf(planned: PlanResult): readonly VenueReport[] | null {
  if (planned.status === 'leave-it') return planned.venues
  return planned.status === 'plan' ? (planned.plan.earning?.venues ?? null) : null
}

const tenMillion = 10_000_000n * 10n ** 8n

/** What the rule of thumb would take, its favourite first. */
function ranked(name: RivalName, reports: readonly VenueReport[], snapshot: Snapshot): readonly VenueReport[] {
  return reports
    .filter(
      (report) =>
        report.rateNow !== null &&
        (name !== 'everything into Aave' || report.protocol === 'aave') &&
        (name !== 'highest APY above $10m' || sizeOf(report, snapshot) >= tenMillion),
    )
    .toSorted((a, b) => ((a.rateNow ?? 0n) < (b.rateNow ?? 0n) ? 1 : -1))
}

/** Dollars that lie in a place, as a list of yields would show them. */
function sizeOf(report: VenueReport, { network, reserves, vaults, morpho, prices }: Snapshot): UsdE8 {
  const asset = network.tokens.find(({ symbol }) => symbol === report.asset)
  if (asset === undefined) return 0n
  const price = prices.get(asset.address.toLowerCase())?.usdE8 ?? 0n
  const dollars = (units: bigint): UsdE8 => (units * price) / 10n ** BigInt(asset.decimals)
  if (report.protocol === 'aave') return dollars(reserves.get(asset.address.toLowerCase())?.totalSupply ?? 0n)
  const vault = network.vaults.find(({ share }) => report.id.endsWith(share.symbol.toLowerCase()))
  if (vault !== undefined) return dollars(vaults.get(vault.share.address.toLowerCase())?.totalAssets ?? 0n)
  const market = network.morpho?.markets.find(({ position }) => report.id.endsWith(position.symbol.toLowerCase()))
  return market === undefined ? 0n : dollars(morpho.get(market.position.address.toLowerCase())?.totalSupplyAssets ?? 0n)
}

/** Null where it does not take it all. */
async function netOfOnly(
  corridor: Corridor,
  snapshot: Snapshot,
  intents: readonly Intent[],
  choice: VenueReport,
): Promise<UsdE8 | null> {
  // A rule of thumb does not ask whether it pays: with a hundred years before it, the planner does not either.
  const patient = intents.map((intent) => (intent.kind === 'earn' ? { ...intent, horizonDays: 36_500 } : intent))
  const planned = await planOn(corridor, narrowTo(snapshot, choice), patient)
  return planned.status === 'plan' ? netOf(corridor, snapshot, planned.plan) : null
}

function planOn({ parts }: Corridor, snapshot: Snapshot, intents: readonly Intent[]): Promise<PlanResult> {
  return planWithQuotes(parts.client, { intents, snapshot, settings: parts.planner, contacts: {} })
}

/** A year after the plan against a year without it, by the contracts; less the gas of getting in and out. */
async function netOf({ parts }: Corridor, snapshot: Snapshot, plan: Plan): Promise<UsdE8> {
  const { client, clock, account } = parts
  const calls = fillSlots(
    plan.steps.map(({ call }) => call),
    plan.slots,
    ({ expected }) => expected,
  )
  const wound = await windForward(client, { account, calls, block: snapshot.block, now: clock.now(), days: [365] })
  const year = wound.status === 'ok' ? wound.days.at(-1) : undefined
  if (year === undefined) throw new Error(wound.status === 'unavailable' ? wound.reason : 'No year was read.')
  const gained = worthOf(year.withPlan, snapshot.prices) - worthOf(year.withoutPlan, snapshot.prices)
  return gained - (plan.costs.gas ?? 0n) - (plan.earning?.exitCost ?? 0n)
}

type Unchecked = {
  readonly intents: readonly Intent[]
  readonly planned: PlanResult
  readonly choice: VenueReport
}

/**
 * What the rule of thumb has after the year without anybody's floor. A place whose owner can empty it is emptied, and what
 * was put in is lost (`drainDream` shows that it is). Any other place it enters as the planner would, where it takes it all.
 */
async function netUnchecked(corridor: Corridor, snapshot: Snapshot, asked: Unchecked): Promise<UsdE8> {
  const { intents, planned, choice } = asked
  const vault = snapshot.network.vaults.find(({ share }) => choice.id.endsWith(share.symbol.toLowerCase()))
  const state = vault === undefined ? undefined : snapshot.vaults.get(vault.share.address.toLowerCase())
  if (state === undefined || state.owner === null) return (await netOfOnly(corridor, snapshot, intents, choice)) ?? 0n
  const parts = planned.status === 'plan' ? (planned.plan.earning?.parts ?? []) : []
  return -parts.reduce((sum, { deposit }) => {
    const price = snapshot.prices.get(deposit.token.address.toLowerCase())?.usdE8 ?? 0n
    return sum + usdOf(deposit, price)
  }, 0n)
}
