import { join } from 'node:path'
import { ensureChainDependencies, ensureDependencies } from './bootstrap/dependencies.mjs'
import { launch, nodeFlags } from './bootstrap/launch.mjs'
import { checkNode, ensureNode } from './bootstrap/node.mjs'
import { root } from './bootstrap/root.mjs'
import { runMain, SetupError } from './bootstrap/SetupError.mjs'

/** `npm run chain:build` and its kin: sets up what is missing, then runs the script of that name. */
await runMain(async () => {
  const [name = '', ...args] = process.argv.slice(2)
  if (!['build', 'check', 'boot', 'contracts'].includes(name))
    throw new SetupError('chain.mjs takes one of build, check, boot, contracts.')
  checkNode()
  await ensureDependencies()
  await ensureChainDependencies()
  return await launch(await ensureNode(), [...nodeFlags, join(root, 'scripts', 'chain', `${name}.ts`), ...args])
})
