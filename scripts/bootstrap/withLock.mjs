import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { tell } from './runStep.mjs'

/**
 * One set-up at a time in one checkout: a second start waits for the first instead of installing into the same folder.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(work) {
  const folder = join(root, 'out', '.setup-lock')
  mkdirSync(join(root, 'out'), { recursive: true })
  let told = false
  // Twice: the first try only removes what a start that was killed has left behind.
  let release = tryLock(folder) ?? tryLock(folder)
  while (release === null) {
    if (!told) tell('another start is setting up in this folder; waiting for it …')
    told = true
    await new Promise((resolve) => setTimeout(resolve, 500))
    release = tryLock(folder)
  }
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

/**
 * Takes the lock, or returns null where a living process holds it. A folder is made by one process only; inside it
 * lies who that was. A lock whose owner is gone is removed, for the next try.
 * @param {string} folder
 * @returns {(() => void) | null} what gives it back
 */
export function tryLock(folder) {
  const owner = join(folder, 'pid')
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    mkdirSync(folder)
    writeFileSync(owner, String(process.pid))
    return remove
  } catch {
    if (!isAlive(readPid(owner))) remove()
    return null
  }
}

/** The owner's id; our own while the owner has not written its own yet, so that nobody takes the lock from it.
 * @param {string} path */
function readPid(path) {
  try {
    return Number(readFileSync(path, 'utf8')) || process.pid
  } catch {
    return process.pid
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
