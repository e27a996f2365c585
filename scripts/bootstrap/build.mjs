import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './root.mjs'
import { runStep, tellingLine } from './runStep.mjs'
import { SetupError } from './SetupError.mjs'
import { withLock } from './withLock.mjs'

/**
 * @typedef {object} Build
 * @property {string} name what the person is told is built
 * @property {readonly string[]} sources folders and files of the checkout that it is made of
 * @property {string} proof a file that is there after it
 * @property {readonly string[]} command arguments for Node
 */

const facesNeed = ['src/api', 'src/model', 'src/errors', 'package-lock.json', 'tsconfig.base.json', 'vite.config.ts']

/** @type {Build} */
const renderer = {
  name: 'the window',
  sources: ['renderer', 'assets/icons', ...facesNeed],
  proof: 'out/renderer/index.html',
  command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
}

/** @type {Build} */
const sheet = {
  name: 'the approval window',
  sources: ['sheet', 'assets/icons', 'vite.sheet.config.ts', ...facesNeed],
  proof: 'out/sheet/index.html',
  command: ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.sheet.config.ts', '--logLevel', 'warn'],
}

/** @type {Build} */
const electron = {
  name: "Electron's side of Sayso",
  sources: ['electron', 'electron.vite.config.ts', 'renderer', 'assets/icons', 'src', ...facesNeed],
  proof: 'out/main/main.js',
  command: ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'],
}

/** @type {Build} */
const terminal = {
  name: 'the terminal',
  sources: [
    'src',
    'assets/practice-chain/book.json',
    'package.json',
    'package-lock.json',
    'tsconfig.base.json',
    'scripts/bootstrap/bundleTerminal.mjs',
  ],
  proof: 'out/src/terminal/signerProcess.js',
  command: ['scripts/bootstrap/bundleTerminal.mjs'],
}

/** Builds what the terminal runs, and says where it lies. @param {string} node */
export async function ensureTerminal(node) {
  await ensureBuilt(terminal, node)
  return join(root, 'out', 'src', 'terminal', 'main.js')
}

/** Builds the page and the sheet where there are none or their sources have changed. @param {string} node */
export async function ensurePages(node) {
  await ensureBuilt(renderer, node)
  await ensureBuilt(sheet, node)
}

/** Builds what Electron runs: main, the preloads, the page and the sheet. @param {string} node */
export async function ensureElectronBuild(node) {
  await ensureBuilt(electron, node)
  await ensureBuilt(sheet, node)
}

/**
 * @param {Build} build
 * @param {string} node
 */
async function ensureBuilt(build, node) {
  const stamp = join(root, 'out', `${dirname(build.proof).replace('out/', '')}.stamp`)
  const isFresh = () =>
    existsSync(join(root, build.proof)) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hashSources(root, build.sources)
  if (isFresh()) return
  await withLock(async () => {
    if (isFresh()) return
    rmSync(stamp, { force: true })
    // The sources as they were when it began: what changes meanwhile is built again at the next start.
    const hash = hashSources(root, build.sources)
    const ended = await runStep(`building ${build.name}`, node, build.command)
    if (ended.status !== 0) throw new SetupError(`${build.name} could not be built: ${tellingLine(ended.output)}.`)
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, hash)
  })
}

/**
 * Contents, not times: a checkout of an older commit gives its files new times.
 * @param {string} folder
 * @param {readonly string[]} sources
 */
export function hashSources(folder, sources) {
  const hash = createHash('sha256')
  for (const path of sources.flatMap((source) => listFiles(folder, source)).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(folder, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {string} folder
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(folder, path) {
  const full = join(folder, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules' && !entry.name.includes('.test.'))
    .flatMap((entry) => (entry.isDirectory() ? listFiles(folder, `${path}/${entry.name}`) : [`${path}/${entry.name}`]))
}
