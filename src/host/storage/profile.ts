import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { SaysoError } from '../../errors/SaysoError.ts'
import { lockProfile } from './lockProfile.ts'
import { systemCode, toStorageError } from './storageError.ts'

/** Where everything of one profile lies. Practice and real things never share a folder. */
export type ProfilePaths = {
  readonly folder: string
  readonly journal: string
  readonly practiceVault: string
  readonly practiceUnlockKey: string
  readonly practiceChain: string
  readonly realVault: string
  /** Wrong passwords and the newest generation; nothing secret. */
  readonly realVaultRecord: string
  readonly modelChoice: string
  readonly contacts: string
}

export type Profile = ProfilePaths & {
  /** Lets the next one in. Nothing may be written after it. */
  readonly release: () => void
}

export function profilePaths(folder: string): ProfilePaths {
  return {
    folder,
    journal: join(folder, 'journal.sqlite'),
    practiceVault: join(folder, 'practice', 'vault.json'),
    practiceUnlockKey: join(folder, 'practice', 'unlock.key'),
    practiceChain: join(folder, 'practice', 'chain'),
    realVault: join(folder, 'wallet', 'vault.json'),
    realVaultRecord: join(folder, 'wallet', 'record.json'),
    modelChoice: join(folder, 'model.json'),
    contacts: join(folder, 'contacts.json'),
  }
}

/**
 * Makes the folders where they are missing (for their owner's eyes only) and takes the profile for this process.
 * @throws SaysoError `profile-in-use`, `profile-corrupt`, `disk-full` or `disk-failed`
 */
export function openProfile(folder: string): Profile {
  const paths = profilePaths(folder)
  try {
    mkdirSync(paths.folder, { recursive: true, mode: 0o700 })
    mkdirSync(paths.practiceChain, { recursive: true, mode: 0o700 })
  } catch (thrown) {
    if (['ENOTDIR', 'EEXIST'].includes(systemCode(thrown)))
      throw new SaysoError('profile-corrupt', 'The profile folder cannot be made: a file stands in its place.', {
        facts: { folder },
        cause: thrown,
      })
    throw toStorageError(thrown, 'The profile')
  }
  const lock = lockProfile(folder)
  return { ...paths, release: lock.release }
}
