import { type Amount, amountOf } from '../../model/Amount.ts'
import { mulDivDown } from '../../model/decimal.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { StakingMarket } from '../../model/Network.ts'
import type { Earning } from '../../model/Plan.ts'
import type { IntentOf } from '../../model/Reading.ts'
import type { StakingState } from '../../model/Snapshot.ts'
import type { Party } from '../../model/Step.ts'
import { isNative, sameToken } from '../../model/Token.ts'
import { theNetwork } from '../../model/theNetwork.ts'
import { usdOf } from '../../model/Usd.ts'
import { buildClaim, buildRequestExit, buildStake, leastExit } from '../../protocols/lido/build.ts'
import { roundingWei, stakedFor, stakingRate } from '../../protocols/lido/rates.ts'
import type { Draft } from '../Draft.ts'
import { breakEvenDays } from '../earn/breakEvenDays.ts'
import { stepGas } from '../gasUnits.ts'
import { impossible, type Planned, type PlanStop, unsupported } from '../PlanStop.ts'
import { resolveAmount } from '../resolveAmount.ts'
import { resolveAsset } from '../resolveAsset.ts'
import { whatIs } from '../whatIs.ts'
import { whereFrom } from '../whereFrom.ts'

const ray = 10n ** 27n
const yearDays = 365
const day = 86_400n

type Staking = { readonly status: 'staking'; readonly market: StakingMarket; readonly state: StakingState }

/** Ether into liquid staking: one call, and the staked token is the account's own. */
export function planStake(draft: Draft, intent: IntentOf<'stake'>, previous: Amount | null): Planned | PlanStop {
  const staking = stakingOf(draft, intent.protocol, 'stake')
  if (staking.status !== 'staking') return staking
  const { market, state } = staking
  const asset = resolveAsset(intent.asset, draft.snapshot)
  if (asset.status !== 'token') return asset
  const { token } = asset
  if (!isNative(token))
    return impossible(
      `Only ether can be staked, and this is ${token.symbol}. Nothing was sent; swap it for ETH first, or say ETH.`,
    )
  const resolved = resolveAmount(intent.amount, {
    token,
    available: draft.spendable(token),
    held: draft.heldAtStart(token),
    keptForGas: draft.gasReserve,
    where: 'in your wallet beside what the network fee needs',
    price: draft.snapshot.prices.get(token.address.toLowerCase()),
    previous,
    from: (needed) => whereFrom(draft, needed, token),
  })
  if (resolved.status !== 'amount') return resolved
  const { amount } = resolved
  if (amount.units > state.stakeLimit)
    return impossible(
      `${market.name} takes no more than ${describeAmount(amountOf(token, state.stakeLimit))} now. Nothing was sent; say less, or wait.`,
    )
  const got = stakedFor(state, amount.units)
  if (got <= roundingWei) return impossible(`That is too little ETH to stake. Nothing was sent; say a larger amount.`)
  const venue = { name: market.name, address: market.token.address }
  const staked = amountOf(market.token, got - roundingWei)
  const call = buildStake(market.token.address, amount.units)
  draft.add({ kind: 'stake', amount, expected: staked, venue, call })
  draft.spend(amount)
  draft.receive({ expected: staked, minimum: staked })
  draft.earns(earningOfStake(draft, staking, amount))
  const what = whatIs('lido')
  if (what !== null) draft.notes.add(what)
  draft.notes.add(leavingNote(market))
  draft.notes.add(
    'What is staked can lose worth if validators are punished, and the staked token can trade below its ether.',
  )
  return { status: 'planned', yields: staked, summary: `Stake ${describeAmount(amount)} with ${market.name}` }
}

/** Staked tokens into the queue. The ether comes later, by a claim: until then neither is in the wallet. */
export function planUnstake(draft: Draft, intent: IntentOf<'unstake'>, previous: Amount | null): Planned | PlanStop {
  const staking = stakingOf(draft, intent.protocol, 'unstake')
  if (staking.status !== 'staking') return staking
  const { market } = staking
  const asset = resolveAsset(intent.asset, draft.snapshot)
  if (asset.status !== 'token') return asset
  if (!isNative(asset.token) && !sameToken(asset.token, market.token))
    return impossible(
      `${market.name} gives back ether for ${market.token.symbol}, and this is ${asset.token.symbol}. Nothing was sent; say which of the two.`,
    )
  const resolved = resolveAmount(intent.amount, {
    token: market.token,
    available: draft.held(market.token),
    where: `in ${market.name}`,
    price: draft.snapshot.prices.get(market.token.address.toLowerCase()),
    previous: previous !== null && isNative(previous.token) ? amountOf(market.token, previous.units) : previous,
  })
  if (resolved.status !== 'amount') return resolved
  const { amount } = resolved
  if (amount.units < leastExit)
    return impossible(`${market.name} pays out no less than ${leastExit} wei. Nothing was sent; say a larger amount.`)
  const queue: Party = { name: `${market.name}, queue`, address: market.queue }
  draft.allow(amount, queue)
  draft.add({
    kind: 'request-exit',
    amount,
    venue: queue,
    call: buildRequestExit(market.queue, amount, draft.snapshot.account),
  })
  draft.used(amount, market.queue)
  draft.spend(amount)
  draft.notes.add(leavingNote(market))
  draft.notes.add('What waits in the queue earns nothing, and the request cannot be called back.')
  return { status: 'planned', yields: null, summary: `Ask ${market.name} to pay out ${describeAmount(amount)}` }
}

