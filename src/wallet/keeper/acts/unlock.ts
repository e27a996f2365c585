import { SaysoError } from '../../../errors/SaysoError.ts'
import type { HeldVault } from '../../HeldVault.ts'
import { doesNotOpen, openVault } from '../../openVault.ts'
import { refused } from '../../surface/refused.ts'
import type { SurfaceReply } from '../../surface/SurfaceReply.ts'
import { readVault } from '../../vaultFormat.ts'
import type { Desk } from '../Desk.ts'
import { dropOlderPassword } from '../dropOlderPassword.ts'
import { readRecord } from '../keeperRecord.ts'
import { lockedMeanwhile, notOpen, stateOf } from '../stateOf.ts'

export async function unlock(desk: Desk, password: string): Promise<SurfaceReply> {
  if (desk.found.status === 'none') return refused(notOpen(desk))
  if (desk.open() !== null) return stateOf(desk)
  const { crypto, files } = desk.ports
  const { locks } = desk
  const opened = await desk.tries.check(password, doesNotOpen, async (bytes) => {
    try {
      return await openVault(bytes, crypto, files, readRecord(files).newest)
    } catch (thrown) {
      if (thrown instanceof SaysoError && thrown.code === 'vault-corrupt') return null
      throw thrown
    }
  })
  if ('reply' in opened) return opened
  desk.notices.push(...opened.notices)
  if (!desk.take(opened.held, locks)) return lockedMeanwhile
  if (opened.notices.length === 0) finishPasswordChange(desk, opened.held)
  return stateOf(desk)
}

/** A change of the password that was cut short left a copy that opens with the older one. */
function finishPasswordChange(desk: Desk, { sealed }: HeldVault): void {
  const previous = desk.ports.files.readPrevious()
  const copy = previous === null ? null : readVault(previous)
  if (copy !== null && copy.header.kdf.salt !== sealed.header.kdf.salt) dropOlderPassword(desk)
}
