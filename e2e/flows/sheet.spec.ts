import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { toFunctionSelector } from 'viem'
import { closeBy } from '../app/closeBy.ts'
import { expect, story } from '../app/story.ts'
import { book } from '../chain/book.ts'
import { runningHand } from '../chain/runningChain.ts'
import { withChain } from '../chain/withChain.ts'

const stranger = '0x52908400098527886e0f7030069857d2e4169ee7'
const password = 'walrus lantern quibble tulip'

/** Looked at in both themes, as it opens and as small as it may be. */
async function look(page: Page, picture: (name: string) => string, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const size of [
      { width: 560, height: 760 },
      { width: 360, height: 480 },
    ]) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize(size)
      await page.screenshot({ path: picture(`${name}-${colorScheme}-${size.width}.png`) })
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
}

story('the sheet fits and can be read by everybody: a plan, and one that needs words', async ({ app }, info) => {
  const picture = (name: string): string => info.outputPath(name)
  await app.ask('Put 1000 USDC into the safest place with the highest yield')
  const plain = await app.review()
  await expect(plain.approveButton).toBeEnabled()
  await look(plain.page, picture, 'plan')
  await plain.notNow()
  await app.ask(`send 25 USDC to ${stranger}`)
  await app.page.waitForTimeout(1_100)
  const hard = await app.review()
  await expect(hard.approveButton).toBeInViewport()
  await look(hard.page, picture, 'hard')
  await expect(hard.approveButton).toBeInViewport()
})

story('the wallet’s views fit and can be read by everybody', async ({ app }, info) => {
  const picture = (name: string): string => info.outputPath(name)
  const wallet = await app.openWallet()
  await look(wallet.page, picture, 'none')
  await wallet.choose('Restore from words')
  await look(wallet.page, picture, 'restore')
  await wallet.choose('Back')
  await wallet.choose('Make a new wallet')
  await wallet.choose('Show me 24 words')
  await expect(wallet.heading).toHaveText('Write these words down')
  await look(wallet.page, picture, 'words')
  await wallet.choose('Back')
  await wallet.create(password)
  await look(wallet.page, picture, 'accounts')
  await wallet.lock()
  await look(wallet.page, picture, 'locked')
})

story(
  'the sheet has the colours, the size and the language that the person chose for the app',
  async ({ app }, info) => {
    await app.page.emulateMedia({ colorScheme: 'light' })
    await app.goTo('Settings')
    for (const [name, choice] of [
      ['Theme', 'dark'],
      ['Text size', 'larger'],
      ['Language', 'de'],
    ] as const)
      await app.settings.getByRole('combobox', { name }).selectOption(choice)
    const { page } = app
    await page.getByRole('link', { name: 'Fragen' }).click()
    await page.getByRole('textbox', { name: 'Was soll getan werden?' }).fill(`send 25 USDC to ${stranger}`)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Ansehen und unterschreiben: / }).click()
    const sheet = await app.waitForSheet()
    await expect(sheet.page.locator('html[lang=de][data-theme=dark][data-text=larger]')).toHaveCount(1)
    expect(await sheet.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark')
    await expect(sheet.page.getByRole('button', { name: /^Zustimmen: .*25 USDC/ })).toBeVisible()
    await expect(sheet.page.getByRole('region', { name: 'Geht von Ihnen weg, höchstens' })).toContainText('25 USDC')
    await expect(sheet.page.getByText('steht hier auf Englisch')).toBeVisible()
    await look(sheet.page, (name) => info.outputPath(name), 'german')
    await sheet.notNow()
  },
)

story('clicks that go on from another button sign nothing', async ({ app }) => {
  await app.ask('swap 100 USDC for DAI')
  const sheet = await app.review()
  const box = await sheet.approveButton.boundingBox()
  if (box === null) throw new Error('The button is nowhere.')
  // As if the window had just come into sight, however slow this machine was until here.
  await sheet.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  for (let click = 0; click < 5; click += 1) {
    await sheet.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await sheet.page.waitForTimeout(300)
  }
  // 1.5 s after the first, more than twice what the window waits by itself.
  await expect(sheet.approveButton).toBeDisabled()
  await expect(sheet.approveButton).toBeEnabled()
  await sheet.approveButton.click()
  await expect(app.page.getByText('Done', { exact: true }).first()).toBeVisible()
})

