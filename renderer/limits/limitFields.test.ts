import { expect, test } from 'vitest'
import { limitWish } from '../../src/model/LimitsPage.ts'
import { en } from '../words/en/index.ts'
import { emptyFields, templates, wishOf } from './limitFields.ts'

test('default: an amount in a time', () => {
  expect(wishOf({ ...emptyFields, usd: '$1,234.50' })).toEqual({ wish: 'spend', usd: '1234.50', per: 'day' })
})

test('behavior: what is not filled in asks for nothing', () => {
  expect(wishOf(emptyFields)).toBeNull()
  expect(wishOf({ ...emptyFields, usd: '1.000' })).toBeNull()
  expect(wishOf({ ...emptyFields, kind: 'person', usd: '5', person: ' ' })).toBeNull()
  expect(wishOf({ ...emptyFields, kind: 'people' })).toBeNull()
  expect(wishOf({ ...emptyFields, kind: 'protocols' })).toBeNull()
})

test('behavior: one person, one protocol, some people', () => {
  expect(wishOf({ ...emptyFields, kind: 'person', usd: '5', person: ' alice ' })).toMatchObject({ to: 'alice' })
  expect(wishOf({ ...emptyFields, kind: 'protocol', usd: '5', protocol: 'lido' })).toMatchObject({ protocol: 'lido' })
  expect(wishOf({ ...emptyFields, kind: 'people', people: ['alice'] })).toEqual({
    wish: 'only-recipients',
    recipients: ['alice'],
  })
})

test('behavior: each template is whole, the contract takes it, and it asks for what its name says', () => {
  for (const [name, template] of Object.entries(templates)) {
    const wish = wishOf({ ...emptyFields, ...template })
    expect(() => limitWish.parse(wish), name).not.toThrow()
  }
  expect(wishOf({ ...emptyFields, ...templates.month })).toEqual({ wish: 'spend', usd: '2000', per: 'month' })
  for (const name of ['day', 'transaction', 'month'] as const)
    expect(en.limits.templates[name]).toContain(`$${templates[name].usd} ${en.limits.per[name]}`)
})
