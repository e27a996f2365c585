import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const thousand = { asset: 'USDC', amount: { value: '1000', unit: 'token' } }
const earn = (place: string) => [{ kind: 'earn', protocols: [place], ...thousand, objective: 'balanced' }]

describe('a place by a part of its name', () => {
  test.each([
    ['put 1k usdc in the steady one', earn('Steady USDC Vault')],
    ['put 1k usdc in the morpho wbtc one', earn('Morpho USDC/WBTC')],
    ['ok put 1k usdc into the morpho usdc/wbtc market please', earn('Morpho USDC/WBTC')],
    ['put 1k usdc in the morpho one', [{ kind: 'supply', protocol: 'morpho', ...thousand }]],
  ])('default: “%s”', (turn, wanted) => {
    expect(read({ turns: [turn] }).intents).toEqual(wanted)
  })

  test.each(['put 1k usdc in the 5.63 one', 'put 1k usdc in the one with 5.63%', 'put 1k usdc in the morpho usdc one'])(
    'behavior: which place “%s” is must be asked, and nothing else',
    (turn) => {
      expect(read({ turns: [turn] }).ask).toEqual(['protocol'])
      expect(read({ turns: [turn, 'aave'] }).intents).toEqual([{ kind: 'supply', protocol: 'aave', ...thousand }])
    },
  )

  test('behavior: the coin is the one that was asked about', () => {
    const turns = ['where can i earn on usdc', 'ok put 1k in the steady one']
    expect(read({ turns }).intents).toEqual(earn('Steady USDC Vault'))
    expect(read({ turns: ['put 1k in the 5.63 one'] }).ask).toEqual(expect.arrayContaining(['asset', 'protocol']))
  })

  test.each([
    'put 1k usdc in the safest one',
    'put 1k usdc in the other one',
    'put 1k usdc in the steady bob one',
    'put 1 eth in the lido one',
  ])('behavior: “%s” names none so', (turn) => {
    expect(JSON.stringify(read({ turns: [turn] }))).not.toMatch(/"(?:supply|protocols)"/)
  })
})
