import { ensureTerminal } from './bootstrap/build.mjs'
import { ensureDependencies } from './bootstrap/dependencies.mjs'
import { launch, nodeFlags } from './bootstrap/launch.mjs'
import { checkNode, ensureNode } from './bootstrap/node.mjs'
import { withAbsoluteProfile } from './bootstrap/options.mjs'
import { runMain } from './bootstrap/SetupError.mjs'

/** `npm run --silent say -- …`: the terminal for scripts. Says nothing of its own unless something is installed or built. */
await runMain(async () => {
  checkNode()
  await ensureDependencies()
  const args = withAbsoluteProfile(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd())
  const node = await ensureNode()
  return await launch(node, [...nodeFlags, await ensureTerminal(node), ...args])
})
