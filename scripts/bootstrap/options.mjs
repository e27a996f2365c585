import { resolve } from 'node:path'
import { SetupError } from './SetupError.mjs'

/**
 * @typedef {'electron' | 'chromium' | 'terminal'} Shell
 * @typedef {object} StartOptions
 * @property {readonly string[]} sentences
 * @property {boolean} tour
 * @property {boolean} json
 * @property {Shell | null} shell which face the person asked for
 * @property {readonly string[]} passed what the face is started with
 */

/** @type {readonly string[]} */
const shells = ['electron', 'chromium', 'terminal']

/**
 * Reads what follows `npm start --`. Flags that it does not know go on to the terminal, which answers for them.
 * @param {readonly string[]} args
 * @param {string} here the folder that relative paths are meant from
 * @returns {StartOptions}
 */
export function parseStartOptions(args, here) {
  const absolute = withAbsoluteProfile(args, here)
  /** @type {string[]} */
  const sentences = []
  /** @type {string[]} */
  const passed = []
  /** @type {Shell | null} */
  let shell = null
  for (let index = 0; index < absolute.length; index += 1) {
    const word = absolute[index] ?? ''
    if (word === '--shell') {
      index += 1
      shell = parseShell(absolute[index])
      continue
    }
    passed.push(word)
    if (word === '--') {
      sentences.push(...absolute.slice(index + 1))
      passed.push(...absolute.slice(index + 1))
      break
    }
    if (word === '--profile') {
      index += 1
      passed.push(absolute[index] ?? '')
    } else if (!word.startsWith('--')) sentences.push(word)
  }
  return { sentences, tour: passed.includes('--tour'), json: passed.includes('--json'), shell, passed }
}

/**
 * @param {string | undefined} name
 * @returns {Shell}
 */
function parseShell(name) {
  if (name === 'electron' || name === 'chromium' || name === 'terminal') return name
  throw new SetupError(`--shell takes one of ${shells.join(', ')}.`)
}

/**
 * npm runs scripts in the checkout's folder; the person may be elsewhere.
 * @param {readonly string[]} args
 * @param {string} here
 */
export function withAbsoluteProfile(args, here) {
  return args.map((word, index) => {
    if (word.startsWith('--profile=')) return `--profile=${resolve(here, word.slice('--profile='.length))}`
    return args[index - 1] === '--profile' ? resolve(here, word) : word
  })
}

/**
 * Which face opens.
 * @param {StartOptions} options
 * @param {{ platform: string, env: NodeJS.ProcessEnv, terminal: boolean }} machine
 * @returns {{ face: 'window' | 'terminal' | 'tour', told: string | null }}
 */
export function chooseFace(options, { platform, env, terminal }) {
  const words = options.sentences.length > 0 || options.json || options.passed.includes('--help')
  if (words) return { face: 'terminal', told: null }
  if (options.tour) return { face: 'tour', told: null }
  if (options.shell === 'terminal') return { face: 'terminal', told: null }
  if (options.shell !== null || hasDisplay(platform, env)) return { face: 'window', told: null }
  if (terminal) return { face: 'terminal', told: 'there is no display here, so Sayso starts in the terminal.' }
  return { face: 'tour', told: 'there is neither a display nor a terminal here, so Sayso shows its tour.' }
}

/**
 * @param {string} platform
 * @param {NodeJS.ProcessEnv} env
 */
function hasDisplay(platform, env) {
  if (platform === 'win32' || platform === 'darwin') return true
  return Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY)
}
