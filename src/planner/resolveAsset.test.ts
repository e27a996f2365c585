import { describe, expect, test } from 'vitest'
import { knownChainIds, networkOf } from '../chain/networks/networkOf.ts'
import { practice } from '../chain/networks/practice.ts'
import { resolveToken } from '../guard/catalogue/resolveAsset.ts'
import { assets } from '../intent/lexicon/values.ts'
import type { Network } from '../model/Network.ts'
import { resolveAsset } from './resolveAsset.ts'

function known(chainId: number): Network {
  const network = networkOf(chainId)
  if (network === null) throw new Error(`Chain ${chainId} is not known.`)
  return network
}

const resolved = (word: string, network: Network) => resolveAsset(word, { network })

describe('resolveAsset', () => {
  test('default', () => {
    expect(resolved('usdc', practice)).toMatchObject({ status: 'token', token: { symbol: 'USDC' } })
    expect(resolved('ETH', known(137))).toMatchObject({ status: 'token', token: { symbol: 'WETH' } })
    expect(resolved('POL', known(137))).toMatchObject({ status: 'token', token: known(137).native })
  })

  test('behavior: where USDC is two assets it is asked which', () => {
    expect(resolved('USDC', known(42161))).toEqual({
      status: 'ask',
      missing: ['asset'],
      question:
        'There is more than one USDC on Arbitrum: native USDC (USD Coin) and USDC.e (USD Coin, bridged by Arbitrum). Which one do you mean?',
      choices: ['native USDC', 'USDC.e'],
      insteadOf: 'USDC',
    })
    expect(resolved('USDC', known(8453))).toMatchObject({ status: 'ask', choices: ['native USDC', 'USDbC'] })
  })

  test('behavior: each answer names one asset, and the two are not the same', () => {
    const arbitrum = known(42161)
    const [native, bridged] = ['NATIVE USDC', 'USDC.E'].map((word) => resolved(word, arbitrum))
    expect(native).toMatchObject({ token: { address: '0xaf88d065e77c8cC2239327C5EDb3A432268e5831' } })
    expect(bridged).toMatchObject({ token: { address: '0xFF970A61A04b1cA14834A43f5dE4533eBDDB5CC8' } })
  })

  test('behavior: what a network has not is said with its name', () => {
    expect(resolved('POL', known(1))).toMatchObject({
      sentence: expect.stringMatching(/^There is no POL on Ethereum; it/),
    })
    expect(resolved('POL', practice)).toMatchObject({
      sentence: expect.stringMatching(/^There is no POL on the Practice chain; it has ETH,/),
    })
  })

  test('behavior: the guard understands every word as the planner does, though by its own reading', () => {
    const words = assets.flatMap(([lexeme]) => (lexeme.tag === 'asset' ? [lexeme.asset] : []))
    for (const network of knownChainIds.map(known))
      for (const word of [...words, ...network.tokens.flatMap(({ symbol, address }) => [symbol, address])]) {
        const planned = resolved(word, network)
        expect(resolveToken(network, word), `${word} on ${network.name}`).toEqual(
          planned.status === 'token' ? planned.token : null,
        )
      }
  })
})
