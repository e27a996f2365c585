import type { Page } from '@playwright/test'
import { erc20Abi } from 'viem'
import { Money } from '../app/Money.ts'
import { openApp } from '../app/openApp.ts'
import { expect, story } from '../app/story.ts'
import { aTokenOf } from '../chain/book.ts'
import { withSecondChain } from '../chain/withSecondChain.ts'

const sentence = 'put 1000 usdc wherever it earns most, any network'

story('money goes to the network where it earns most, in two parts', async ({ profile }, info) => {
  story.skip(info.project.name === 'electron', 'A second practice chain is given to a core of this process.')
  await withSecondChain(profile, async (chains) => {
    const app = await openApp(info.project.name, profile, { otherPractice: chains.otherPractice })
    const { page } = app
    const picture = (name: string) => pictures(page, (file) => info.outputPath(file), name)
    try {
      await page.setViewportSize({ width: 1280, height: 800 })
      const account = await app.account()
      await chains.prepare()
      await chains.fund(account)
      await expect(app.portfolio).toContainText('$134,298.00')

      await app.ask(sentence)
      await expect(app.plan).toContainText('Bridge 1,000 USDC to Second practice chain, where 997.5 USDC arrive')
      await expect(app.plan).toContainText(/What both parts bring\s*\$9\d\.\d\d/)
      await expect(app.plan).toContainText('exactly 997.5 USDC arrive on Second practice chain')
      await expect(app.plan).toContainText('Put 997.5 USDC into Aave v3')
      expect(await app.dollars('Getting there')).toBeGreaterThan(2.5)
      expect(await app.dollars('On the Practice chain, it would be')).toBeGreaterThan(50)
      await picture('plan')

      const sheet = await app.review()
      await expect(sheet.page.getByText('exactly 997.5 USDC arrive in your own account')).toBeVisible()
      await sheet.page.screenshot({ path: info.outputPath('sheet.png') })
      await sheet.approve()
      await expect(app.receipt).toContainText('within what you approved')
      await expect(app.receipt).toContainText(/\$2\.\d\dpaid in all/)
      const moving = app.plan.getByRole('region', { name: 'On another network' })
      await expect(moving).toContainText('On its way')
      // It is in neither account, and counted all the same: less what getting there takes.
      await expect(app.portfolio).toContainText('997.5 USDC')
      await expect(app.portfolio).toContainText(/\$134,295\.\d\d/)
      await picture('moving')

      await chains.fillAll(account)
      await expect(moving).toContainText('997.5 USDC arrived on the Second practice chain.')
      await expect(app.portfolio).toContainText(/\$133,297\.\d\d/)
      await picture('arrived')
      await moving.getByRole('button', { name: 'Plan the second part' }).click()
      await expect(app.plan).toContainText('Put 997.5 USDC into Aave v3')
      await app.carryOut()
      await picture('receipt')
      const lent = { address: aTokenOf('USDC'), abi: erc20Abi, functionName: 'balanceOf', args: [account] } as const
      expect(await chains.second().readContract(lent)).toBeGreaterThanOrEqual(997_499_999n)
      await expect(page.getByRole('button', { name: 'Plan the second part' })).toHaveCount(0)
    } finally {
      await app.close()
    }
  })
})

story('closed while money is on its way, Sayso says so and goes on with it', async ({ profile }, info) => {
  story.skip(info.project.name === 'electron', 'A second practice chain is given to a core of this process.')
  await withSecondChain(profile, async (chains) => {
    const before = await openApp(info.project.name, profile, { otherPractice: chains.otherPractice })
    const account = await before.account()
    try {
      await chains.prepare()
      await chains.fund(account)
      await before.ask(sentence)
      await before.approve()
      await expect(before.receipt).toContainText('within what you approved')
    } finally {
      await before.close()
    }

    const app = await openApp(info.project.name, profile, { otherPractice: chains.otherPractice })
    const { page } = app
    const picture = (name: string) => pictures(page, (file) => info.outputPath(file), name)
    const bar = page.getByRole('region', { name: 'Between networks' })
    const { portfolio } = new Money(page)
    try {
      await expect(bar).toContainText('1,000 USDC left the Practice chain and are on their way')
      await expect(app.portfolio).toContainText(/\$134,295\.\d\d/)
      await picture('bar-moving')
      await app.goTo('Portfolio')
      await portfolio.getByRole('button', { name: 'All networks' }).click()
      await expect(portfolio).toContainText('All of them answered.')
      const worth = portfolio.getByRole('region', { name: 'Net worth on all networks' }).getByRole('paragraph').first()
      await expect(worth).toHaveText(/^\$201,444\.\d\d$/)
      const moving = await worth.innerText()
      await picture('portfolio-moving')
      await chains.fillAll(account)
      await expect(portfolio.getByRole('list', { name: 'Between networks' })).toContainText('Arrived')
      // Counted once: it is in the other account now, and not between them any more.
      await expect(worth).toHaveText(moving)
      await picture('portfolio-arrived')
      await app.closePage()
      await expect(bar).toContainText('997.5 USDC arrived on the Second practice chain.')
      await picture('bar-arrived')
      await bar.getByRole('button', { name: 'Plan the second part' }).click()
      await app.carryOut()
      await expect(bar.getByRole('button', { name: 'Plan the second part' })).toHaveCount(0)
    } finally {
      await app.close()
    }
  })
})

/** As it is looked at: two sizes, light and dark. */
async function pictures(page: Page, path: (file: string) => string, name: string): Promise<void> {
  for (const [width, height] of [
    [1280, 800],
    [900, 700],
  ] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height })
      await page.screenshot({ path: path(`${name}-${width}-${colorScheme}.png`) })
    }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 800 })
}
