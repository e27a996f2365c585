import { openApp } from '../app/openApp.ts'
import { expect, story } from '../app/story.ts'
import { chainProcess } from '../chain/runningChain.ts'

story('theme and language are as they were left, after a restart', async ({ app, profile }, info) => {
  await app.goTo('Settings')
  await app.settings.getByRole('combobox', { name: 'Theme' }).selectOption('dark')
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await app.settings.getByRole('combobox', { name: 'Language' }).selectOption('de')
  await expect(app.page.getByRole('main', { name: 'Einstellungen' })).toBeVisible()
  await app.close()

  const again = await openApp(info.project.name, profile)
  await expect(again.page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const rail = again.page.getByRole('navigation', { name: 'Seiten' })
  await expect(rail.getByRole('link', { name: 'Verlauf' })).toBeVisible()
  await again.close()
})

story('a German window says that Sayso reads English, and a plan is made in it', async ({ app }) => {
  const { page } = app
  await app.goTo('Settings')
  await app.settings.getByRole('combobox', { name: 'Language' }).selectOption('de')
  const settings = page.getByRole('main', { name: 'Einstellungen' })
  await expect(settings).toContainText('Sayso liest Nachrichten auf Englisch')
  await settings.getByRole('link', { name: 'Netzwerke' }).click()
  await expect(page.getByRole('main', { name: 'Netzwerke' })).toContainText('Sie antwortet')
  // What is typed into the palette is said, whatever language the window speaks.
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Suche und Befehle' })
  await expect(palette.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('wallet')
  await expect(palette.getByRole('option', { name: 'Wallet', exact: true })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('supply 100 USDC to aave')
  await page.keyboard.press('Enter')
  const plan = page.getByRole('article').last()
  await expect(plan).toContainText('Supply 100 USDC')
  await expect(plan.getByRole('timer')).toBeVisible()
})

story('a page is where it was after it is loaded anew', async ({ app }) => {
  await app.goTo('Limits')
  await expect(app.limits).toBeVisible()
  await app.page.reload()
  await expect(app.limits).toBeVisible()
  await app.page.goBack()
  await expect(app.composer).toBeVisible()
})

story('a chain that falls silent is said at the top, and goes by itself when it answers', async ({ app, profile }) => {
  story.slow()
  await app.goTo('Settings')
  await app.settings.getByRole('link', { name: 'Networks' }).click()
  await expect(app.networks).toContainText('It answers')
  await expect(app.outage).toHaveCount(0)
  const chain = chainProcess(profile)
  process.kill(chain, 'SIGSTOP')
  try {
    await expect(app.outage).toContainText('The chain does not answer', { timeout: 30_000 })
    await expect(app.networks).toContainText('It does not answer')
    await app.closePage()
    await expect(app.outage).toBeVisible()
  } finally {
    process.kill(chain, 'SIGCONT')
  }
  await expect(app.outage).toHaveCount(0, { timeout: 30_000 })
  await app.ask('supply 100 USDC to aave')
})
