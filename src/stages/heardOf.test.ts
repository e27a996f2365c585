import { describe, expect, test } from 'vitest'
import { heardOf } from './heardOf.ts'
import { nearestSentences } from './nearestSentences.ts'

const contacts = { alice: '0x52908400098527886E0F7030069857D2E4169EE7' }
const nothing = { amount: null, coin: null, other: null, place: null, contact: null, shares: [], usd: null, per: null }

const heard = (message: string) => {
  const request = { turns: ['what do i have?', message], contacts }
  return heardOf(request, nearestSentences(request, []))
}

describe('heardOf', () => {
  test.each([
    [
      'my cousin says i ought to be doing something clever with the 300 usdc lying around, no idea',
      { job: 'earn', amount: '300', coin: 'USDC' },
    ],
    ['alice is owed my 25 usdc i guess, hm', { job: 'send', amount: '25', coin: 'USDC', contact: 'alice' }],
    [
      'half my stash in btc and the other 50% in eth u know',
      {
        job: 'split',
        coin: 'WBTC',
        other: 'ETH',
        shares: [
          { percent: '50', coin: 'WBTC' },
          { percent: '50', coin: 'ETH' },
        ],
      },
    ],
    ['someone at work spends not over 200 bucks a week, me too pls', { job: 'limit', usd: '200', per: 'week' }],
  ])('default: of “%s”', (message, parts) => {
    expect(heard(message)).toEqual({ ...nothing, near: true, ...parts })
  })

  test('behavior: where nothing is near, nothing is taken to be wanted', () => {
    expect(heard('blub')).toEqual({ ...nothing, job: null, near: false })
  })
})
