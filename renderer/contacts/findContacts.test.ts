import { expect, test } from 'vitest'
import type { ContactView } from '../../src/api/Core.ts'
import { findContacts } from './findContacts.ts'

const contact = (name: string, address: string, note: string): ContactView => ({
  name,
  address,
  note,
  chain: 'Practice chain',
  addedAt: '2026-05-03T10:00:00.000Z',
  firstUsedAt: null,
  lastUsedAt: null,
  nearest: null,
})
const book = [contact('alice', '0xAb01', ''), contact('landlord', '0xCd02', 'Rent')]
const found = (typed: string) => findContacts(book, typed).map(({ name }) => name)

test('default: by name, note or address, in any letters', () => {
  expect(found('LAND')).toEqual(['landlord'])
  expect(found('rent ')).toEqual(['landlord'])
  expect(found('0xab')).toEqual(['alice'])
})

test('behavior: nothing typed finds everybody, and what nobody has finds nobody', () => {
  expect(found(' ')).toEqual(['alice', 'landlord'])
  expect(found('bob')).toEqual([])
})
