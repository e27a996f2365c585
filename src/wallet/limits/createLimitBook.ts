import type { BoundPlan } from '../../model/BoundPlan.ts'
import { describeDelay } from '../../model/describeLimit.ts'
import type { CountedPlan, LimitAnswer, LimitChange, LimitsView } from '../../model/Limits.ts'
import type { Network } from '../../model/Network.ts'
import type { Move } from '../policy/movesOf.ts'
import { refusal } from '../refusal.ts'
import type { Purpose } from '../SignerClient.ts'
import type { SignRequest } from '../SignRequest.ts'
import { checkLimits } from './checkLimits.ts'
import { countSpending } from './countSpending.ts'
import type { SpendLimit } from './findBreak.ts'
import { foldLimits, type LimitState } from './foldLimits.ts'
import { spentOnWaysOut } from './isWayOut.ts'
import { firstDelay, type LimitStore, type SpentRow } from './LimitRow.ts'
import { longestDelay, mostPlans } from './limitSchemas.ts'
import { pricing } from './pricing.ts'
import { spentIn } from './spentIn.ts'
import { tightens } from './tightens.ts'

/** Who asks for a change: the core may only tighten a real wallet's limits; its owner showed that they know the password. */
export type Asker = 'core' | 'owner'

export type LimitBook = {
  readonly view: () => LimitsView
  readonly change: (change: LimitChange, by: Asker) => LimitAnswer
  /**
   * Holds a plan against the limits and counts it, once, before its first signature. When it returns, that is on the disk.
   * @throws SaysoError `approval-refused` where a limit is broken or the plan was counted before
   */
  readonly count: (request: SignRequest, plan: { readonly moves: readonly Move[]; readonly network: Network }) => void
  /** Whether this very plan was counted here, which is before its first signature and never without one being asked for. */
  readonly wasCounted: (request: Pick<SignRequest, 'planId' | 'hash'>) => boolean
  /**
   * Counts the fee of what takes the place of a step of a plan that was counted, once more: where the signer was started
   * anew it knows what it signed from others, and they may have left some of it out.
   * @throws SaysoError `approval-refused` where a limit is broken
   */
  readonly countFee: (request: SignRequest, fee: bigint, network: Network) => void
}

/** More than anybody sets; each one is read at every signature. */
const mostLimits = 500

