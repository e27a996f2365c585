import { decodePlan } from '../../decoding/decodePlan.ts'
import { missingCase } from '../../errors/missingCase.ts'
import { toErrorData } from '../../errors/SaysoError.ts'
import type { BrokenLimit } from '../../guard/GuardInput.ts'
import { describeDelay, describeLimit, describeScope, dollars, overWords, titled } from '../../model/describeLimit.ts'
import type { Limit, LimitsView } from '../../model/Limits.ts'
import type { Slot } from '../../model/Slot.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import type { Call } from '../../model/Step.ts'
import { countSpending } from '../../wallet/limits/countSpending.ts'
import { type Break, findBreak } from '../../wallet/limits/findBreak.ts'
import { pricing } from '../../wallet/limits/pricing.ts'
import { movesOf } from '../../wallet/policy/movesOf.ts'
import { pricesForSigner } from '../pricesForSigner.ts'
import { countedPlans, planTitles } from './countedPlans.ts'
import { type LimitParts, namesIn, purposeOf } from './LimitParts.ts'

type Planned = {
  readonly calls: readonly Call[]
  readonly slots: readonly Slot[]
  readonly snapshot: Snapshot
  readonly budgetWei: bigint
}

/** The finding of it, and the limit itself: null where none could be read. */
export type Broken = BrokenLimit & { readonly limit: Limit | null }

/**
 * The limits that a plan would break, counted as the signer counts, before anybody is asked to approve. The signer decides
 * by itself once more: it also remembers prices that were higher. Limits that cannot be read are a finding too.
 */
export async function brokenLimits(parts: LimitParts, plan: Planned): Promise<readonly Broken[]> {
  let view: LimitsView
  try {
    view = await parts.signer.limits(purposeOf(parts))
  } catch (thrown) {
    const { message } = toErrorData(thrown)
    const sentence = `Your limits could not be read, so nothing can be signed: ${message}`
    return [{ sentence, instead: '', facts: {}, limit: null }]
  }
  if (view.limits.length === 0) return []
  const { network } = parts.client
  const calls = plan.calls.map((call) => ({ ...call, gas: 0n }))
  const moves = movesOf(decodePlan({ calls, slots: plan.slots }, network), network)
  const priceOf = pricing(pricesForSigner(plan.snapshot), [], network, 0)
  const spending = countSpending(moves, { network, priceOf, feeBudget: plan.budgetWei })
  const spent = { moves, spending, chainId: network.chainId }
  return view.limits.flatMap(({ limit, spent: before, plans }) => {
    const broken = findBreak(limit, spent, () => before ?? 0n, view.spent.waysOut)
    if (broken === null) return []
    const set = `You set: ${describeLimit(limit, namesIn(parts))}`
    const told = tell(parts, broken, { set, wait: describeDelay(view.delaySeconds) })
    const counted = broken.kind === 'too-much' ? countedPlans(planTitles(parts), { spent: before, plans }) : []
    if (counted.length === 0) return [{ ...told, limit }]
    const facts = counted.map(({ plan, usd }, at) => [`counted ${at + 1}`, `${usd}: ${plan}`] as const)
    return [
      {
        ...told,
        instead: `${told.instead} ${listedAt}`,
        facts: { ...told.facts, ...Object.fromEntries(facts) },
        limit,
      },
    ]
  })
}

const listedAt = 'Say “What are my limits?” to see what was counted, plan by plan.'

/** How long what was spent stays counted. */
const backWords = { transaction: 'one plan', day: '24 hours', week: '7 days', month: '30 days' } as const

type Said = { readonly set: string; readonly wait: string }

function tell(parts: LimitParts, broken: Break, { set, wait }: Said): BrokenLimit {
  switch (broken.kind) {
    case 'recipient':
      return {
        sentence: `${set}. This plan sends to ${namesIn(parts)(broken.to) ?? broken.to}, who is not among them.`,
        instead: `Send to one of them, or ask to let you send to anyone again: that waits ${wait}.`,
        facts: { to: broken.to },
      }
    case 'protocol': {
      const name = broken.protocol === null ? 'a vault that belongs to no protocol of yours' : titled(broken.protocol)
      return {
        sentence: `${set}. This plan uses ${name}.`,
        instead: `Ask for something within them, or ask to allow all protocols again: that waits ${wait}.`,
        facts: {},
      }
    }
    case 'unpriced':
      return {
        sentence: `${set}. This plan moves ${broken.token.symbol}, which has no price, so it cannot be counted.`,
        instead: 'Ask for something that has a price.',
        facts: { token: broken.token.address },
      }
    case 'too-much':
      return overspent(parts, broken, { set, wait })
    default:
      return missingCase(broken)
  }
}

function overspent(
  parts: LimitParts,
  { limit: { scope, most, per }, before, spends }: Extract<Break, { kind: 'too-much' }>,
  { set, wait }: Said,
): BrokenLimit {
  const left = most > before ? most - before : 0n
  const where = describeScope(scope, namesIn(parts))
  const earlier = per === 'transaction' ? '' : `; ${overWords[per]} ${dollars(before)} were moved`
  const less =
    left === 0n
      ? per === 'transaction'
        ? 'Nothing may be moved under it'
        : `Nothing of it is left: what was moved counts for ${backWords[per]} from when it was signed. Taking your own money out goes on as before`
      : `Ask for less: ${dollars(left)} is left, network fee included`
  return {
    sentence: `${set}${earlier}. This plan moves up to ${dollars(spends)}${where}, network fee included.`,
    instead: `${less}; or raise the limit, which waits ${wait}.`,
    facts: { most: dollars(most), spent: dollars(before), 'this plan': dollars(spends), left: dollars(left) },
  }
}
