import { spawn } from 'node:child_process'
import { root } from '../bootstrap/root.mjs'

export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number }

/** Takes what a check prints, a piece at a time. */
export type Say = (piece: string | Uint8Array) => void

export type Check = {
  /** What is checked, for the section's line. */
  readonly title: string
  /** It takes minutes, or changes what another of its kind opens: these run one after another, and the others beside them. */
  readonly heavy?: boolean
  readonly run: (say: Say) => Promise<Count>
}

/** A check that is one program: its status is the answer. */
export function commandCheck(title: string, command: Command): Check {
  return { title, run: async (say) => one((await runCommand(command, say)) === 0) }
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

/** A log that is read later has no use for colours; what is read now has, also where it passes through a pipe. */
const plainEnvironment = process.stdout.isTTY
  ? { ...process.env, ...(process.env.NO_COLOR === undefined ? { FORCE_COLOR: '1' } : {}) }
  : { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, CLICOLOR_FORCE: undefined }

/** What a program leaves running may hold its pipes open: nobody waits longer for the end of them. */
const drainMs = 2_000

/**
 * Runs to the end and gives the status; 124 where it took longer than it may. What it prints is shown as it goes, or handed
 * to `say`, to the last of it before this resolves.
 */
export function runCommand({ args, minutes, env }: Command, say?: Say): Promise<number> {
  return new Promise((resolve) => {
    const output = say === undefined ? 'inherit' : 'pipe'
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', output, output],
      env: { ...plainEnvironment, ...env },
    })
    const tell = say ?? ((line: string) => console.error(line.trimEnd()))
    child.stdout?.on('data', tell)
    child.stderr?.on('data', tell)
    let late = false
    const limit = setTimeout(() => {
      late = true
      tell(`It took longer than ${minutes} minutes and was ended.\n`)
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
    }, minutes * 60_000)
    const end = (status: number): void => {
      clearTimeout(limit)
      resolve(late ? 124 : status)
    }
    child.on('error', () => end(127))
    child.on('exit', (code) => setTimeout(end, drainMs, code ?? 128).unref())
    child.on('close', (code) => end(code ?? 128))
  })
}
