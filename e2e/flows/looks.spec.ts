import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium, expect, type Locator, type Page, test } from '@playwright/test'
import { buildPreview, openPreview, quietBrowser } from '../../renderer/preview/shots/preview.ts'

/**
 * What must not change by accident: the plan, the portfolio and the first steps, from sample data, beside the pictures
 * in `looks.spec.ts-snapshots`. Letters are drawn differently by other fonts and other browsers: where a line of text
 * does not come out as it did for the pictures, nothing is compared, and it is said. After a change that is meant:
 * `playwright test e2e/flows/looks.spec.ts --project chromium --update-snapshots`.
 */
const lettersFile = join(import.meta.dirname, 'looks.spec.ts-snapshots', 'letters.txt')
const sample = 'Sayso 1,234.56 USDC → Aave v3'

let browser: Browser
let built: string

test.beforeAll(async () => {
  test.skip(test.info().project.name !== 'chromium', 'The pictures are of the Chromium shell.')
  built = mkdtempSync(join(tmpdir(), 'sayso-looks-'))
  await buildPreview(built)
  const executablePath = process.env.SAYSO_CHROMIUM
  browser = await chromium.launch({ args: quietBrowser, ...(executablePath === undefined ? {} : { executablePath }) })
})

test.afterAll(async () => {
  await browser?.close()
  if (built !== undefined) rmSync(built, { recursive: true, force: true })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the first steps, a plan and the portfolio look as they did: ${colorScheme}`, async () => {
    const context = await browser.newContext({
      colorScheme,
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
      timezoneId: 'UTC',
    })
    try {
      const page = await context.newPage()
      await page.clock.setFixedTime('2026-11-29T12:00:00Z')
      await openPreview(page, built, '?welcome')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await compareLetters(page)
      await compare(page, page.getByRole('main'), `welcome-${colorScheme}.png`)

      // Room for the whole of a plan: what is scrolled away is not in its picture.
      await page.setViewportSize({ width: 1280, height: 2400 })
      await openPreview(page, built)
      await page.getByRole('textbox', { name: 'What do you want done?' }).fill('Put 1000 USDC into the safest place')
      // The conversation of the page before is opened again first.
      await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeEnabled()
      await page.keyboard.press('Enter')
      const plan = page.getByRole('region', { name: /^Plan: / })
      await expect(page.getByRole('button', { name: /^Review and sign: / })).toBeVisible()
      await compare(page, plan, `plan-${colorScheme}.png`)

      await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Portfolio' }).click()
      const portfolio = page.getByRole('main', { name: 'Portfolio' })
      await expect(portfolio).toBeVisible()
      await page.waitForTimeout(500)
      await compare(page, portfolio, `portfolio-${colorScheme}.png`)
    } finally {
      await context.close()
    }
  })
}

/** What moves by itself is covered: the clock of a plan, and the block. */
async function compare(page: Page, part: Locator, name: string): Promise<void> {
  await expect(part).toHaveScreenshot(name, {
    animations: 'disabled',
    caret: 'hide',
    mask: [page.getByRole('timer'), page.locator('[data-block]'), page.getByText(/^Block \d/)],
    maxDiffPixelRatio: 0.004,
  })
}

/** Draws one line in both of the window's fonts, and skips where it is another picture than the kept one. */
async function compareLetters(page: Page): Promise<void> {
  const now = await page.evaluate((text) => {
    const canvas = document.createElement('canvas')
    canvas.width = 640
    canvas.height = 90
    const pen = canvas.getContext('2d')
    if (pen === null) return ''
    const fonts = getComputedStyle(document.documentElement)
    pen.font = `15px ${fonts.getPropertyValue('--font-sans')}`
    pen.fillText(text, 5, 20)
    pen.font = `600 22px ${fonts.getPropertyValue('--font-sans')}`
    pen.fillText(text, 5, 50)
    pen.font = `12px ${fonts.getPropertyValue('--font-mono')}`
    pen.fillText(text, 5, 80)
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height)
    let hash = 0
    for (const value of data) hash = (Math.imul(hash, 31) + value) | 0
    return hash.toString(16)
  }, sample)
  if (['all', 'changed'].includes(test.info().config.updateSnapshots)) {
    mkdirSync(dirname(lettersFile), { recursive: true })
    writeFileSync(lettersFile, `${now}\n`)
  }
  const kept = existsSync(lettersFile) ? readFileSync(lettersFile, 'utf8').trim() : 'none'
  test.skip(now !== kept, `Letters are drawn otherwise here (${now}, not ${kept}): pictures are not compared.`)
}
