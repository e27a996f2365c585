import type { Block, Draft } from '../steps/Draft.ts'
import { findMissing } from '../steps/findMissing.ts'

/** The steps in hand, where each is done now and nothing of them is open. Null where one waits for something. */
export function wholeSteps(live: readonly Block[] | null): readonly Draft[] | null {
  const steps = live?.flatMap((block) => block.steps) ?? []
  const waits = live?.some(({ when, notify }) => when !== null || notify)
  return steps.length === 0 || waits || steps.some((step) => findMissing(step).length > 0) ? null : steps
}

/** The payments in hand, where the plan is nothing else. Null where it is anything more, or one of them waits for something. */
export function paymentsIn(live: readonly Block[] | null): readonly Draft[] | null {
  const steps = wholeSteps(live)
  return steps?.every(({ kind }) => kind === 'send') ? steps : null
}

/** The names of contacts as a part of a pattern, the longest first. Null where there are none. */
export function namesOf(contacts: readonly string[]): string | null {
  const escaped = [...contacts]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ +/g, ' +'))
  return escaped.length === 0 ? null : `(?:${escaped.join('|')})`
}

/** A contact's name as the address book has it, from the words of a turn. */
export const nameFrom = (said: string): string => said.toLowerCase().replace(/\s+/g, ' ')
