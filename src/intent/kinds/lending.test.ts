import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const said = (...turns: string[]) => read({ turns })

describe('borrow', () => {
  test.each([
    'i wanna borrow 500 usdc using my eth',
    'borrow 500 usdc with my eth',
    'using my eth, borrow 500 usdc',
    'borrow 500 usdc against my eth',
  ])('default: “%s” is against the eth', (turn) => {
    expect(said(turn)).toEqual({
      intents: [{ kind: 'borrow', collateral: 'ETH', asset: 'USDC', amount: { value: '500', unit: 'token' } }],
      ask: null,
      refuse: null,
    })
  })

  test.each([
    'borrow 500 usdc using 1 eth',
    'borrow 500 usdc using my eth and my wbtc',
    'borrow usdc using my eth',
    'borrow 500 using my eth',
  ])('behavior: “%s” leaves something open, and is asked about', (turn) => {
    expect(said(turn)).toMatchObject({ intents: [], refuse: null })
  })
})
