import { capital } from '../../model/capital.ts'
import { agoWords, describeDelay, describeLimit, dollars, overWords } from '../../model/describeLimit.ts'
import { type LimitsView, limitKey } from '../../model/Limits.ts'
import type { LimitWish } from '../../model/LimitsPage.ts'
import { higherLimit } from './higherLimit.ts'
import { type LimitParts, namesIn } from './LimitParts.ts'
import { resolveWish } from './resolveWish.ts'

/** A question, with what its buttons say, and how they read. The first sets what was asked for. */
export type UsedUpQuestion = {
  readonly question: string
  readonly choices: readonly [string, string]
  readonly labels: readonly [string, string]
}

/**
 * What is asked before a limit is set that would be used up at once, by what was moved before it: getting out of it again
 * takes a wait. Null where something would be left, and where nothing is left as it is. What is counted of one person, place or
 * network by itself is not known before it is limited: such a limit is set, and what it stops is said then.
 */
export function askBeforeUsedUp(parts: LimitParts, wish: LimitWish, view: LimitsView): UsedUpQuestion | null {
  const resolved = resolveWish(parts, wish)
  if (resolved.status !== 'change' || resolved.change.change !== 'set') return null
  const { limit } = resolved.change
  if (limit.kind !== 'spend' || limit.scope.of !== 'all' || limit.per === 'transaction') return null
  const spent = view.spent[limit.per]
  const held = view.limits.find(({ key }) => key === limitKey(limit))?.limit
  const isUsedUp = held?.kind === 'spend' && held.most <= spent
  if (spent === 0n || spent < limit.most || isUsedUp) return null
  const nameOf = namesIn(parts)
  const asked = describeLimit(limit, nameOf)
  const higher = capital(describeLimit(higherLimit(limit, spent), nameOf))
  return {
    question: `${dollars(spent)} was moved ${overWords[limit.per]}, swaps between your own coins included, and that counts: with “${asked}” nothing more could be moved until enough of it is ${agoWords[limit.per]}, and raising it again waits ${describeDelay(view.delaySeconds)}. Nothing is set yet. Do you want it all the same?`,
    choices: [capital(asked), higher],
    labels: [`Set it all the same: ${asked}`, higher],
  }
}
