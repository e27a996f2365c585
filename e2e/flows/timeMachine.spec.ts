import { expect, story } from '../app/story.ts'
import { withChain } from '../chain/withChain.ts'

const supply = 'supply 1000 USDC to aave'

story(
  'a plan is wound forward before anybody approves it, and nothing happens on the chain',
  async ({ app, profile }) => {
    await app.ask(supply)
    await expect(app.plan.getByRole('heading', { name: 'Time machine' })).toBeVisible()
    await expect(app.plan).toContainText(/In 365 days you would hold 1,0[34]\d[.\d]* USDC in Aave v3/)
    await expect(app.plan).toContainText('doing nothing: 1,000 USDC ($1,000.00)')
    await expect(app.plan).toContainText('Rates and prices held as they are today')

    const account = await app.account()
    await app.close()
    await withChain(profile, async (chain) => {
      expect(await chain.balance('USDC', account)).toBe(10_000_000_000n)
      expect(await chain.nonce(account)).toBe(0)
    })
  },
)

story('the slider goes from moment to moment by keyboard, by pointer and by its buttons', async ({ app }) => {
  await app.ask(supply)
  const slider = app.plan.getByRole('slider', { name: 'Days from now' })
  await expect(slider).toHaveValue('365')

  await slider.focus()
  await app.page.keyboard.press('ArrowLeft')
  await expect(slider).toHaveValue('180')
  await expect(app.plan).toContainText(/In 180 days you would hold 1,0[12]\d[.\d]* USDC/)
  await app.page.keyboard.press('Home')
  await expect(app.plan).toContainText('Right after it you would hold')
  await app.page.keyboard.press('PageUp')
  await expect(app.plan).toContainText('In 1 day you would hold 1,000.1')
  await app.page.keyboard.press('End')
  await expect(slider).toHaveAttribute('aria-valuetext', 'after 365 days')

  await slider.fill('101')
  await expect(slider).toHaveValue('90')
  await app.plan.getByRole('button', { name: '30 days' }).click()
  await expect(slider).toHaveValue('30')
  await expect(app.plan).toContainText('In 30 days you would hold 1,003.')
})

story('a swap is looked at when somebody asks; a plan that is over has no later day', async ({ app }) => {
  await app.ask('swap 1 ETH for USDC')
  await expect(app.plan.getByRole('slider')).toHaveCount(0)
  await app.plan.getByRole('button', { name: 'Look ahead' }).click()
  await expect(app.plan.getByRole('slider', { name: 'Days from now' })).toBeVisible()
  await expect(app.plan).toContainText('doing nothing: 1 ETH')
  await app.notNow()
  await expect(app.conversation).toContainText('Dropped')
  await expect(app.page.getByRole('slider')).toHaveCount(0)
})
