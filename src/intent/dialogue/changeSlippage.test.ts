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

const told = (...turns: string[]) => read({ turns }).intents
const swap = { kind: 'swap', sell: 'ETH', buy: 'USDC', amount: { value: '0.5', unit: 'token' }, exact: 'sell' }

test.each(['1% slip max', 'slippage max 1%', 'max 1% slippage please'])('default: “%s” of a swap in hand', (turn) => {
  expect(told('swap 0.5 eth to usdc', turn)).toEqual([{ ...swap, maxSlippagePercent: '1' }])
})

test.each(['i lost 1% to slippage', 'is 1% slippage a lot?', 'not 1% slippage', '1% slippage and send it to bob'])(
  'behavior: “%s” changes nothing',
  (turn) => expect(told('swap 0.5 eth to usdc', turn).filter(({ kind }) => kind !== 'show')).toEqual([]),
)

test('behavior: what is no swap has none', () => {
  expect(told('put 500 usdc to work', '1% slippage').filter(({ kind }) => kind !== 'show')).toEqual([])
})
