import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto'
import type { VaultCrypto } from '../../wallet/VaultCrypto.ts'

const tagLength = 16
const keyLength = 32
/** Node's own limit is below what N = 2^17 needs. N = 2^20 needs 1 GiB and a little more. */
const maxmem = 1100 * 1024 * 1024

export const nodeVaultCrypto: VaultCrypto = {
  random: (length) => new Uint8Array(randomBytes(length)),
  scrypt: (secret, salt, { N, r, p }) =>
    new Promise((resolve, reject) => {
      scrypt(secret, salt, keyLength, { N, r, p, maxmem }, (error, key) =>
        error ? reject(error) : resolve(new Uint8Array(key)),
      )
    }),
  hkdfSha256: (secret, salt, info) => new Uint8Array(hkdfSync('sha256', secret, salt, info, keyLength)),
  seal: (key, nonce, header, plain) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
    cipher.setAAD(header)
    return new Uint8Array(Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]))
  },
  open: (key, nonce, header, sealed) => {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
    decipher.setAAD(header)
    decipher.setAuthTag(sealed.subarray(-tagLength))
    const start = decipher.update(sealed.subarray(0, -tagLength))
    try {
      return new Uint8Array(Buffer.concat([start, decipher.final()]))
    } finally {
      start.fill(0)
    }
  },
  aes128Ctr: (key, counter, bytes) => {
    const cipher = createCipheriv('aes-128-ctr', key, counter)
    return new Uint8Array(Buffer.concat([cipher.update(bytes), cipher.final()]))
  },
}
