export type ScryptCost = { readonly N: number; readonly r: number; readonly p: number }

/** What the wallet needs of a cryptography library; the host brings it. */
export type VaultCrypto = {
  /** Bytes from the system's source of randomness. */
  readonly random: (length: number) => Uint8Array
  /** 32 bytes. */
  readonly scrypt: (secret: Uint8Array, salt: Uint8Array, cost: ScryptCost) => Promise<Uint8Array>
  readonly hkdfSha256: (secret: Uint8Array, salt: Uint8Array, info: Uint8Array) => Uint8Array
  /** AES-256-GCM: the ciphertext followed by its 16-byte tag. */
  readonly seal: (key: Uint8Array, nonce: Uint8Array, header: Uint8Array, plain: Uint8Array) => Uint8Array
  /** @throws where key, nonce, header or bytes are not those that were sealed. */
  readonly open: (key: Uint8Array, nonce: Uint8Array, header: Uint8Array, sealed: Uint8Array) => Uint8Array
  /** AES-128 in counter mode, both ways: what a keystore file is encrypted with. It authenticates nothing by itself. */
  readonly aes128Ctr: (key: Uint8Array, counter: Uint8Array, bytes: Uint8Array) => Uint8Array
}
