import { join } from 'node:path'
import { ensureChromium } from './bootstrap/chromium.mjs'
import { ensureDependencies } from './bootstrap/dependencies.mjs'
import { launch, nodeFlags } from './bootstrap/launch.mjs'
import { checkNode, ensureNode } from './bootstrap/node.mjs'
import { root } from './bootstrap/root.mjs'
import { tell } from './bootstrap/runStep.mjs'
import { runMain, SetupError } from './bootstrap/SetupError.mjs'

/**
 * `npm test`, with `--fast` `npm run check`, with `--stories` `npm run test:stories`, with `--security`
 * `npm run test:security`, and with `--faults` `npm run test:faults`: sets up what is missing, then runs the checks, or the tests of what Sayso must withstand.
 */
await runMain(async () => {
  checkNode()
  await ensureDependencies()
  const node = await ensureNode()
  const args = process.argv.slice(2)
  const chromium = args.includes('--fast') || args.includes('--faults') ? null : await chromiumOrWhy()
  const env = { ...process.env, ...(chromium ?? {}) }
  const folder = args.includes('--security') ? 'security' : args.includes('--faults') ? 'faults' : 'checks'
  return await launch(node, [...nodeFlags, join(root, 'scripts', folder, 'main.ts'), ...args], env)
})

/** Without Chromium the other checks still run, and the stories count as failed. */
async function chromiumOrWhy() {
  try {
    return { SAYSO_CHROMIUM: await ensureChromium() }
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    tell(error.message)
    return { SAYSO_CHROMIUM_MISSING: error.message }
  }
}
