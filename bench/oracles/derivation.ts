import { HDNodeWallet, Mnemonic } from 'ethers'
import { wordsOf } from '../../src/wallet/mnemonic.ts'
import { toHex } from '../../src/wallet/vaultFormat.ts'
import { addressIn, addressOf, deriveAccount, keyIn, makeSecret, pathOf } from '../../src/wallet/vaultSecret.ts'
import { type Compared, compare, type Draw } from './Compared.ts'

/** The accounts that people have, and any other that BIP-32 has. */
const indexOf = (draw: Draw): number => (draw.chance(0.5) ? draw.upTo(20) : draw.upTo(2 ** 31))

/** From words, with and without a passphrase, to keys and addresses: our whole way against ethers'. */
export function compareWords(inputs: number, seed: number): Promise<Compared> {
  return compare('words and passphrase → key and address', inputs, seed, (draw) => {
    const entropy = draw.bytes(draw.pick([16, 20, 24, 28, 32]))
    const passphrase = draw.chance(0.3) ? draw.text(20) : ''
    const index = indexOf(draw)
    const phrase = wordsOf(entropy).join(' ')
    const theirs = HDNodeWallet.fromMnemonic(Mnemonic.fromPhrase(phrase, passphrase), pathOf(index))
    const secret = makeSecret(entropy, passphrase)
    const same =
      addressIn(secret, index) === theirs.address &&
      `0x${toHex(keyIn(secret, index).privateKey ?? new Uint8Array())}` === theirs.privateKey &&
      Mnemonic.entropyToPhrase(entropy) === phrase
    return same ? null : `entropy ${toHex(entropy)}, passphrase ${JSON.stringify(passphrase)}, account ${index}`
  })
}

/** From a seed to a key and its address: the part of the way without the 2048 rounds. */
export function compareSeeds(inputs: number, seed: number): Promise<Compared> {
  return compare('seed → key and address', inputs, seed, (draw) => {
    const bytes = draw.bytes(64)
    const index = indexOf(draw)
    const theirs = HDNodeWallet.fromSeed(bytes).derivePath(pathOf(index))
    const ours = deriveAccount(bytes, index)
    const same =
      addressOf(ours) === theirs.address && `0x${toHex(ours.privateKey ?? new Uint8Array())}` === theirs.privateKey
    return same ? null : `seed ${toHex(bytes)}, account ${index}`
  })
}
