import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Failing } from './runOnFailingDisk.ts'

/** The kernel lets no file grow beyond it: the write that meets it is cut short, and the next one refused. */
export function limitFiles(kibibytes: number): Failing {
  return (command) => ['bash', '-c', `ulimit -f ${kibibytes} && exec "$@"`, 'bash', ...command]
}

/** A call of the system, its number among those of its name, and whether all that come after it fail too. */
export type FailedCall = {
  readonly call: string
  readonly number: number
  readonly error: 'ENOSPC' | 'EIO'
  readonly onwards: boolean
}

/** Whether this machine has strace, and lets it be used. */
export function hasStrace(): boolean {
  try {
    execFileSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const calls = ['pwrite64', 'write', 'ftruncate', 'fsync', 'fdatasync', 'pread64', 'read', 'openat'] as const
/** A disk that is full refuses these too; what it cannot read or sync is no matter of room. */
const takeRoom = new Set<string>(['pwrite64', 'write', 'ftruncate', 'openat'])

/** Answers one call, of those that go to the journal's files, with an error. */
export function failCall({ call, number, error, onwards }: FailedCall): Failing {
  const when = `${number}${onwards ? '+' : ''}`
  return trace('/dev/null', ['-e', `inject=${call}:error=${error}:when=${when}`])
}

/** Fails nothing, and writes down every call that could. */
export function listCalls(log: string): Failing {
  return trace(log, [])
}

function trace(log: string, more: readonly string[]): Failing {
  return (command, journal) => [
    ...['strace', '-q', '-o', log, '-e', `trace=${calls.join()}`, ...more],
    ...['', '-wal', '-shm', '-journal', '.head'].flatMap((suffix) => ['-P', journal + suffix]),
    ...command,
  ]
}

/** Every way in which one of the calls that were written down can fail. */
export function failuresOf(log: string): readonly FailedCall[] {
  const lines = readFileSync(log, 'utf8').split('\n')
  return calls.flatMap((call) => {
    const count = lines.filter((line) => line.startsWith(`${call}(`)).length
    const errors = takeRoom.has(call) ? (['ENOSPC', 'EIO'] as const) : (['EIO'] as const)
    return Array.from({ length: count }, (_, at) => at + 1).flatMap((number) =>
      errors.flatMap((error) => [false, true].map((onwards): FailedCall => ({ call, number, error, onwards }))),
    )
  })
}
