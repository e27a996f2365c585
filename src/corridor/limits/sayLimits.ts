import { missingCase } from '../../errors/missingCase.ts'
import { capital } from '../../model/capital.ts'
import { describeLimit, describeScope, titled } from '../../model/describeLimit.ts'
import { type Limit, type LimitsView, limitKey } from '../../model/Limits.ts'
import type { LimitWish } from '../../model/LimitsPage.ts'
import type { IntentOf, ReadRequest } from '../../model/Reading.ts'
import type { StageOf } from '../../model/Stage.ts'
import { choicesThatRead } from '../../stages/questionChoices.ts'
import { answerLimits } from './answerLimits.ts'
import { changeLimit } from './changeLimit.ts'
import { type LimitParts, namesIn, purposeOf } from './LimitParts.ts'
import { scopeOf } from './resolveWish.ts'

type Said = Omit<StageOf<'answer'>, 'ms'> | Omit<StageOf<'ask'>, 'ms'> | Omit<StageOf<'refuse'>, 'ms'>

/**
 * Sets what a sentence says, one limit after the other, and answers with what holds then. No signature: nothing can be
 * moved by it, and what loosens waits.
 * @throws SaysoError what the signer throws
 */
export async function sayLimits(
  parts: LimitParts,
  limits: readonly IntentOf<'limit'>[],
  request: ReadRequest,
): Promise<Said> {
  const sentences: string[] = []
  let refused = false
  for (const limit of limits) {
    const wishes = wishesOf(parts, limit, await parts.signer.limits(purposeOf(parts)))
    if (wishes.status === 'ask')
      return {
        stage: 'ask',
        missing: ['action'],
        question: wishes.question,
        choices: choicesThatRead(wishes.choices, request),
      }
    if (wishes.status === 'nothing') sentences.push(wishes.sentence)
    else
      for (const wish of wishes.wishes) {
        const answer = await changeLimit(parts, wish)
        refused ||= answer.status === 'refused'
        sentences.push(answer.sentence)
      }
  }
  const sentence = sentences.join(' ')
  if (refused) return { stage: 'refuse', reason: 'impossible', sentence }
  return { ...(await answerLimits(parts)), sentence }
}

type Wishes =
  | { readonly status: 'wishes'; readonly wishes: readonly LimitWish[] }
  | { readonly status: 'nothing'; readonly sentence: string }
  | { readonly status: 'ask'; readonly question: string; readonly choices: readonly string[] }

function wishesOf(parts: LimitParts, intent: IntentOf<'limit'>, view: LimitsView): Wishes {
  const wishes = (...all: readonly LimitWish[]): Wishes => ({ status: 'wishes', wishes: all })
  if ('lift' in intent) return liftsOf(parts, intent.lift, view)
  if ('only' in intent) {
    if ('contacts' in intent.only) return wishes({ wish: 'only-contacts' })
    return 'recipients' in intent.only
      ? wishes({ wish: 'only-recipients', recipients: intent.only.recipients })
      : wishes({ wish: 'only-protocols', protocols: intent.only.protocols })
  }
  const { kind: _, usd, per, ...scope } = intent
  if (usd !== 'none') return wishes({ wish: 'spend', usd, per, ...scope })
  const of = scopeOf(parts, scope)
  const key = of === null ? null : limitKey({ kind: 'spend', per, most: 0n, scope: of })
  return view.limits.some((held) => held.key === key) && key !== null
    ? wishes({ wish: 'lift', key })
    : { status: 'nothing', sentence: 'There is no such limit, so there is nothing to lift.' }
}

function liftsOf(
  parts: LimitParts,
  which: Extract<IntentOf<'limit'>, { lift: unknown }>['lift'],
  { limits }: LimitsView,
): Wishes {
  const lifting = (held: readonly { readonly key: string }[]): Wishes =>
    held.length === 0
      ? { status: 'nothing', sentence: 'No such limit is set, so there is nothing to lift.' }
      : { status: 'wishes', wishes: held.map(({ key }): LimitWish => ({ wish: 'lift', key })) }
  switch (which) {
    case 'all':
      return lifting(limits)
    case 'recipients':
      return lifting(limits.filter(({ limit }) => limit.kind === 'only-recipients'))
    case 'protocols':
      return lifting(limits.filter(({ limit }) => limit.kind === 'only-protocols'))
    case 'one': {
      if (limits.length < 2) return lifting(limits)
      const nameOf = namesIn(parts)
      return {
        status: 'ask',
        question: `Which limit? These hold: ${limits.map(({ limit }) => describeLimit(limit, nameOf)).join('; ')}.`,
        choices: limits.map(({ limit }) => liftSentence(limit, nameOf)),
      }
    }
    default:
      return missingCase(which)
  }
}

const perAdverb = { transaction: 'transaction', day: 'daily', week: 'weekly', month: 'monthly' } as const

/** A sentence that lifts just this one. */
function liftSentence(limit: Limit, nameOf: (address: string) => string | null): string {
  switch (limit.kind) {
    case 'only-recipients':
      return 'Let me send to anyone again'
    case 'only-protocols':
      return 'Allow all protocols again'
    case 'spend': {
      const { scope, per } = limit
      const of =
        scope.of === 'contact'
          ? ` to ${nameOf(scope.address) ?? scope.address}`
          : scope.of === 'protocol'
            ? ` into ${titled(scope.protocol)}`
            : describeScope(scope, nameOf).toLowerCase()
      return capital(`remove my ${perAdverb[per]} limit${of}`)
    }
    default:
      return missingCase(limit)
  }
}
