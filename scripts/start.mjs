import { join } from 'node:path'
import { ensureElectronBuild, ensurePages, ensureTerminal } from './bootstrap/build.mjs'
import { ensureChromium } from './bootstrap/chromium.mjs'
import { ensureDependencies } from './bootstrap/dependencies.mjs'
import { electronAnswers, fetchElectronInBackground, findElectron } from './bootstrap/electron.mjs'
import { launch, nodeFlags } from './bootstrap/launch.mjs'
import { checkNode, ensureNode } from './bootstrap/node.mjs'
import { chooseFace, parseStartOptions } from './bootstrap/options.mjs'
import { root } from './bootstrap/root.mjs'
import { tell } from './bootstrap/runStep.mjs'
import { runMain, SetupError } from './bootstrap/SetupError.mjs'

/** `npm start`: sets up what is missing, then opens the window, or the terminal where a window cannot be. */
async function start() {
  const options = parseStartOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd())
  checkNode()
  await ensureDependencies()
  const node = await ensureNode()
  const terminal = Boolean(process.stdin.isTTY && process.stdout.isTTY)
  const { face, told } = chooseFace(options, { platform: process.platform, env: process.env, terminal })
  if (told !== null) tell(told)
  if (face === 'window') return await openWindow(node, options)
  const tour = face === 'tour' && !options.tour ? ['--tour'] : []
  return await launch(node, [...nodeFlags, await ensureTerminal(node), ...tour, ...options.passed])
}

/**
 * @param {string} node
 * @param {import('./bootstrap/options.mjs').StartOptions} options
 */
async function openWindow(node, { shell, passed }) {
  const electron = findElectron()
  if (shell === 'electron' && electron === null) {
    throw new SetupError("Electron's program is not here; start without --shell to use Chromium.")
  }
  if (electron !== null && shell !== 'chromium') {
    if (await electronAnswers(electron)) return await openElectron(node, electron, passed)
    tell("Electron's program is here but does not start on this system; Sayso uses Chromium.")
  }
  const chromium = await ensureChromium()
  await ensurePages(node)
  tell(electron === null ? "opening Sayso in Chromium (Electron's program is not here)." : 'opening Sayso in Chromium.')
  if (electron === null) void fetchElectronInBackground()
  const env = { ...process.env, SAYSO_CHROMIUM: chromium }
  return await launch(node, [...nodeFlags, join(root, 'chromium', 'main.ts'), ...passed], env)
}

/**
 * @param {string} node
 * @param {string} electron
 * @param {readonly string[]} passed
 */
async function openElectron(node, electron, passed) {
  await ensureElectronBuild(node)
  const asRoot = process.getuid?.() === 0
  tell(
    asRoot
      ? "opening Sayso in Electron, without Chromium's sandbox because this is root."
      : 'opening Sayso in Electron.',
  )
  return await launch(electron, [...(asRoot ? ['--no-sandbox'] : []), root, ...passed])
}

await runMain(start)
