import { decodePlan } from '../../decoding/decodePlan.ts'
import { missingCase } from '../../errors/missingCase.ts'
import { toErrorData } from '../../errors/SaysoError.ts'
import type { BrokenLimit } from '../../guard/GuardInput.ts'
import { describeDelay, describeLimit, describeScope, dollars, overWords, titled } from '../../model/describeLimit.ts'
import type { Limit, LimitScope, LimitsView } from '../../model/Limits.ts'
import type { Slot } from '../../model/Slot.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import type { Call } from '../../model/Step.ts'
import { sameAddress } from '../../model/Token.ts'
import { countSpending, type Spending } from '../../wallet/limits/countSpending.ts'
import { pricing } from '../../wallet/limits/pricing.ts'
import { spentFor } from '../../wallet/limits/spentIn.ts'
import { type Destination, type Move, movesOf } from '../../wallet/policy/movesOf.ts'
import { pricesForSigner } from '../pricesForSigner.ts'
import { type LimitParts, namesIn, purposeOf } from './LimitParts.ts'

type Planned = {
  readonly calls: readonly Call[]
  readonly slots: readonly Slot[]
  readonly snapshot: Snapshot
  readonly budgetWei: bigint
}

/**
 * The limits that a plan would break, counted as the signer counts, before anybody is asked to approve. The signer decides
 * by itself once more: it also remembers prices that were higher. Limits that cannot be read are a finding too.
 */
export async function brokenLimits(parts: LimitParts, plan: Planned): Promise<readonly BrokenLimit[]> {
  let view: LimitsView
  try {
    view = await parts.signer.limits(purposeOf(parts))
  } catch (thrown) {
    const { message } = toErrorData(thrown)
    return [{ sentence: `Your limits could not be read, so nothing can be signed: ${message}`, instead: '', facts: {} }]
  }
  if (view.limits.length === 0) return []
  const { network } = parts.client
  const calls = plan.calls.map((call) => ({ ...call, gas: 0n }))
  const moves = movesOf(decodePlan({ calls, slots: plan.slots }, network), network)
  const priceOf = pricing(pricesForSigner(plan.snapshot), [], network, 0)
  const spending = countSpending(moves, { network, priceOf, feeBudget: plan.budgetWei })
  return view.limits.flatMap((held) => brokenBy(parts, held, { moves, spending, view }) ?? [])
}

type Counted = { readonly moves: readonly Move[]; readonly spending: Spending; readonly view: LimitsView }

function brokenBy(
  parts: LimitParts,
  { limit, spent }: LimitsView['limits'][number],
  { moves, spending, view }: Counted,
): BrokenLimit | null {
  const nameOf = namesIn(parts)
  const set = `You set: ${describeLimit(limit, nameOf)}`
  const wait = describeDelay(view.delaySeconds)
  switch (limit.kind) {
    case 'only-recipients': {
      const stranger = recipientsIn(moves).find((to) => !limit.addresses.some((known) => sameAddress(known, to)))
      if (stranger === undefined) return null
      return {
        sentence: `${set}. This plan sends to ${nameOf(stranger) ?? stranger}, who is not among them.`,
        instead: `Send to one of them, or ask to let you send to anyone again: that waits ${wait}.`,
        facts: { to: stranger },
      }
    }
    case 'only-protocols': {
      const other = moves.find(
        ({ enters }) => enters !== undefined && (enters === null || !limit.protocols.includes(enters)),
      )
      if (other === undefined) return null
      const name = other.enters == null ? 'a vault that belongs to no protocol of yours' : titled(other.enters)
      return {
        sentence: `${set}. This plan uses ${name}.`,
        instead: `Ask for something within them, or ask to allow all protocols again: that waits ${wait}.`,
        facts: {},
      }
    }
    case 'spend':
      return overspent(parts, limit, spent ?? 0n, spending, { set, wait })
    default:
      return missingCase(limit)
  }
}

function overspent(
  parts: LimitParts,
  { scope, most, per }: Extract<Limit, { kind: 'spend' }>,
  before: bigint,
  spending: Spending,
  { set, wait }: { readonly set: string; readonly wait: string },
): BrokenLimit | null {
  const { chainId } = parts.client.network
  const unpriced = spending.unpriced.find(({ to }) => isMeant(to, scope, chainId))
  if (unpriced !== undefined)
    return {
      sentence: `${set}. This plan spends ${unpriced.token.symbol}, which has no price, so it cannot be counted.`,
      instead: 'Ask for something that has a price.',
      facts: { token: unpriced.token.address },
    }
  const spends = spentFor({ ...spending, chainId }, scope)
  if (spends === 0n || before + spends <= most) return null
  const left = most > before ? most - before : 0n
  const where = describeScope(scope, namesIn(parts))
  const earlier = per === 'transaction' ? '' : `; ${overWords[per]} ${dollars(before)} were spent`
  const less =
    left === 0n
      ? per === 'transaction'
        ? 'Nothing may be spent under it'
        : 'Wait until what was spent lies further back'
      : `Ask for less: ${dollars(left)} is left, gas included`
  return {
    sentence: `${set}${earlier}. This plan spends up to ${dollars(spends)}${where}, gas included.`,
    instead: `${less}; or raise the limit, which waits ${wait}.`,
    facts: { most: dollars(most), spent: dollars(before), 'this plan': dollars(spends), left: dollars(left) },
  }
}

function recipientsIn(moves: readonly Move[]): readonly string[] {
  return moves.flatMap(({ out }) => (out?.to.kind === 'person' ? [out.to.address] : []))
}

function isMeant(to: Destination, scope: LimitScope, chainId: number): boolean {
  switch (scope.of) {
    case 'all':
      return true
    case 'chain':
      return scope.chainId === chainId
    case 'contact':
      return to.kind === 'person' && sameAddress(to.address, scope.address)
    case 'protocol':
      return to.kind === 'protocol' && to.protocol === scope.protocol
    default:
      return missingCase(scope)
  }
}
