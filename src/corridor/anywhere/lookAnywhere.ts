import type { IntentOf } from '../../model/Reading.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import type { SecondPartView } from '../../model/Stage.ts'
import { theNetwork } from '../../model/theNetwork.ts'
import { describeUsd, formatUsd } from '../../model/Usd.ts'
import type { Parts } from '../Parts.ts'
import type { Places } from '../Places.ts'
import { planWithQuotes } from '../planWithQuotes.ts'
import { type NotThere, type PlanThere, planThere } from './planThere.ts'

/** What to plan here, what to say about the other networks, and what comes after it elsewhere. */
export type Anywhere = {
  readonly intents: readonly [IntentOf<'earn'> | IntentOf<'bridge'>]
  readonly notes: readonly string[]
  readonly onward: PlanThere['onward'] | null
  readonly secondPart: SecondPartView | null
}

/**
 * Where money earns most, whatever the network: each one that a bridge leads to is planned with what would arrive there, and
 * tried out there. What it brings counts less what getting there takes. A tie stays here.
 * @throws SaysoError what planning throws
 */
export async function lookAnywhere(
  places: Places,
  here: Parts,
  wish: { readonly earn: IntentOf<'earn'>; readonly snapshot: Snapshot },
): Promise<Anywhere> {
  const { network } = here.client
  const reached = (network.across?.destinations ?? []).filter(({ chainId }) => places.chainIds().includes(chainId))
  if (reached.length === 0) {
    const note = `There is no other network to go to from ${theNetwork(network)}, so this is looked for here alone.`
    return { intents: [wish.earn], notes: [note], onward: null, secondPart: null }
  }
  const [home, ...others] = await Promise.all([
    planWithQuotes(here.client, {
      ...{ intents: [wish.earn], snapshot: wish.snapshot, settings: here.planner },
      contacts: {},
    }),
    ...reached.map(({ chainId }) => planThere(places, here, chainId, wish)),
  ])
  // Doing nothing earns nothing, and costs nothing.
  const earning = home.status === 'plan' ? home.plan.earning : null
  const least = earning?.netOverHorizon ?? 0n
  const planned = others.filter((one): one is PlanThere => 'net' in one)
  const best = planned.reduce<PlanThere | null>((sofar, one) => (one.net > (sofar?.net ?? least) ? one : sofar), null)
  const notes = [
    ...planned.filter((one) => one !== best).map((one) => `On ${one.network} it would bring ${figures(one)}.`),
    ...others.flatMap((one) => ('why' in one ? [sayNot(one)] : [])),
  ]
  if (best === null) return { intents: [wish.earn], notes, onward: null, secondPart: null }
  return {
    intents: [best.bridge],
    notes: [
      `This is the first of two parts. The second is done on ${best.network}: ${best.second.summary}. It was tried out there with what arrives, and works; once it is there, that part is planned and tried out anew, and approved by itself.`,
      `Both together bring ${figures(best)}, against ${describeUsd(least)} on ${theNetwork(network)}.`,
      ...notes,
    ],
    onward: best.onward,
    secondPart: {
      network: best.network,
      summary: best.second.summary,
      horizonDays: horizonOf(best),
      netUsd: formatUsd(best.net),
      movingUsd: formatUsd(best.moving),
      hereUsd: formatUsd(least),
      here: theNetwork(network),
    },
  }
}

function horizonOf({ second }: PlanThere): number {
  return second.earning?.horizonDays ?? 365
}

function figures(there: PlanThere): string {
  const { net, moving } = there
  return `${describeUsd(net)} in ${horizonOf(there)} days, of which ${describeUsd(moving)} for getting there are taken off already`
}

function sayNot({ network, why }: NotThere): string {
  const sentence = `${network} ${why}`
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}${/[.!?]$/.test(why) ? '' : '.'}`
}
