import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = {
  bob: '0x52908400098527886E0F7030069857D2E4169EE7',
  alice: '0x8617E340B3D01FA5F11F306F4090FD50E238070D',
} as const
const said = (...turns: string[]) => read({ turns, contacts })
const token = (value: string) => ({ value, unit: 'token' })
const sent = (value: string, to: string, asset = 'USDC') => ({ kind: 'send', asset, amount: token(value), to })
const lent = (amount: object, protocol: string, asset = 'USDC') => ({ kind: 'supply', asset, amount, protocol })

describe('addAnother', () => {
  test.each([
    ['send 30 usdc to bob', 'and 20 to alice', [sent('30', 'bob'), sent('20', 'alice')]],
    ['send 30 usdc to bob', 'plus 0.1 eth to alice please', [sent('30', 'bob'), sent('0.1', 'alice', 'ETH')]],
    ['put 300 usdc in aave', 'and 200 in compound', [lent(token('300'), 'aave'), lent(token('200'), 'compound')]],
    ['put 300 usdc in aave', 'add 100 dai', [lent(token('300'), 'aave'), lent(token('100'), 'aave', 'DAI')]],
    ['send 30 usdc to bob', 'add 20 to alice', [sent('30', 'bob'), sent('20', 'alice')]],
    ['put 300 usdc in aave', 'plus 100 dai', [lent(token('300'), 'aave'), lent(token('100'), 'aave', 'DAI')]],
    [
      'put half my usdc in aave',
      'and the rest in morpho',
      [lent({ percent: '50' }, 'aave'), lent({ percent: '50' }, 'morpho')],
    ],
  ])('default: after “%s”, “%s” is one more, and what was planned stays', (plan, turn, both) => {
    expect(said(plan, turn).intents).toEqual(both)
  })

  test.each([
    ['send 30 usdc to bob', 'and 20 to bob'],
    ['send 30 usdc to bob', 'and 20'],
    ['put 300 usdc in aave', 'and 300'],
    ['put 300 usdc in aave', 'add 100'],
    ['put 300 usdc in aave', 'add another 100'],
    ['put 300 usdc in aave', 'Please add 100 usdc to it'],
    ['put 300 usdc in aave', 'and 100 on top'],
    ['put 300 usdc in aave', 'top it up with 100'],
    ['put 300 usdc to work', 'throw in 100'],
    ['stake 1 eth', 'add 0.5'],
    ['put 300 usdc in aave', 'and half in morpho'],
    ['put 300 usdc in aave', 'and the rest in morpho'],
    ['put 300 usdc in aave', 'and some in morpho'],
  ])('behavior: after “%s”, “%s” may be two things, and how much is asked', (plan, turn) => {
    expect(said(plan, turn).ask).toEqual(['amount'])
  })

  test('default: somebody else, as much where it says “too”, and how much is asked where it does not', () => {
    expect(said('send 30 usdc to bob', 'to alice too').intents).toEqual([sent('30', 'bob'), sent('30', 'alice')])
    expect(said('send 30 usdc to bob', 'and alice').ask).toEqual(['amount'])
    expect(said('send 30 usdc to bob', 'and alice', '10').intents).toEqual([sent('30', 'bob'), sent('10', 'alice')])
    expect(said('send 30 usdc to bob', 'and bob too').intents).not.toHaveLength(2)
  })

  test('default: over another bridge', () => {
    const bridge = (value: string, to: string) => ({ kind: 'bridge', asset: 'USDC', amount: token(value), to })
    const both = [bridge('100', 'base'), bridge('50', 'optimism')]
    expect(said('bridge 100 usdc to base', 'and 50 to optimism').intents).toEqual(both)
    expect(said('bridge 100 usdc to base', 'and surely 50 to optimism').intents).toEqual([])
  })

  test.each(['and just 20 to alice', 'instead and 20 to alice', '" and 20 to alice', 'to alice too, just'])(
    'behavior: “%s” may be more or instead, and is asked about',
    (turn) => {
      expect(said('send 30 usdc to bob', turn).intents).toEqual([])
    },
  )

  test('behavior: “then just send it to alice” is a step of the plan in hand, and no rule of whom may be sent to', () => {
    const { intents } = said('swap 1 eth for usdc', 'then just send it to alice')
    expect(intents.map(({ kind }) => kind)).not.toContain('limit')
  })

  test('behavior: of two shares, the rest is not what the last one leaves', () => {
    const turns = ['put 25% of my usdc in aave', 'and 25% in compound']
    expect(said(...turns).intents).toEqual([lent({ percent: '25' }, 'aave'), lent({ percent: '25' }, 'compound')])
    expect(said(...turns, 'and the rest in morpho').intents).toEqual([])
  })
})
