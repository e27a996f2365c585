import { takeSnapshot } from '../../chain/takeSnapshot.ts'
import { sentenceOf } from '../../intent/model/sentenceOf.ts'
import { chainIdOf } from '../../model/chainIdOf.ts'
import { formatDecimal } from '../../model/decimal.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { Plan } from '../../model/Plan.ts'
import { bridgeEnd, chainName, type Intent, type IntentOf } from '../../model/Reading.ts'
import { fillSlots } from '../../model/Slot.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import { sameAddress } from '../../model/Token.ts'
import { theNetwork } from '../../model/theNetwork.ts'
import type { UsdE8 } from '../../model/Usd.ts'
import { rehearseArrival } from '../../simulation/rehearseArrival.ts'
import type { Parts } from '../Parts.ts'
import { clientElsewhere, type Places } from '../Places.ts'
import { planWithQuotes } from '../planWithQuotes.ts'

/** A plan over two networks: what is bridged here, and what is done with it there, once it is there. */
export type PlanThere = {
  readonly network: string
  readonly bridge: IntentOf<'bridge'>
  readonly second: Plan
  /** What is said there to make the second part. */
  readonly onward: { readonly chainId: number; readonly message: string }
  /** Dollars: what getting there takes, and what the whole brings over the horizon less that. */
  readonly moving: UsdE8
  readonly net: UsdE8
}

/** Why it does not go there, in a clause after the network's name. */
export type NotThere = { readonly network: string; readonly why: string }

/**
 * Plans to earn on another network with what would arrive there, and tries it out there as if it were there already.
 * @throws SaysoError what planning throws
 */
export async function planThere(
  places: Places,
  here: Parts,
  chainId: number,
  wish: { readonly earn: IntentOf<'earn'>; readonly snapshot: Snapshot },
): Promise<PlanThere | NotThere> {
  const destination = here.client.network.across?.destinations.find((one) => one.chainId === chainId)
  const network =
    destination === undefined
      ? `chain ${chainId}`
      : theNetwork({ name: destination.name, kind: here.client.network.kind })
  const not = (why: string): NotThere => ({ network, why })
  const to = bridgeEnd.options.find((name) => chainIdOf[name] === chainId)
  const there = await places.at(chainId).catch(() => null)
  if (destination === undefined || to === undefined || there === null) return not('does not answer')
  if (!sameAddress(there.account, here.account)) return not('has another account of yours')

  const { asset, amount } = wish.earn
  const bridge: IntentOf<'bridge'> = { kind: 'bridge', asset, amount, to }
  const around = { settings: here.planner, contacts: {} }
  const over = await planWithQuotes(
    here.client,
    { ...around, intents: [bridge], snapshot: wish.snapshot },
    clientElsewhere(places),
  )
  if (over.status !== 'plan')
    return not('sentence' in over ? `cannot be reached: ${over.sentence}` : 'cannot be reached')
  const step = over.plan.steps.find((one) => one.kind === 'bridge')
  if (step?.kind !== 'bridge') return not('cannot be reached')
  const { arrives } = step
  const token = there.client.network.tokens.find(({ address }) => sameAddress(address, arrives.token.address))
  if (token === undefined) return not('does not know what would arrive')

  const snapshot = await takeSnapshot(there.client, there.clock, there.account)
  const key = token.address.toLowerCase()
  const held = snapshot.balances.get(key)
  if (held === undefined) return not('could not be read')
  const earn: Intent = {
    ...wish.earn,
    asset: token.symbol,
    amount: { value: formatDecimal(arrives.units, token.decimals), unit: 'token' },
  }
  const richer = { ...snapshot, balances: new Map([...snapshot.balances, [key, held + arrives.units]]) }
  const second = await planWithQuotes(there.client, { ...around, intents: [earn], snapshot: richer })
  if (second.status !== 'plan' || second.plan.earning === null)
    return not('sentence' in second ? `does not take it: ${second.sentence}` : 'has no place for it')
  // With the network's name, where a sentence can name it: what is held elsewhere too is not asked about then.
  const named = chainName.safeParse(to)
  const message = sentenceOf([named.success ? { ...earn, chain: named.data } : earn], { turns: [] })
  if (message === null) return not('has places, but not with all that you ask for')
  const calls = fillSlots(
    second.plan.steps.map(({ call }) => call),
    second.plan.slots,
    ({ expected }) => expected,
  )
  const target = { account: there.account, arrives: { token, units: arrives.units }, calls }
  const tried = await rehearseArrival(there.client, { ...target, block: snapshot.block, now: there.clock.now() })
  if (tried.status === 'fails')
    return not(`was tried with ${describeAmount(arrives)}, and it fails there: ${tried.reason}`)
  const moving = over.plan.costs.poolFees + (over.plan.costs.gas ?? 0n)
  return {
    ...{ network, bridge, second: second.plan, moving },
    onward: { chainId, message },
    net: second.plan.earning.netOverHorizon - moving,
  }
}
