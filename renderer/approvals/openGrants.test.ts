import { expect, test } from 'vitest'
import type { GrantView } from '../../src/api/Core.ts'
import { openGrants } from './openGrants.ts'

const grant = (change: Partial<GrantView>): GrantView => ({
  ...{ id: 'g', kind: 'allowance', what: 'USDC', contract: '0x1', known: true, claimedName: null },
  ...{ spender: { name: 'Dream USDC Vault', address: '0x2' }, trap: true, allowed: 'without limit', unlimited: true },
  ...{ couldTake: '10,000 USDC', couldTakeUsd: '10000.00', since: null, revoke: 'revoke USDC', whyNot: null },
  ...change,
})

test('default: what a trap could take, and what somebody unknown could', () => {
  const [trap, stranger] = [grant({}), grant({ id: 's', trap: false, spender: { name: null, address: '0x3' } })]
  expect(openGrants([{ grants: [trap] }, { grants: [stranger] }])).toEqual([trap, stranger])
})

test.each<[string, Partial<GrantView>]>([
  ['a place that is known has it', { trap: false }],
  ['nothing of it is held', { couldTakeUsd: null }],
  ['what is held of it is worth nothing', { couldTakeUsd: '0.00' }],
  ['it is over a token that calls itself anything', { known: false }],
])('behavior: nothing is said where %s', (_, change) => {
  expect(openGrants([{ grants: [grant(change)] }])).toEqual([])
})
