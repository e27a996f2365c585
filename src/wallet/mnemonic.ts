import { pbkdf2 } from '@noble/hashes/pbkdf2.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { wordlist } from '@scure/bip39/wordlists/english.js'

/**
 * BIP-39 with the English list, on bytes: what is secret is never a text in here, for a text cannot be wiped. Only
 * `wordsOf`, for a person's eyes, makes some.
 */
const wordBits = 11

/** 12, 15, 18, 21 or 24 words. */
export const wordCounts: readonly number[] = [12, 15, 18, 21, 24]

const places: ReadonlyMap<string, number> = new Map(wordlist.map((word, place) => [word, place]))

/** The place of each word in the list, from 0: entropy and the first bits of its hash, 11 bits a word. */
export function placesOf(entropy: Uint8Array): number[] {
  const digest = sha256(entropy)
  const count = (entropy.length * 8 + entropy.length / 4) / wordBits
  const bitAt = (at: number): number => {
    const byte = at < entropy.length * 8 ? entropy[at >> 3] : digest[(at >> 3) - entropy.length]
    return ((byte ?? 0) >> (7 - (at & 7))) & 1
  }
  return Array.from({ length: count }, (_, word) => {
    let place = 0
    for (let bit = 0; bit < wordBits; bit += 1) place = (place << 1) | bitAt(word * wordBits + bit)
    return place
  })
}

/** For the eyes of the one who owns them, and for nothing else. */
export function wordsOf(entropy: Uint8Array): readonly string[] {
  return placesOf(entropy).map((place) => wordlist[place] ?? '')
}

/** The 64 bytes that the words stretch to. The caller wipes them. @param passphrase BIP-39's own, often none */
export function seedOf(entropy: Uint8Array, passphrase = ''): Uint8Array {
  const spelled = wordsOf(entropy)
  const sentence = new Uint8Array(spelled.reduce((sum, word) => sum + word.length + 1, -1))
  let end = 0
  for (const word of spelled) {
    if (end > 0) sentence[end++] = 0x20
    for (let at = 0; at < word.length; at += 1) sentence[end++] = word.charCodeAt(at)
  }
  const salt = utf8ToBytes(`mnemonic${passphrase.normalize('NFKD')}`)
  try {
    return pbkdf2(sha512, sentence, salt, { c: 2048, dkLen: 64 })
  } finally {
    sentence.fill(0)
    salt.fill(0)
  }
}

export type WordsRead =
  | { readonly status: 'ok'; readonly entropy: Uint8Array }
  /** The sentence names places, never the words that stand there. */
  | { readonly status: 'wrong'; readonly sentence: string }

/** Words as a person typed or pasted them: capitals, commas, line breaks and numbers before them do no harm. */
export function readWords(typed: string): WordsRead {
  const given = typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,;]+/u)
    .map((word) => word.replace(/^\d+[.):]?/, ''))
    .filter((word) => word !== '')
  const found = given.map((word) => places.get(word))
  const wrong = found.flatMap((place, at) => (place === undefined ? [at + 1] : []))
  if (!wordCounts.includes(given.length))
    return {
      status: 'wrong',
      sentence: `${counted(given.length)}, and a wallet has 12, 15, 18, 21 or 24. ${lookAgain}`,
    }
  if (wrong.length > 0) return { status: 'wrong', sentence: `${named(wrong)} of the list. ${lookAgain}` }
  const entropy = entropyOf(found.map((place) => place ?? 0))
  if (entropy !== null) return { status: 'ok', entropy }
  const sentence = `Each of the ${given.length} words is in the list, but together they are no wallet: one is another word, or two stand in the wrong order. ${lookAgain}`
  return { status: 'wrong', sentence }
}

const lookAgain = 'Compare them with what you wrote down. Nothing was changed.'

function counted(count: number): string {
  return count === 1 ? 'That is one word' : `Those are ${count} words`
}

function named(wrong: readonly number[]): string {
  if (wrong.length === 1) return `Word ${wrong[0]} is not one of the 2048 words`
  return `Words ${wrong.slice(0, -1).join(', ')} and ${wrong.at(-1)} are not among the 2048 words`
}

/** Null where the last bits are not those of the hash. */
function entropyOf(found: readonly number[]): Uint8Array | null {
  const entropy = new Uint8Array((found.length / 3) * 4)
  for (let at = 0; at < entropy.length * 8; at += 1) {
    const bit = ((found[Math.floor(at / wordBits)] ?? 0) >> (wordBits - 1 - (at % wordBits))) & 1
    const byte = at >> 3
    entropy[byte] = (entropy[byte] ?? 0) | (bit << (7 - (at & 7)))
  }
  if (placesOf(entropy).every((place, at) => place === found[at])) return entropy
  entropy.fill(0)
  return null
}
