import { closeSync, constants, openSync, read, readSync, writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { systemCode } from '../../storage/storageError.ts'
import type { Tty } from './Tty.ts'

const mostAtOnce = 4_096
const pollMs = 15

/**
 * The terminal that this process was started in, opened by its own name: neither what it was given as input and output,
 * nor what passes through the core. Null where there is none. No part of Node that reaches a network is loaded for it,
 * which `node:tty` would be.
 */
export function openTty(): Tty | null {
  try {
    return process.platform === 'win32' ? openConsole() : openTerminal('/dev/tty')
  } catch {
    return null
  }
}

/** Read without waiting, so that a prompt can be left and the process can end. */
export function openTerminal(path: string): Tty {
  const file = openSync(path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY)
  const buffer = new Uint8Array(mostAtOnce)
  let open = true
  return {
    read: async (patienceMs) => {
      for (const until = performance.now() + patienceMs; open && performance.now() < until; await pause(pollMs)) {
        const length = notYet(() => readSync(file, buffer))
        if (length === null) continue
        if (length === 0) return 'gone'
        const typed = buffer.slice(0, length)
        buffer.fill(0)
        return typed
      }
      return open ? null : 'gone'
    },
    write: (text) => {
      const bytes = new TextEncoder().encode(text)
      for (let at = 0; at < bytes.length; ) {
        const written = notYet(() => writeSync(file, bytes, at))
        if (written === null) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pollMs)
        else at += written
      }
      bytes.fill(0)
    },
    close: () => {
      if (open) closeSync(file)
      open = false
    },
  }
}

/** Null where the terminal has nothing now, or takes nothing now; 0 where it is gone. */
function notYet(act: () => number): number | null {
  try {
    return act()
  } catch (thrown) {
    if (systemCode(thrown) === 'EAGAIN') return null
    if (systemCode(thrown) === 'EIO') return 0
    throw thrown
  }
}

/** Windows has no reading without waiting for a console: a read that nobody answers ends with the process. */
function openConsole(): Tty {
  const input = openSync('\\\\.\\CONIN$', 'r+')
  const output = openSync('\\\\.\\CONOUT$', 'r+')
  return {
    read: (patienceMs) =>
      new Promise((resolve) => {
        const buffer = new Uint8Array(mostAtOnce)
        const timer = setTimeout(() => resolve(null), patienceMs)
        read(input, buffer, 0, mostAtOnce, null, (error, length) => {
          clearTimeout(timer)
          resolve(error === null && length > 0 ? buffer.slice(0, length) : 'gone')
          buffer.fill(0)
        })
      }),
    write: (text) => {
      writeSync(output, text)
    },
    close: () => {
      closeSync(input)
      closeSync(output)
    },
  }
}