story('the button takes no click in its first moments, and none that a script made', async ({ app, profile }) => {
  // Notes in every window when its approving button came, and when it could be pressed.
  await app.page.context().addInitScript(() => {
    const note = (name: string): void => {
      if (!(name in window)) Reflect.set(window, name, performance.now())
    }
    new MutationObserver(() => {
      const button = document.querySelector<HTMLButtonElement>('button.approve')
      if (button === null) return
      note('came')
      if (!button.disabled) note('enabled')
    }).observe(document, { subtree: true, childList: true, attributes: true })
  })
  await app.ask('swap 100 USDC for DAI')
  const sheet = await app.review()
  await expect(sheet.approveButton).toBeEnabled()
  const waited = await sheet.page.evaluate(() => Reflect.get(window, 'enabled') - Reflect.get(window, 'came'))
  expect(waited).toBeGreaterThanOrEqual(590)
  await sheet.page.evaluate(() => {
    const button = document.querySelector<HTMLButtonElement>('button.approve')
    button?.click()
    button?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  })
  await sheet.page.waitForTimeout(500)
  await expect(sheet.approveButton).toBeEnabled()
  // The keys that a person was just typing elsewhere do nothing here either.
  for (const key of ['Enter', 'Space', 'y']) await sheet.page.keyboard.press(key)
  await sheet.page.waitForTimeout(300)
  await expect(sheet.approveButton).toBeEnabled()
  await closeBy(sheet.page, () => sheet.page.keyboard.press('Escape'))
  await expect(app.plan).toContainText('You closed the approval window')
  await expect(app.reviewButton).toBeEnabled()
  // Its button says no to the plan, and that is said once only.
  await app.page.waitForTimeout(2_100)
  await (await app.review()).notNow()
  await expect(app.conversation).toContainText('Dropped. Nothing was signed, and nothing was sent.')
  await expect(app.reviewButton).toHaveCount(0)
  const account = await app.account()
  await app.close()
  await withChain(profile, async (chain) => {
    expect(await chain.nonce(account)).toBe(0)
  })
})

story('what is read in the conversation stays where it is while the sheet is open, and after it', async ({ app }) => {
  await app.ask('Put 1000 USDC into the safest place with the highest yield')
  const read = app.plan.getByRole('heading', { name: 'Time machine' })
  await expect(app.plan.getByRole('slider', { name: 'Days from now' })).toBeVisible()
  const title = app.plan.getByRole('heading', { level: 2 })
  const top = async () => ({ read: (await read.boundingBox())?.y, title: (await title.boundingBox())?.y })
  await app.conversation.evaluate((log) => log.scrollBy(0, 300))
  // What is drawn a moment later is there.
  await expect(async () => {
    const one = await top()
    await app.page.waitForTimeout(500)
    expect(await top()).toEqual(one)
  }).toPass()
  const before = await top()
  expect(before.title).toBeLessThan(50)
  const sheet = await app.review()
  await expect(app.plan).toContainText('Waiting for you in the approval window')
  expect(await top()).toEqual(before)
  await sheet.close()
  await expect(app.plan).toContainText('You closed the approval window')
  expect(await top()).toEqual(before)
})

story('a plan that is dropped on the page leaves the sheet, which says so and goes', async ({ app }) => {
  await app.ask('swap 100 USDC for DAI')
  const sheet = await app.review()
  await expect(app.plan).toContainText('Waiting for you in the approval window')
  const closed = sheet.page.waitForEvent('close')
  await app.notNow()
  await expect(sheet.page.getByRole('alert')).toContainText('This plan was dropped. Nothing was signed.')
  await expect(sheet.approveButton).toHaveCount(0)
  await expect(app.plan).toContainText('This plan was dropped. Nothing was signed.')
  await closed
})

story('a plan that becomes too old leaves the sheet, which says so', async ({ app, profile }) => {
  story.skip(process.platform !== 'linux', 'The running chain is found by what its process listens on.')
  await app.ask('swap 100 USDC for DAI')
  const sheet = await app.review()
  await runningHand(profile).pass(3_600)
  await expect(sheet.page.getByRole('alert')).toContainText('too old to approve')
  await expect(app.plan).toContainText('too old to approve')
  await expect(app.reviewButton).toHaveCount(0)
})

story('a chain that changed while the plan was looked at stops it after the approval', async ({ app, profile }) => {
  story.skip(process.platform !== 'linux', 'The running chain is found by what its process listens on.')
  await app.ask('supply 100 USDC to aave')
  const account = await app.account()
  const sheet = await app.review()
  const supply = toFunctionSelector('supply(address,uint256,address,uint16)')
  await runningHand(profile).failOn(book.aave.pool, supply, '0x')
  await sheet.approve()
  await expect(app.plan).toContainText('The chain has changed since you saw this plan')
  await app.close()
  await withChain(profile, async (chain) => {
    expect(await chain.nonce(account)).toBe(0)
  })
})
