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

story('consent in the chat signs nothing and leads to the plan, whose button is in reach', async ({ app }) => {
  await app.ask('put 1000 USDC into the safest place with the highest yield')
  await app.say('why there and not somewhere else?')
  await expect(app.answer).toContainText('a year, was chosen: the only place that passes the checks for the safest')
  await app.say('ok do it')
  await expect(app.answer).toContainText('A word in the chat never signs.')
  await app.answer.getByRole('button', { name: 'Go to the plan' }).click()
  await expect(app.reviewButton).toBeFocused()
  await expect(app.reviewButton).toBeInViewport()
  await expect(app.plan.getByRole('heading', { level: 2 })).toBeInViewport()
  expect(app.openSheet).toBeNull()
})

story('a word that drops the plan ends it where it is shown', async ({ app }) => {
  await app.ask('send 25 USDC to 0x52908400098527886e0f7030069857d2e4169ee7')
  await app.say('cancel')
  await expect(app.answer).toContainText('Dropped. Nothing was signed, and nothing was sent.')
  await expect(app.plan).toContainText('Dropped. Nothing was signed, and nothing was sent.')
  await expect(app.reviewButton).toHaveCount(0)
})

story('what is typed after a press goes into the field, and a new plan begins at its sentence', async ({ app }) => {
  const { page } = app
  await app.say('put my usdc to work')
  await app.question.getByRole('button').first().click()
  await page.keyboard.type('and then')
  await expect(app.composer).toHaveValue('and then')
  await app.goTo('Portfolio')
  await app.goTo('Ask')
  await page.keyboard.type(' 5')
  await expect(app.composer).toHaveValue('and then 5')
  await app.plan.getByRole('heading', { level: 2 }).click()
  await page.keyboard.type('0')
  await expect(app.composer).toHaveValue('and then 50')
  await app.ask('actually make it 300 instead')
  await expect(app.plan.getByRole('heading', { level: 2 })).toHaveText('Put 300 USDC into Aave v3')
  await expect(app.plan.getByRole('heading', { level: 2 })).toBeInViewport()
})
