import type { HDKey } from '@scure/bip32'
import type { Address } from 'viem'
import { getAddress } from 'viem/utils'
import { SaysoError } from '../errors/SaysoError.ts'
import { sameAddress } from '../model/Token.ts'
import { openSecret } from './sealVault.ts'
import type { VaultCrypto } from './VaultCrypto.ts'
import type { SealedVault } from './vaultFormat.ts'
import { addressOf, keyIn } from './vaultSecret.ts'

/** An unlocked vault. The secret stays encrypted in memory too; only its data key is held. */
export type HeldVault = {
  readonly sealed: SealedVault
  readonly dataKey: Uint8Array
  /** The file's bytes: what must still stand there when the next generation is written. */
  readonly onDisk: Uint8Array
}

/** The secret is wiped when `use` returns: nothing of it may be kept. */
export function withSecret<T>(
  { sealed, dataKey }: Pick<HeldVault, 'sealed' | 'dataKey'>,
  crypto: VaultCrypto,
  use: (secret: Uint8Array) => T,
): T {
  const secret = openSecret(sealed, dataKey, crypto)
  try {
    return use(secret)
  } finally {
    secret.fill(0)
  }
}

/** @throws SaysoError `approval-refused` where the vault has no key for the account */
export function withAccountKey<T>(held: HeldVault, account: Address, crypto: VaultCrypto, use: (key: HDKey) => T): T {
  const own = held.sealed.accounts.list.find((one) => sameAddress(getAddress(one.address), account))
  if (own?.kind !== 'own')
    throw new SaysoError('approval-refused', 'This wallet has no key for that account. Nothing was signed.')
  return withSecret(held, crypto, (secret) => {
    const key = keyIn(secret, own.index)
    try {
      if (!sameAddress(addressOf(key), account)) throw new SaysoError('internal', 'A key of another account came up.')
      return use(key)
    } finally {
      key.wipePrivateData()
    }
  })
}
