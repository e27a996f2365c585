import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { findChromium } from '../scripts/bootstrap/chromium.mjs'
import { failedStatus } from '../scripts/bootstrap/SetupError.mjs'
import { SheetDesk } from '../src/api/sheet/SheetDesk.ts'
import { forkSigner } from '../src/host/signer/forkSigner.ts'
import { startEarly } from '../src/host/signer/startEarly.ts'
import { openChromiumShell, runsAsRoot } from './openChromiumShell.ts'

/** `node chromium/main.ts [--profile DIR]`: the window, in the system's Chromium, and the core behind it. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { profile: { type: 'string' } }, strict: false })
  const { profile } = values
  const executablePath = await findChromium()
  if (executablePath === null) throw new Error('Chromium was not found; npm start installs it or says how.')
  if (runsAsRoot)
    tell('Chromium runs without its sandbox because this is root; start Sayso as another account to have it.')
  const desk = new SheetDesk({ monotonicMs: () => performance.now(), newId: randomUUID, pause })
  // The core is most of what there is to load: meanwhile the signer's process loads its own.
  const early = startEarly(forkSigner)
  const { openCore } = await import('../src/host/openCore.ts')
  const { startSigner } = early
  const { core, surface, close } = await openCore({
    desk,
    startSigner,
    ...(typeof profile === 'string' ? { profile } : {}),
  }).finally(early.end)
  try {
    const shell = await openChromiumShell({ core, desk, surface, executablePath })
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => void shell.close())
    await shell.closed
  } finally {
    await close()
  }
}

function tell(line: string): void {
  process.stderr.write(`Sayso: ${line}\n`)
}

/** What a failure says in one line: a browser that does not start adds its whole log. */
function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (/Missing X server|cannot open display|headed browser without having a XServer/i.test(message))
    return 'the display does not answer; type npm run --silent say to use Sayso in the terminal.'
  if (/No usable sandbox|sandboxing failed/i.test(message))
    return "Chromium's sandbox does not work for this account; install the package chromium-sandbox, or allow user namespaces."
  return message.split('\n')[0] ?? message
}

try {
  await main()
  process.exit(0)
} catch (error) {
  tell(sentenceOf(error))
  process.exit(failedStatus)
}
