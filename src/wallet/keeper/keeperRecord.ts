import { utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import type { KeeperFiles } from './WalletKeeper.ts'

/**
 * What stands beside a vault and survives a restart: how many wrong passwords there were since the last right one, and the
 * newest generation that was seen. It holds nothing secret. Whoever can write here can put the whole folder back to
 * an older day; what this stops is an older vault put among newer files, and a restart as a way around the wait.
 */
const record = z.strictObject({
  version: z.literal(1),
  wrongTries: z.number().int().min(0).max(1_000_000),
  newest: z
    .strictObject({ vaultId: z.string().regex(/^[0-9a-f]{32}$/), generation: z.number().int().min(1) })
    .nullable(),
})

export type KeeperRecord = z.infer<typeof record>

/** For a record that is there and cannot be read, or says nothing sensible: somebody may have meant to hide wrong tries. */
const unreadable: KeeperRecord = { version: 1, wrongTries: 5, newest: null }

export function readRecord(files: KeeperFiles): KeeperRecord {
  try {
    const bytes = files.readRecord()
    if (bytes === null) return { version: 1, wrongTries: 0, newest: null }
    return record.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return unreadable
  }
}

/** A disk that takes nothing must not keep the owner out: then the record lives as long as the process. */
export function writeRecord(files: KeeperFiles, next: KeeperRecord): void {
  try {
    files.writeRecord(utf8ToBytes(`${JSON.stringify(next)}\n`))
  } catch {
    return
  }
}
