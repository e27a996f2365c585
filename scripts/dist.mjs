import { join } from 'node:path'
import { ensureElectronBuild } from './bootstrap/build.mjs'
import { ensureDependencies } from './bootstrap/dependencies.mjs'
import { launch, nodeFlags } from './bootstrap/launch.mjs'
import { checkNode, ensureNode } from './bootstrap/node.mjs'
import { root } from './bootstrap/root.mjs'
import { runMain } from './bootstrap/SetupError.mjs'

/** `npm run dist` packs the app for this system; `npm run dist:check` checks how it would be packed. */
await runMain(async () => {
  checkNode()
  await ensureDependencies()
  const node = await ensureNode()
  await ensureElectronBuild(node)
  const args = process.argv.slice(2)
  const script = args.includes('--check') ? 'check.ts' : 'pack.ts'
  return await launch(node, [...nodeFlags, join(root, 'scripts', 'packaging', script)])
})
