import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { getAddress } from 'viem'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Contact } from '../../model/Contacts.ts'
import { openContacts } from './openContacts.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-contacts-'))
  path = join(folder, 'contacts.json')
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const contact = (name: string, digit: string): Contact => ({
  name,
  address: getAddress(`0x${digit.repeat(40)}`),
  chainId: 31_337,
  note: 'from her card',
  addedAt: '2026-05-03T10:00:00.000Z',
})
const two = [contact('alice', 'a'), contact('bob', 'b')]

test('default: what was kept is there after a restart, for its owner’s eyes only', () => {
  const book = openContacts(path)
  expect([book.all(), book.notices]).toEqual([[], []])
  book.keep(two)
  expect(book.all()).toEqual(two)
  expect(openContacts(path).all()).toEqual(two)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['contacts.json'])
})

const whole = { version: 1, contacts: two }
const [alice] = two
test.each([
  ['cut short', JSON.stringify(whole).slice(0, -9)],
  ['empty', ''],
  ['another version', JSON.stringify({ ...whole, version: 2 })],
  ['a changed digit, which the checksum shows', JSON.stringify(whole).replace('Aa', 'A8')],
  ['an address in small letters', JSON.stringify(whole).replace(alice?.address ?? '', `0x${'a'.repeat(40)}`)],
  ['a name twice', JSON.stringify({ version: 1, contacts: [alice, { ...two[1], name: 'alice' }] })],
  ['an address twice', JSON.stringify({ version: 1, contacts: [alice, { ...alice, name: 'bob' }] })],
  ['a name that is no word', JSON.stringify({ version: 1, contacts: [{ ...alice, name: 'alice.eth' }] })],
  ['a key too many', JSON.stringify({ ...whole, trusted: true })],
  ['a list of nothing we know', '[1, 2, 3]'],
  ['far too long', `${JSON.stringify(whole)}${' '.repeat(1_000_001)}`],
])('behavior: a file that cannot be believed (%s) is kept aside and said, at every start', (_, text) => {
  writeFileSync(path, text)
  const book = openContacts(path)
  expect(book.all()).toEqual([])
  expect(book.notices).toEqual([expect.stringContaining(`It was kept as ${path}.corrupt-1`)])
  expect(readFileSync(`${path}.corrupt-1`, 'utf8')).toBe(text)
  expect(openContacts(path).notices).toEqual(book.notices)
  book.keep([contact('carol', 'c')])
  expect(openContacts(path)).toMatchObject({ notices: [] })
  expect(openContacts(path).all()).toHaveLength(1)
})

test('behavior: what cannot be written changes nothing, and is an error', () => {
  const book = openContacts(join(folder, 'missing', 'contacts.json'))
  expect(() => book.keep(two)).toThrow(expect.objectContaining({ code: 'disk-failed' }))
  expect(book.all()).toEqual([])
})

test('behavior: whatever byte is changed, no other address is ever read for a name', () => {
  const text = JSON.stringify(whole)
  const known = new Map(two.map(({ name, address }) => [name, address]))
  fc.assert(
    fc.property(fc.nat({ max: text.length - 1 }), fc.integer({ min: 32, max: 126 }), (at, byte) => {
      writeFileSync(path, text.slice(0, at) + String.fromCharCode(byte) + text.slice(at + 1))
      for (const { name, address } of openContacts(path).all())
        if (known.has(name)) expect(address).toBe(known.get(name))
    }),
    { numRuns: 300 },
  )
})
