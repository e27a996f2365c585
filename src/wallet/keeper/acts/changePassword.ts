import { sealNewVault } from '../../sealNewVault.ts'
import { openSecret } from '../../sealVault.ts'
import { refusedFor } from '../../surface/refused.ts'
import type { SurfaceReply } from '../../surface/SurfaceReply.ts'
import { checkUntouched } from '../../writeAccounts.ts'
import type { Desk } from '../Desk.ts'
import { dropOlderPassword } from '../dropOlderPassword.ts'
import { ownPassword } from '../ownPassword.ts'
import { passwordBytes } from '../passwordBytes.ts'
import { passwordProblem } from '../passwordProblem.ts'
import { lockedMeanwhile, stateOf } from '../stateOf.ts'

/**
 * A new password: a new salt, a new data key, the next generation, opened again before it takes the place of the old.
 * Wherever it is cut short, the file or its copy opens with one of the two passwords; once it is through, only with the new.
 */
export async function changePassword(
  desk: Desk,
  { password, next }: { readonly password: string; readonly next: string },
): Promise<SurfaceReply> {
  const problem = passwordProblem(next)
  if (problem !== null) return refusedFor('password', problem)
  if (password.normalize('NFKC') === next.normalize('NFKC'))
    return refusedFor('password', 'That is the password that the wallet has now. Choose another.')
  const held = await ownPassword(desk, password)
  if ('reply' in held) return held
  const { crypto, files } = desk.ports
  const { locks } = desk
  const { header, accounts } = held.sealed
  const secret = openSecret(held.sealed, held.dataKey, crypto)
  const unlock = passwordBytes(next)
  try {
    const fresh = await sealNewVault({ purpose: 'real', unlock, secret, accounts, after: header }, crypto)
    if (desk.locks !== locks) {
      fresh.dataKey.fill(0)
      return lockedMeanwhile
    }
    checkUntouched(held, files)
    files.write(fresh.bytes)
    desk.take({ sealed: fresh.sealed, dataKey: fresh.dataKey, onDisk: fresh.bytes })
    dropOlderPassword(desk)
    return stateOf(desk)
  } finally {
    secret.fill(0)
    unlock.fill(0)
  }
}
