import { HDKey } from '@scure/bip32'
import { entropyToMnemonic, mnemonicToSeedSync } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { type Address, getAddress, hexToBytes } from 'viem'
import { SaysoError } from '../errors/SaysoError.ts'
import { addressOfPublicKey } from './addressOfPublicKey.ts'
import { secretLength, toHex } from './vaultFormat.ts'

/** m/44'/60'/0'/0/0: BIP-44's first account for Ethereum, the one that every wallet shows first for the same words. */
const hardened = 0x80000000
const accountPath = [44 + hardened, 60 + hardened, 0 + hardened, 0, 0]

/** 12 words (BIP-39, English) of 16 random bytes. */
export function wordsOf(entropy: Uint8Array): string {
  return entropyToMnemonic(entropy, wordlist)
}

/**
 * What a vault keeps: 16 bytes of entropy (the words), the 64 bytes of seed that they stretch to, the 20 of the address.
 * The last two follow from the first; they are kept so that neither a start nor a signature has to make the words again.
 */
export function makeSecret(entropy: Uint8Array): Uint8Array {
  const seed = mnemonicToSeedSync(wordsOf(entropy))
  const key = deriveAccount(seed)
  const secret = new Uint8Array(secretLength)
  secret.set(entropy, 0)
  secret.set(seed, 16)
  secret.set(hexToBytes(addressOf(key)), 80)
  key.wipePrivateData()
  seed.fill(0)
  return secret
}

export function addressIn(secret: Uint8Array): Address {
  return getAddress(`0x${toHex(secret.subarray(80))}`)
}

/** The key that signs. Whoever asks for it wipes it (`wipePrivateData`). */
export function keyIn(secret: Uint8Array): HDKey {
  return deriveAccount(secret.subarray(16, 80))
}

export function addressOf(key: HDKey): Address {
  if (key.publicKey === null) throw new SaysoError('internal', 'A key without a public key.')
  return addressOfPublicKey(key.publicKey)
}

/** Every key on the way is wiped as soon as the next one is there. */
export function deriveAccount(seed: Uint8Array): HDKey {
  let key = HDKey.fromMasterSeed(seed)
  for (const index of accountPath) {
    const child = key.deriveChild(index)
    key.wipePrivateData()
    key = child
  }
  return key
}
