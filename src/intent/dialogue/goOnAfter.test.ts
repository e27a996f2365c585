import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = { alice: '0x1' }
const next = (done: string, turn: string) => read({ turns: [done, turn], done: 1, contacts })
const said = (...turns: string[]) => read({ turns, contacts })
const lent = 'put 1000 usdc in aave'
const borrowed = 'borrow 500 usdc from aave'

describe('what is done again, or taken back', () => {
  test('default: “again, but 50” is the same with another amount', () => {
    expect(next(lent, 'again, but 50').intents).toEqual([
      { kind: 'supply', asset: 'USDC', amount: { value: '50', unit: 'token' }, protocol: 'aave' },
    ])
    expect(said('swap 1 eth for usdc', 'hmm 2x that').intents).toMatchObject([{ amount: { value: '2' } }])
  })

  test('default: “take 400 back out of aave” is of what was put there', () => {
    expect(next(lent, 'take 400 back out of aave').intents).toEqual([
      { kind: 'withdraw', asset: 'USDC', amount: { value: '400', unit: 'token' }, protocol: 'aave' },
    ])
  })

  test('behavior: of another place, or with nothing put there, the asset is asked', () => {
    expect(next(lent, 'take 400 back out of compound').ask).toEqual(['asset'])
    expect(said('take 400 back out of aave').ask).toEqual(['asset'])
    expect(next(borrowed, 'take 400 back out of aave').ask).toEqual(['asset'])
  })
})

describe('payAllBack', () => {
  test.each(['pay it all back', 'ok, pay everything back now', 'pay back all of it', 'pay me back everything'])(
    'default: after a loan “%s” is all of that debt',
    (turn) => {
      const all = [{ kind: 'repay', asset: 'USDC', amount: 'all', protocol: 'aave' }]
      expect(next(borrowed, turn).intents).toEqual(all)
      expect(said(borrowed, turn).intents).toEqual(all)
    },
  )

  test('default: where nothing was spoken of, it is all that is owed', () => {
    expect(said('pay it all back').intents).toEqual([{ kind: 'repay', asset: 'any', amount: 'all' }])
  })

  test('behavior: after anything else, and said to somebody else, it is asked about', () => {
    expect(next(lent, 'pay it all back').ask).toEqual(['action'])
    expect(next(`${borrowed}, then send it to alice`, 'pay it all back').ask).toEqual(['action'])
    expect(said('pay me back everything').ask).toEqual(['action'])
    expect(next(borrowed, 'pay it all back to alice').intents).toEqual([])
    expect(next(borrowed, 'do not pay it all back').intents).not.toMatchObject([{ kind: 'repay' }])
  })
})

describe('moveInHand', () => {
  test('default: “put it where it earns most” is the money of the deposit that is planned', () => {
    const moved = said(lent, 'put it where it earns most, i dont care bout risk').intents
    expect(moved).toEqual([
      { kind: 'earn', asset: 'USDC', amount: { value: '1000', unit: 'token' }, objective: 'yield' },
    ])
  })

  test('behavior: what is there already, or was never named, is asked about', () => {
    expect(next(lent, 'put it where it earns most').intents).toEqual([])
    expect(said('put it where it earns most').ask).toEqual(['asset'])
    expect(said('send 5 usdc to alice', 'put it where it earns most').intents).toEqual([])
  })
})

describe('changeLimit', () => {
  test.each([
    ['raise it to 100000 a day', '100000', 'day'],
    ['lower it to 100', '100', 'day'],
    ['ok, make it 2k a week', '2000', 'week'],
    ['change the limit to $750', '750', 'day'],
    ['so bump that cap up to $ 900 a month', '900', 'month'],
    ['could you lift it to 300', '300', 'day'],
    ['well, reduce this limit down to 40 bucks', '40', 'day'],
  ])('default: after a limit “%s” is that limit', (turn, usd, per) => {
    const limit = 'set my daily limit to 5000'
    expect(next(limit, turn).intents).toEqual([{ kind: 'limit', per, usd }])
    expect(said(limit, turn).intents).toEqual([{ kind: 'limit', per, usd }])
  })

  test('behavior: of anything else it is no limit', () => {
    expect(next('send 5 dai to alice', 'raise it to 100').intents).toEqual([])
    expect(next('set my daily limit to 5000', 'raise it to 2 eth').intents).toEqual([])
    expect(said('raise it to 100000 a day').intents).toEqual([])
  })
})

describe('dollars', () => {
  test.each([
    ['i have about 1000 dollars just sitting here, can i earn something on it', 'earn'],
    ['i have roughly $1000 sitting here, can i earn something on it', 'earn'],
    ['borrow 1000 dollars against my eth', 'borrow'],
    ['send alice 1000 dollars', 'send'],
    ['send alice 1000 bucks', 'send'],
    ['send alice $1000', 'send'],
  ])('default: of “%s” only the coin is asked', (turn, kind) => {
    expect(said(turn).ask).toEqual(['asset'])
    expect(said(turn, 'dai').intents).toMatchObject([{ kind, asset: 'DAI', amount: { value: '1000', unit: 'token' } }])
  })

  test('behavior: “about” so many of an asset is still asked about', () => {
    expect(said('i have about 1000 usdc, can i earn something on it').ask).toContain('amount')
    expect(said('send alice about 1000 dollars').ask).toContain('amount')
  })

  test('default: half of all there is, in dollars, asks for the coin', () => {
    expect(said('i want half my money in dollars and half in eth').ask).toEqual(['targets'])
    expect(said('i want half my money in dollars and half in eth', 'dai').intents).toEqual([
      {
        kind: 'rebalance',
        targets: [
          { asset: 'DAI', percent: '50' },
          { asset: 'ETH', percent: '50' },
        ],
      },
    ])
    expect(next('rebalance to 60/40 eth usdc', 'make it half dollars, half eth').intents).toMatchObject([
      {
        targets: [
          { asset: 'stablecoin', percent: '50' },
          { asset: 'ETH', percent: '50' },
        ],
      },
    ])
  })

  test('default: “send all my money” asks of what', () => {
    expect(said('send all my money to alice').ask).toEqual(['asset'])
    expect(said('send all my money to alice', 'usdc').intents).toEqual([
      { kind: 'send', asset: 'USDC', amount: 'all', to: 'alice' },
    ])
  })
})
