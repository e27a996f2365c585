import { capital } from '../../model/capital.ts'
import { describeChange } from '../../model/describeChange.ts'
import { agoWords, describeDelay, describeLimit, dollars, type NameOf, overWords } from '../../model/describeLimit.ts'
import { aboutOf, type Limit, type LimitChange, type LimitsView, limitKey } from '../../model/Limits.ts'
import type { LimitsPageAnswer, LimitWish } from '../../model/LimitsPage.ts'
import type { UsdE8 } from '../../model/Usd.ts'
import { higherLimit } from './higherLimit.ts'
import { holdsAlready } from './holdsAlready.ts'
import { type LimitParts, namesIn, purposeOf } from './LimitParts.ts'
import { limitsPage } from './limitsPage.ts'
import { resolveWish } from './resolveWish.ts'

/**
 * Asks the signer for a change of a limit, and says what holds then and from when. What tightens counts at once; what
 * loosens waits, or is refused where it takes the password of the wallet.
 * @throws SaysoError what the signer throws; then nothing was changed
 */
export async function changeLimit(parts: LimitParts, wish: LimitWish): Promise<LimitsPageAnswer> {
  const resolved = resolveWish(parts, wish)
  if (resolved.status === 'change') return await ask(parts, resolved.change)
  const view = await parts.signer.limits(purposeOf(parts))
  return { status: 'refused', sentence: resolved.sentence, page: limitsPage(parts, view) }
}

/** Takes back a raise that waits. @throws SaysoError what the signer throws */
export async function cancelLimitChange(parts: LimitParts, { id }: { readonly id: string }): Promise<LimitsPageAnswer> {
  return await ask(parts, { change: 'cancel', id })
}

async function ask(parts: LimitParts, change: LimitChange): Promise<LimitsPageAnswer> {
  const purpose = purposeOf(parts)
  const before = await parts.signer.limits(purpose)
  // A raise that waits is dropped by asking for what holds: that is a change.
  if (holdsAlready(change, before) && !before.waiting.some((one) => aboutOf(one.change) === aboutOf(change))) {
    const sentence = `It is so already: ${describeChange(change, before, namesIn(parts))}. Nothing was changed.`
    return { status: 'same', sentence, page: limitsPage(parts, before) }
  }
  const answer = await parts.signer.changeLimit(purpose, change)
  if (answer.status === 'refused' || answer.status === 'wants-password')
    return { ...answer, page: limitsPage(parts, before) }
  const after = answer.limits
  const sentence =
    answer.status === 'counts' ? countsSentence(parts, change, before, after) : waitsSentence(parts, change, before)
  return {
    status: answer.status,
    sentence: `${sentence}${droppedWords(parts, change, before)}`,
    page: limitsPage(parts, after),
  }
}

/** Whatever waited about the same limit waits no longer: the signer holds one change of it at a time. */
function droppedWords(parts: LimitParts, change: LimitChange, before: LimitsView): string {
  const nameOf = namesIn(parts)
  const asked = describeChange(change, before, nameOf)
  return before.waiting
    .filter((one) => aboutOf(one.change) === aboutOf(change))
    .map((one) => {
      const waited = describeChange(one.change, before, nameOf)
      return waited === asked
        ? ' This waited already: the wait begins anew.'
        : ` What waited is dropped, and does not come: ${waited}.`
    })
    .join('')
}

function countsSentence(parts: LimitParts, change: LimitChange, before: LimitsView, after: LimitsView): string {
  const nameOf = namesIn(parts)
  const loosening = `Raising or lifting it waits ${describeDelay(after.delaySeconds)}.`
  switch (change.change) {
    case 'set': {
      const what = capital(describeLimit(change.limit, nameOf))
      const { spent } = after.limits.find(({ key }) => key === limitKey(change.limit)) ?? { spent: null }
      if (change.limit.kind === 'spend' && spent !== null && spent >= change.limit.most)
        return `From now on: ${what}, ${usedUp(spent, change.limit, { nameOf })} Lowering it further takes effect at once. ${loosening}`
      const used =
        change.limit.kind !== 'spend' || spent === null || spent === 0n
          ? ''
          : ` ${dollars(spent)} of it is used already: what was moved ${overWords[change.limit.per]} counts, though the limit was not set then.`
      const copied =
        change.limit.kind === 'only-recipients' ? ' Whoever you add to your contacts later is not among them.' : ''
      return `From now on: ${what}. It takes effect at once.${used}${copied} Lowering it further takes effect at once too. ${loosening}`
    }
    case 'delay':
      return `From now on raises wait ${describeDelay(change.seconds)} before they take effect.`
    case 'lift':
      return `Done: ${describeChange(change, before, nameOf)}.`
    case 'cancel': {
      const taken = before.waiting.find(({ id }) => id === change.id)
      return taken === undefined
        ? 'Taken back.'
        : `Taken back: ${describeChange(taken.change, before, nameOf)}. What held before holds on.`
    }
  }
}

/**
 * What is used up stops what spends, and nobody from taking out. A sentence is enough to come there: what can no longer be
 * done is said first, and the sentence that gets out of it.
 */
function usedUp(
  spent: UsdE8,
  limit: Extract<Limit, { readonly kind: 'spend' }>,
  { nameOf }: { readonly nameOf: NameOf },
): string {
  const all = limit.scope.of === 'all'
  const swaps = all ? ', swaps between your own coins included' : ''
  const stops = all ? 'every plan that moves money' : 'every plan that it is about'
  const higher = describeLimit(higherLimit(limit, spent), nameOf)
  return `and ${all ? 'nothing more can be moved now' : 'nothing more of that can be done now'}. ${dollars(spent)} was moved ${overWords[limit.per]}${swaps}, and that counts though the limit was not set then. Until enough of it is ${agoWords[limit.per]}, ${stops} is stopped. Taking your own money out goes on as before. To have as much again sooner, say a higher limit, like “${higher}”.`
}

function waitsSentence(parts: LimitParts, change: LimitChange, before: LimitsView): string {
  const nameOf = namesIn(parts)
  const key = change.change === 'set' ? limitKey(change.limit) : change.change === 'lift' ? change.key : null
  const held = before.limits.find((one) => one.key === key)
  const until =
    held === undefined
      ? `raises wait ${describeDelay(before.delaySeconds)}`
      : `this holds: ${describeLimit(held.limit, nameOf)}`
  const spent = change.change === 'set' && change.limit.kind === 'spend' ? (held?.spent ?? null) : null
  const still =
    change.change === 'set' && change.limit.kind === 'spend' && spent !== null && spent >= change.limit.most
      ? ` That much would still be used up: ${dollars(spent)} was moved ${overWords[change.limit.per]}.`
      : ''
  const waits = `allows more than what holds now, so it waits ${describeDelay(before.delaySeconds)} and takes effect then`
  // Told as what is asked for, the limit itself would read as set once more.
  if (change.change === 'lift' && held !== undefined)
    return `You asked to lift “${describeLimit(held.limit, nameOf)}”. That ${waits}. Until then the limit holds, and you can take the lifting back on the page Limits.`
  return `Asked for: ${describeChange(change, before, nameOf)}. It ${waits}. Until then ${until}, and you can take the change back on the page Limits.${still}`
}
