import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { SaysoError } from '../../errors/SaysoError.ts'

/** Node's names for systems and processors, and those of Anvil's packages. */
const systems: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'win32' }
const processors: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' }

/** The path of Anvil's program in this checkout. A packaged app carries its own copy and names it instead. */
export function findAnvil(): string {
  const name = `@foundry-rs/anvil-${systems[process.platform]}-${processors[process.arch]}`
  const program = process.platform === 'win32' ? 'anvil.exe' : 'anvil'
  try {
    const path = join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'bin', program)
    if (existsSync(path)) return path
  } catch (cause) {
    throw missing(name, cause)
  }
  throw missing(name)
}

function missing(name: string, cause?: unknown): SaysoError {
  return new SaysoError(
    'chain-start-failed',
    'The practice chain cannot start: its program is not installed. Run npm ci.',
    {
      facts: { package: name },
      cause,
    },
  )
}
