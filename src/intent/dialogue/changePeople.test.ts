import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = {
  bob: '0x52908400098527886E0F7030069857D2E4169EE7',
  alice: '0x8617E340B3D01FA5F11F306F4090FD50E238070D',
  tom: '0xde709f2102306220921060314715629080e2fb77',
} as const
const said = (...turns: string[]) => read({ turns, contacts })
const sent = (to: string, value: string, asset = 'USDC') => ({
  kind: 'send',
  asset,
  amount: { value, unit: 'token' },
  to,
})
const one = 'send 30 usdc to bob'
const two = 'send 30 usdc to bob and 20 usdc to tom'

describe('changePeople', () => {
  test.each([
    'oh and alice gets 25',
    'and alice gets 25',
    'alice gets 25 too',
    'alice should get 25 as well',
    'also give alice 25',
    'give alice 25 too',
    'and pay alice 25 please',
    'plus 25 for alice',
    'oh, and alice 25',
    'alice 25 as well',
    'comma and twenty five to alice',
    'actually alice also gets 25',
  ])('default: “%s” is one payment more, and what is in hand stays', (message) => {
    expect(said(one, message).intents).toEqual([sent('bob', '30'), sent('alice', '25')])
    expect(said(two, message).intents).toEqual([sent('bob', '30'), sent('tom', '20'), sent('alice', '25')])
  })

  test.each([
    'alice too, same as bob',
    'alice too, the same amount as bob',
    'alice as much as bob',
    'the same for alice as bob',
    'alice gets the same as bob',
    'alice gets as much as bob',
    'give alice the same as bob',
    'and alice like bob',
    'alice as well, same as bob please',
    'oh and alice, same as bob',
  ])('default: “%s” is as much for one more', (message) => {
    expect(said(two, message).intents).toEqual([sent('bob', '30'), sent('tom', '20'), sent('alice', '30')])
  })

  test.each([
    'make bobs 45',
    "make bob's 45",
    'make bob 45',
    'bob should be 45',
    'bob gets 45',
    'bob gets 45 instead',
    'change bob to 45',
    'no, bob 45',
    'raise bob to 45',
    'bump bobs up to 45',
    '45 for bob',
    'make it 45 for bob',
    'set bobs share to 45',
  ])('default: “%s” changes that one payment', (message) => {
    expect(said(two, message).intents).toEqual([sent('bob', '45'), sent('tom', '20')])
  })

  test.each(['bob 50 tom 25', 'bob 50, tom 25', '50 for bob and 25 for tom', 'ok 50 to bob, 25 to tom'])(
    'default: “%s” says who gets what',
    (message) => {
      expect(said(two, message).intents).toEqual([sent('bob', '50'), sent('tom', '25')])
      expect(said(one, message).intents).toEqual([sent('bob', '50'), sent('tom', '25')])
    },
  )

  test.each(['for both, same number', 'to both', 'no wait, both, the same amount', 'for both of them please'])(
    'default: “%s” after another was put in the place of the first',
    (message) => {
      expect(said(one, 'no, to tom', message).intents).toEqual([sent('bob', '30'), sent('tom', '30')])
    },
  )

  test.each(['swap those round', 'the other way round', 'switch the amounts', 'turn them around'])(
    'default: “%s” changes who gets which of two amounts',
    (message) => {
      expect(said(two, message).intents).toEqual([sent('bob', '20'), sent('tom', '30')])
    },
  )

  test('behavior: of another coin, where one is named', () => {
    expect(said(two, 'and alice gets 5 dai').intents).toEqual([
      sent('bob', '30'),
      sent('tom', '20'),
      sent('alice', '5', 'DAI'),
    ])
  })

  test.each([
    // So much instead, or on top?
    [[two], 'and bob gets 45'],
    [[two], 'bob gets 10 more'],
    // The same as whom?
    [[two], 'alice too, same amount'],
    [['send all my usdc to bob'], 'alice too, same as bob'],
    // Of which coin?
    [['send 30 usdc to bob and 1 eth to tom'], 'and alice gets 25'],
    // Tom would get nothing any more.
    [[two], 'bob 50 alice 25'],
    // Nobody by that name.
    [[one], 'and zoe gets 25'],
    [[two], 'zoe too, same as bob'],
    // What is said of somebody is no payment.
    [[two], 'alice has 25'],
    [[two], 'alice is 25'],
    [[two], 'alice owes me 25'],
    [[two], 'alice got 25 from me last week'],
    [[two], 'does alice get 25?'],
    [[two], 'for both of us'],
  ] as const)('behavior: after %j, “%s” moves nothing', (turns, message) => {
    expect(said(...turns, message).intents.filter(({ kind }) => kind !== 'show')).toEqual([])
  })
})
