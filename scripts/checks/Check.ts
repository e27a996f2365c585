import { spawn } from 'node:child_process'
import { root } from '../bootstrap/root.mjs'

export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number }

export type Check = {
  /** What is checked, for the section's line. */
  readonly title: string
  readonly run: () => Promise<Count>
}

/** A check that is one program: its status is the answer. */
export function commandCheck(title: string, command: Command): Check {
  return { title, run: async () => one((await runCommand(command)) === 0) }
}

export function one(passed: boolean): Count {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
}

export type Command = {
  /** Arguments for Node. */
  readonly args: readonly string[]
  readonly minutes: number
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** A log that is read later has no use for colours. */
const plainEnvironment = process.stdout.isTTY
  ? process.env
  : { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, CLICOLOR_FORCE: undefined }

/** Runs to the end, shown as it goes, and gives the status; 124 where it took longer than it may. */
export function runCommand({ args, minutes, env }: Command): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...plainEnvironment, ...env },
    })
    let late = false
    const limit = setTimeout(() => {
      late = true
      console.error(`It took longer than ${minutes} minutes and was ended.`)
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
    }, minutes * 60_000)
    child.on('error', () => resolve(127))
    child.on('exit', (code) => {
      clearTimeout(limit)
      resolve(late ? 124 : (code ?? 128))
    })
  })
}
