import { expect, test } from 'vitest'
import { filledInBy, wayWith } from './filledIn.ts'

test('default: whom a message asked to remember arrives with the way to the page', () => {
  const tom = { name: 'tom', address: '0x52908400098527886E0F7030069857D2E4169EE7' }
  expect(filledInBy(wayWith(tom).state)).toEqual(tom)
})

test('behavior: who comes by themselves finds an empty form', () => {
  for (const state of [null, undefined, {}, 'tom', { contact: 'tom' }, { contact: { name: 'tom' } }])
    expect(filledInBy(state)).toBeNull()
})
