import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = { bob: '0x52908400098527886E0F7030069857D2E4169EE7' }
const said = (...turns: string[]) => read({ turns, contacts }).intents
const limit = (usd: string, per: string) => [{ kind: 'limit', usd, per }]

describe('changeLimit', () => {
  test.each([
    '250 dollars a week',
    'two hundred and fifty dollars a week sounds about right',
    'let’s say $250 per week, please',
  ])('default: “%s” is the limit that was asked for', (turn) => {
    expect(said('set a limit', turn)).toEqual(limit('250', 'week'))
    expect(said('never more than $100 a day', turn)).toEqual(limit('250', 'week'))
  })

  test('default: “make that a month not a week” is the same over another time', () => {
    expect(said('never more than $250 a week', 'make that a month not a week')).toEqual(limit('250', 'month'))
    // It is no limit of a day.
    expect(said('never more than $250 a week', 'make that a month not a day')).toEqual([])
  })

  test.each(['bob earns 300 a week', 'i spent 300 a week', 'bob gets 250 a week', '10% a week'])(
    'behavior: “%s” sets no limit',
    (turn) => {
      expect(said('set a limit', turn)).toEqual([])
      expect(said('never more than $100 a day', turn).filter(({ kind }) => kind === 'limit')).toEqual([])
    },
  )

  test('behavior: beside anything else in hand it is no limit', () => {
    expect(said('send 50 usdc to bob', '250 dollars a week').filter(({ kind }) => kind === 'limit')).toEqual([])
    expect(said('250 dollars a week')).toEqual([])
  })
})

test.each([
  'Oh. Then make it 30000 a day instead',
  'Oh no. Sorry, raise it to 30000 a day',
  'That is too low. Make it 30000 instead',
  'then let it be 30000 a day',
  'ah, make that 30,000 dollars per day then',
])('default: “%s” is that limit with another sum', (turn) => {
  expect(said('never more than $500 a day', turn)).toEqual(limit('30000', 'day'))
})

test.each([
  'So can I spend money now?',
  'am I allowed to spend something today?',
  'how much is left to spend?',
  'how much may I still spend today',
  'can I spend anything again',
])('behavior: “%s” is answered from the limits', (turn) => {
  for (const before of [['never more than $500 a day'], []])
    expect(read({ turns: [...before, turn] }).intents).toEqual([{ kind: 'show', topic: 'limits' }])
})

test.each([
  ['thats too tight, make it 20000', '20000'],
  ['That is too tight after all. Please make it 32,500 dollars a day.', '32500'],
  ['make it 40,000 instead', '40000'],
  ['actually 300', '300'],
  ['too loose, 300', '300'],
  ['That is a bit too tight, make it 5,000 dollars.', '5000'],
  ['a bit tight, make it 20000', '20000'],
  ['a little tight for me, raise it to 20000', '20000'],
  ['i need more, make it 20000', '20000'],
  ['i want a bit more. Make it 20000', '20000'],
])('default: “%s” is that limit with another figure, whatever was signed since it was set', (turn, usd) => {
  for (const done of [0, 1])
    expect(read({ turns: ['limit my daily spending to 10000', turn], done }).intents).toEqual([
      { kind: 'limit', per: 'day', usd },
    ])
})

test('behavior: a limit is of dollars, and “make it 2 eth” is no figure of it', () => {
  expect(read({ turns: ['limit my daily spending to 10000', 'make it 2 eth'] }).intents).toEqual([])
})
