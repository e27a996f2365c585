import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const said = (...turns: string[]) => read({ turns })
const list = { intents: [{ kind: 'show', topic: 'approvals' }], ask: null, refuse: null }

describe('revokeNamed', () => {
  test.each([
    'revoke dream vault',
    'revoke the dream usdc vault',
    'please revoke the dream vault approval',
    "take away dream usdc vault's permission",
    'take away dream usdc vault’s permission',
    'revoke the dream vault one',
  ])('default: “%s” shows the permissions, of which it is one', (turn) => {
    expect(said(turn)).toEqual(list)
    expect(said('show my permissions', turn)).toEqual(list)
  })

  test.each([
    ['revoke the usdc one', 'USDC', 'all'],
    ['ok kill the usdc one please', 'USDC', 'all'],
    ['kill the uniswap one', 'all', 'uniswap'],
  ])('default: “%s”, after the list of permissions', (turn, asset, spender) => {
    expect(said('show my permissions', turn).intents).toEqual([{ kind: 'revoke', asset, spender }])
  })

  test('behavior: “revoke” says by itself that it is a permission; other words do not', () => {
    expect(said('revoke the usdc one').intents).toEqual([{ kind: 'revoke', asset: 'USDC', spender: 'all' }])
    expect(said('show my permissions', 'kill the dream vault one')).toEqual(list)
    for (const turn of ['kill the dream vault one', 'kill the usdc one', 'cancel the uniswap one'])
      expect(said(turn)).toMatchObject({ intents: [] })
  })

  test.each([
    'revoke the usdc one from bob',
    'revoke the dai and usdc one',
    'revoke the frobnicate one',
    'revoke the aave one',
  ])('behavior: “%s” leaves open which, and takes nothing back', (turn) => {
    expect(said('show my permissions', turn).intents).toEqual([])
  })

  test('behavior: the plan in hand stays where the list is shown', () => {
    expect(said('put 500 usdc in aave', 'revoke dream vault', 'make it 350').intents).toEqual([
      { kind: 'supply', protocol: 'aave', asset: 'USDC', amount: { value: '350', unit: 'token' } },
    ])
  })
})
