import { wordlist } from '@scure/bip39/wordlists/english.js'

const listed: ReadonlySet<string> = new Set(wordlist)

/** So many of the list's words in a row are no sentence: of 2,577 turns of our sets none has more than five. */
const inARow = 8

/** One may be mistyped, and one be a word of the sentence around them. */
const ofTwelve = 10

/** A sentence of nothing but so many of them: half of what was copied down, as somebody begins to type it. */
const aSentence = 6

/** 32 bytes in hexadecimal, as wallets export a key; with "0x" in front it may be a transaction's hash too. */
const bareKey = /(?<![0-9a-z])[0-9a-f]{64}(?![0-9a-z])/i

/**
 * Whether a message holds the words of a wallet (BIP 39, English) or a bare private key, whatever stands around or between
 * them: numbers, commas, lines. Such a message is refused, and is not kept.
 */
export function holdsSecret(message: string): boolean {
  if (bareKey.test(message)) return true
  if (message.split(/[.?!;:]+/).some(isOfThem)) return true
  const known = (message.toLowerCase().match(/[a-z]+/g) ?? []).map((word) => listed.has(word))
  let row = 0
  let lately = 0
  return known.some((is, at) => {
    row = is ? row + 1 : 0
    lately += Number(is) - Number(known[at - 12] ?? false)
    return row >= inARow || lately >= ofTwelve
  })
}

function isOfThem(sentence: string): boolean {
  const words = sentence.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
  return words.length >= aSentence && words.every((word) => listed.has(word))
}
