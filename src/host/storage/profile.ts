import { mkdirSync } from 'node:fs'
import { SaysoError } from '../../errors/SaysoError.ts'
import { lockProfile } from './lockProfile.ts'
import { type ProfilePaths, profilePaths } from './profilePaths.ts'
import { systemCode, toStorageError } from './storageError.ts'

export type Profile = ProfilePaths & {
  /** Lets the next one in. Nothing may be written after it. */
  readonly release: () => void
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
