import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { ChainHand } from './ChainHand.ts'
import { ChainView } from './ChainView.ts'

/** The process of the chain that an app runs on this profile. */
export function chainProcess(profile: string): number {
  return Number(readFileSync(join(profile, 'practice', 'chain', 'anvil.pid'), 'utf8'))
}

/** Joins the chain that an app is running at this moment. Linux only. */
export function runningChain(profile: string): ChainView {
  return new ChainView(runningUrl(profile))
}

/** The same chain, to change it under the running app. */
export function runningHand(profile: string): ChainHand {
  return new ChainHand(runningUrl(profile))
}

/** Where it listens: its port is what its process has open. Linux only. */
export function runningUrl(profile: string): string {
  const pid = chainProcess(profile)
  const sockets = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1]
      return inode === undefined ? [] : [inode]
    }),
  )
  // Columns as in proc(5): local address, remote address, state (0A listens), …, inode.
  for (const line of readFileSync(`/proc/${pid}/net/tcp`, 'utf8').split('\n')) {
    const columns = line.trim().split(/\s+/)
    const [, local = '', , state] = columns
    const port = Number.parseInt(local.split(':')[1] ?? '', 16)
    if (state === '0A' && sockets.has(columns[9] ?? '')) return `http://127.0.0.1:${port}`
  }
  throw new Error('The chain of this profile does not listen.')
}
