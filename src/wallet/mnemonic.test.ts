import { HDKey } from '@scure/bip32'
import { entropyToMnemonic } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWords, seedOf, wordsOf } from './mnemonic.ts'
import { bip39Passphrase, bip39Vectors } from './testing/bip39Vectors.ts'
import { fromHex, toHex } from './vaultFormat.ts'

const lengths = [16, 20, 24, 28, 32] as const

describe('mnemonic', () => {
  test.each(bip39Vectors)('K10: BIP-39, entropy %s', (entropy = '', words = '', seed = '', root = '') => {
    expect(wordsOf(fromHex(entropy)).join(' ')).toBe(words)
    const read = readWords(words)
    expect(read.status === 'ok' && toHex(read.entropy)).toBe(entropy)
    const stretched = seedOf(fromHex(entropy), bip39Passphrase)
    expect(toHex(stretched)).toBe(seed)
    expect(HDKey.fromMasterSeed(stretched).privateExtendedKey).toBe(root)
  })

  test('K10: the English list of BIP-39 has 2048 words, and is the published one', async () => {
    expect(wordlist).toHaveLength(2048)
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${wordlist.join('\n')}\n`))
    // Of the file english.txt beside BIP-39.
    expect(toHex(new Uint8Array(digest))).toBe('2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda')
    // Four letters tell every word from every other.
    expect(new Set(wordlist.map((word) => word.slice(0, 4))).size).toBe(2048)
  })

  test('K01 behavior: any entropy to words and back, as another library has it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...lengths).chain((length) => fc.uint8Array({ minLength: length, maxLength: length })),
        (entropy) => {
          const words = wordsOf(entropy)
          expect(words.join(' ')).toBe(entropyToMnemonic(entropy, wordlist))
          expect(readWords(words.join('  '))).toEqual({ status: 'ok', entropy })
        },
      ),
      { numRuns: 1_000 },
    )
  })

  test('K01 behavior: one word exchanged for any other is noticed as often as its checksum can, and never silently kept', () => {
    const words = wordsOf(fromHex('9e885d952ad362caeb4efe34a8e91bd2'))
    const passing = wordlist.filter((word) => readWords([word, ...words.slice(1)].join(' ')).status === 'ok')
    // Four bits of checksum: one word in sixteen passes, the right one among them.
    expect(passing.length).toBeGreaterThan(80)
    expect(passing.length).toBeLessThan(180)
    expect(passing).toContain(words[0])
  })

  test('behavior: garbage of any kind is one sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1_000 }), (typed) => {
        const read = readWords(typed)
        expect(read.status).toBe('wrong')
        if (read.status === 'wrong')
          expect(read.sentence).toMatch(/^(Those are|That is one|Word|Each of)[^\n]*Nothing was changed\.$/)
      }),
    )
  })
})
