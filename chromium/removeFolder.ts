import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

const pauseMs = 100
const tries = 50

/**
 * Removes a browser's folder for good: its processes may still be writing when it says that it is closed, and make
 * again what was just removed. What is left after five seconds is left to the system's own cleaning.
 */
export async function removeFolder(folder: string): Promise<void> {
  for (let left = tries; left > 0; left -= 1) {
    await rm(folder, { recursive: true, force: true }).catch(() => {})
    await pause(pauseMs)
    if (!existsSync(folder)) return
  }
}
