import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = { bob: '0x8617E340B3D01FA5F11F306F4090FD50E238070D' }
const first = 'make my money 70% usdc and 30% eth'
const said = (...turns: string[]) => read({ turns: [first, ...turns], contacts })
const shares = (usdc: string, eth: string) => [
  {
    kind: 'rebalance',
    targets: [
      { asset: 'USDC', percent: usdc },
      { asset: 'ETH', percent: eth },
    ],
  },
]

describe('other shares', () => {
  test.each([
    ['50 50', '50', '50'],
    ['Perhaps sixty-forty would be wiser.', '60', '40'],
    ['make it fifty-five forty-five', '55', '45'],
    ['60 to 40 please', '60', '40'],
    ['half half', '50', '50'],
    ['evenly', '50', '50'],
  ])('behavior: “%s” is of the coins in hand, in their order', (turn, usdc, eth) => {
    expect(said(turn).intents).toEqual(shares(usdc, eth))
  })

  test('behavior: one coin more asks for the shares, which are then of all of them', () => {
    const more = 'throw some link in there'
    expect(said(more).ask).toEqual(['targets'])
    const all = [
      { asset: 'USDC', percent: '33.34' },
      { asset: 'ETH', percent: '33.33' },
      { asset: 'LINK', percent: '33.33' },
    ]
    expect(said(more, 'a third each').intents).toEqual([{ kind: 'rebalance', targets: all }])
    expect(said(more, '50 30 20').intents).toMatchObject([{ targets: [{}, {}, { asset: 'LINK', percent: '20' }] }])
    expect(said(more, '50 50').ask).toEqual(['targets'])
  })

  test('behavior: how far off is let be goes with the shares', () => {
    expect(said('Leave it within four per cent either way.').intents).toMatchObject([{ tolerancePercent: '4' }])
  })

  test.each(['60 50', '40 40 20', 'a third each', 'add 100 link', 'add some eth'])(
    'behavior: “%s” is asked about',
    (turn) => {
      expect(said(turn).ask).toEqual(['targets'])
    },
  )

  test.each(['send 50 50 usdc', 'leave it within 4', '50 50 to bob', 'all in link', '50 50 or 60 40'])(
    'behavior: “%s” changes no share',
    (turn) => {
      expect(said(turn).intents).toEqual([])
    },
  )
})
