/**
 * Photographs every state of the window from sample data, under the production CSP, in both themes and both sizes, and
 * lets axe look at each. Nothing here is shipped.
 *
 *     node renderer/preview/shots/shots.ts FOLDER [name of a state …]
 */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { chromium, type Page } from '@playwright/test'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { states } from './states.ts'

const origin = 'https://sayso.invalid'
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
const sizes = [
  { width: 1280, height: 800 },
  { width: 900, height: 700 },
]

const [folder, ...wanted] = process.argv.slice(2)
if (folder === undefined) throw new Error('Name a folder for the pictures.')
await mkdir(folder, { recursive: true })
const built = await mkdtemp(join(tmpdir(), 'sayso-preview-'))
await build({
  configFile: false,
  logLevel: 'warn',
  root: join(import.meta.dirname, '..'),
  base: './',
  plugins: [react(), tailwindcss()],
  build: { outDir: built, emptyOutDir: true, target: 'chrome140' },
})
const browser = await chromium.launch({
  executablePath: process.env.SAYSO_CHROMIUM ?? '/usr/bin/chromium',
  args: '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  ),
})
let problems = 0
for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of sizes) {
    const context = await browser.newContext({ colorScheme, viewport })
    for (const state of states) {
      if (wanted.length > 0 && !wanted.includes(state.name)) continue
      const page = await context.newPage()
      const name = `${state.name}-${colorScheme}-${viewport.width}`
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complain(name, message.text())
      })
      page.on('pageerror', (thrown) => complain(name, thrown.message))
      await serve(page)
      await page.goto(`${origin}/index.html${state.search ?? ''}`)
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
      await page.close()
    }
    await context.close()
  }
}
await browser.close()
await rm(built, { recursive: true })
console.log(problems === 0 ? 'No problems.' : `${problems} problems.`)
process.exitCode = problems === 0 ? 0 : 1

function complain(name: string, text: string): void {
  problems++
  console.log(`${name}: ${text}`)
}

async function serve(page: Page): Promise<void> {
  await page.route(`${origin}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname
    try {
      await route.fulfill({
        contentType: types[extname(path)] ?? 'text/plain',
        body: await readFile(join(built, path)),
      })
    } catch {
      await route.fulfill({ status: 404, body: '' })
    }
  })
}
