import { type Address, getAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { keyOf } from '../../decoding/keyOf.ts'
import type { Intent } from '../../model/Reading.ts'
import type { Verdict } from '../../model/Verdict.ts'
import { sendCoins, transfer } from '../testing/calls.ts'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'
import { addressFrom, alice, evil, me, network, pool, usdc } from '../testing/network.ts'

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
] as const)('A13 behavior: %s than was said is blocked', (_, call) => {
  const verdict = judgeTwisted(plan, { calls: [call] })
  expect(namesIn(verdict)).toContain('recipient-as-said BLOCK')
  expect(verdict.level).toBe('BLOCK')
})

test('behavior: sending it twice is blocked', () => {
  const call = transfer(usdc, alice, fifty)
  expect(namesIn(judgeTwisted(plan, { calls: [call, call] }))).toContain('recipient-as-said BLOCK')
})

test('A38 behavior: a first-time recipient is typed, and a contact is one until something was sent', () => {
  const someone = addressFrom(0x5eed)
  const verdict = toPerson(someone)
  expect(namesIn(verdict)).toEqual(['first-time-recipient HARD'])
  expect(verdict.confirmation).toBe(someone.slice(-6))
  const unused = judgeTwisted(plan, { input: { knownRecipients: new Set() } })
  expect(namesIn(unused)).toEqual(['first-time-recipient HARD'])
  expect(unused.findings[0]?.sentence).toBe('You have never sent anything to your contact alice before.')
})

test('A40 behavior: a contract as recipient is typed, and an unread one blocked', () => {
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
] as const)('A39 behavior: %s as recipient is blocked', (_, to) => {
  expect(namesIn(toPerson(to))).toContain('recipient-is-trap BLOCK')
})

describe('look-alikes', () => {
  const twin = getAddress(`0x${alice.slice(2, 6).toLowerCase()}${'cd'.repeat(16)}${alice.slice(-4).toLowerCase()}`)
  const findingOver = (verdict: Verdict) => verdict.findings.find(({ rule }) => rule === 'look-alike-recipient')

  test('A36 behavior: the same four characters at both ends as a contact are blocked, with both and the difference', () => {
    const verdict = toPerson(twin)
    expect(verdict.level).toBe('BLOCK')
    expect(findingOver(verdict)).toMatchObject({
      level: 'BLOCK',
      sentence: 'The recipient looks like your contact alice, but it is another address.',
      facts: {
        to: twin,
        known: alice,
        whose: 'your contact alice',
        differs: 'characters 5–36 of the 40 after 0x',
      },
    })
  })

  test('A36, A37 behavior: so is what looks like your own account, or like somebody whom you sent to', () => {
    const own = getAddress(`0x${me.slice(2, 10).toLowerCase()}${'cd'.repeat(12)}${me.slice(-8).toLowerCase()}`)
    expect(findingOver(toPerson(own))).toMatchObject({ level: 'BLOCK', facts: { whose: 'your own account' } })
    const someone = addressFrom(0x5eed)
    const poison = getAddress(`0x${someone.slice(2, 8)}${'ef'.repeat(15)}${someone.slice(-4)}`.toLowerCase())
    const input = { knownRecipients: new Set([someone.toLowerCase()]) }
    const verdict = judgeTwisted(plan, { intents: sendTo(poison), calls: [transfer(usdc, poison, fifty)], input })
    expect(findingOver(verdict)).toMatchObject({
      level: 'BLOCK',
      facts: { known: someone, whose: 'an address that you sent to before' },
    })
  })

  test('A36 behavior: of two contacts that look alike each is typed where it differs', () => {
    const input = { contacts: { alice, carol: twin }, knownRecipients: new Set([alice, twin].map(keyOf)) }
    for (const [name, to] of Object.entries(input.contacts)) {
      const verdict = judgeTwisted(plan, { intents: sendTo(name), calls: [transfer(usdc, to, fifty)], input })
      expect(namesIn(verdict)).toEqual(['look-alike-recipient HARD'])
      expect(verdict.confirmation).toBe(to.slice(6, 10))
    }
  })
})

test('A11 behavior: a broken checksum and a name that is no contact are blocked', () => {
  const broken = alice.replace(/[a-f]/i, (letter) => (letter < 'a' ? letter.toLowerCase() : letter.toUpperCase()))
  for (const to of [broken, 'alice.eth', 'bob'])
    expect(namesIn(judgeTwisted(plan, { intents: sendTo(to) }))).toContain('intent-checkable BLOCK')
})
