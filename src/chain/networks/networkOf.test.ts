import { describe, expect, test } from 'vitest'
import book from '../../../assets/networks/base.json' with { type: 'json' }
import { chainCalled } from '../../model/chainCalled.ts'
import { chainIdOf } from '../../model/chainIdOf.ts'
import { bridgeEnd } from '../../model/Reading.ts'
import { nativeAddress } from '../../model/Token.ts'
import { theNetwork } from '../../model/theNetwork.ts'
import { bookDigests } from './bookDigests.ts'
import { knownChainIds, networkOf } from './networkOf.ts'
import { digestOfNetworkBook, parseNetworkBook } from './parseNetworkBook.ts'
import { practice } from './practice.ts'

describe('networkOf', () => {
  test('default', () => {
    expect(knownChainIds).toEqual([practice.chainId, 1, 8453, 42161, 10, 137])
    for (const chainId of knownChainIds) {
      const network = networkOf(chainId)
      expect(network?.chainId).toBe(chainId)
      expect(network?.kind).toBe(chainId === practice.chainId ? 'practice' : 'public')
      for (const token of network?.tokens ?? []) expect(token.chainId).toBe(chainId)
    }
  })

  test('behavior: what a sentence can name is called as its network is', () => {
    for (const end of bridgeEnd.options) {
      const network = networkOf(chainIdOf[end])
      expect(network === null ? null : theNetwork(network)).toBe(chainCalled[end])
    }
  })

  test('behavior: a book is read once', () => {
    expect(networkOf(10)).toBe(networkOf(10))
  })

  test.each([0, 11, 31337, -1, Number.NaN])('behavior: chain %d is not known', (chainId) => {
    expect(networkOf(chainId)).toBeNull()
  })

  test('behavior: the coin and its wrapped form are the listed tokens themselves', () => {
    for (const chainId of knownChainIds) {
      const network = networkOf(chainId)
      expect(network?.tokens[0]).toBe(network?.native)
      expect(network?.tokens.find(({ symbol }) => symbol === network?.wrapped.symbol)).toBe(network?.wrapped)
    }
  })

  test('behavior: on Polygon the coin is POL, and ether is an ERC-20', () => {
    const polygon = networkOf(137)
    expect(polygon?.native).toMatchObject({ symbol: 'POL', address: nativeAddress })
    expect(polygon?.wrapped.symbol).toBe('WPOL')
    const weth = polygon?.tokens.find(({ symbol }) => symbol === 'WETH')
    expect(weth?.address).toBe('0x7ceB23fD6bC0adD59E62ac25578270cFf1b9f619')
    expect(polygon?.words.ETH).toEqual([weth?.address])
    expect(polygon?.tokens.map(({ symbol }) => symbol)).not.toContain('ETH')
  })

  test.each([
    [8453, 'USDbC'],
    [42161, 'USDC.e'],
    [10, 'USDC.e'],
    [137, 'USDC.e'],
  ])('behavior: on chain %i native USDC and %s are two assets', (chainId, bridged) => {
    const network = networkOf(chainId)
    const [native, other] = ['USDC', bridged].map((symbol) => network?.tokens.find((one) => one.symbol === symbol))
    expect(native?.address).not.toBe(other?.address)
    expect(network?.words.USDC).toEqual([native?.address, other?.address])
  })

  test('behavior: rollups have a sequencer to ask after, the others none', () => {
    const has = knownChainIds.filter((chainId) => networkOf(chainId)?.chain.sequencer !== null)
    expect(has).toEqual([8453, 42161, 10])
    const charged = knownChainIds.filter((chainId) => networkOf(chainId)?.chain.gasPriceOracle !== null)
    expect(charged).toEqual([8453, 10])
  })
})

describe('parseNetworkBook', () => {
  test('default', () => {
    expect(parseNetworkBook(book, bookDigests.base)).toEqual(networkOf(8453))
  })

  test('behavior: one changed character makes it another book, which is not read', () => {
    const changed = JSON.parse(JSON.stringify(book).replace('0xA238Dd80', '0xB238Dd80'))
    expect(changed).not.toEqual(book)
    expect(() => parseNetworkBook(changed, bookDigests.base)).toThrow(/not the one that came with this version/)
  })

  test('behavior: a book of another shape is not read, whatever its digest', () => {
    const changed = { ...book, chainId: '8453' }
    expect(() => parseNetworkBook(changed, digestOfNetworkBook(changed))).toThrow(/chainId/)
  })
})
