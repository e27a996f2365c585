/**
 * Photographs every state of the window from sample data, under the production CSP, in both themes and both sizes, and
 * lets axe look at each. Nothing here is shipped.
 *
 *     npm run shots [-- FOLDER [name of a state …]]    into out/shots where no folder is named
 *     npm run shots -- --theme dark --size 720x560 …   of those themes and in those sizes alone; either can be said more than once
 *     npm run shots -- --readme                        the picture in README.md
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium, type Page } from '@playwright/test'
import { buildPreview, openPreview, quietBrowser } from './preview.ts'
import type { Size, State } from './State.ts'
import { readmeState, states } from './states.ts'

const sizes: readonly Size[] = [
  { width: 1280, height: 800 },
  { width: 900, height: 700 },
]
const themes = ['light', 'dark'] as const
const root = join(import.meta.dirname, '../../..')

const { values, positionals } = parseArgs({
  options: {
    readme: { type: 'boolean' },
    theme: { type: 'string', multiple: true },
    size: { type: 'string', multiple: true },
  },
  allowPositionals: true,
})
const [folder = join(root, 'out', 'shots'), ...wanted] = positionals
let problems = 0
const built = await mkdtemp(join(tmpdir(), 'sayso-preview-'))
await buildPreview(built)
const browser = await chromium.launch({
  executablePath: process.env.SAYSO_CHROMIUM ?? '/usr/bin/chromium',
  args: quietBrowser,
})
try {
  await (values.readme ? photographForReadme(browser) : photographAll(browser))
} finally {
  await browser.close()
  await rm(built, { recursive: true })
}
console.log(problems === 0 ? 'No problems.' : `${problems} problems.`)
process.exitCode = problems === 0 ? 0 : 1

async function photographAll(from: Browser): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const state of states) {
    if (wanted.length > 0 && !wanted.includes(state.name)) continue
    for (const colorScheme of state.themes ?? themes)
      for (const viewport of values.size?.map(sizeOf) ?? state.sizes ?? sizes) {
        if (values.theme?.includes(colorScheme) === false) continue
        const context = await from.newContext({ colorScheme, viewport })
        const name = `${state.name}-${colorScheme}-${viewport.width}`
        await photograph(await context.newPage(), state, name).catch((thrown: unknown) =>
          complain(name, String(thrown)),
        )
        await context.close()
      }
  }
}

function sizeOf(written: string): Size {
  const [width = 0, height = 0] = written.split('x').map(Number)
  return { width, height }
}

async function photograph(page: Page, state: State, name: string): Promise<void> {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complain(name, message.text())
  })
  page.on('pageerror', (thrown) => complain(name, thrown.message))
  await openPreview(page, built, state.search)
  await state.reach(page)
  await page.waitForTimeout(300)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (overflow > 0) complain(name, `the page is ${overflow} px too wide`)
  const { violations } = await new AxeBuilder({ page }).analyze()
  for (const found of violations) {
    const where = found.nodes.map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).slice(0, 3)
    complain(name, `axe ${found.impact}: ${found.id}: ${where.join(' | ')}`)
  }
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

/** High enough for the whole of a plan, as nobody's window is: the picture shows what there is to see. */
async function photographForReadme(from: Browser): Promise<void> {
  const context = await from.newContext({ colorScheme: 'light', viewport: { width: 1280, height: 1120 } })
  const page = await context.newPage()
  await openPreview(page, built, readmeState.search)
  await readmeState.reach(page)
  await page.waitForTimeout(500)
  await page.screenshot({ path: join(root, 'assets', 'readme', 'window.png') })
  await context.close()
}

function complain(name: string, text: string): void {
  problems++
  console.log(`${name}: ${text}`)
}
