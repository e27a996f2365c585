import { mnemonicToAccount } from 'viem/accounts'
import { describe, expect, test } from 'vitest'
import { hasPublishedWords } from './publishedAddresses.ts'

const word = (first: string, last: string) => `${`${first} `.repeat(11)}${last}`

function walletOf(words: string, addressIndex: number, kind: 'own' | 'watch' = 'own') {
  const { address } = mnemonicToAccount(words, { addressIndex })
  return { accounts: [{ address, name: 'Account 1', kind, path: null }] }
}

describe('hasPublishedWords', () => {
  test.each([
    [word('test', 'junk'), 19],
    [word('abandon', 'about'), 9],
    [word('zoo', 'wrong'), 9],
    ['legal winner thank year wave sausage worth useful legal winner thank yellow', 4],
    ['letter advice cage absurd amount doctor acoustic avoid letter advice cage above', 4],
    ['myth like bonus scare over problem client lizard pioneer submit female collect', 9],
    ['candy maple cake sugar pudding cream honey rich smooth crumble sweet treat', 9],
  ])('default: "%s" is known by its accounts, whole', (words, last) => {
    for (const index of [0, 1, last]) expect(hasPublishedWords(walletOf(words, index))).toBe(true)
  })

  test('behavior: one that is only watched says nothing of the wallet, and an account of other words neither', () => {
    expect(hasPublishedWords(walletOf(word('test', 'junk'), 0, 'watch'))).toBe(false)
    expect(hasPublishedWords(walletOf(word('test', 'junk'), 2000))).toBe(false)
    expect(hasPublishedWords({ accounts: [] })).toBe(false)
  })
})
