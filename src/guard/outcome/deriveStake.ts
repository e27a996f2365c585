import { keyOf } from '../../decoding/keyOf.ts'
import { atLeastZero, mulDivUp } from '../../model/decimal.ts'
import type { StakingMarket } from '../../model/Network.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { sameToken } from '../../model/Token.ts'
import type { IntentOutcome } from './Outcome.ts'
import { resolveAmount } from './resolveAmount.ts'
import { amountToAnswerFor, areTwins, balanceBefore, balanceFor, bps, type Scope, tokenNamed } from './Scope.ts'
import { Underivable } from './Underivable.ts'

/** Seconds. */
const year = 31_536_000n

/** Staked one for one: the staked token is worth an ether of the queue, whatever a market pays for it. @throws Underivable */
export function deriveStake(intent: IntentOf<'stake'>, scope: Scope): IntentOutcome {
  const staking = stakingNamed(scope, intent.protocol)
  const token = tokenNamed(scope, intent.asset)
  if (!areTwins(scope, token, scope.input.network.native))
    throw new Underivable('intent-checkable', `Only ether can be staked, not ${token.symbol}.`, 'Name ETH.', {
      asset: token.address,
    })
  const balance = balanceFor(scope, token, intent.amount)
  const range = resolveAmount(scope, token, intent.amount, balance)
  const units = amountToAnswerFor(scope, token, range)
  const least = atLeastZero(units - scope.input.settings.rebasingUnits)
  const change = new Map([
    [keyOf(token.address), -range.high],
    [keyOf(staking.token.address), least],
  ])
  return {
    ways: [change],
    yields: { token: staking.token, least, most: range.high },
    sends: [],
    trades: [],
    mayRise: [],
  }
}

/** Staked tokens go, and as much stands in the queue under the account's own name. @throws Underivable */
export function deriveUnstake(intent: IntentOf<'unstake'>, scope: Scope): IntentOutcome {
  const staking = stakingNamed(scope, intent.protocol)
  const named = tokenNamed(scope, intent.asset)
  if (!sameToken(named, staking.token) && !areTwins(scope, named, scope.input.network.native))
    throw new Underivable('intent-checkable', `${named.symbol} is not what is staked here.`, 'Name the staked token.', {
      asset: named.address,
    })
  const { rebasingUnits, interestBps, simulationSeconds } = scope.input.settings
  const balance = intent.amount === 'previous' ? 0n : balanceBefore(scope, staking.token)
  const range = resolveAmount(scope, staking.token, intent.amount, balance)
  // All of it is more later, and was less in a block from before the simulation's time: at 100 percent a year, at most.
  const grows = intent.amount !== 'previous' && !isFixed(intent.amount)
  const later = grows ? mulDivUp(balance, interestBps, bps) : 0n
  const earlier = grows ? mulDivUp(balance, simulationSeconds, year) : 0n
  // What the same plan claims leaves the queue as well: only new requests count.
  const known = new Set(scope.played.exitsBefore.map((exit) => exit.id))
  const queued = waitingIn(scope.played.exitsAfter.filter((exit) => !known.has(exit.id)))
  if (queued < atLeastZero(range.low - rebasingUnits - earlier))
    throw new Underivable(
      'intent-checkable',
      'What would stand in the queue for you is less than what you asked to unstake.',
      'Ask for a new plan; nothing was signed.',
      { queued: `${queued}`, atLeast: `${range.low}` },
    )
  const change = new Map([[keyOf(staking.token.address), -(range.high + rebasingUnits + later)]])
  return { ways: [change], yields: null, sends: [], trades: [], mayRise: [] }
}

/** Every request that is ready is paid out, to the account. @throws Underivable */
export function deriveClaim(intent: IntentOf<'claim'>, scope: Scope): IntentOutcome {
  stakingNamed(scope, intent.protocol === 'all' ? undefined : intent.protocol)
  const ready = scope.played.exitsBefore.filter((exit) => exit.claimable)
  if (ready.length === 0)
    throw new Underivable('intent-checkable', 'Nothing of yours is ready to be claimed.', 'Ask again later.')
  const native = scope.input.network.native
  const least = ready.reduce((sum, exit) => sum + exit.amount, 0n)
  const change = new Map([[keyOf(native.address), least]])
  return { ways: [change], yields: { token: native, least, most: least }, sends: [], trades: [], mayRise: [] }
}

function stakingNamed({ input: { network } }: Scope, protocol: string | undefined): StakingMarket {
  if (network.staking && (protocol === undefined || protocol === 'lido')) return network.staking
  throw new Underivable(
    'intent-checkable',
    protocol === undefined || protocol === 'lido'
      ? `Sayso knows no place to stake on ${network.name}.`
      : `Sayso cannot check staking with ${protocol} yet, so it does not let a plan through.`,
    'Choose another place.',
    { protocol: protocol ?? '' },
  )
}

function isFixed(amount: IntentOf<'unstake'>['amount']): boolean {
  return typeof amount === 'object' && 'value' in amount
}

function waitingIn(exits: Scope['played']['exitsAfter']): bigint {
  return exits.reduce((sum, exit) => sum + exit.amount, 0n)
}
