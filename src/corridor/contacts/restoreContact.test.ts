import { expect, test } from 'vitest'
import { addContact } from './addContact.ts'
import { lastRemoved } from './LastRemoved.ts'
import { removeContact } from './removeContact.ts'
import { renameContact } from './renameContact.ts'
import { restoreContact } from './restoreContact.ts'
import { alice, bob, bookOfTest, poison } from './testing/bookOfTest.ts'

/** alice was just removed, and bob is left. */
function aliceRemoved() {
  const book = bookOfTest()
  addContact(book.parts, { name: 'alice', address: alice, note: 'read to me over the telephone' })
  book.add('bob', bob)
  const before = book.parts.contacts.all()
  const clock = { ms: 0 }
  const last = lastRemoved(() => clock.ms)
  const removed = removeContact(book.parts, last, { name: 'alice' })
  return { ...book, before, clock, last, removed, restore: () => restoreContact(book.parts, last, { name: 'alice' }) }
}

test('default: exactly who was removed is back, with note and date, once', () => {
  const { parts, names, before, removed, restore } = aliceRemoved()
  expect(removed).toMatchObject({ status: 'done', undo: { name: 'alice', seconds: 30 } })
  expect(names()).toEqual(['bob'])
  expect(restore()).toMatchObject({ status: 'done', sentence: 'alice is back, as before.', undo: null })
  expect(parts.contacts.all().toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual(before)
  expect(restore()).toMatchObject({ status: 'refused' })
})

test('behavior: after half a minute it is too late', () => {
  const { names, clock, restore } = aliceRemoved()
  clock.ms = 30_001
  expect(restore()).toMatchObject({ status: 'refused', sentence: expect.stringContaining('too long ago') })
  expect(names()).toEqual(['bob'])
})

test('A36 behavior: who was added meanwhile was not told apart from who was removed, so nobody is put back', () => {
  const { add, names, restore } = aliceRemoved()
  expect(add('carol', poison).status).toBe('done')
  expect(restore()).toMatchObject({ status: 'refused', sentence: expect.stringContaining('changed since') })
  expect(names()).toEqual(['bob', 'carol'])
})

test('behavior: a name that is taken by now is not taken twice', () => {
  const { parts, names, restore } = aliceRemoved()
  expect(renameContact(parts, { name: 'bob', to: 'alice' }).status).toBe('done')
  expect(restore()).toMatchObject({ status: 'refused' })
  expect(names()).toEqual(['alice'])
})

test('behavior: nobody but who was removed last can be named', () => {
  const { parts, last, names } = aliceRemoved()
  expect(restoreContact(parts, last, { name: 'mallory' })).toMatchObject({ status: 'refused' })
  removeContact(parts, last, { name: 'bob' })
  expect(restoreContact(parts, last, { name: 'alice' })).toMatchObject({ status: 'refused' })
  expect(names()).toEqual([])
})
