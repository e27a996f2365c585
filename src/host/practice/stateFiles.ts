import { existsSync } from 'node:fs'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { z } from 'zod'
import { SaysoError } from '../../errors/SaysoError.ts'
import { codeOf } from './diskError.ts'

/** What became of the state that an earlier run left. Files that could not be used are kept, never deleted. */
export type StartedFrom =
  | { readonly status: 'fresh' }
  | { readonly status: 'continued' }
  /** The newest file was damaged; an older one was whole. The last steps may be missing. */
  | { readonly status: 'recovered'; readonly keptAside: readonly string[] }
  /** This version of the app brings another chain: the old one cannot be continued on it. */
  | { readonly status: 'replaced'; readonly keptAside: readonly string[] }

/**
 * `state` is what we save after each block, whole or not at all. `previous` is the one before. `exit` is what Anvil
 * itself writes when it ends, which may be cut short. `origin` says which chain they all descend from.
 */
export function stateFiles(directory: string) {
  const file = (name: string) => join(directory, name)
  return {
    state: file('state.json'),
    previous: file('state.previous.json'),
    exit: file('state.exit.json'),
    origin: file('origin'),
  }
}

/** Makes `state` the newest whole state there is, and says what the chain's time is in it. */
export async function prepareState(
  directory: string,
  origin: string,
  unpack: () => Promise<Buffer>,
): Promise<{ started: StartedFrom; timestamp: number | null }> {
  const files = stateFiles(directory)
  // The newest first: Anvil writes its own last, and the file is taken away at the next start.
  const found = [files.exit, files.state, files.previous].filter((path) => existsSync(path))
  if (found.length === 0) return startAfresh(directory, origin, unpack, { status: 'fresh' })

  if ((await readOrNothing(files.origin)) !== origin) {
    const keptAside: string[] = []
    for (const path of found) keptAside.push(await keepAside(path, 'replaced'))
    return startAfresh(directory, origin, unpack, { status: 'replaced', keptAside })
  }

  const keptAside: string[] = []
  for (const path of found) {
    const timestamp = await timeOfWholeState(path)
    if (timestamp === null) {
      keptAside.push(await keepAside(path, 'corrupt'))
      continue
    }
    if (path !== files.state) await rename(path, files.state)
    await rm(files.exit, { force: true })
    return { started: keptAside.length === 0 ? { status: 'continued' } : { status: 'recovered', keptAside }, timestamp }
  }
  throw new SaysoError(
    'profile-corrupt',
    'The practice chain’s files are damaged. They were kept aside; the next start begins with a new practice chain.',
    { facts: { files: keptAside.join(', ') } },
  )
}

/** Puts the chain as it was built in place of whatever is there. Cut short, it leaves what was there. */
export async function startAfresh<S extends StartedFrom>(
  directory: string,
  origin: string,
  unpack: () => Promise<Buffer>,
  started: S,
): Promise<{ started: S; timestamp: null }> {
  const files = stateFiles(directory)
  const state = await unpack()
  await rm(files.exit, { force: true })
  await rm(files.previous, { force: true })
  await replaceFile(files.origin, origin)
  await replaceFile(files.state, state)
  return { started, timestamp: null }
}

/** Saves a dump as Anvil answers it (compressed, in hex), so that a crash at any point leaves a whole state behind. */
export async function saveDump(directory: string, dump: string): Promise<void> {
  const files = stateFiles(directory)
  const state = await promisify(gunzip)(Buffer.from(dump.slice(2), 'hex'))
  await replaceFile(files.state, state, files.previous)
}

/** Writes beside the file, waits until it is on the disk, and only then puts it in the file's place. */
async function replaceFile(path: string, content: string | Buffer, previous?: string): Promise<void> {
  const beside = `${path}.new`
  const handle = await open(beside, 'w')
  try {
    await handle.writeFile(content)
    await handle.sync()
  } catch (error) {
    // Half a file would only take room on what may be a full disk.
    await rm(beside, { force: true })
    throw error
  } finally {
    await handle.close()
  }
  if (previous !== undefined && existsSync(path)) await rename(path, previous)
  await rename(beside, path)
}

const wholeStateSchema = z.object({
  block: z.object({ timestamp: z.string().regex(/^0x[0-9a-f]+$/i) }),
  accounts: z.record(z.string(), z.unknown()).refine((accounts) => Object.keys(accounts).length > 0),
  best_block_number: z.number(),
  blocks: z.array(z.unknown()).min(1),
})

/** The time of a state's last block; null where the file is not a whole state. */
async function timeOfWholeState(path: string): Promise<number | null> {
  const text = await readFile(path, 'utf8')
  try {
    const state = wholeStateSchema.safeParse(JSON.parse(text))
    return state.success ? Number(state.data.block.timestamp) : null
  } catch {
    return null
  }
}

async function keepAside(path: string, reason: 'corrupt' | 'replaced'): Promise<string> {
  let number = 1
  while (existsSync(`${path}.${reason}-${number}`)) number += 1
  const aside = `${path}.${reason}-${number}`
  await rename(path, aside)
  return aside
}

async function readOrNothing(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}
