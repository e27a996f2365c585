import type { HeldVault } from '../HeldVault.ts'
import { deriveKeyKey, openDataKey } from '../sealVault.ts'
import { type Refused, refused } from '../surface/refused.ts'
import type { Desk } from './Desk.ts'
import { lockedMeanwhile, notOpen } from './stateOf.ts'

const notThePassword = 'That is not the wallet’s password. Nothing was changed.'

/** Asks an open wallet for its password once more. Gives the vault as it is after the check, or why not. */
export async function ownPassword(desk: Desk, password: string): Promise<HeldVault | Refused> {
  const held = desk.open()
  if (held === null) return refused(notOpen(desk))
  const { crypto } = desk.ports
  const { locks } = desk
  const right = await desk.tries.check(password, notThePassword, async (unlock) => {
    const keyKey = await deriveKeyKey(held.sealed.header, unlock, crypto)
    try {
      openDataKey(held.sealed, keyKey, crypto).fill(0)
      return { right: true }
    } catch {
      return null
    } finally {
      keyKey.fill(0)
    }
  })
  if ('reply' in right) return right
  const now = desk.open()
  return desk.locks !== locks || now === null ? lockedMeanwhile : now
}
