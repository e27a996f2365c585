import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const first = 'swap 3 eth to usdc, max slippage 0.3%'
const said = (...turns: string[]) => read({ turns: [first, ...turns] })

describe('another slippage', () => {
  test.each([
    ['max slip 20bps', '0.2'],
    ['slippage 0.5% please', '0.5'],
    ['tighten it to 0.1%', '0.1'],
    // 20 % would be wider.
    ['tighten to 20', '0.2'],
    // 1 bp would be tighter.
    ['loosen to 1', '1'],
  ])('behavior: “%s” is %s percent of what is in hand', (turn, maxSlippagePercent) => {
    expect(said(turn).intents).toEqual([
      {
        kind: 'swap',
        sell: 'ETH',
        buy: 'USDC',
        amount: { value: '3', unit: 'token' },
        exact: 'sell',
        maxSlippagePercent,
      },
    ])
  })

  test.each(['slippage 2', 'tighten to 0.5', 'loosen to 500 usdc', 'tighten to 20 and send the rest'])(
    'behavior: “%s” is asked about',
    (turn) => {
      expect(said(turn).ask).not.toBeNull()
    },
  )

  test('behavior: “lower it to 2” is how much is sold', () => {
    expect(said('lower it to 2').intents).toMatchObject([{ amount: { value: '2' }, maxSlippagePercent: '0.3' }])
  })
})
