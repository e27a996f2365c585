import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './root.mjs'
import { runStep, tellingLine } from './runStep.mjs'
import { SetupError } from './SetupError.mjs'
import { withLock } from './withLock.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Entry
 * @typedef {{ packages?: Record<string, Entry> }} Lockfile
 */

/** Installs what package-lock.json names where it is absent, older, or was left half installed. */
export function ensureDependencies() {
  return ensureInstalled(root, 'installing the dependencies (npm ci)', ['--include=dev', '--include=optional'])
}

/** The same for what the practice chain is built from. None of its packages has a script that it needs. */
export function ensureChainDependencies() {
  const title = "installing the practice chain's sources (npm ci)"
  return ensureInstalled(join(root, 'scripts', 'chain'), title, ['--ignore-scripts'])
}

/**
 * @param {string} folder
 * @param {string} title
 * @param {readonly string[]} options
 */
async function ensureInstalled(folder, title, options) {
  if (areInstalled(folder)) return
  await withLock(async () => {
    if (areInstalled(folder)) return
    // Without these two, an install that is cut off cannot be taken for a finished one.
    rmSync(markerOf(folder), { force: true })
    rmSync(hiddenLockOf(folder), { force: true })
    const ended = await npmCi(folder, title, options)
    if (ended.status !== 0) throw new SetupError(sentenceOf(ended))
    markInstalled(folder)
  })
}

/** @param {string} folder */
const markerOf = (folder) => join(folder, 'node_modules', '.sayso-installed')
/** What npm itself writes when an install has come to its end. @param {string} folder */
const hiddenLockOf = (folder) => join(folder, 'node_modules', '.package-lock.json')

/** @param {string} folder */
export function markInstalled(folder) {
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  writeFileSync(markerOf(folder), stampOf(folder))
}

/** The lockfile's hash, and the system that it was installed for. @param {string} folder */
function stampOf(folder) {
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  return `${hash} ${process.platform} ${process.arch}\n`
}

/**
 * Whether the packages of the lockfile are there, all of them, by our own mark or by npm's (for who ran npm by hand).
 * @param {string} folder
 */
export function areInstalled(folder) {
  const hidden = readLockfile(hiddenLockOf(folder))
  if (hidden === null || !foldersExist(folder, hidden)) return false
  if (existsSync(markerOf(folder)) && readFileSync(markerOf(folder), 'utf8') === stampOf(folder)) return true
  const wanted = readLockfile(join(folder, 'package-lock.json'))
  if (wanted === null || !isSame(wanted, hidden)) return false
  markInstalled(folder)
  return true
}

/**
 * @param {string} path
 * @returns {Record<string, Entry> | null}
 */
function readLockfile(path) {
  try {
    /** @type {Lockfile} */
    const lockfile = JSON.parse(readFileSync(path, 'utf8'))
    return lockfile.packages ?? null
  } catch {
    return null
  }
}

/**
 * @param {string} folder
 * @param {Record<string, Entry>} installed
 */
function foldersExist(folder, installed) {
  return Object.keys(installed).every((path) => path === '' || existsSync(join(folder, path, 'package.json')))
}

/**
 * @param {Record<string, Entry>} wanted
 * @param {Record<string, Entry>} installed
 */
function isSame(wanted, installed) {
  return Object.entries(wanted).every(([path, entry]) => {
    const there = installed[path]
    if (path === '') return true
    if (there === undefined) return !isNeededHere(entry)
    return there.version === entry.version && there.integrity === entry.integrity
  })
}

/** An optional package for another system is rightly absent. @param {Entry} entry */
function isNeededHere(entry) {
  if (entry.optional !== true) return true
  if (entry.os === undefined || entry.cpu === undefined || entry.libc !== undefined) return false
  return entry.os.includes(process.platform) && entry.cpu.includes(process.arch)
}

/**
 * @param {string} folder
 * @param {string} title
 * @param {readonly string[]} more
 */
function npmCi(folder, title, more) {
  const args = ['ci', '--no-audit', '--no-fund', '--no-progress', ...more]
  const options = { env: npmEnvironment(process.env), cwd: folder }
  // Windows finds npm.cmd through its shell only; the arguments are fixed words.
  if (process.platform === 'win32') return runStep(title, ['npm', ...args].join(' '), [], { ...options, shell: true })
  return runStep(title, 'npm', args, options)
}

/**
 * npm without what the npm that started us has set: its Node may be the one in node_modules, which is replaced now, and
 * its `--silent` would hide what went wrong.
 * @param {NodeJS.ProcessEnv} from
 * @returns {NodeJS.ProcessEnv}
 */
export function npmEnvironment(from) {
  const env = { ...from }
  for (const name of Object.keys(env)) {
    if (
      name === 'NODE_ENV' ||
      /^npm_(lifecycle|package|config_(loglevel|silent|omit|production|dry_run))/i.test(name)
    ) {
      delete env[name]
    }
  }
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const folders = (env[pathName] ?? '').split(delimiter)
  env[pathName] = folders.filter((folder) => !folder.includes('node_modules')).join(delimiter)
  return env
}

/** @param {{ status: number, output: string }} ended */
function sentenceOf({ status, output }) {
  if (status === 127) return 'npm was not found: install Node with npm, then start again.'
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH/.test(output))
    return 'the dependencies could not be installed because the npm registry cannot be reached; start again when it can.'
  if (/ENOSPC/.test(output)) return 'the dependencies could not be installed because the disk is full.'
  if (/EACCES|EROFS|EPERM/.test(output))
    return `the dependencies could not be installed because this account may not write to ${root}.`
  const lines = output
    .split('\n')
    .filter((line) => /^npm (error|ERR!)/.test(line) && !/complete log|debug-0/.test(line))
  return `the dependencies could not be installed: ${tellingLine(lines.join('\n') || output)} (npm ci ended with ${status}).`
}
