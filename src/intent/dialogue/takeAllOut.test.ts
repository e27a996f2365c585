import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const said = (...turns: string[]) => read({ turns })
const everything = { kind: 'withdraw', asset: 'any', amount: 'all' }

describe('takeAllOut', () => {
  test.each([
    'put it all back in my wallet',
    'take everything out',
    'i want all my money back',
    'ok bring all my money home',
    'take back everything',
  ])('default: with nothing spoken of, which asset is asked, and “everything” is one of the answers: %s', (turn) => {
    expect(said(turn).ask).toEqual(['asset'])
    expect(said(turn, 'everything').intents).toEqual([everything])
    expect(said(turn, 'usdc').intents).toEqual([{ kind: 'withdraw', asset: 'USDC', amount: 'all' }])
  })

  test('default: out of a named place', () => {
    const out = [{ ...everything, protocol: 'aave' }]
    expect(said('take all my money out of aave').intents).toEqual(out)
    expect(said('pls get all of my savings out of aave now').intents).toEqual(out)
    expect(said('get my money out of aave').ask).toEqual(['amount', 'asset'])
    expect(said('get my money out of aave', 'everything').intents).toEqual(out)
  })

  test('behavior: after something was put in, all of that', () => {
    const turns = ['put 100 usdc in aave', 'put it all back in my wallet']
    expect(read({ turns, done: 1 }).intents).toEqual([
      { kind: 'withdraw', asset: 'USDC', amount: 'all', protocol: 'aave' },
    ])
  })

  test.each([
    ['take all my money out of aave and send it to vitalik.eth'],
    ['take all my money out of aave but the dai'],
    ['put it all back in aave'],
    ['swap 1 eth for usdc', 'put it all back'],
    ['put 100 usdc in aave', 'everything'],
    ['put 100 usdc in aave', 'put it all back in my wallet'],
  ])('behavior: with another word, or after another act, it is none of these: %s', (...turns) => {
    expect(said(...turns).intents).not.toContainEqual(expect.objectContaining({ kind: 'withdraw' }))
  })
})
