import { readdirSync, readFileSync } from 'node:fs'

const mebibyte = 1024 * 1024

/** MiB of one process, and of all below it. Shared pages are counted once where the system tells (PSS), else in each. */
export function memoryOf(pid: number): { readonly own: number; readonly below: number } {
  if (process.platform !== 'linux')
    return { own: pid === process.pid ? process.memoryUsage.rss() / mebibyte : 0, below: 0 }
  const children = childrenOf(pid)
  return { own: memoryOfOne(pid), below: children.reduce((sum, child) => sum + sumOf(memoryOf(child)), 0) }
}

export function sumOf(memory: { readonly own: number; readonly below: number }): number {
  return memory.own + memory.below
}

function memoryOfOne(pid: number): number {
  const kilobytes =
    field(`/proc/${pid}/smaps_rollup`, /^Pss:\s+(\d+)/m) ?? field(`/proc/${pid}/status`, /^VmRSS:\s+(\d+)/m)
  return (kilobytes ?? 0) / 1024
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
