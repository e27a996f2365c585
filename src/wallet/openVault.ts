import { SaysoError } from '../errors/SaysoError.ts'
import { canonicalJson } from '../model/BoundPlan.ts'
import type { HeldVault } from './HeldVault.ts'
import { firstAccounts } from './sealNewVault.ts'
import { deriveKeyKey, openDataKey, openSecret, sealDataKey, sealSecret } from './sealVault.ts'
import type { VaultCrypto } from './VaultCrypto.ts'
import type { VaultFiles } from './VaultFiles.ts'
import { fromHex, readVault, type SealedVault, type VaultHeader } from './vaultFormat.ts'
import { entropyInV1, headerBytesV1, type VaultV1 } from './vaultFormatV1.ts'
import { makeSecret } from './vaultSecret.ts'

/** The newest generation that was ever seen of a vault: an older file in its place is not taken for it. */
export type Newest = Pick<VaultHeader, 'vaultId' | 'generation'>

export type OpenedVault = { readonly held: HeldVault; readonly notices: readonly string[] }

export const doesNotOpen =
  'The wallet does not open: the password is another, or its files are damaged. Nothing was changed; try again, or restore the wallet from its words.'

/**
 * Opens the present generation, or, where that is damaged, the previous one. Null where there is no vault at all.
 * @param unlock a practice vault's 32 bytes, or a password's
 * @throws SaysoError `vault-corrupt` where neither opens: one sentence for a wrong secret, a flipped bit and a missing end
 * alike. Both files stay as they are.
 */
export async function openVault(
  unlock: Uint8Array,
  crypto: VaultCrypto,
  files: VaultFiles,
  newest: Newest | null = null,
): Promise<OpenedVault | null> {
  const bytes = files.read()
  const previous = files.readPrevious()
  if (bytes === null && previous === null) return null
  const keyKeys = new Map<string, Uint8Array>()
  try {
    const open = (of: Uint8Array | null, least: number) => tryOpen(of, { unlock, crypto, keyKeys, newest, least })
    const held = await open(bytes, newest?.generation ?? 0)
    if (held !== null) return { held, notices: [] }
    const older = await open(previous, (newest?.generation ?? 0) - 1)
    if (older === null) throw new SaysoError('vault-corrupt', doesNotOpen)
    const keptAt = files.restorePrevious()
    const notice =
      bytes === null
        ? 'The wallet’s file was missing; its copy is in use.'
        : `The wallet’s file was damaged; it is kept at ${keptAt}, and its copy is in use.`
    return { held: older, notices: [notice] }
  } finally {
    for (const keyKey of keyKeys.values()) keyKey.fill(0)
  }
}

type Trial = {
  readonly unlock: Uint8Array
  readonly crypto: VaultCrypto
  /** By the derivation's parameters: two generations of one password cost one derivation. */
  readonly keyKeys: Map<string, Uint8Array>
  readonly newest: Newest | null
  readonly least: number
}

async function tryOpen(bytes: Uint8Array | null, trial: Trial): Promise<HeldVault | null> {
  const { crypto, newest } = trial
  const vault = bytes === null ? null : readVault(bytes)
  if (bytes === null || vault === null) return null
  const { vaultId, generation } = vault.header
  if (newest?.vaultId === vaultId && generation < trial.least) return null
  // A derivation that fails (no memory for it) says nothing of the password: that error is passed on.
  const keyKey = await keyKeyOf(vault.header, trial)
  try {
    return { ...('accounts' in vault ? openNow(vault, keyKey, crypto) : lift(vault, keyKey, crypto)), onDisk: bytes }
  } catch {
    return null
  }
}

async function keyKeyOf(
  header: Pick<VaultHeader, 'kdf' | 'purpose'>,
  { unlock, crypto, keyKeys }: Trial,
): Promise<Uint8Array> {
  const { kdf, purpose } = header
  const name = canonicalJson({ kdf, purpose })
  const keyKey = keyKeys.get(name) ?? (await deriveKeyKey(header, unlock, crypto))
  keyKeys.set(name, keyKey)
  return keyKey
}

type Open = Pick<HeldVault, 'sealed' | 'dataKey'>

function openNow(sealed: SealedVault, keyKey: Uint8Array, crypto: VaultCrypto): Open {
  const dataKey = openDataKey(sealed, keyKey, crypto)
  try {
    openSecret(sealed, dataKey, crypto).fill(0)
    return { sealed, dataKey }
  } catch (thrown) {
    dataKey.fill(0)
    throw thrown
  }
}

/** A vault of version 1, as version 2 would keep it. The file stays what it is until something changes. */
function lift(old: VaultV1, keyKey: Uint8Array, crypto: VaultCrypto): Open {
  const opened = (key: Uint8Array, label: 'data-key' | 'secret', { nonce, sealed }: VaultV1['dataKey']) =>
    crypto.open(key, fromHex(nonce), headerBytesV1(old.header, label), fromHex(sealed))
  const dataKey = opened(keyKey, 'data-key', old.dataKey)
  try {
    const before = opened(dataKey, 'secret', old.secret)
    const entropy = entropyInV1(before)
    const secret = makeSecret(entropy)
    const header: VaultHeader =
      old.header.purpose === 'practice' ? { ...old.header, version: 2 } : { ...old.header, version: 2 }
    const open = { header, accounts: firstAccounts(secret, firstName(header.purpose)) }
    const sealed = {
      ...open,
      dataKey: sealDataKey(header, keyKey, dataKey, crypto),
      secret: sealSecret(open, dataKey, secret, crypto),
    }
    for (const bytes of [before, entropy, secret]) bytes.fill(0)
    return { sealed, dataKey }
  } catch (thrown) {
    dataKey.fill(0)
    throw thrown
  }
}

export function firstName(purpose: VaultHeader['purpose']): string {
  return purpose === 'practice' ? 'Practice' : 'Account 1'
}
