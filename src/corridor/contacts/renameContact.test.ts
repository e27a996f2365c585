import { expect, test } from 'vitest'
import { lastRemoved } from './LastRemoved.ts'
import { removeContact } from './removeContact.ts'
import { renameContact } from './renameContact.ts'
import { alice, bob, bookOfTest } from './testing/bookOfTest.ts'

function bookOfTwo() {
  const book = bookOfTest()
  book.add('alice', alice)
  book.add('bob', bob)
  return book
}

test('default: the address stays, the name changes', () => {
  const { parts, names } = bookOfTwo()
  const before = parts.contacts.all()[0]
  expect(renameContact(parts, { name: 'alice', to: 'Alison' }).status).toBe('done')
  expect(names()).toEqual(['alison', 'bob'])
  expect(parts.contacts.all()[0]).toEqual({ ...before, name: 'alison' })
})

test.each([
  ['carol', 'dora', 'There is no contact carol any more.'],
  ['alice', 'bob', `There is a contact bob already, with the address ${bob}.`],
  ['alice', 'alice', 'The contact is called alice already.'],
  ['alice', 'usdc', 'The word “usdc” already means something in a sentence to Sayso. Take another name.'],
])('behavior: %s is not renamed to %s', (name, to, sentence) => {
  const { parts, names } = bookOfTwo()
  expect(renameContact(parts, { name, to })).toEqual({ status: 'refused', sentence })
  expect(names()).toEqual(['alice', 'bob'])
})

test('behavior: who is removed is gone, once', () => {
  const { parts, names } = bookOfTwo()
  const last = lastRemoved(() => 0)
  expect(removeContact(parts, last, { name: 'alice' }).status).toBe('done')
  expect(names()).toEqual(['bob'])
  expect(removeContact(parts, last, { name: 'alice' })).toMatchObject({ status: 'refused' })
})
