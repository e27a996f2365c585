import { expect, story } from '../app/story.ts'
import { withChain } from '../chain/withChain.ts'

story(
  'a plan in hand is asked about, and changed by a what-if, before anything is signed',
  async ({ app, profile }) => {
    await app.ask('put 1000 USDC into the highest yield')
    await app.say('why not the dream vault?')
    await expect(app.answer).toContainText('only 900,000 USDC can be seen behind it')

    await app.ask('what if 5000?')
    await expect(app.reviewButton).toHaveAccessibleName('Review and sign: Move 5,000 USDC')
    const free = await app.netPerYear()

    await app.ask('what if I only trust aave?')
    await expect(app.plan).toContainText('Put 5,000 USDC into Aave v3')
    await expect(app.venues).toContainText('You named other places.')
    // Freely chosen, it was at least as good.
    expect(await app.netPerYear()).toBeLessThanOrEqual(free)
    await expect(app.page.getByRole('button', { name: /^Review and sign: / })).toHaveCount(1)

    await app.carryOut()
    const account = await app.account()
    await app.close()
    await withChain(profile, async (chain) => {
      expect(await chain.lying(account)).toMatchObject([{ place: 'Aave v3', asset: 'USDC' }])
      expect(await chain.balance('USDC', account)).toBe(5_000_000_000n)
      expect(await chain.nonce(account)).toBe(2)
    })
  },
)

story('where costs eat what it would earn, the answer is to leave it, and nothing can be approved', async ({ app }) => {
  await app.say('put 1 usdc to work')
  await expect(app.answer).toContainText(/Leave it: the best place \(.+\) would cost \$\d\.\d\d more than it pays/)
  await expect(app.answer.getByRole('row', { name: 'Passed over' }).first()).toContainText(
    'getting in and out costs more than it pays',
  )
  await expect(app.answer).not.toContainText('Can be used')
  await expect(app.reviewButton).toHaveCount(0)
})

story('what is asked around a plan is answered of it, and the plan stays', async ({ app }) => {
  await app.ask('put 1000 USDC into the safest place with the highest yield')
  await app.say('is this safe?')
  await expect(app.lastTurn).toContainText('Understood as: Tell what could go wrong with the plan.')
  await expect(app.answer).toContainText('what you put into Aave v3 can be lost if its contracts fail')
  await app.say('how can I withdraw?')
  await expect(app.lastTurn).toContainText('Understood as: Tell how you get your money out again.')
  await expect(app.answer).toContainText('Say “Withdraw 1,000 USDC from Aave” when you want it back')

  await app.say('switch to ethereum')
  await expect(app.answer).toContainText('you are still on the Practice chain')
  await app.answer.getByRole('button', { name: 'Work on Ethereum' }).click()
  await expect(app.answer.getByRole('status')).toContainText('takes a wallet of your own, and there is none yet')

  await app.say('what is my limit')
  await app.answer.getByRole('link', { name: 'Open the page Limits' }).click()
  await expect(app.page.getByRole('heading', { name: 'Limits', level: 1 })).toBeVisible()
  await app.page.goBack()
  await expect(app.reviewButton).toHaveAccessibleName('Review and sign: Move 1,000 USDC')
})