export function createLimitBook(parts: {
  readonly purpose: Purpose
  readonly store: LimitStore
  /** Milliseconds since 1970, never backwards: see `limitClock`. */
  readonly now: () => number
  readonly newId: () => string
}): LimitBook {
  const { purpose, store, now, newId } = parts
  const stateAt = (at: number): LimitState => foldLimits(store.rows(), at, firstDelay[purpose])

  function view(): LimitsView {
    const at = now()
    const { limits, waiting, delaySeconds, spent } = stateAt(at)
    return {
      limits: [...limits].map(([key, limit]) => {
        const counted = limit.kind === 'spend' && limit.per !== 'transaction'
        return {
          key,
          limit,
          spent: counted ? spentIn(spent, limit.per, limit.scope, at) : null,
          plans: counted ? plansIn(spent, limit, at) : [],
        }
      }),
      waiting: waiting.map(({ id, change, countsFrom }) => {
        return { id, change, countsFrom: new Date(countsFrom).toISOString() }
      }),
      delaySeconds,
      spent: {
        day: spentIn(spent, 'day', { of: 'all' }, at),
        week: spentIn(spent, 'week', { of: 'all' }, at),
        month: spentIn(spent, 'month', { of: 'all' }, at),
        waysOut: spentOnWaysOut(spent, at),
      },
    }
  }

  function change(wanted: LimitChange, by: Asker): LimitAnswer {
    const at = now()
    const state = stateAt(at)
    const senseless = checkSense(wanted, state)
    if (senseless !== null) return { status: 'refused', sentence: senseless }
    if (tightens(wanted, state)) {
      store.append({ kind: 'changed', at, change: wanted })
      return { status: 'counts', sentence: 'It counts from now on.', limits: view() }
    }
    if (purpose === 'real' && by === 'core')
      return {
        status: 'wants-password',
        sentence:
          'Raising or lifting a limit of your own wallet takes its password, in the wallet’s own window: it opens from the page Wallet, and has “Limits”. Nothing was changed.',
      }
    const countsFrom = at + state.delaySeconds * 1_000
    store.append({ kind: 'asked', at, id: newId(), change: wanted, countsFrom })
    const sentence = `It counts in ${describeDelay(state.delaySeconds)}. Until then the limit stays as it is, and you can take this back.`
    return { status: 'waits', sentence, limits: view() }
  }

  const count: LimitBook['count'] = ({ planId, hash, plan, prices }, { moves, network }) => {
    const at = now()
    const state = stateAt(at)
    if (state.spent.some((row) => row.planId === planId)) throw refusal('This plan was signed before.')
    const priceOf = pricing(prices, state.spent, network, at)
    const spending = countSpending(moves, { network, priceOf, feeBudget: plan.feeBudget })
    const broken = checkLimits(state, { moves, spending, chainId: plan.chainId }, at)
    if (broken !== null) throw refusal(broken)
    const { total, people, protocols } = spending
    store.append({
      kind: 'spent',
      at,
      planId,
      hash,
      chainId: plan.chainId,
      total,
      people: [...people],
      protocols: [...protocols],
      prices: pricesOf(plan, moves, prices, network),
    })
  }

  const countFee: LimitBook['countFee'] = ({ hash, plan, prices }, fee, network) => {
    const at = now()
    const state = stateAt(at)
    const priceOf = pricing(prices, state.spent, network, at)
    const spending = countSpending([], { network, priceOf, feeBudget: fee })
    const broken = checkLimits(state, { moves: [], spending, chainId: plan.chainId }, at)
    if (broken !== null) throw refusal(broken)
    const { total } = spending
    const row = { hash, chainId: plan.chainId, total, people: [], protocols: [], prices: [] }
    store.append({ kind: 'spent', at, planId: newId(), ...row })
  }

  return {
    view,
    change,
    count,
    wasCounted: ({ planId, hash }) => stateAt(now()).spent.some((row) => row.planId === planId && row.hash === hash),
    countFee,
  }
}

/** What the limit counts now, by the plan that it comes from. */
function plansIn(spent: readonly SpentRow[], { per, scope }: SpendLimit, at: number): readonly CountedPlan[] {
  return spent
    .map((row) => ({
      planId: row.planId,
      at: new Date(row.at).toISOString(),
      usd: spentIn([row], per, scope, at),
    }))
    .filter(({ usd }) => usd > 0n)
    .slice(-mostPlans)
    .toReversed()
}

function checkSense(change: LimitChange, { limits, waiting }: LimitState): string | null {
  switch (change.change) {
    case 'set':
      return limits.size < mostLimits ? null : 'There are too many limits already. Lift one first.'
    case 'lift':
      return limits.has(change.key) ? null : 'There is no such limit. Nothing was changed.'
    case 'delay':
      return change.seconds <= longestDelay ? null : 'A raise waits ninety days at the most. Nothing was changed.'
    case 'cancel':
      return waiting.some(({ id }) => id === change.id) ? null : 'Nothing of the kind is waiting. Nothing was changed.'
  }
}

/** What the plan was priced at, of the tokens that it moves: what the next plan is held against. */
function pricesOf(plan: BoundPlan, moves: readonly Move[], prices: SignRequest['prices'], network: Network) {
  const tokens = new Set(
    [network.native, network.wrapped, ...moves.flatMap(({ out }) => (out === null ? [] : [out.token]))].map(
      ({ address }) => address.toLowerCase(),
    ),
  )
  if (plan.chainId !== network.chainId) return []
  return prices.flatMap(({ token, usdE8 }) => (tokens.has(token.toLowerCase()) ? [{ token, usd: usdE8 }] : []))
}
