import type { Intent, MissingPart, Reading } from '../model/Reading.ts'
import type { Block, Draft, Kind, SlotName } from './steps/Draft.ts'
import { findMissing } from './steps/findMissing.ts'
import { settleUnits } from './steps/settleUnits.ts'

export const asking = (...ask: MissingPart[]): Reading => ({ intents: [], ask, refuse: null })
export const refusing = (refuse: NonNullable<Reading['refuse']>): Reading => ({ intents: [], ask: null, refuse })

/** Nothing of it was understood, though it may well be about what the app is for. */
export const isUnread = ({ ask, refuse }: Reading): boolean => ask?.[0] === 'action' || refuse === 'out-of-scope'

/** Acts become intents where nothing is missing; one open step makes the whole a question. */
export function finish(blocks: readonly Block[]): Reading {
  const missing = new Set<MissingPart>()
  const intents: Intent[] = []
  for (const block of blocks) {
    for (const step of block.steps) for (const part of findMissing(step)) missing.add(part)
    const acts = block.steps.map((step) => parseAct(step))
    if (acts.some((act) => act === null)) missing.add('action')
    const whole = acts.filter((act) => act !== null)
    if (block.when === null) intents.push(...whole)
    else if (block.when === 'unclear') missing.add('trigger')
    else if (block.notify && acts.length > 0) missing.add('action')
    else if (!block.notify && acts.length === 0) missing.add('action')
    // biome-ignore lint/suspicious/noThenProperty: a word of the contract; nothing awaits an intent
    else intents.push({ kind: 'order', when: block.when.value, then: block.notify ? 'notify' : whole })
  }
  if (missing.size === 0 && isOfNothing(blocks[0]?.steps[0])) missing.add('amount')
  // What was not understood comes before what is missing: an answer to the one slot would leave it away.
  if (missing.has('action')) return asking('action', ...[...missing].filter((part) => part !== 'action'))
  if (missing.size > 0) return asking(...missing)
  return intents.length > 0 ? { intents, ask: null, refuse: null } : asking('action')
}

/** What the step before yields, of a first step: "put it to work" after a plan that another has taken the place of. */
const isOfNothing = (first: Draft | undefined): boolean => first?.said.amount?.value === 'previous'

/** What a kind may say. A draft that says more is no intent. */
const slots: Readonly<Record<Kind, readonly SlotName[]>> = {
  swap: ['sell', 'buy', 'amount', 'exact', 'maxSlippagePercent', 'chain'],
  send: ['asset', 'amount', 'to', 'chain'],
  earn: ['asset', 'amount', 'into', 'objective', 'risk', 'horizonDays', 'protocols', 'exclude', 'chain'],
  supply: ['asset', 'amount', 'protocol', 'chain'],
  withdraw: ['asset', 'amount', 'protocol', 'chain'],
  borrow: ['asset', 'amount', 'protocol', 'collateral', 'chain'],
  repay: ['asset', 'amount', 'protocol', 'chain'],
  stake: ['asset', 'amount', 'protocol'],
  unstake: ['asset', 'amount', 'protocol'],
  rebalance: ['targets', 'leaveOut', 'tolerancePercent', 'chain'],
  bridge: ['asset', 'amount', 'from', 'to'],
  revoke: ['asset', 'spender'],
  claim: ['protocol'],
  limit: ['per', 'usd', 'to', 'protocol', 'chain', 'only', 'lift'],
  cancel: ['what'],
  show: [
    'topic',
    'asset',
    'protocol',
    'venue',
    'afterDays',
    'term',
    'worries',
    'act',
    'network',
    'everywhere',
    'chain',
  ],
}

type Act = Exclude<Intent, { kind: 'order' }>

/**
 * The act a draft comes to, or null where it says what its kind cannot say. The slots are typed and `findMissing` has
 * seen to it that none is missing; that this agrees with the schema is held by tests over every labelled message, so
 * that reading needs no schema library at run time.
 */
function parseAct(unsettled: Draft): Act | null {
  const draft = settleUnits(unsettled)
  const { only, lift } = draft.said
  const beside = Object.keys(draft.said).filter((slot) => slot !== 'per' || lift?.value !== 'waiting')
  if ((only !== undefined || lift !== undefined) && beside.length > 1) return null
  const values: Record<string, unknown> = { kind: draft.kind }
  for (const [slot, said] of Object.entries(draft.said)) {
    if (!slots[draft.kind].some((name) => name === slot)) return null
    values[slot] = said.value
  }
  return values as Act
}
