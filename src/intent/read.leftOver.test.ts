import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

const contacts = {
  bob: '0x52908400098527886E0F7030069857D2E4169EE7',
  alice: '0x8617E340B3D01FA5F11F306F4090FD50E238070D',
} as const
const reading = (...turns: string[]) => read({ turns, contacts })

/** Orders with something missing, or with nothing missing, and all that may be said when they are asked about. */
const orders: readonly (readonly [order: string, answers: readonly string[]])[] = [
  ['swap usdc for eth', ['500', '500 usdc']],
  ['swap 500 usdc', ['to eth', 'eth']],
  ['swap 500 for eth', ['usdc']],
  ['buy eth with usdc', ['500 usdc', '2']],
  ['send 50 to bob', ['usdc']],
  ['send usdc to bob', ['50', '50 usdc']],
  ['put usdc in aave', ['500']],
  ['supply 500 usdc to aave', ['aave', '500', 'usdc', 'every week']],
  ['borrow 300 usdc from aave', ['300', 'aave', 'usdc']],
  ['withdraw 100 usdc from aave', ['100', 'aave', 'usdc']],
  ['stake 2 eth', ['2', 'eth']],
  ['earn on 500 usdc', ['500', 'usdc', 'low risk', 'highest yield']],
  ['bridge usdc to base', ['500']],
  ['send 50 usdc to bob', ['50', 'bob', 'usdc', '50 usdc', 'every week']],
  ['swap 500 usdc for eth', ['500', '500 usdc', 'to eth', 'every week']],
]

/** What none of these orders can say, so that it must not be lost by an answer to something else. */
const more = [
  "and don't pay more than 1 dollar in fees",
  'that pays at least 8%',
  'from coinbase',
  'to my other wallet',
  'without selling my link',
  'but keep 100 usdc',
  'and 20 dai',
  'in exchange for 2 link',
  '10 times',
  'up to 1000 dollars',
  'for under $1 in fees',
  'at 4000',
] as const

describe('what was not understood beside an order', () => {
  test.each(more)('behavior: no answer to one question makes a plan that leaves away “%s”', (extra) => {
    for (const [order, answers] of orders) {
      const message = `${order} ${extra}`
      for (const answer of answers) {
        const whole = reading(order).intents.length > 0 ? reading(order) : reading(order, answer)
        const got = reading(message, answer)
        const isLost = JSON.stringify(got.intents) === JSON.stringify(whole.intents) && whole.intents.length > 0
        expect({ message, answer, isLost }).toEqual({ message, answer, isLost: false })
      }
    }
  })

  test('default: it is asked about before what is missing', () => {
    expect(reading("swap usdc for eth and don't pay more than 1 dollar in fees").ask?.[0]).toBe('action')
    expect(reading('send usdc to bob and 2 eth to alice').ask?.[0]).toBe('action')
    expect(reading('swap usdc for eth').ask).toEqual(['amount'])
  })

  test('behavior: the whole order, said once more, is a plan', () => {
    const turns = ["swap 500 usdc for eth and don't pay more than 1 dollar in fees", 'swap 500 usdc for eth'] as const
    expect(reading(turns[0]).ask).toEqual(['action'])
    expect(reading(...turns).intents).toMatchObject([{ kind: 'swap', buy: 'ETH', sell: 'USDC' }])
  })

  test('behavior: a choice is settled by its answer', () => {
    expect(reading('send 50 usdc to bob or alice', 'bob').intents).toMatchObject([{ kind: 'send', to: 'bob' }])
    expect(reading('swap 500 usdc for eth or dai', 'to eth').intents).toMatchObject([{ buy: 'ETH' }])
    expect(reading('swap 500 for eth or dai', 'usdc').intents).toEqual([])
  })

  test('behavior: what several people get is said for each of them, and none is left away', () => {
    const amount = { value: '25', unit: 'token' }
    const both = [
      { kind: 'send', to: 'alice', asset: 'USDC', amount },
      { kind: 'send', to: 'bob', asset: 'USDC', amount },
    ]
    expect(reading('send 50 usdc to alice and bob').ask).toEqual(['amount'])
    for (const answer of ['25', '25 each', '25 usdc each'])
      expect(reading('send 50 usdc to alice and bob', answer).intents).toEqual(both)
    for (const answer of ['50 in total', 'half', '25 dai', 'bob'])
      expect(reading('send 50 usdc to alice and bob', answer).intents).toEqual([])
    expect(reading('send 50 usdc and tell alice').intents).toEqual([])
  })

  test.each([
    'send usdc to bob at 4000',
    'stake eth at 4000',
    'send usdc to bob 10 times',
    'supply 500 usdc to aave for under $1 in fees',
    'swap 500 usdc for eth with a stop loss at 1800',
    'put 500 in aave as a loan',
    'send 50 usdc to bob via paypal',
    'send 50 usdc to bob through my bank',
    'send 50 usdc to bob from coinbase',
    'send 50 usdc to bob by bank transfer',
    'send 50 usdc to bob with venmo',
    'send 50 usdc to bob by mail',
    'oh great, sure, send all my eth to bob, what could go wrong',
  ])('behavior: “%s” is asked about', (message) => {
    expect(reading(message)).toMatchObject({ intents: [], refuse: null })
  })
})
