import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { isAlive } from './isAlive.ts'

/** An orphan gets this long to write its state, which its guard has asked it to do already. */
const patienceMs = 5_000

export async function recordProcess(directory: string, pid: number): Promise<void> {
  await writeFile(pidFile(directory), String(pid))
}

/**
 * Ends the chain that an earlier, killed owner left running on this directory, if there is one. A process is taken for
 * it only if its command line names this very directory: numbers are given out again.
 */
export async function endOrphan(directory: string): Promise<void> {
  const pid = await recordedProcess(directory)
  if (pid === null) return
  const until = performance.now() + patienceMs
  let asked = false
  while (await isOurs(pid, directory)) {
    const late = performance.now() > until
    if (late || !asked) end(pid, late ? 'SIGKILL' : 'SIGTERM')
    asked = true
    await setTimeout(20)
  }
  await rm(pidFile(directory), { force: true })
}

function pidFile(directory: string): string {
  return join(directory, 'anvil.pid')
}

async function recordedProcess(directory: string): Promise<number | null> {
  try {
    const pid = Number(await readFile(pidFile(directory), 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}

async function isOurs(pid: number, directory: string): Promise<boolean> {
  if (!isAlive(pid)) return false
  return (await commandLine(pid)).includes(directory)
}

/** Empty where it cannot be read, and for a process that has ended but is not yet cleared away. */
async function commandLine(pid: number): Promise<string> {
  try {
    if (process.platform === 'linux') return await readFile(`/proc/${pid}/cmdline`, 'utf8')
    // On Windows the system ended the chain together with its owner.
    if (process.platform === 'win32') return ''
    const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)])
    return stdout
  } catch {
    return ''
  }
}

function end(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended in the meantime.
  }
}
