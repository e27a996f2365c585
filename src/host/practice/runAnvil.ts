import { type ChildProcess, spawn } from 'node:child_process'
import { SaysoError } from '../../errors/SaysoError.ts'
import { guardProcess } from './guardProcess.ts'

export type AnvilOptions = {
  /** Anvil's program. */
  readonly binary: string
  readonly args: readonly string[]
  /** 0 for any free one. */
  readonly port: number
  readonly signal?: AbortSignal | undefined
}

export type Anvil = {
  readonly pid: number
  readonly port: number
  readonly rpcUrl: string
  /** Resolves when the process is gone, whoever ended it. */
  readonly exited: Promise<void>
  /** Asks it to end, so that it writes what it still holds, and ends it if it does not. */
  stop(): Promise<void>
}

/** How long a chain may take to come up, and to write its state when it ends. Both take well under a second. */
const startLimitMs = 20_000
const stopLimitMs = 5_000

/** Starts Anvil on the loopback interface and resolves when it listens. It ends with this process, however that ends. */
export async function runAnvil({ binary, args, port, signal }: AnvilOptions): Promise<Anvil> {
  signal?.throwIfAborted()
  const child = spawn(
    binary,
    ['--host', '127.0.0.1', '--port', String(port), '--no-cors', '--color', 'never', ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      // Out of the terminal's group: Ctrl-C must reach us first, so that the last state is written before it ends. Not
      // on Windows, where only a child that is not detached ends together with us.
      detached: process.platform !== 'win32',
    },
  )
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const release = guardProcess(child)
  void exited.then(release)

  const stop = () => stopChild(child, exited)
  try {
    const heard = await listening(child, signal)
    const { pid } = child
    if (pid === undefined) throw new Error('no process')
    return { pid, port: heard, rpcUrl: `http://127.0.0.1:${heard}`, exited, stop }
  } catch (cause) {
    await stop()
    if (signal?.aborted === true) throw cause
    throw new SaysoError('chain-start-failed', 'The practice chain did not start.', {
      facts: { reason: cause instanceof Error ? cause.message : String(cause) },
      cause,
    })
  }
}

/** Waits for the line that names the port. Rejects with what the process said if it ends first. */
function listening(child: ChildProcess, signal: AbortSignal | undefined): Promise<number> {
  return new Promise<number>((resolve, reject) => {
    let out = ''
    let errors = ''
    const timer = setTimeout(() => reject(new Error(`no answer in ${startLimitMs} ms`)), startLimitMs)
    const fail = (error: Error) => {
      clearTimeout(timer)
      reject(error)
    }
    const onAbort = () => fail(new Error('aborted'))
    signal?.addEventListener('abort', onAbort, { once: true })
    child.once('error', fail)
    child.once('exit', (code, name) => fail(new Error(`ended with ${code ?? name}: ${errors.slice(-800)}`)))
    child.stderr?.on('data', (chunk: Buffer) => {
      errors = (errors + chunk.toString()).slice(-2000)
    })
    const onOutput = (chunk: Buffer) => {
      out += chunk.toString()
      const port = /Listening on 127\.0\.0\.1:(\d+)/.exec(out)?.[1]
      if (port === undefined) return
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      child.stdout?.off('data', onOutput)
      // It logs every request: unread, the pipe would fill up and stop it.
      child.stdout?.resume()
      resolve(Number(port))
    }
    child.stdout?.on('data', onOutput)
  })
}

async function stopChild(child: ChildProcess, exited: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), stopLimitMs)
  await exited
  clearTimeout(timer)
}
