import { HDKey } from '@scure/bip32'
import type { Address } from 'viem'
import { SaysoError } from '../errors/SaysoError.ts'
import { addressOfPublicKey } from './addressOfPublicKey.ts'
import { seedOf } from './mnemonic.ts'

/**
 * What a vault keeps, always of one length, so that its size does not say how many words there are: the entropy's length,
 * 32 bytes of entropy (the words), whether a passphrase goes with them, and the 64 bytes of seed that they stretch to. The
 * seed follows from the rest; it is kept so that a signature has not to make it again. A passphrase itself is not kept.
 */
const entropyAt = 1
const passphraseAt = 33
const seedAt = 34
export const secretLength = seedAt + 64

/** Of 16, 20, 24, 28 or 32 bytes of entropy. The caller wipes both. */
export function makeSecret(entropy: Uint8Array, passphrase = ''): Uint8Array {
  const seed = seedOf(entropy, passphrase)
  const secret = new Uint8Array(secretLength)
  secret[0] = entropy.length
  secret.set(entropy, entropyAt)
  secret[passphraseAt] = passphrase === '' ? 0 : 1
  secret.set(seed, seedAt)
  seed.fill(0)
  return secret
}

/** The words' entropy. The caller wipes it. */
export function entropyIn(secret: Uint8Array): Uint8Array {
  return secret.slice(entropyAt, entropyAt + (secret[0] ?? 0))
}

export function needsPassphrase(secret: Uint8Array): boolean {
  return secret[passphraseAt] === 1
}

export function addressIn(secret: Uint8Array, index = 0): Address {
  const key = keyIn(secret, index)
  try {
    return addressOf(key)
  } finally {
    key.wipePrivateData()
  }
}

/** The key that signs for account `index`. Whoever asks for it wipes it (`wipePrivateData`). */
export function keyIn(secret: Uint8Array, index = 0): HDKey {
  return deriveAccount(secret.subarray(seedAt), index)
}

export function addressOf(key: HDKey): Address {
  if (key.publicKey === null) throw new SaysoError('internal', 'A key without a public key.')
  return addressOfPublicKey(key.publicKey)
}

const hardened = 0x80000000

/** BIP-44's path for Ethereum, the one that every wallet takes for the same words. */
export function pathOf(index: number): string {
  return `m/44'/60'/0'/0/${index}`
}

/** Every key on the way is wiped as soon as the next one is there. */
export function deriveAccount(seed: Uint8Array, index: number): HDKey {
  let key = HDKey.fromMasterSeed(seed)
  for (const step of [44 + hardened, 60 + hardened, hardened, 0, index]) {
    const child = key.deriveChild(step)
    key.wipePrivateData()
    key = child
  }
  return key
}
