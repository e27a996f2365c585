import { tag } from '../lexicon/tag.ts'
import { findMentions } from '../mentions/findMentions.ts'
import type { Mention } from '../mentions/Mention.ts'
import type { Block, Draft } from '../steps/Draft.ts'
import { findMissing } from '../steps/findMissing.ts'
import { holding, type Outcome } from './converse.ts'
import { readAnswer } from './readAnswer.ts'
import type { State } from './State.ts'

/** A condition, a level or a period is no date: "now" would leave it away. */
const other: ReadonlySet<Mention['type']> = new Set(['if', 'compare', 'period', 'later'])
/** So many turns back a date may have been said. */
const reach = 3

/** What turns say of a time: `at` it something is to be done, or `until` then. Null where they name none, or a condition as well. */
export function saysWhen(turns: readonly string[], contacts: readonly string[]): 'at' | 'until' | null {
  for (const turn of turns.slice(-reach).toReversed()) {
    const mentions = findMentions(tag(turn, contacts))
    const level = mentions.some((one) => one.type === 'holding' && one.prep === 'at')
    if (level || mentions.some(({ type }) => other.has(type))) return null
    const dated = mentions.some((one) => one.type === 'date' || (one.type === 'horizon' && one.days === 0))
    if (dated) return mentions.some(({ type }) => type === 'until') ? 'until' : 'at'
    if (mentions.some(({ type }) => type === 'until')) return 'until'
  }
  return null
}

const now =
  /^ *(?:(?:yes|yeah|yep|ok|okay|sure|fine|then|well|please|pls|just|no|go ahead|alright)[, ]+)*(?:(?:do|send|swap|make|put) (?:it|that)(?: in)? )?(?:right )?now(?:[, ]+(?:then|please|pls|instead))*[ .!]*$/i

/**
 * "now", "yes", where an order for a later time is in hand and it was asked whether to do it now instead. Null where anything
 * else of it is open, and where it waits for something else than a time.
 */
export function doNow(
  state: State,
  text: string,
  before: readonly string[],
  contacts: readonly string[],
): Outcome | null {
  const { live } = state
  if (live === null || !(now.test(text) || readAnswer(text) === 'yes')) return null
  if (!live.every((block) => waits(block)) || saysWhen(before, contacts) === null) return null
  const undated = (step: Draft): Draft => ({ ...step, unclear: step.unclear.filter((part) => part !== 'trigger') })
  return holding(
    state,
    live.map((block) => ({ ...block, steps: block.steps.map(undated) })),
  )
}

const waits = ({ when, steps }: Block): boolean =>
  when === null &&
  steps.some((step) => step.unclear.includes('trigger')) &&
  steps.every((step) => findMissing(step).every((part) => part === 'trigger'))
