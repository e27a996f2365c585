import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.mjs'
import { runQuietly, runStep, tellingLine } from './runStep.mjs'
import { SetupError } from './SetupError.mjs'
import { withLock } from './withLock.mjs'

/** Names on the PATH, best first. Each is Chromium, under one brand or another. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

/** @param {NodeJS.ProcessEnv} env */
function usualPaths(env) {
  if (process.platform === 'darwin') {
    const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge']
    const folders = ['/Applications', join(env.HOME ?? '/', 'Applications')]
    return folders.flatMap((folder) => apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)))
  }
  if (process.platform === 'win32') {
    const programs = ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe']
    const folders = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(
      (folder) => folder !== undefined,
    )
    return [...programs, 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((program) =>
      folders.map((folder) => join(folder, program)),
    )
  }
  return []
}

/**
 * The system's Chromium, or null. `SAYSO_CHROMIUM` names another one.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<string | null>}
 */
export async function findChromium(env = process.env) {
  if (env.SAYSO_CHROMIUM !== undefined && env.SAYSO_CHROMIUM !== '') {
    if (isProgram(env.SAYSO_CHROMIUM)) return env.SAYSO_CHROMIUM
    throw new SetupError(`SAYSO_CHROMIUM names ${env.SAYSO_CHROMIUM}, and there is no program there.`)
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath =
    process.platform === 'win32' ? [] : names.flatMap((name) => folders.map((folder) => join(folder, name)))
  for (const path of [...onPath, ...usualPaths(env), await playwrightsOwn()]) {
    if (path !== null && isProgram(path) && (await answers(path))) return path
  }
  return null
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Ubuntu's `chromium-browser` may be a note that says to install a snap. Asked on Linux only: elsewhere it opens a window.
 * @param {string} path */
async function answers(path) {
  if (process.platform !== 'linux') return true
  const { status, output } = await runQuietly(path, ['--version'], { timeoutMs: 10_000 })
  return status === 0 && /\d+\.\d+/.test(output)
}

/** Where Playwright keeps the one it downloads, where it has. */
async function playwrightsOwn() {
  const entry = join(root, 'node_modules', 'playwright-core', 'index.mjs')
  if (!existsSync(entry)) return null
  const { chromium } = await import(pathToFileURL(entry).href)
  return String(chromium.executablePath())
}

/** Chromium's path, installed first where it is missing and this account may install it. */
export async function ensureChromium() {
  const found = await findChromium()
  if (found !== null) return found
  const system = readSystem()
  const mayInstall = process.getuid?.() === 0 && (system === 'debian' || system === 'ubuntu')
  if (!mayInstall) throw new SetupError(`the window needs Chromium; type: ${commandFor(system)}`)
  return await withLock(async () => {
    const path = (await findChromium()) ?? (await install(system))
    if (path === null) throw new SetupError(`Chromium was installed but does not start; type: ${commandFor(system)}`)
    return path
  })
}

/** @param {'debian' | 'ubuntu'} system */
async function install(system) {
  if (system === 'debian') await installDebians()
  else await installPlaywrights()
  return await findChromium()
}

async function installDebians() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const wait = ['-o', 'DPkg::Lock::Timeout=300']
  // The sandbox's helper and letters to show are only recommended by the package, and Sayso needs both.
  const packages = ['chromium', 'chromium-sandbox', 'fonts-inter', 'fonts-dejavu-core']
  const args = [...wait, 'install', '-y', '--no-install-recommends', ...packages]
  const refreshed = await runStep('reading the list of packages (apt-get update)', 'apt-get', [...wait, 'update'], {
    env,
  })
  let ended = await runStep('installing Chromium (apt-get install chromium)', 'apt-get', args, { env })
  if (ended.status !== 0 && ended.output.includes('dpkg --configure -a')) {
    await runStep('finishing an installation that was cut off', 'dpkg', ['--configure', '-a'], { env })
    ended = await runStep('installing Chromium (apt-get install chromium)', 'apt-get', args, { env })
  }
  if (ended.status === 0) return
  const why = refreshed.status === 0 ? tellingLine(ended.output) : tellingLine(refreshed.output)
  throw new SetupError(`Chromium could not be installed: ${why}.`)
}

/** Ubuntu has Chromium as a snap only, which a container cannot run; Playwright's comes with what it needs. */
async function installPlaywrights() {
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js')
  const args = [cli, 'install', '--with-deps', '--no-shell', 'chromium']
  const ended = await runStep('installing Chromium (playwright install chromium)', process.execPath, args)
  if (ended.status !== 0) throw new SetupError(`Chromium could not be installed: ${tellingLine(ended.output)}.`)
}

/** @typedef {'debian' | 'ubuntu' | 'fedora' | 'arch' | 'suse' | 'alpine' | 'macos' | 'windows' | 'other'} System */

/** @returns {System} */
function readSystem() {
  if (process.platform === 'darwin') return 'macos'
  if (process.platform === 'win32') return 'windows'
  try {
    return systemOf(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return 'other'
  }
}

/**
 * Which family of systems an os-release file names.
 * @param {string} release
 * @returns {System}
 */
export function systemOf(release) {
  const words = [...release.matchAll(/^(?:ID|ID_LIKE)=(.*)$/gm)].flatMap(([, value]) =>
    (value ?? '').replaceAll('"', '').split(/\s+/),
  )
  /** @type {readonly (readonly [string, System])[]} */
  const families = [
    ['ubuntu', 'ubuntu'],
    ['debian', 'debian'],
    ['fedora', 'fedora'],
    ['rhel', 'fedora'],
    ['arch', 'arch'],
    ['suse', 'suse'],
    ['opensuse', 'suse'],
    ['alpine', 'alpine'],
  ]
  return families.find(([word]) => words.includes(word))?.[1] ?? 'other'
}

/** The one command to type. @param {System} system */
export function commandFor(system) {
  const commands = {
    debian: 'sudo apt-get install -y chromium',
    ubuntu: 'sudo snap install chromium',
    fedora: 'sudo dnf install -y chromium',
    arch: 'sudo pacman -S --noconfirm chromium',
    suse: 'sudo zypper install -y chromium',
    alpine: 'sudo apk add chromium',
    macos: 'brew install --cask google-chrome',
    windows: 'winget install --id Google.Chrome -e',
    other: 'npx playwright-core install chromium',
  }
  return commands[system]
}
