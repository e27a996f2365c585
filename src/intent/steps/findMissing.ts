import type { MissingPart } from '../../model/Reading.ts'
import { isWhole } from '../kinds/rebalance.ts'
import type { Draft, Kind, SlotName } from './Draft.ts'

/** What each kind cannot do without, and what to ask for where it is missing. */
const needs: Readonly<Record<Kind, readonly (readonly [SlotName, MissingPart])[]>> = {
  swap: [
    ['amount', 'amount'],
    ['sell', 'asset'],
    ['buy', 'asset'],
  ],
  send: [
    ['amount', 'amount'],
    ['asset', 'asset'],
    ['to', 'to'],
  ],
  earn: [
    ['amount', 'amount'],
    ['asset', 'asset'],
  ],
  supply: [
    ['amount', 'amount'],
    ['asset', 'asset'],
    ['protocol', 'protocol'],
  ],
  withdraw: [
    ['amount', 'amount'],
    ['asset', 'asset'],
  ],
  borrow: [
    ['amount', 'amount'],
    ['asset', 'asset'],
  ],
  repay: [
    ['amount', 'amount'],
    ['asset', 'asset'],
  ],
  stake: [
    ['amount', 'amount'],
    ['asset', 'asset'],
  ],
  unstake: [
    ['amount', 'amount'],
    ['asset', 'asset'],
  ],
  rebalance: [['targets', 'targets']],
  bridge: [
    ['amount', 'amount'],
    ['asset', 'asset'],
    ['to', 'chain'],
  ],
  revoke: [
    ['asset', 'asset'],
    ['spender', 'to'],
  ],
  claim: [['protocol', 'protocol']],
  limit: [
    ['usd', 'amount'],
    ['per', 'trigger'],
  ],
  cancel: [['what', 'action']],
  show: [['topic', 'action']],
}

/** What must still be asked before a draft is an intent; empty where it is one. */
export function findMissing(draft: Draft): MissingPart[] {
  const missing = new Set(draft.unclear)
  // Who may be sent to, and what may be used, has no amount and no time.
  if (draft.said.only !== undefined || draft.said.lift !== undefined) return [...missing]
  for (const [slot, part] of needs[draft.kind]) if (draft.said[slot] === undefined) missing.add(part)
  const { sell, buy, targets, leaveOut, asset } = draft.said
  if (sell && buy && sell.value === buy.value) missing.add('asset')
  if (
    (draft.kind === 'send' || draft.kind === 'bridge' || draft.kind === 'supply') &&
    asset?.value === 'any' &&
    asset.by !== 'the rest'
  )
    missing.add('asset')
  if (targets && !isWhole(targets.value)) missing.add('targets')
  // A share of what is to be left alone: one of the two was not meant.
  if (targets && leaveOut && targets.value.some((target) => leaveOut.value.includes(target.asset)))
    missing.add('targets')
  // With neither a coin nor a person there is nothing yet to choose a coin for.
  const isBare = draft.kind === 'send' && missing.has('to') && missing.has('asset')
  return isBare ? ['to', ...[...missing].filter((part) => part !== 'to')] : [...missing]
}
