import { spawn } from 'node:child_process'
import { extname, join } from 'node:path'
import type { SignerChannel } from './SignerChannel.ts'

/** Beside us, as we are: a source, or what was built of it. */
const beside = join(import.meta.dirname, `signerProcess${extname(import.meta.filename)}`)

/**
 * No debugger can be attached (not by a flag, for there is none, and not by SIGUSR1), no native code can be loaded, no
 * text becomes code.
 */
const flags = [
  '--disable-sigusr1',
  '--no-addons',
  '--disallow-code-generation-from-strings',
  '--disable-warning=ExperimentalWarning',
]

/**
 * The signer as a child of Node's own. It gets nothing of our environment and no words but its own file's name; nothing
 * that it prints goes anywhere. Where there is a shell, the system is told to write no core dump of it.
 */
export function forkSigner(entry = beside): SignerChannel {
  const windows = process.platform === 'win32'
  const words = [...flags, entry]
  const child = spawn(
    windows ? process.execPath : '/bin/sh',
    windows ? words : ['-c', 'ulimit -c 0; exec "$0" "$@"', process.execPath, ...words],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: environment(),
      windowsHide: true,
    },
  )
  let gone = false
  const listeners: (() => void)[] = []
  const leave = (): void => {
    if (gone) return
    gone = true
    for (const listen of listeners) listen()
  }
  child.once('error', leave)
  child.once('exit', leave)
  return {
    // What cannot be sent any more was not heard: that it is gone says so.
    send: (text) => void child.send(text, () => {}),
    onMessage: (listen) => void child.on('message', listen),
    onGone: (listen) => {
      if (gone) listen()
      else listeners.push(listen)
    },
    leave: () => {
      if (child.connected) child.disconnect()
    },
    end: () => void child.kill('SIGKILL'),
    process: child.pid,
  }
}

/** What Node itself needs: on Windows its root, and, where there is one, the cache that spares it compiling us again. */
function environment(): NodeJS.ProcessEnv {
  const { SystemRoot, NODE_COMPILE_CACHE } = process.env
  return {
    ...(process.platform === 'win32' ? { SystemRoot } : {}),
    ...(NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE }),
  }
}
