import { describe, expect, test } from 'vitest'
import { heardInHand } from './heardInHand.ts'
import { heardOf } from './heardOf.ts'

const contacts = { alice: '0x52908400098527886E0F7030069857D2E4169EE7' }
const nothing = { amount: null, coin: null, other: null, place: null, contact: null, shares: [], usd: null, per: null }

describe('heardInHand', () => {
  test.each([
    [['send 25 USDC'], { job: 'send', amount: '25', coin: 'USDC' }],
    [['send some to alice'], { job: 'send', contact: 'alice' }],
    [['swap 100 usdc'], { job: 'swap', amount: '100', coin: 'USDC' }],
    [['swap usdc for eth'], { job: 'swap', coin: 'USDC', other: 'ETH' }],
    [['supply usdc to aave'], { job: 'earn', coin: 'USDC', place: 'aave' }],
    [['withdraw my usdc from aave', 'never mind', 'swap 5 usdc'], { job: 'swap', amount: '5', coin: 'USDC' }],
  ])('default: of %j', (turns, parts) => {
    expect(heardInHand({ turns, contacts })).toEqual({ ...nothing, near: true, ...parts })
  })

  test('behavior: a figure of what is bought is none of what is sold', () => {
    expect(heardInHand({ turns: ['buy 0.1 wbtc'], contacts })).toMatchObject({
      job: 'swap',
      amount: null,
      other: 'WBTC',
    })
  })

  test.each([
    [['swap 100 usdc for eth']],
    [['what do i have?']],
    [['blub']],
    [['swap usdc for eth and send 5 dai']],
    [['swap usdc for eth when eth is below 2000']],
  ])('behavior: nothing of %j', (turns) => {
    expect(heardInHand({ turns, contacts })).toBeNull()
  })

  test('behavior: what is not understood under an open question is about that question, with what was recognised', () => {
    const request = { turns: ['send 25 USDC', 'florble with my 30 dai'], contacts }
    expect(heardOf(request, [])).toEqual({ ...nothing, job: 'send', near: true, amount: '30', coin: 'DAI' })
  })
})
