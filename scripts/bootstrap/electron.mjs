import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { request } from 'node:https'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runQuietly, tell } from './runStep.mjs'

const folder = join(root, 'node_modules', 'electron')

/** Where Electron's program lies inside its archive. */
function platformPath() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/** Electron's program, or null where it has not been fetched. Only a whole one: the path file is written last. */
export function findElectron(env = process.env) {
  const elsewhere = env.ELECTRON_OVERRIDE_DIST_PATH
  if (elsewhere !== undefined && elsewhere !== '') {
    const path = join(elsewhere, platformPath())
    return existsSync(path) ? path : null
  }
  try {
    const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim())
    const version = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '')
    return existsSync(path) && version === readVersion() ? path : null
  } catch {
    return null
  }
}

/** Whether it starts at all: on a bare system it may lack libraries of the desktop.
 * @param {string} path */
export async function electronAnswers(path) {
  const args = process.getuid?.() === 0 ? ['--no-sandbox', '--version'] : ['--version']
  const { status } = await runQuietly(path, args, { timeoutMs: 15_000 })
  return status === 0
}

/** @returns {string} */
function readVersion() {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
}

const probeMs = 3_000

/** Whether the host that has Electron's program answers within three seconds. Asks for no more than the head of it. */
export function electronHostAnswers(env = process.env) {
  const version = readVersion()
  const mirror =
    env.ELECTRON_MIRROR || env.npm_config_electron_mirror || 'https://github.com/electron/electron/releases/download/'
  const name = `electron-v${version}-${process.platform}-${process.arch}.zip`
  /** @type {Promise<boolean>} */
  const answer = new Promise((resolve) => {
    const give = setTimeout(() => end(false), probeMs)
    const asked = request(`${mirror}v${version}/${name}`, { method: 'HEAD', timeout: probeMs }, (response) => {
      response.resume()
      end((response.statusCode ?? 500) < 400)
    })
    asked.on('error', () => end(false))
    asked.end()
    /** @param {boolean} reached */
    function end(reached) {
      clearTimeout(give)
      resolve(reached)
      asked.destroy()
    }
  })
  return answer
}

/**
 * Fetches Electron's program beside a running Sayso, for the next start. It waits for nothing and nothing waits for it:
 * it goes on when Sayso is closed, ends by itself, and where it fails the next start tries again.
 */
export async function fetchElectronInBackground() {
  if (!(await electronHostAnswers())) {
    tell("Electron's program cannot be fetched now (its host does not answer); Chromium does the same.")
    return
  }
  const script = join(root, 'scripts', 'bootstrap', 'fetchElectron.mjs')
  const child = spawn(process.execPath, [script], { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'ignore'] })
  child.on('error', () => tell("Electron's program could not be fetched; the next start tries again."))
  child.stdout.on('data', (chunk) => {
    for (const line of String(chunk)
      .split('\n')
      .filter((text) => text !== ''))
      tell(line)
  })
  child.stdout.on('error', () => {})
  child.unref()
  const { stdout } = child
  if ('unref' in stdout && typeof stdout.unref === 'function') stdout.unref()
}
