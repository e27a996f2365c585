import { getAddress } from 'viem/utils'
import { sameAddress } from '../../model/Token.ts'
import type { HeldVault } from '../HeldVault.ts'
import { firstName } from '../openVault.ts'
import { firstAccounts, sealNewVault } from '../sealNewVault.ts'
import type { Desk } from './Desk.ts'
import { dropOlderPassword } from './dropOlderPassword.ts'

/** Whether the wallet that stands there is the very one that the person spoke of, by its account in use. */
export function speaksOfKept(desk: Desk, insteadOf: string | undefined): boolean {
  const { chosen } = desk.view()
  return insteadOf !== undefined && chosen !== null && sameAddress(chosen, getAddress(insteadOf.toLowerCase()))
}

/**
 * Puts another wallet in the place of the one that stands there, whose files are kept. Null where the person did not speak
 * of that one. A wallet stands there at every moment of it.
 */
export async function replaceKept(
  desk: Desk,
  of: { readonly unlock: Uint8Array; readonly secret: Uint8Array },
  insteadOf: string | undefined,
): Promise<HeldVault | null> {
  const { crypto, files } = desk.ports
  if (!speaksOfKept(desk, insteadOf)) return null
  const accounts = firstAccounts(of.secret, firstName('real'))
  const next = await sealNewVault({ purpose: 'real', ...of, accounts, after: null }, crypto)
  files.keepCopy()
  files.write(next.bytes)
  dropOlderPassword(desk)
  return { sealed: next.sealed, dataKey: next.dataKey, onDisk: next.bytes }
}
