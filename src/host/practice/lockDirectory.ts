import { type FileHandle, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { SaysoError } from '../../errors/SaysoError.ts'
import { codeOf } from './diskError.ts'
import { isAlive } from './isAlive.ts'

/**
 * The owner touches the lock this often. One untouched for six times as long is nobody's, even if a process has its
 * owner's number: after a restart of the computer another program may have got it.
 */
const touchEveryMs = 5_000
const staleAfterMs = 6 * touchEveryMs
/** An owner writes its number at once: a lock that is empty for longer is of one that was killed meanwhile. */
const emptyForMs = 1_000
/** How long an owner may take to end whose app was killed a moment ago. */
const endsWithinMs = 2_500
const lookAgainMs = 50

/**
 * Makes a directory this process's own. Returns how to give it back. Throws `profile-in-use` where it has an owner that
 * does not end meanwhile.
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const path = join(directory, 'lock')
  const until = performance.now() + endsWithinMs
  for (;;) {
    const handle = await createOrNothing(path)
    if (handle !== null) {
      await writeNumber(handle, path)
      return keepLock(path)
    }
    const found = await readLock(path)
    if (found !== null && !isOwned(found)) await removeStale(path, found, directory)
    else if (performance.now() > until) throw inUse(directory, found?.pid ?? 0)
    else await wait(lookAgainMs)
  }
}

type Found = { readonly pid: number; readonly ageMs: number }

const isOwned = ({ pid, ageMs }: Found): boolean =>
  pid === 0 ? ageMs < emptyForMs : ageMs < staleAfterMs && isAlive(pid)

function keepLock(path: string): () => Promise<void> {
  const timer = setInterval(() => {
    const now = new Date()
    // Gone with its directory: there is nothing left to hold.
    utimes(path, now, now).catch(() => clearInterval(timer))
  }, touchEveryMs)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await rm(path, { force: true })
  }
}

async function createOrNothing(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'wx')
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return null
    throw error
  }
}

async function writeNumber(handle: FileHandle, path: string): Promise<void> {
  try {
    await handle.writeFile(String(process.pid))
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}

async function readLock(path: string): Promise<Found | null> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)])
    return { pid: Number(text), ageMs: Math.abs(Date.now() - mtimeMs) }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Two starts may find the same stale lock. It is moved away first, and looked at again: it may be the other's new one. */
async function removeStale(path: string, stale: Found, directory: string): Promise<void> {
  const aside = `${path}.${process.pid}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  const moved = await readLock(aside)
  if (moved !== null && moved.pid !== stale.pid) {
    await rename(aside, path)
    throw inUse(directory, moved.pid)
  }
  await rm(aside, { force: true })
}

function inUse(directory: string, pid: number): SaysoError {
  return new SaysoError(
    'profile-in-use',
    'Sayso is already running with this practice chain. Close the other one first.',
    {
      facts: { directory, process: String(pid) },
    },
  )
}
