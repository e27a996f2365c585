import { type MissingPart, type Reading, reading as readingShape } from '../model/Reading.ts'
import type { Block, Draft } from './steps/Draft.ts'
import { findMissing } from './steps/findMissing.ts'
import { settleUnits } from './steps/settleUnits.ts'

export const asking = (...ask: MissingPart[]): Reading => ({ intents: [], ask, refuse: null })
export const refusing = (refuse: NonNullable<Reading['refuse']>): Reading => ({ intents: [], ask: null, refuse })

/** Acts become intents where nothing is missing; one open step makes the whole a question. */
export function finish(blocks: readonly Block[]): Reading {
  const missing = new Set<MissingPart>()
  const intents: unknown[] = []
  for (const block of blocks) {
    for (const step of block.steps) for (const part of findMissing(step)) missing.add(part)
    const acts = block.steps.map((step) => plain(step))
    if (block.when === null) intents.push(...acts)
    else if (block.when === 'unclear') missing.add('trigger')
    else if (block.notify && acts.length > 0) missing.add('action')
    else if (!block.notify && acts.length === 0) missing.add('action')
    // biome-ignore lint/suspicious/noThenProperty: a word of the contract; nothing awaits an intent
    else intents.push({ kind: 'order', when: block.when.value, then: block.notify ? 'notify' : acts })
  }
  if (missing.size > 0) return asking(...missing)
  const shaped = readingShape.safeParse({ intents, ask: null, refuse: null })
  return shaped.success ? shaped.data : asking('action')
}

function plain(unsettled: Draft): Record<string, unknown> {
  const draft = settleUnits(unsettled)
  const values = Object.entries(draft.said).map(([slot, said]) => [slot, said.value])
  return { kind: draft.kind, ...Object.fromEntries(values) }
}
