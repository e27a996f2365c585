import { z } from 'zod'
import type { Network } from '../model/Network.ts'
import { sameAddress } from '../model/Token.ts'
import { tradingCost } from '../model/tradingCost.ts'
import type { UsdE8 } from '../model/Usd.ts'
import type { EventOf } from './journalEvent.ts'
import { readPlanRecord } from './readPlanRecord.ts'
import type { JournalEntry } from './rows.ts'

/** What a plan with a receipt cost, by its own records. */
export type RecordedCost = {
  /** Wei, of all its steps. */
  readonly fee: bigint
  /** What its trades cost beside. Null where its records do not say. */
  readonly trading: UsdE8 | null
  /** Dollars for one whole coin of the network when the plan was approved, or simulated. Null where no record says it. */
  readonly coinPrice: UsdE8 | null
}

type Draft = {
  chainId: number | null
  planned: EventOf<'planned'> | null
  simulated: EventOf<'simulated'> | null
  approved: EventOf<'approved'> | null
  finished: EventOf<'finished'> | null
}

/** What each plan cost, by its id. A plan without a receipt is not among them: nothing is known of its cost yet. */
export function foldCosts(
  entries: readonly JournalEntry[],
  networkOf: (chainId: number) => Network | null,
): ReadonlyMap<string, RecordedCost> {
  const drafts = new Map<string, Draft>()
  for (const { event } of entries) {
    if (!('planId' in event)) continue
    const draft = drafts.get(event.planId) ?? {
      ...{ chainId: null, planned: null, simulated: null, approved: null, finished: null },
    }
    drafts.set(event.planId, draft)
    if (event.kind === 'asked') draft.chainId = event.chainId
    else if (event.kind === 'planned') draft.planned = event
    else if (event.kind === 'simulated') draft.simulated = event
    else if (event.kind === 'approved') draft.approved = event
    else if (event.kind === 'finished') draft.finished = event
    // What a receipt told is not true any more.
    else if (event.kind === 'rolled-back') draft.finished = null
  }
  const costs = new Map<string, RecordedCost>()
  for (const [planId, { chainId, planned, simulated, approved, finished }] of drafts) {
    if (finished === null) continue
    const prices = new Map((approved?.prices ?? []).map(({ token, usdE8 }) => [token.toLowerCase(), usdE8]))
    const network = chainId === null ? null : networkOf(chainId)
    costs.set(planId, {
      fee: finished.receipt.fee,
      trading: tradingCost(planned === null ? null : readPlanRecord(planned.plan), finished.receipt, prices),
      coinPrice:
        network === null ? null : (prices.get(network.native.address.toLowerCase()) ?? coinPriceIn(simulated, network)),
    })
  }
  return costs
}

/** As `recordText` writes a bigint. Nothing below one is a price. */
const price = z
  .string()
  .regex(/^[1-9]\d*n$/)
  .transform((text) => BigInt(text.slice(0, -1)))
const simulationRecord = z.object({ feeds: z.array(z.object({ feed: z.string(), answer: z.string() })) })

/** A simulation's record is long, and a history is told anew whenever it grows: each is read once. */
const readings = new WeakMap<EventOf<'simulated'>, ReadonlyMap<string, string>>()

function coinPriceIn(simulated: EventOf<'simulated'> | null, network: Network): UsdE8 | null {
  if (simulated === null) return null
  const answers = readings.get(simulated) ?? readFeeds(simulated.simulation)
  readings.set(simulated, answers)
  const feed = network.feeds.find(({ token }) => sameAddress(token, network.native.address))
  const answer = feed === undefined ? undefined : price.safeParse(answers.get(feed.address.toLowerCase())).data
  if (feed === undefined || answer === undefined) return null
  return feed.decimals >= 8 ? answer / 10n ** BigInt(feed.decimals - 8) : answer * 10n ** BigInt(8 - feed.decimals)
}

function readFeeds(record: string): ReadonlyMap<string, string> {
  try {
    const parsed = simulationRecord.safeParse(JSON.parse(record))
    return new Map(parsed.data?.feeds.map(({ feed, answer }) => [feed.toLowerCase(), answer]))
  } catch {
    return new Map()
  }
}
