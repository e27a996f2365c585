import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const said = (...turns: string[]) => read({ turns, contacts: {} })
const daily = 'never more than 500 a day'

describe('liftIt', () => {
  test.each([
    'remove it',
    'please remove that one again',
    'take it off again',
    'get rid of it',
    'no, i dont want it any more',
    'Can you delete that?',
    'turn that off',
  ])('default: “%s” lifts the limit that was set last, and no other one', (turn) => {
    const lifted = [{ kind: 'limit', per: 'day', usd: 'none' }]
    expect(said(daily, turn).intents).toEqual(lifted)
    expect(said('never more than 2000 per transaction', daily, turn).intents).toEqual(lifted)
    expect(read({ turns: [daily, turn], contacts: {}, done: 1 }).intents).toEqual(lifted)
  })

  test.each([
    'lower that one',
    'raise it',
    'make it a bit higher',
    'its too low',
    'that is way too high',
    'too tight',
    'a bit tight for me',
    'not enough',
    'i need more',
    'change it',
  ])('behavior: “%s” asks for the figure, and the answer is one', (turn) => {
    expect(said(daily, turn).ask).toEqual(['amount'])
    expect(said(daily, turn, '300').intents).toEqual([{ kind: 'limit', per: 'day', usd: '300' }])
  })

  test('default: who may be sent to is opened again', () => {
    expect(said('only send to my contacts', 'remove it').intents).toEqual([{ kind: 'limit', lift: 'recipients' }])
  })

  test.each([
    ['never more than 500', 'remove it'],
    ['put 500 usdc in aave', 'remove it'],
    ['put 500 usdc in aave', 'lower that one'],
    [daily, 'swap 1 eth for usdc', 'remove it'],
  ])('behavior: after “%s”, “%s” sets nothing', (...turns) => {
    expect(said(...turns).intents.filter(({ kind }) => kind === 'limit')).toEqual([])
  })
})
