import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { dropCourtesies } from './dropCourtesies.ts'

const alice = '0x00000000000000000000000000000000000000A1' as const
const contacts = { bob: alice }

describe('what ends a talk changes nothing of what is in hand, and orders nothing', () => {
  test.each([
    'thank you for everything',
    'thanks for all your help',
    'thanks so much for all you did',
    'a million thanks',
    'thanks a million',
    'that is all, thank you',
    "thanks, that's everything",
    'no, that is all',
    'that was everything for today',
    'everything ok?',
    'everything is fine',
    'it is all clear',
    'Thank you, that is all quite clear.',
    'I am clear on all that',
    'make it all clear to me',
    'that settles it',
    'ok that settles all my doubts',
    'all my debt is settled',
  ])('%j', (closing) => {
    const none = { intents: [{ kind: 'show' }] }
    expect(read({ turns: [closing] })).toMatchObject(none)
    for (const order of ['send 50 usdc to bob', 'put 1000 usdc to work', 'borrow 100 usdc', 'send usdc to bob'])
      expect(read({ turns: [order, closing], contacts }), order).toMatchObject(none)
  })
})

test('an order beside it is read, and its own words are left to it', () => {
  const said = (...turns: string[]) => read({ turns, contacts }).intents
  const twenty = { kind: 'send', to: 'bob', asset: 'USDC', amount: { value: '20', unit: 'token' } }
  expect(said('thanks for everything. send 20 usdc to bob')).toMatchObject([twenty])
  expect(said('that is all clear, now send 20 usdc to bob')).toMatchObject([twenty])
  expect(said('send 20 usdc to bob, that is all')).toMatchObject([twenty])
  expect(said('send 50 usdc to bob', 'all of it, thanks')).toMatchObject([{ ...twenty, amount: 'all' }])
  for (const clears of ['clear my loan', 'clear it all', 'settle all my debt'])
    expect(said(clears), clears).toMatchObject([{ kind: 'repay', amount: 'all' }])
  expect(said('put 1000 usdc to work', 'double it')).toMatchObject([{ amount: { value: '2000' } }])
  expect(said('put 1000 usdc to work', 'double check it')).toEqual([])
  // What depends on something is no courtesy.
  expect(read({ turns: ['once my debt is settled, send 50 usdc to bob'], contacts }).ask).toContain('trigger')
})

test('nothing else of a turn moves', () => {
  const turn = 'that is all clear, now send 20 usdc to bob'
  expect(dropCourtesies(turn)).toHaveLength(turn.length)
  expect(dropCourtesies(turn).indexOf('20')).toBe(turn.indexOf('20'))
  expect(dropCourtesies('send 20 usdc to bob')).toBe('send 20 usdc to bob')
})

test('a long turn without a pause takes no time', () => {
  const start = performance.now()
  dropCourtesies(`${'that is it all so very '.repeat(40)}x`)
  dropCourtesies(`${'that is it all so very '.repeat(2_000)}x`)
  expect(performance.now() - start).toBeLessThan(200)
})
