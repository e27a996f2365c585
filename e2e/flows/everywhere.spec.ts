import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { App } from '../app/App.ts'
import { closeBy } from '../app/closeBy.ts'
import { expect, story } from '../app/story.ts'

story.use({ firstSteps: true })

/** Half of 1280×800: what a window of that size has room for at 200 %. */
const zoomed = { width: 640, height: 400 }

story('every page holds in both themes, at 900×700 and at 200 %, and axe finds nothing serious', async ({ app }) => {
  story.setTimeout(240_000)
  const { page } = app
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expectSound(page, 'the first steps')
  await page.getByRole('button', { name: 'Skip the first steps' }).click()
  await app.ask('Put 1000 USDC into the safest place with the highest yield')
  await expectSound(page, 'a plan')
  for (const name of await pagesOf(app)) {
    await app.goTo(name)
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
    await expectSound(page, name)
  }
  await app.goTo('Settings')
  const others = await page.getByRole('main').getByRole('link').allInnerTexts()
  for (const name of others.filter((other) => other !== 'Show the first steps again')) {
    await app.goTo('Settings')
    await page.getByRole('main').getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 }).last()).toBeVisible()
    await expectSound(page, name)
  }
})

/** What the rail has, the conversation left out. */
async function pagesOf(app: App): Promise<readonly string[]> {
  const names = await app.page.getByRole('navigation', { name: 'Pages' }).getByRole('link').allInnerTexts()
  expect(names.length).toBeGreaterThan(6)
  return names.filter((name) => name !== 'Ask')
}

async function expectSound(page: Page, name: string): Promise<void> {
  for (const size of [{ width: 900, height: 700 }, zoomed]) {
    await page.setViewportSize(size)
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wider, `${name} is too wide at ${size.width}`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    // Its other mode opens a page of its own, which the shell does not allow.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    const found = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(
      found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
      `${name}, ${colorScheme}`,
    ).toEqual([])
  }
}

story('wherever the keyboard goes it is seen, on every page and in both themes', async ({ app }) => {
  story.setTimeout(120_000)
  const { page } = app
  await page.getByRole('button', { name: 'Skip the first steps' }).click()
  await expectSeen(page, 'Ask')
  for (const name of await pagesOf(app)) {
    await app.goTo(name)
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
    await expectSeen(page, name)
  }
  await page.keyboard.press('Control+k')
  await expect(app.paletteField).toBeFocused()
  await expectSeen(page, 'the palette')
})

/** Goes on by Tab, and sees that what has the focus, or what it stands in, has a line around it. */
async function expectSeen(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (let presses = 0; presses < 16; presses += 1) {
      await page.keyboard.press('Tab')
      const unseen = await page.evaluate(() => {
        const at = document.activeElement
        const lined = (element: Element | null | undefined, part?: string): boolean => {
          if (!element) return false
          const { outlineStyle, outlineWidth } = getComputedStyle(element, part)
          return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1
        }
        if (at === null || at === document.body) return null
        return lined(at) || lined(at, '::after') || lined(at.parentElement) ? null : at.outerHTML.slice(0, 200)
      })
      expect(unseen, `${name}, ${colorScheme}`).toBe(null)
    }
  }
}

story('by the keyboard alone, from the first steps to a receipt, at 200 %', async ({ app }) => {
  const { page } = app
  await page.setViewportSize(zoomed)
  await expect(app.firstStep).toBeFocused()
  await tabTo(page, 'Try it with practice money')
  await page.keyboard.press('Enter')
  await expect(app.firstStep).toHaveText('Who reads what you write')
  await tabTo(page, 'Continue without a helper')
  await page.keyboard.press('Enter')
  await expect(app.firstStep).toHaveText('Say the first sentence')
  await tabTo(page, 'Put 1000 USDC into the safest place with the highest yield')
  await page.keyboard.press('Enter')
  await expect(app.reviewButton).toBeVisible()
  await tabTo(page, 'Review and sign: Move 1,000 USDC', 'Shift+Tab')
  await page.keyboard.press('Enter')
  const sheet = await app.waitForSheet()
  await expect(sheet.approveButton).toBeEnabled()
  await tabTo(sheet.page, 'Approve: Move 1,000 USDC')
  await closeBy(sheet.page, () => sheet.page.keyboard.press('Enter'))
  await expect(app.receipt).toContainText('within what you approved')
})

/** Presses the key until the thing of this name has the focus, and sees that it shows that it has. */
async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const focused = await page.evaluate(() => {
      const at = document.activeElement
      return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim()
    })
    if (focused.startsWith(name)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${name} is not reached by ${key}.`)
}
