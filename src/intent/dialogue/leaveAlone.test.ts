import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const left = [
  {
    kind: 'rebalance',
    targets: [
      { asset: 'USDC', percent: '50' },
      { asset: 'ETH', percent: '50' },
    ],
    leaveOut: ['WBTC'],
  },
]

describe('leaveAlone', () => {
  test.each([
    'no dont sell my bitcoin',
    'no, not my bitcoin',
    'i dont want to sell my bitcoin',
    'i want to keep my bitcoin',
    'not the bitcoin',
    'no i wanna keep my btc',
    'hey dont sell my bitcoin!',
    'oh no not my bitcoin, keep that',
    'Please, I would rather keep my Bitcoin.',
    'let me keep the btc',
    'im keeping my btc',
    'you should not touch my wbtc',
    'nah dont touch the wbtc',
    'nope, keep my btc',
    'but leave my wbtc',
    'keep the bitcoin',
    'no please do not sell my bitcoin',
    'can i keep my bitcoin?',
  ])('default: after “%s” the same plan leaves it out, also while the dollar coin is asked', (turn) => {
    expect(read({ turns: ['make it half usdc half eth', turn] }).intents).toEqual(left)
    expect(read({ turns: ['half in dollars half in eth', turn] }).ask).toEqual(['targets'])
    expect(read({ turns: ['half in dollars half in eth', turn, 'usdc'] }).intents).toEqual(left)
  })

  test.each([
    'why are you selling my bitcoin',
    'keep half of my bitcoin',
    'i want to keep 0.1 of my bitcoin',
    'dont sell half of my bitcoin',
    'no wbtc',
    'dont sell my eth',
    'keep the wbtc but sell the link',
  ])('edge: “%s” leaves nothing out', (turn) => {
    const { intents } = read({ turns: ['make it half usdc half eth', turn] })
    expect(JSON.stringify(intents)).not.toContain('leaveOut')
    expect(intents.every(({ kind }) => kind === 'show')).toBe(true)
  })
})
