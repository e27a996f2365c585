import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { root } from './root.mjs'
import { SetupError } from './SetupError.mjs'

/** Features of Node that we chose knowingly (node:sqlite) need not warn each person who starts Sayso. */
export const nodeFlags = ['--disable-warning=ExperimentalWarning']

/** Compiled code is kept between starts: half of a start is compiling what is imported. Removed with `node_modules`. */
const compileCache = join(root, 'node_modules', '.cache', 'sayso')

/**
 * Becomes, as far as Node allows, the program it starts: its input and output, its signals, its status.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [cwd] where the person is, for paths that they name
 * @returns {Promise<number>}
 */
export function launch(program, args, env = process.env, cwd = root) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { NODE_COMPILE_CACHE: compileCache, ...env }, stdio: 'inherit' })
    // Ctrl-C reaches the child too; it decides what that means, and we end when it has.
    const ignore = () => {}
    /** @param {NodeJS.Signals} name */
    const pass = (name) => child.kill(name)
    process.on('SIGINT', ignore)
    process.on('SIGTERM', pass)
    process.on('SIGHUP', pass)
    child.on('error', (error) => reject(new SetupError(`${program} could not be started: ${error.message}.`)))
    child.on('exit', (code, name) => {
      process.off('SIGINT', ignore)
      process.off('SIGTERM', pass)
      process.off('SIGHUP', pass)
      resolve(code ?? 128 + (name === null ? 0 : constants.signals[name]))
    })
  })
}
