import type { Block, SlotName, Source } from './steps/Draft.ts'

/** Where a value of a reading came from. `by` names the derivation where it is not said but computed. */
export type SourceOf = {
  /** The place of the act in the reading, and inside an order the place in its `then`. */
  readonly intent: number
  readonly step: number | null
  readonly slot: SlotName | 'when'
  readonly from: readonly Source[]
  readonly by: string | null
}

export function listSources(blocks: readonly Block[]): SourceOf[] {
  const sources: SourceOf[] = []
  let intent = 0
  for (const block of blocks) {
    const ordered = block.when !== null && block.when !== 'unclear'
    if (ordered) sources.push({ intent, step: null, slot: 'when', from: block.when.from, by: block.when.by ?? null })
    block.steps.forEach((step, i) => {
      for (const slot of slotsOf(step.said)) {
        const said = step.said[slot]
        if (said)
          sources.push({
            intent: ordered ? intent : intent + i,
            step: ordered ? i : null,
            slot,
            from: said.from,
            by: said.by ?? null,
          })
      }
    })
    intent += ordered ? 1 : block.steps.length
  }
  return sources
}

const slotNames = [
  'asset',
  'sell',
  'buy',
  'amount',
  'exact',
  'maxSlippagePercent',
  'to',
  'from',
  'chain',
  'protocol',
  'protocols',
  'exclude',
  'into',
  'objective',
  'risk',
  'horizonDays',
  'collateral',
  'targets',
  'leaveOut',
  'tolerancePercent',
  'spender',
  'per',
  'usd',
  'only',
  'lift',
  'what',
  'topic',
  'venue',
  'afterDays',
  'term',
  'worries',
  'act',
  'network',
  'everywhere',
] as const satisfies readonly SlotName[]

const slotsOf = (said: object): SlotName[] => slotNames.filter((slot) => slot in said)
