import { join } from 'node:path'
import { ensureDependencies } from './bootstrap/dependencies.mjs'
import { launch, nodeFlags } from './bootstrap/launch.mjs'
import { checkNode, ensureNode } from './bootstrap/node.mjs'
import { withAbsoluteProfile } from './bootstrap/options.mjs'
import { root } from './bootstrap/root.mjs'
import { runMain } from './bootstrap/SetupError.mjs'

/** `npm run --silent say -- …`: the terminal for scripts. Says nothing of its own unless something is installed. */
await runMain(async () => {
  checkNode()
  await ensureDependencies()
  const args = withAbsoluteProfile(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd())
  return await launch(await ensureNode(), [...nodeFlags, join(root, 'src', 'terminal', 'main.ts'), ...args])
})
