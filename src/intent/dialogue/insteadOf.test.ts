import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = { bob: '0x52908400098527886E0F7030069857D2E4169EE7' }
const said = (...turns: string[]) => read({ turns, contacts })
const swap = (sell: string, buy: string) => ({
  kind: 'swap',
  sell,
  buy,
  amount: { value: '200', unit: 'token' },
  exact: 'sell',
})

describe('insteadOf', () => {
  test.each([
    'i meant USDT, not DAI',
    'not dai, usdt',
    'usdt instead of dai',
    'No, I said usdt not dai',
    'sorry, it should have been usdt and not dai',
    'i wrote dai but i meant usdt',
    'dai was wrong, i meant usdt',
    'oops, not dai but usdt please',
  ])('default: “%s” puts the one in the place of the other', (turn) => {
    expect(said('swap 200 dai for ether please', turn).intents).toEqual([swap('USDT', 'ETH')])
  })

  test('default: also of what is bought, and of places', () => {
    expect(said('swap 200 dai for ether', 'i meant wbtc, not ether').intents).toEqual([swap('DAI', 'WBTC')])
    expect(said('put 500 usdc in aave', 'i meant morpho, not aave').intents).toMatchObject([{ protocol: 'morpho' }])
  })

  test('behavior: a figure is asked for a coin that is worth something else', () => {
    expect(said('swap 200 dai for ether', 'i meant weth, not dai').ask).toEqual(['amount'])
  })

  test.each(['i meant usdt, not link', 'usdt and dai', 'not usdt'])('behavior: “%s” replaces nothing', (turn) => {
    expect(said('swap 200 dai for ether', turn).intents).not.toEqual([swap('USDT', 'ETH')])
  })
})
