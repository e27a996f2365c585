import { scryptAsync } from '@noble/hashes/scrypt.js'
import { describe, expect, test } from 'vitest'
import { nodeVaultCrypto } from '../../host/storage/nodeVaultCrypto.ts'
import { readKeystore } from '../testing/readKeystore.ts'
import { fromHex } from '../vaultFormat.ts'
import { sealKeystore } from './sealKeystore.ts'

const secret = '7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d'
const address = '0x008AeEda4D805471dF9b2A5B0f38A0C3bCBA786b'

/** The two test vectors of the Web3 Secret Storage definition, as its first implementations carry them. */
const published = {
  pbkdf2: {
    crypto: {
      cipher: 'aes-128-ctr',
      cipherparams: { iv: '6087dab2f9fdbbfaddc31a909735c1e6' },
      ciphertext: '5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46',
      kdf: 'pbkdf2',
      kdfparams: {
        c: 262144,
        dklen: 32,
        prf: 'hmac-sha256',
        salt: 'ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd',
      },
      mac: '517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2',
    },
    id: '3198bc9c-6672-5ab3-d995-4942343ae5b6',
    version: 3,
  },
  scrypt: {
    crypto: {
      cipher: 'aes-128-ctr',
      cipherparams: { iv: '83dbcc02d8ccb40e466191a123791e0e' },
      ciphertext: 'd172bf743a674da9cdad04534d56926ef8358534d458fffccd4e6ad2fbde479c',
      kdf: 'scrypt',
      kdfparams: {
        dklen: 32,
        n: 262144,
        p: 8,
        r: 1,
        salt: 'ab0c7876052600dd703518d6fc3fe8984592145b591fc8fb5c6d43190334ba19',
      },
      mac: '2103ac29920d71da29f15d75b4a16dbe95cfd7ff8faea1056c33131d846e3097',
    },
    id: '3198bc9c-6672-5ab3-d995-4942343ae5b6',
    version: 3,
  },
} as const

describe('sealKeystore', () => {
  test.each(['pbkdf2', 'scrypt'] as const)(
    'K10: the published %s keystore gives its key',
    { timeout: 60_000 },
    async (kdf) => {
      const read = await readKeystore(JSON.stringify(published[kdf]), 'testpassword')
      expect(read).toEqual({ key: `0x${secret}`, address })
    },
  )

  test('K10, K12 default: with the published salt and counter it writes the published bytes', {
    timeout: 60_000,
  }, async () => {
    const { kdfparams, cipherparams, ciphertext, mac } = published.scrypt.crypto
    const drawn = [fromHex(kdfparams.salt), fromHex(cipherparams.iv), new Uint8Array(16).fill(7)]
    const text = await sealKeystore(
      {
        key: fromHex(secret),
        address,
        password: new TextEncoder().encode('testpassword'),
        cost: { N: kdfparams.n, r: kdfparams.r, p: kdfparams.p },
      },
      {
        ...nodeVaultCrypto,
        random: () => drawn.shift() ?? new Uint8Array(),
        // OpenSSL takes no N above 2^16 with r = 1, which is what this vector has; ours never does.
        scrypt: (password, salt, cost) => scryptAsync(password, salt, { ...cost, dkLen: 32 }),
      },
    )
    expect(JSON.parse(text)).toEqual({
      version: 3,
      id: '07070707-0707-4707-8707-070707070707',
      address: address.slice(2).toLowerCase(),
      crypto: { ...published.scrypt.crypto, ciphertext, mac },
    })
  })
})
