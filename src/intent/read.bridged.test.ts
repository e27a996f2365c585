import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

const to = '0x7C9bF4a1E57272323534b87fA33943C8844bf79E'
const assetsOf = (...turns: string[]) =>
  read({ turns }).intents.map((intent) =>
    intent.kind === 'swap' ? `${intent.sell} for ${intent.buy}` : 'asset' in intent ? intent.asset : null,
  )

describe('two assets of one name', () => {
  test.each([
    [`send 5 usdc.e to ${to}`, 'USDC.E'],
    [`send 5 USDC.e to ${to}.`, 'USDC.E'],
    ['put 100 bridged usdc into aave', 'USDC.E'],
    ['put 100 native usdc into aave', 'NATIVE USDC'],
    ['put 100 usdbc into aave', 'USDC.E'],
    ['swap 10 pol for usdc.e', 'POL for USDC.E'],
    ['swap 5 usdc for usdc.e', 'USDC for USDC.E'],
    ['swap 10 native USDC for USDC.e', 'NATIVE USDC for USDC.E'],
    ['swap 5 usdt0 for usdt.e', 'USDT0 for USDT.E'],
    ['swap 1 eth for wpol', 'ETH for WPOL'],
    ['put 100 usdc into aave', 'USDC'],
  ])('default: %s', (message, asset) => {
    expect(assetsOf(message)).toEqual([asset])
  })

  test('behavior: the answer to "which one" takes the place of the plain name', () => {
    expect(assetsOf(`send 5 usdc to ${to}`, 'native USDC')).toEqual(['NATIVE USDC'])
    expect(assetsOf('put 100 usdc into the safest place', 'USDC.e')).toEqual(['USDC.E'])
  })

  test('behavior: "usdc. e.g. …" is no bridged USDC', () => {
    expect(assetsOf(`send 5 usdc. e.g. to ${to}`)).not.toContain('USDC.E')
  })
})
