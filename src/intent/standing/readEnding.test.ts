import { expect, test } from 'vitest'
import { read } from '../read.ts'

const daily = 'never more than $500 a day'
const contacts = { alice: '0xde709f2102306220921060314715629080e2fb77' }
const said = (...turns: readonly string[]) => read({ turns: [...turns], contacts }).intents
const lifts = (turns: readonly string[]) =>
  said(...turns).filter((one) => one.kind === 'limit' && ('usd' in one ? one.usd === 'none' : 'lift' in one))

test.each([
  'Now please take the limit away altogether.',
  'take away the limit',
  'take the limit out',
  'take the limit off for good',
  'turn the limit off completely',
  'please do away with that limit entirely',
  'get rid of the limit',
  'the limit should go',
  'the limit must go away once and for all',
  'i want the limit gone',
  'let the limit go',
  "I don't want a limit any more",
  'i no longer need a limit',
  'no limit please',
  'without a limit please',
])('default: “%s” lifts it', (turn) => {
  expect(said(daily, turn)).toEqual([{ kind: 'limit', lift: 'one' }])
  expect(said(daily, 'make it 800 dollars', turn)).toEqual([{ kind: 'limit', lift: 'one' }])
})

test('default: which one, and all of them', () => {
  const ofDay = [{ kind: 'limit', per: 'day', usd: 'none' }]
  expect(said('no daily limit please')).toEqual(ofDay)
  expect(said('take my daily limit away completely')).toEqual(ofDay)
  expect(said(daily, 'nah turn it off')).toEqual(ofDay)
  expect(said('take all the limits away')).toEqual([{ kind: 'limit', lift: 'all' }])
})

test.each([
  [daily, "don't take the limit away"],
  [daily, 'the limit should not go'],
  [daily, 'never let the limit go'],
  [daily, 'the limit should go up'],
  [daily, 'the limit should go to 900 a day'],
  [daily, 'take alice out of the limit'],
  [daily, 'is there no limit?'],
  [daily, 'not the limit'],
  [daily, 'no, limit my spending to 900 a week'],
  [daily, 'no limit above 900'],
  ['go limit'],
  ['send 5 usdc to alice', 'no limit'],
  ['set a limit', 'no limit'],
])('behavior: after “%s”, “%s” lifts none', (...turns) => expect(lifts(turns)).toEqual([]))
