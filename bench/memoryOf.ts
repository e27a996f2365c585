import { readdirSync, readFileSync } from 'node:fs'

const mebibyte = 1024 * 1024

export type Memory = { readonly own: number; readonly below: number }

/** How pages that several processes share are counted: in each of them, or in each its part. */
type Counting = 'resident' | 'proportional'

/** MiB of one process, and of all below it. Linux tells; elsewhere only our own process is known. */
export function memoryOf(pid: number, counting: Counting): Memory {
  if (process.platform !== 'linux')
    return { own: pid === process.pid ? process.memoryUsage.rss() / mebibyte : 0, below: 0 }
  const below = childrenOf(pid).map((child) => sumOf(memoryOf(child, counting)))
  return { own: memoryOfOne(pid, counting), below: below.reduce((sum, part) => sum + part, 0) }
}

export function sumOf(memory: Memory): number {
  return memory.own + memory.below
}

function memoryOfOne(pid: number, counting: Counting): number {
  const proportional = counting === 'proportional' ? field(`/proc/${pid}/smaps_rollup`, /^Pss:\s+(\d+)/m) : null
  return (proportional ?? field(`/proc/${pid}/status`, /^VmRSS:\s+(\d+)/m) ?? 0) / 1024
}

function childrenOf(pid: number): readonly number[] {
  return processes().filter((child) => field(`/proc/${child}/status`, /^PPid:\s+(\d+)/m) === pid)
}

/** The process whose command line has this word in it, and whose parent's has not: the first of a browser's. */
export function findProcess(word: string): number | null {
  const has = (pid: number): boolean => (text(`/proc/${pid}/cmdline`) ?? '').includes(word)
  return (
    processes().find((pid) => {
      const parent = field(`/proc/${pid}/status`, /^PPid:\s+(\d+)/m)
      return has(pid) && (parent === null || !has(parent))
    }) ?? null
  )
}

function processes(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
}

function field(path: string, pattern: RegExp): number | null {
  const found = pattern.exec(text(path) ?? '')?.[1]
  return found === undefined ? null : Number(found)
}

/** A process may end while it is looked at. */
function text(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
