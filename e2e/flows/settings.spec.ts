import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { openApp } from '../app/openApp.ts'
import { expect, story } from '../app/story.ts'
import { chainProcess } from '../chain/runningChain.ts'

story('theme, size of text and language are as they were left, after a restart', async ({ app, profile }, info) => {
  await app.goTo('Settings')
  await app.settings.getByRole('combobox', { name: 'Theme' }).selectOption('dark')
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const before = await app.page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))
  await app.settings.getByRole('combobox', { name: 'Text size' }).selectOption('Larger')
  await expect
    .poll(() => app.page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize)))
    .toBeCloseTo(before * 1.25)
  await app.settings.getByRole('combobox', { name: 'Language' }).selectOption('de')
  await expect(app.page.getByRole('main', { name: 'Einstellungen' })).toBeVisible()
  await app.close()

  const again = await openApp(info.project.name, profile)
  await expect(again.page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(again.page.locator('html')).toHaveAttribute('data-text', 'larger')
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
  await page.getByRole('navigation', { name: 'Seiten' }).getByRole('link', { name: 'Netzwerke' }).click()
  await expect(page.getByRole('main', { name: 'Netzwerke' })).toContainText('Sie antwortet')
  // No name of the core's in English stands within a German sentence.
  await expect(page.getByRole('main', { name: 'Netzwerke' })).not.toContainText('Practice chain')
  await page.getByRole('navigation', { name: 'Seiten' }).getByRole('link', { name: 'Portfolio' }).click()
  await expect(page.getByRole('main', { name: 'Portfolio' })).toContainText('auf der Übungskette hat und schuldet')
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

story('in a German window a voice that reads it aloud is told what of it is English', async ({ app }) => {
  const { page } = app
  await app.goTo('Settings')
  await app.settings.getByRole('combobox', { name: 'Language' }).selectOption('de')
  await page.getByRole('navigation', { name: 'Seiten' }).getByRole('link', { name: 'Fragen' }).click()
  for (const sentence of [
    'supply 100 USDC to aave',
    'swap 100 USDC for DAI',
    'is that safe',
    'swap 100',
    'pay the milkman',
  ]) {
    await page.getByRole('textbox').fill(sentence)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('article').last()).toHaveAccessibleName(new RegExp(sentence))
    await expect(page.getByRole('log')).toHaveAttribute('aria-busy', 'false')
  }
  const closed = page.getByRole('log').locator('details:not([open]) > summary')
  while ((await closed.count()) > 0) await closed.first().click()
  expect(await englishReadAsGerman(page.getByRole('log'))).toEqual([])
  const ways = page.getByRole('navigation', { name: 'Seiten' }).getByRole('link')
  for (const name of await ways.allInnerTexts()) {
    await ways.filter({ hasText: name }).click()
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
    await expect(page.locator('.animate-pulse-slow')).toHaveCount(0)
    const unfolded = page.getByRole('main').locator('details:not([open]) > summary')
    while ((await unfolded.count()) > 0) await unfolded.first().click()
    expect(await englishReadAsGerman(page.locator('body')), name).toEqual([])
  }
})

story('a page is where it was after it is loaded anew', async ({ app }) => {
  await app.goTo('Limits')
  await expect(app.limits).toBeVisible()
  await app.page.reload()
  await expect(app.limits).toBeVisible()
  await app.page.goBack()
  await expect(app.composer).toBeVisible()
})

story('what was refused of a network stands in sight, however low the window', async ({ app }) => {
  await app.page.setViewportSize({ width: 700, height: 450 })
  await app.page.goto(`${app.page.url().split('#')[0]}#/networks`)
  const button = app.networks.getByRole('button', { name: 'Work on Base' })
  // At the lower edge, so that nothing below it is in sight.
  await button.evaluate((pressed) => pressed.scrollIntoView({ block: 'end' }))
  await button.click()
  const refused = app.networks.getByRole('status').filter({ hasText: 'takes a wallet of your own' })
  await expect(refused).toBeInViewport({ ratio: 1 })
})

story('a chain that falls silent is said at the top, and goes by itself when it answers', async ({ app, profile }) => {
  story.slow()
  await app.goTo('Networks')
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

story('the history is backed up by one button, and put back by one', async ({ app, profile }, info) => {
  await app.say('swap 100 USDC for DAI')
  await app.goTo('Settings')
  const { settings } = app
  await settings.getByRole('button', { name: 'Back up my history' }).click()
  await expect(settings.getByText(/\d+ entries written to .*sayso-history-[\d-]+\.sqlite/)).toBeVisible()
  const restore = settings.getByRole('button', { name: /^Put back sayso-history/ })
  // It holds nothing that is not here.
  await restore.click()
  await expect(settings.getByText('Your history already holds everything that is in this backup.')).toBeVisible()
  await app.close()

  // A new start on the same machine, with the old history lost.
  rmSync(join(profile, 'journal.sqlite'))
  for (const name of readdirSync(profile)) if (name.startsWith('journal.sqlite')) rmSync(join(profile, name))
  const fresh = await openApp(info.project.name, profile)
  await fresh.goTo('Settings')
  await fresh.settings.getByRole('button', { name: /^Put back sayso-history/ }).click()
  await expect(fresh.settings.getByText(/\d+ entries wait to be your history\./)).toBeVisible()
  await fresh.close()

  const again = await openApp(info.project.name, profile)
  await expect(again.page.getByText(/Your history is the backup’s now/)).toBeVisible()
  await again.goTo('Activity')
  await expect(again.page.getByRole('main', { name: 'Activity' })).toContainText('Swap 100 USDC')
  await again.close()
})

/** Texts with an English word in them for which no element says that they are English; what a person wrote, and what quotes it, is left out. */
async function englishReadAsGerman(within: Locator): Promise<readonly string[]> {
  return within.evaluate((root) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let at = texts.nextNode(); at !== null; at = texts.nextNode()) {
      const text = (at.textContent ?? '').replace(/^Sie sagten: .*|„[^“]*“/g, '')
      const around = at.parentElement
      if (around?.closest('[lang]')?.getAttribute('lang') === 'en' || around?.closest('[dir=auto], [role=tooltip]'))
        continue
      if (/\b(the|you|your|of|and|to|is|it|for|from|what)\b/.test(text)) found.push(text)
    }
    return found
  })
}
