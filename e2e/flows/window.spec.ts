import { AxeBuilder } from '@axe-core/playwright'
import { closeBy } from '../app/closeBy.ts'
import { expect, story } from '../app/story.ts'

const sizes = [
  { width: 1280, height: 800 },
  { width: 900, height: 700 },
  // As small as the window may be.
  { width: 720, height: 560 },
]

for (const size of sizes)
  story(`nothing overlaps or is cut off, light and dark: ${size.width}×${size.height}`, async ({ app }, info) => {
    const { page } = app
    const shoot = async (name: string): Promise<void> => {
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.screenshot({ path: info.outputPath(`${name}-${colorScheme}.png`) })
      }
    }
    await page.setViewportSize(size)
    await expect(app.composer).toBeVisible()
    await shoot('start')
    await app.ask('Put 1000 USDC into the safest place with the highest yield')
    await expect(app.reviewButton).toBeInViewport()
    await expect(app.composer).toBeInViewport()
    await shoot('plan')
    // What stands around the conversation leaves it its room, and the plan begins to be read above its button.
    expect((await app.conversation.boundingBox())?.height).toBeGreaterThan(size.height * 0.7)
    const [plan, review] = [await app.plan.boundingBox(), await app.reviewButton.boundingBox()]
    expect((review?.y ?? 0) - (plan?.y ?? 0)).toBeGreaterThan(250)
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await widerThanWindow(app.page)).toEqual([])
      // Its other mode opens a page of its own, which the shell does not allow.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
    }
    await app.approve()
    await expect(app.receipt).toContainText('within what you approved')
    await shoot('receipt')
    expect(await widerThanWindow(app.page)).toEqual([])
  })

/** Names of elements that reach beyond the window's right edge, or whose text is wider than they are without scrolling. */
function widerThanWindow(page: import('@playwright/test').Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *, header *, aside *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40) ?? ''}`),
  )
}

story('the keyboard alone does the main job', async ({ app }) => {
  const { page } = app
  await expect(app.composer).toBeFocused()
  await page.keyboard.type('supply 500 USDC to aave')
  await page.keyboard.press('Enter')
  await expect(app.reviewButton).toBeVisible()
  for (let presses = 0; presses < 60; presses += 1) {
    const name = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    )
    if (name.startsWith('Review and sign: ')) break
    await page.keyboard.press('Shift+Tab')
  }
  await expect(app.reviewButton).toBeFocused()
  await page.keyboard.press('Enter')
  const sheet = await app.waitForSheet()
  await expect(sheet.approveButton).toBeEnabled()
  await expect(sheet.approveButton).not.toBeFocused()
  await sheet.page.keyboard.press('Enter')
  await sheet.page.keyboard.press('Tab')
  await expect(sheet.approveButton).toBeFocused()
  await closeBy(sheet.page, () => sheet.page.keyboard.press('Enter'))
  await expect(app.receipt).toContainText('within what you approved')
})

story('the page is locked in: no network, no eval, no node, no second door', async ({ app }) => {
  const { page } = app
  await expect(app.composer).toBeVisible()
  const found = await page.evaluate(async () => {
    const globals = ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    )
    const fetched = await fetch('https://example.com/')
      .then(() => true)
      .catch(() => false)
    const own = await fetch('/index.html')
      .then(() => true)
      .catch(() => false)
    return { globals, fetched, own, bridge: Object.keys(Reflect.get(window, 'bridge')).sort() }
  })
  expect(found).toEqual({ globals: [], fetched: false, own: false, bridge: ['listen', 'send'] })
})