/** Ether that has come through the queue into the wallet: every request that is ready. */
export function planClaim(draft: Draft, intent: IntentOf<'claim'>): Planned | PlanStop {
  const staking = stakingOf(draft, intent.protocol === 'all' ? undefined : intent.protocol, 'claim')
  if (staking.status !== 'staking') return staking
  const { market, state } = staking
  const { native } = draft.snapshot.network
  const ready = state.exits.filter(({ claimable }) => claimable)
  const [next] = state.exits
  if (ready.length === 0)
    return impossible(
      next === undefined
        ? `You have asked ${market.name} for nothing, so there is nothing to claim. Nothing was sent.`
        : `Nothing is ready yet: your ${describeAmount(amountOf(native, next.amount))} should be there ${inAbout(next.requestedAt + BigInt(market.exitSeconds) - draft.snapshot.now)}. Nothing was sent; ask again then.`,
    )
  const got = amountOf(
    native,
    ready.reduce((sum, { amount }) => sum + amount, 0n),
  )
  const venue: Party = { name: `${market.name}, queue`, address: market.queue }
  draft.add({ kind: 'claim', expected: got, venue, call: buildClaim(market.queue, ready) })
  draft.receive({ expected: got, minimum: got })
  return { status: 'planned', yields: got, summary: `Fetch ${describeAmount(got)} from ${market.name}` }
}

function stakingOf(draft: Draft, protocol: string | undefined, verb: string): Staking | PlanStop {
  const { network, staking } = draft.snapshot
  if (protocol !== undefined && protocol !== 'lido')
    return unsupported(`Understood, but Sayso cannot ${verb} with ${protocol} yet. Nothing is set; Lido works today.`)
  if (network.staking === null)
    return unsupported(`There is no liquid staking on ${theNetwork(network)} that Sayso knows. Nothing is set.`)
  if (staking === null)
    return impossible(
      `${network.staking.name} could not be read just now, so nothing was planned. Nothing was sent; please try again.`,
    )
  return { status: 'staking', market: network.staking, state: staking }
}

function earningOfStake(draft: Draft, { market, state }: Staking, amount: Amount): Earning | null {
  const rate = stakingRate(state)
  const price = draft.snapshot.prices.get(amount.token.address.toLowerCase())
  const entryCost = draft.gasUsd(stepGas.stake)
  const exitCost = draft.gasUsd(stepGas.approve + stepGas['request-exit'] + stepGas.claim)
  if (rate === null || price === undefined || entryCost === null || exitCost === null) return null
  const grossPerYear = mulDivDown(usdOf(amount, price.usdE8), rate, ray)
  const cost = entryCost + exitCost
  return {
    parts: [
      {
        venueId: 'lido',
        venue: market.name,
        deposit: amount,
        rateNow: rate,
        rateAfter: rate,
        grossPerYear,
        compounds: false,
        exitSeconds: BigInt(market.exitSeconds),
      },
    ],
    horizonDays: yearDays,
    grossPerYear,
    interestPerYear: 0n,
    netPerYear: grossPerYear - cost,
    netOverHorizon: grossPerYear - cost,
    entryCost,
    exitCost,
    breakEvenDays: breakEvenDays(grossPerYear, cost),
    splitGain: null,
    usualGas: { first: draft.steps.length - 1, entry: entryCost, exit: exitCost },
    leaving: [],
    venues: [],
  }
}

function leavingNote({ exitSeconds }: StakingMarket): string {
  const days = (BigInt(exitSeconds) + day - 1n) / day
  return `Getting ether back takes about ${days} ${days === 1n ? 'day' : 'days'}: ask for it, wait, then claim it.`
}

/** "in about 4 days", of seconds that are left: a chain's clock need not be the one on the wall, so no date is said. */
function inAbout(seconds: bigint): string {
  if (seconds <= 0n) return 'soon'
  const [size, unit] = seconds > day ? [day, 'day'] : seconds > 3_600n ? [3_600n, 'hour'] : [60n, 'minute']
  const count = (seconds + size - 1n) / size
  return `in about ${count} ${unit}${count === 1n ? '' : 's'}`
}
