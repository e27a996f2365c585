import { getAddress } from 'viem'
import { expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { addContact, plainLine } from './addContact.ts'
import { alice, bob, bookOfTest, own, poison } from './testing/bookOfTest.ts'

test('default: a name and a whole address, and everything that is known of it', () => {
  const { parts } = bookOfTest([alice])
  const added = addContact(parts, { name: 'alice', address: alice, note: 'from her card' })
  expect(added).toMatchObject({ status: 'done', sentence: expect.stringMatching(/^Added alice\. The first time/) })
  if (added.status !== 'done') return
  expect(added.view.contacts).toMatchObject([
    {
      name: 'alice',
      address: alice,
      chain: practice.name,
      note: 'from her card',
      firstUsedAt: '2026-05-03T10:00:00.000Z',
      lastUsedAt: '2026-05-03T10:00:00.000Z',
      nearest: { whose: 'your own account', lookAlike: false },
    },
  ])
})

test('behavior: the first and the last time that something was sent there are told apart', () => {
  let day = 0
  // Each of the three plans is approved on one day, and ends on the next.
  const { add } = bookOfTest([alice, bob, alice], () => {
    day += 1
    return `2026-05-0${day}T10:00:00.000Z`
  })
  const added = add('alice', alice)
  expect(added).toMatchObject({
    view: { contacts: [{ firstUsedAt: '2026-05-02T10:00:00.000Z', lastUsedAt: '2026-05-06T10:00:00.000Z' }] },
  })
})

test('behavior: a name is kept in small letters, and no letter of another script becomes one', () => {
  const { add, names } = bookOfTest()
  expect(add(' Bob ', bob)).toMatchObject({ status: 'done', sentence: expect.stringMatching(/^Added bob\./) })
  expect(add('BOB', alice)).toMatchObject({
    status: 'refused',
    sentence: expect.stringContaining('a contact bob already'),
  })
  for (const name of ['\u212aate', 'ＢＯＢ', 'Аlice', 'İda', 'USDC', 'Yes'])
    expect(add(name, alice).status).toBe('refused')
  expect(names()).toEqual(['bob'])
})

test('behavior: an address in small letters is kept with its checksum', () => {
  const { add, parts } = bookOfTest()
  add('alice', `  ${alice.toLowerCase()} `)
  expect(parts.contacts.all()[0]?.address).toBe(alice)
})

test.each([
  ['too short', alice.slice(0, -1), 'too short: 1 character is missing'],
  ['no digits', 'alice', 'An address is 0x and 40 digits'],
  ['a name of a registry', 'alice.eth', 'it may point elsewhere tomorrow'],
  ['a broken checksum', alice.replace('E0F', 'e0F'), 'its capital letters do not fit'],
  ['your own', own, 'your own account'],
  ['zero', `0x${'0'.repeat(40)}`, 'Nobody owns that address'],
  ['a burn address', '0x000000000000000000000000000000000000dEaD', 'Nobody owns that address'],
  ['a precompile', `0x${'0'.repeat(39)}4`, 'Nobody owns that address'],
  ['a token', practice.tokens.find(({ symbol }) => symbol === 'USDC')?.address ?? '', 'the USDC contract'],
  ['a pool', practice.aave?.pool ?? '', 'the Aave pool'],
] as const)('A11, A39 behavior: %s is nobody’s address to send to', (_, address, sentence) => {
  const { add, names } = bookOfTest()
  expect(add('alice', address)).toEqual({ status: 'refused', sentence: expect.stringContaining(sentence) })
  expect(names()).toEqual([])
})

test('behavior: a name and an address stand in the book once', () => {
  const { add, names } = bookOfTest()
  add('alice', alice)
  expect(add('alice', bob)).toMatchObject({ status: 'refused', sentence: expect.stringContaining(alice) })
  expect(add('alison', alice.toLowerCase())).toMatchObject({
    status: 'refused',
    sentence: 'That address is in the book already, as alice.',
  })
  expect(names()).toEqual(['alice'])
})

test.each([
  ['a contact', [], 'your contact alice'],
  ['somebody whom you sent to', [alice], 'an address that you sent to before'],
] as const)('A36 behavior: what looks like %s is added only once the difference was typed', (_, sentTo, whose) => {
  const { add, names } = bookOfTest(sentTo)
  if (sentTo.length === 0) add('alice', alice)
  const before = names()
  const asked = add('carol', poison)
  expect(asked).toMatchObject({
    status: 'confirm',
    address: poison,
    type: poison.slice(6, 10),
    nearest: { whose, lookAlike: true, differs: Array.from({ length: 32 }, (__, at) => at + 4) },
  })
  expect(asked).toMatchObject({ nearest: { address: expect.toSatisfy((at: string) => getAddress(at) === alice) } })
  for (const typed of ['', 'yes', alice.slice(6, 10)]) expect(add('carol', poison, typed).status).toBe('confirm')
  expect(names()).toEqual(before)
  expect(add('carol', poison, poison.slice(6, 10)).status).toBe('done')
  expect(names()).toEqual([...before, 'carol'])
})

test('behavior: a book has an end', () => {
  const { add, parts } = bookOfTest()
  const full = Array.from({ length: 500 }, (_, at) => ({
    name: `n${at}`,
    address: getAddress(`0x${(BigInt(at + 1) << 128n).toString(16).padStart(40, '0')}`),
    chainId: practice.chainId,
    note: '',
    addedAt: '2026-05-03T10:00:00.000Z',
  }))
  parts.contacts.keep(full)
  expect(add('alice', alice)).toMatchObject({ status: 'refused', sentence: expect.stringContaining('full') })
})

test('behavior: a note is one plain line, whatever is pasted', () => {
  expect(plainLine('  from her\ncard\u202e\u0000 [ok] ')).toBe('from her card [ok]')
  expect(plainLine('x'.repeat(300))).toHaveLength(200)
})
