import { type Address, getAddress } from 'viem'
import { expect, test } from 'vitest'
import type { Intent } from '../../model/Reading.ts'
import { sendCoins, transfer } from '../testing/calls.ts'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'
import { addressFrom, alice, evil, me, network, pool, usdc } from '../testing/network.ts'
import { isLookAlike } from './recipient.ts'

const plan = 'send USDC to a contact'
const fifty = 50_000_000n
const sendTo = (to: string): readonly Intent[] => [
  { kind: 'send', asset: 'USDC', amount: { value: '50', unit: 'token' }, to },
]
const toPerson = (to: Address) => judgeTwisted(plan, { intents: sendTo(to), calls: [transfer(usdc, to, fifty)] })

test('default', () => {
  expect(namesIn(judgeTwisted(plan))).toEqual([])
})

test.each([
  ['another recipient', transfer(usdc, evil, fifty)],
  ['a little more', transfer(usdc, alice, fifty + 1n)],
  ['a little less', transfer(usdc, alice, fifty - 1n)],
  ['coins instead', sendCoins(alice, fifty)],
] as const)('behavior: %s than was said is blocked (A13)', (_, call) => {
  const verdict = judgeTwisted(plan, { calls: [call] })
  expect(namesIn(verdict)).toContain('recipient-as-said BLOCK')
  expect(verdict.level).toBe('BLOCK')
})

test('behavior: sending it twice is blocked', () => {
  const call = transfer(usdc, alice, fifty)
  expect(namesIn(judgeTwisted(plan, { calls: [call, call] }))).toContain('recipient-as-said BLOCK')
})

test('behavior: a first-time recipient is typed (A38)', () => {
  const someone = addressFrom(0x5eed)
  const verdict = toPerson(someone)
  expect(namesIn(verdict)).toEqual(['first-time-recipient HARD'])
  expect(verdict.confirmation).toBe(someone.slice(-6))
})

test('behavior: a contract as recipient is typed, and an unread one blocked (A40)', () => {
  const code = new Map([[alice.toLowerCase(), true]])
  expect(namesIn(judgeTwisted(plan, { simulation: { codeAt: code } }))).toEqual(['recipient-has-code HARD'])
  expect(namesIn(judgeTwisted(plan, { simulation: { codeAt: new Map() } }))).toEqual(['recipient-has-code BLOCK'])
})

test.each([
  ['a token', usdc.address],
  ['a pool', pool],
  ['a vault', network.vaults[0]?.share.address ?? pool],
  ['zero', '0x0000000000000000000000000000000000000000'],
  ['a precompile', '0x0000000000000000000000000000000000000009'],
  ['a burn address', '0x000000000000000000000000000000000000dEaD'],
  ['yourself', me],
] as const)('behavior: %s as recipient is blocked (A39)', (_, to) => {
  expect(namesIn(toPerson(to))).toContain('recipient-is-trap BLOCK')
})

test('behavior: a look-alike of a contact is blocked (A36)', () => {
  const twin = getAddress(`0x${alice.slice(2, 6).toLowerCase()}${'ab'.repeat(16)}${alice.slice(-4).toLowerCase()}`)
  expect(isLookAlike(twin, alice)).toBe(true)
  expect(isLookAlike(alice, alice.toLowerCase())).toBe(false)
  expect(namesIn(toPerson(twin))).toContain('look-alike-recipient BLOCK')
})

test('behavior: a broken checksum and a name that is no contact are blocked (A11)', () => {
  const broken = alice.replace(/[a-f]/i, (letter) => (letter < 'a' ? letter.toLowerCase() : letter.toUpperCase()))
  for (const to of [broken, 'alice.eth', 'bob'])
    expect(namesIn(judgeTwisted(plan, { intents: sendTo(to) }))).toContain('intent-checkable BLOCK')
})
