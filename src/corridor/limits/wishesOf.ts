import { missingCase } from '../../errors/missingCase.ts'
import { describeChange } from '../../model/describeChange.ts'
import { describeLimit } from '../../model/describeLimit.ts'
import { type LimitPeriod, type LimitsView, limitKey } from '../../model/Limits.ts'
import type { LimitWish } from '../../model/LimitsPage.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { type LimitParts, namesIn } from './LimitParts.ts'
import { liftSentence } from './liftSentence.ts'
import { scopeOf } from './resolveWish.ts'
import { periodOf, takeBackEach } from './takeBackSentence.ts'

export type Wishes =
  | { readonly status: 'wishes'; readonly wishes: readonly LimitWish[] }
  /** The change with that id, which has no effect yet. */
  | { readonly status: 'take-back'; readonly id: string }
  | { readonly status: 'nothing'; readonly sentence: string }
  | { readonly status: 'ask'; readonly question: string; readonly choices: readonly string[] }

/** What a sentence about limits wants changed, of those that hold. */
export function wishesOf(parts: LimitParts, intent: IntentOf<'limit'>, view: LimitsView): Wishes {
  const wishes = (...all: readonly LimitWish[]): Wishes => ({ status: 'wishes', wishes: all })
  if ('lift' in intent)
    return intent.lift === 'waiting' ? takingBack(parts, intent.per, view) : liftsOf(parts, intent.lift, view)
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
  which: Exclude<Extract<IntentOf<'limit'>, { lift: unknown }>['lift'], 'waiting'>,
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

/** Of what waits, the one that is meant. */
function takingBack(parts: LimitParts, per: LimitPeriod | undefined, view: LimitsView): Wishes {
  const meant = view.waiting.filter(({ change }) => per === undefined || periodOf(change) === per)
  const [only, ...more] = meant
  if (only === undefined)
    return { status: 'nothing', sentence: 'No raise or lifting waits, so there is none to take back.' }
  if (more.length === 0) return { status: 'take-back', id: only.id }
  const nameOf = namesIn(parts)
  const told = meant.map(({ change }) => describeChange(change, view, nameOf)).join('; ')
  return {
    status: 'ask',
    question: `Which one? These wait: ${told}. Each can be taken back on the page Limits too.`,
    choices: takeBackEach(meant.map(({ change }) => change)),
  }
}
