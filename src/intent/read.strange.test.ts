import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

const contacts = { bob: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed' }
const one = (...turns: string[]) => read({ turns, contacts })

// What a strange word once made another act of; bench/intents/strange.ts goes through many more.
describe('read: what stands between', () => {
  test.each([
    ['take 400 usdc out maybe of compound', 'take 400 usdc out of compound'],
    ['take 400 usdc out quickly of compound', 'take 400 usdc out of compound'],
    ['buy 0.5 eth w sort of usdc', 'buy 0.5 eth w usdc'],
    ['fifty maybe bucks of eth to bob', 'fifty bucks of eth to bob'],
    ['if gas is below 12 gwei ... bridge 1 eth to arbitrum', 'if gas is below 12 gwei, bridge 1 eth to arbitrum'],
    ['if gas is below 12 gwei. bridge 1 eth to arbitrum', 'if gas is below 12 gwei, bridge 1 eth to arbitrum'],
    ['if link falls below $10, actually swap all my link to usdc', 'if link falls below $10, swap all my link to usdc'],
    ['just deposit 300 dai in aave', 'deposit 300 dai in aave'],
    ['send 20 usdc actually to bob', 'send 20 usdc to bob'],
  ])('default: %s', (strange, plain) => {
    expect(one(plain).intents).toHaveLength(1)
    expect(one(strange)).toEqual(one(plain))
  })

  test.each([
    ['a direction, parted from its place', 'take 400 usdc out (lol) of compound'],
    ['a unit that no number took', 'fifty shiny bucks of eth to bob'],
    ['a direction that nothing took', 'take 400 usdc out. compound'],
    ['a debt in what would be put in', 'give quickly back the 500 usdc i borrowed at aave'],
    ['a debt in what would be borrowed', 'return quickly the 400 usdc i borrowed from morpho'],
    ['a wish that may be its opposite', 'earn on 500 dai, nuthin really risky'],
    ['a place that might be a token', 'top quickly rate morpho vault for 6000 usdc'],
    ['a list of what is ruled out, parted', 'best apy for 2 eth, avoid pendle instead and lido'],
    ['a list that may go on', 'split my portfolio evenly between eth, actually wbtc and link'],
    ['a number of an order', 'swap #4 500 usdc to eth'],
    ['a doubt', 'swap 1 eth to usdc and not really send it to bob'],
    ['half, parted from its one', 'stake half quickly an eth'],
    ['words that may be an act, beside one', 'tell you what put 200 usdc into eth and another 200 usdc into link'],
  ])('behavior: %s is asked about', (_, turn) => {
    expect(one(turn).intents).toEqual([])
    expect(one(turn).ask).not.toBeNull()
  })

  test('behavior: what is denied is not what is taken instead', () => {
    expect(one('swap 1 eth to usdc', 'into dai, actually not usdc').intents).toMatchObject([{ buy: 'DAI' }])
  })

  test('behavior: a question with a word before it is a question', () => {
    expect(one('withdraw 50 usdc from aave', 'well why from aave?').intents).toMatchObject([{ kind: 'show' }])
  })
})
