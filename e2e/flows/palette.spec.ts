import type { Locator } from '@playwright/test'
import { expect, story } from '../app/story.ts'
import { chainProcess } from '../chain/runningChain.ts'

story('everything is found from the keyboard: a page, a theme, and where the focus was', async ({ app }) => {
  const { page } = app
  const troubles: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  page.on('pageerror', (thrown) => troubles.push(thrown.message))
  await expect(app.composer).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(app.paletteField).toBeFocused()
  await expect(app.paletteEntry('Portfolio')).toBeVisible()

  // Words in any order; the first is chosen already.
  await page.keyboard.type('money practice')
  await expect(app.palette.getByRole('option')).toHaveText(['Give me practice money', 'Say: money practice'])
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('checks')
  await expect(app.paletteEntry('What Sayso checks')).toHaveAttribute('data-highlighted', '')
  await page.keyboard.press('Enter')
  await expect(app.palette).toHaveCount(0)
  await expect(app.checks).toBeVisible()
  await expect(app.checks.getByRole('heading', { level: 1 })).toBeFocused()

  // What leads nowhere leaves the focus where it was.
  await app.searchButton.click()
  await expect(app.paletteField).toBeFocused()
  await page.keyboard.type('dark theme')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(app.palette).toHaveCount(0)
  await expect(app.searchButton).toBeFocused()

  await page.keyboard.press('Control+k')
  await expect(app.paletteField).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(app.palette).toHaveCount(0)
  await expect(app.checks).toBeVisible()
  expect(troubles).toEqual([])
})

story('a sentence that is typed there is said, and not while another is worked on', async ({ app, profile }) => {
  const { page } = app
  await app.goTo('Limits')
  await app.openPalette()
  await page.keyboard.type('supply 100 USDC to aave')
  await expect(app.palette.getByRole('option')).toHaveText(['Say: supply 100 USDC to aave'])
  await page.keyboard.press('Enter')
  await expect(app.reviewButton).toBeVisible()
  await expect(app.lastTurn).toHaveAccessibleName('You: supply 100 USDC to aave')
  await expect(app.composer).toBeFocused()

  // While the chain holds a message up, another is offered, and not said: the reason stands there.
  const chain = chainProcess(profile)
  process.kill(chain, 'SIGSTOP')
  try {
    await app.say('supply 200 USDC to aave')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('show my portfolio')
    await expect(app.palette.getByText('A message is being worked on')).toBeVisible()
    await expect(app.paletteEntry('Say: show my portfolio')).toBeDisabled()
    await page.keyboard.press('Enter')
    await expect(app.palette).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(app.lastTurn).toHaveAccessibleName('You: supply 200 USDC to aave')
  } finally {
    process.kill(chain, 'SIGCONT')
  }
})

story('practice money is asked for there, and its arrival is told without taking the focus', async ({ app }) => {
  const { page } = app
  await app.goTo('Activity')
  await app.openPalette()
  await page.keyboard.type('practice money')
  await page.keyboard.press('Enter')
  await expect(app.news.filter({ hasText: 'Practice money arrived.' })).toBeVisible()
  expect(await page.evaluate(() => document.activeElement?.closest('[aria-label="News"]') ?? null)).toBe(null)
  await app.closePage()
  await expect(app.holding('USDC')).toContainText('20,000')
})

story('a plan that ends while another page is looked at is told, and looked at from there', async ({ app }) => {
  await app.ask('supply 100 USDC to aave')
  const sheet = await app.review()
  await app.goTo('Contacts')
  await sheet.approve()
  const told = app.news.filter({ hasText: 'Your plan was carried out' })
  await expect(told).toBeVisible()
  await expect(app.contacts).toBeVisible()
  await told.getByRole('button', { name: 'Look at it' }).click()
  await expect(app.receipt).toBeInViewport()
  await expect(app.news).toHaveCount(0)
})

story('a plan that ends in a conversation that was left is told, and leads back to its own', async ({ app }) => {
  await app.ask('supply 100 USDC to aave')
  const sheet = await app.review()
  await app.page.getByRole('button', { name: 'New conversation' }).click()
  await expect(app.lastTurn).toHaveCount(0)
  await app.say('show my portfolio')
  await expect(app.page.getByRole('region', { name: /^Answer: / })).toBeVisible()
  await sheet.approve()
  const told = app.news.filter({ hasText: 'Your plan was carried out' })
  await expect(told).toBeVisible()
  await expect(app.lastTurn).toHaveAccessibleName('You: show my portfolio')
  // It lies over neither what is written there nor a plan, however small the window.
  for (const size of [
    { width: 640, height: 400 },
    { width: 900, height: 700 },
    { width: 1280, height: 800 },
  ]) {
    await app.page.setViewportSize(size)
    await expect.poll(() => overlap(told, app.conversation), `at ${size.width}`).toBe(0)
    await expect.poll(() => overlap(told, app.composer), `at ${size.width}`).toBe(0)
  }
  await told.getByRole('button', { name: 'Look at it' }).click()
  await expect(app.lastTurn).toHaveAccessibleName('You: supply 100 USDC to aave')
  await expect(app.receipt).toBeInViewport()
  await expect(app.news).toHaveCount(0)
})

/** How much of one lies over the other, in square pixels. */
async function overlap(one: Locator, other: Locator): Promise<number> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()]
  if (a === null || b === null) return 0
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, wide) * Math.max(0, high)
}
