import { expect, story } from '../app/story.ts'
import { withChain } from '../chain/withChain.ts'

story('the strip follows the chain, and practice money comes from a button', async ({ app, profile }) => {
  await expect(app.holding('USDC')).toContainText('10,000')
  await app.page.getByRole('button', { name: 'Give me practice money' }).click()
  await expect(app.holding('USDC')).toContainText('20,000')

  await app.say('show my portfolio')
  await expect(app.conversation.getByRole('region', { name: /^Answer: / })).toContainText('20,000 USDC')

  await app.page.getByRole('button', { name: 'Start over' }).click()
  await app.page.getByRole('alertdialog').getByRole('button', { name: 'Start over' }).click()
  await expect(app.holding('USDC')).toContainText('10,000')

  const account = await app.account()
  await app.close()
  await withChain(profile, async (chain) => {
    expect(await chain.balance('USDC', account)).toBe(10_000_000_000n)
    expect(await chain.balance('WBTC', account)).toBe(25_000_000n)
  })
})

story('a plan that was made before starting over cannot be approved after it', async ({ app, profile }) => {
  await app.ask('swap 1 ETH for USDC')
  await app.page.getByRole('button', { name: 'Start over' }).click()
  await app.page.getByRole('alertdialog').getByRole('button', { name: 'Start over' }).click()
  await expect(app.page.getByRole('alertdialog')).toHaveCount(0)
  await app.reviewButton.click()
  await expect(app.conversation).toContainText('does not have this plan in hand any more')

  const account = await app.account()
  await app.close()
  await withChain(profile, async (chain) => {
    expect(await chain.nonce(account)).toBe(0)
  })
})
