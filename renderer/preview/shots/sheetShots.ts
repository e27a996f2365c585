/**
 * Photographs the sheet's windows from sample data, in both themes, as they open and as small as they may be, and once
 * more in German and with the largest text; lets axe look at each. Nothing here is shipped.
 *
 *     node renderer/preview/shots/sheetShots.ts FOLDER [name of a sample …]
 */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { wordsOf } from '../../../sheet/words/wordsOf.ts'
import { languageOf } from '../../../src/model/languageOf.ts'
import type { Look } from '../../../src/model/Preferences.ts'
import { sheetSamples } from '../sampleSheet.ts'

const origin = 'https://sheet.invalid'
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
const sizes = [
  { width: 560, height: 760 },
  { width: 360, height: 480 },
]

/** The theme is the person's choice, so the system here always has the other one. */
const looks: readonly { readonly name: string; readonly look: Look }[] = [
  { name: 'light', look: { theme: 'light', language: 'en', text: 'normal' } },
  { name: 'dark', look: { theme: 'dark', language: 'en', text: 'normal' } },
  { name: 'german-light', look: { theme: 'light', language: 'de', text: 'normal' } },
  { name: 'german-larger-dark', look: { theme: 'dark', language: 'de', text: 'larger' } },
]

const [folder, ...wanted] = process.argv.slice(2)
if (folder === undefined) throw new Error('Name a folder for the pictures.')
await mkdir(folder, { recursive: true })
const built = await mkdtemp(join(tmpdir(), 'sayso-sheet-preview-'))
await build({
  configFile: false,
  logLevel: 'warn',
  root: join(import.meta.dirname, '..', '..', '..', 'sheet'),
  base: './',
  build: { outDir: built, emptyOutDir: true, target: 'chrome140' },
})
const browser = await chromium.launch({
  executablePath: process.env.SAYSO_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
})
let problems = 0
for (const { name: likes, look } of looks) {
  for (const viewport of sizes) {
    const context = await browser.newContext({ colorScheme: look.theme === 'light' ? 'dark' : 'light', viewport })
    await context.route(`${origin}/**`, async (route) => {
      const path = new URL(route.request().url()).pathname
      const body = await readFile(join(built, path)).catch(() => null)
      await route.fulfill(
        body === null ? { status: 404, body: '' } : { contentType: types[extname(path)] ?? 'text/plain', body },
      )
    })
    for (const [sample, { orders, replies = {}, press = [], type = {} }] of Object.entries(sheetSamples)) {
      if (wanted.length > 0 && !wanted.includes(sample)) continue
      const page = await context.newPage()
      const words = wordsOf(languageOf(look.language, []))
      const name = `${sample}-${likes}-${viewport.width}`
      page.on('pageerror', (thrown) => complain(name, thrown.message))
      await page.addInitScript(
        (given) => {
          let tell = (_order: unknown): void => {}
          const send = (message: { kind: string; number?: number; request?: { ask: string } }): void => {
            if (message.kind === 'ready') for (const order of given.orders) tell(order)
            const reply = given.replies[message.request?.ask ?? '']
            if (message.kind === 'ask' && reply !== undefined)
              setTimeout(() => tell({ kind: 'reply', number: message.number, reply }), 5)
          }
          const listen = (listener: (order: unknown) => void): void => {
            tell = listener
          }
          Object.defineProperty(window, 'sheet', { value: { send, listen } })
        },
        { orders: orders.map((order) => ('look' in order ? { ...order, look } : order)), replies },
      )
      await page.goto(`${origin}/index.html`)
      for (const [at, button] of press.entries()) {
        if (at === press.length - 1)
          for (const [field, typed] of Object.entries(type)) await page.locator(`#${field}`).fill(typed)
        await page.getByRole('button', { name: button(words), exact: true }).click()
      }
      await page.waitForTimeout(800)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (overflow > 0) complain(name, `the page is ${overflow} px too wide`)
      const { violations } = await new AxeBuilder({ page }).analyze()
      for (const { id, impact, nodes } of violations) complain(name, `axe ${impact}: ${id}: ${nodes[0]?.html}`)
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
