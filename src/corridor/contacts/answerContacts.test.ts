import { expect, test } from 'vitest'
import { answerContacts } from './answerContacts.ts'
import { alice, bob, bookOfTest, poison } from './testing/bookOfTest.ts'

test('default: the book, and where it is changed', () => {
  const { parts, add } = bookOfTest()
  expect(answerContacts(parts, 'who are my contacts').sentence).toContain('nobody in your address book yet')
  add('alice', alice)
  expect(answerContacts(parts, 'who are my contacts')).toMatchObject({
    sentence: expect.stringContaining('one contact'),
    rows: [{ label: 'alice', value: alice, detail: 'never used' }],
  })
})

test('behavior: whom a sentence asks to keep is filled in where that is done by hand, and nobody is kept by it', () => {
  const { parts, names } = bookOfTest()
  expect(answerContacts(parts, `save my mate Bob ${bob}`)).toMatchObject({
    sentence:
      'Nothing was saved yet: to keep this address as bob, compare it on the page Contacts and press “Add” there.',
    rows: [{ label: 'bob', value: bob, detail: '' }],
    page: 'contacts',
    contact: { name: 'bob', address: bob },
  })
  expect(answerContacts(parts, `save ${bob}`)).toMatchObject({
    sentence: expect.stringContaining('give this address a name'),
    contact: { name: '', address: bob },
  })
  expect(names()).toEqual([])
})

test('behavior: what the page would say against it is said right away', () => {
  const { parts, add, names } = bookOfTest()
  add('alice', alice)
  const said = (message: string): string => answerContacts(parts, message).sentence
  expect(said(`save ${poison} as alina`)).toMatch(/^Nothing was saved\. This address looks like your contact alice/)
  expect(said(`save ${alice} as al`)).toContain('in the book already, as alice')
  expect(said(`save ${bob} as alice`)).toContain('a contact alice already')
  expect(said(`save ${bob} as max`)).toContain('already means something')
  expect(said(`save ${bob.slice(0, 30)} as bob`)).toContain('too short')
  expect(said('save vitalik.eth as vitalik')).toContain('cannot be kept')
  expect(names()).toEqual(['alice'])
})
