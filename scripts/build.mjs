import { ensureElectronBuild, ensurePages, ensureTerminal } from './bootstrap/build.mjs'
import { ensureDependencies } from './bootstrap/dependencies.mjs'
import { findElectron } from './bootstrap/electron.mjs'
import { checkNode, ensureNode } from './bootstrap/node.mjs'
import { runMain } from './bootstrap/SetupError.mjs'

/** Builds what the terminal runs and what the shells of this machine open, where it is not built yet or older than its sources. */
await runMain(async () => {
  checkNode()
  await ensureDependencies()
  const node = await ensureNode()
  await ensureTerminal(node)
  await (findElectron() === null ? ensurePages(node) : ensureElectronBuild(node))
  return 0
})
