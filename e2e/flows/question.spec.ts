import { expect, story } from '../app/story.ts'
import { withChain } from '../chain/withChain.ts'

story('a question is answered by a button, and the answer completes what was said', async ({ app, profile }) => {
  await app.say('supply usdc to aave')
  await expect(app.question).toContainText('How much USDC do you want to put into Aave? You hold 10,000 USDC.')
  await expect(app.question.getByRole('button')).toHaveText(['1000 USDC', 'half', 'all'])
  const asked = app.question
  await app.choose('1000 USDC')

  await expect(app.plan).toContainText('Supply 1,000 USDC to Aave v3')
  await expect(app.lastTurn).toHaveAccessibleName('You: 1000 USDC')
  await expect(asked.getByRole('button', { name: 'half', exact: true })).toBeDisabled()
  await expect(asked).toContainText('This question is over.')
  await app.approve()
  await expect(app.receipt).toContainText('within what you approved')

  const account = await app.account()
  await app.close()
  await withChain(profile, async (chain) => {
    expect(await chain.balance('USDC', account)).toBe(9_000_000_000n)
  })
})

story('a question can be answered in own words, and what is not held is not offered', async ({ app }) => {
  await app.say('swap 20 for eth')
  await expect(app.question).toContainText('20 of which asset do you want to sell for ETH?')
  await expect(app.question.getByRole('button', { name: 'WBTC' })).toHaveCount(0)
  await app.choose('DAI')
  await expect(app.change('DAI')).toContainText('−20 DAI')

  await app.say('send usdc to 0x52908400098527886e0f7030069857d2e4169ee7')
  await expect(app.question).toContainText('How much USDC do you want to send to that address?')
  await app.say('25')
  await expect(app.change('USDC')).toContainText('−25 USDC')
})

story('a later word changes the plan in hand, and every number shows its words', async ({ app, profile }) => {
  await app.ask('swap 100 USDC for DAI')
  await expect(app.reviewButton).toHaveAccessibleName('Review and sign: Swap 100 USDC')
  const [first] = await app.page.getByRole('region', { name: /^Plan: / }).all()
  await app.ask('make it 500')
  await expect(app.reviewButton).toHaveAccessibleName('Review and sign: Swap 500 USDC')
  await expect(first?.getByRole('button', { name: /^Review and sign: / }) ?? app.plan).toHaveCount(0)

  await app.understood('500').hover()
  await expect(app.marked).toHaveText(['500'])
  await expect(app.understood('500')).toHaveAccessibleDescription('from “500”')
  await app.understood('DAI').focus()
  await expect(app.marked).toHaveText(['DAI'])
  const tooltip = app.page.getByRole('tooltip')
  await expect(tooltip).toHaveText('from “DAI”')
  // It stands between the sentence and the plan, over neither of them.
  const [told, said, card] = [
    await tooltip.boundingBox(),
    await app.understood('DAI').boundingBox(),
    await app.plan.boundingBox(),
  ]
  expect(told?.y).toBeGreaterThanOrEqual((said?.y ?? Number.NaN) + (said?.height ?? Number.NaN))
  expect((told?.y ?? Number.NaN) + (told?.height ?? Number.NaN)).toBeLessThanOrEqual(card?.y ?? Number.NaN)
  await app.page.keyboard.press('Escape')
  await expect(app.marked).toHaveCount(0)

  await app.say('double it')
  await expect(app.reviewButton).toHaveAccessibleName('Review and sign: Swap 1,000 USDC')
  await expect(app.understood('1000')).toHaveAccessibleDescription(/from “500” and “double it”; computed: /)
  await app.approve()
  await expect(app.receipt).toContainText('within what you approved')

  const account = await app.account()
  await app.close()
  await withChain(profile, async (chain) => {
    expect(await chain.balance('USDC', account)).toBe(9_000_000_000n)
  })
})
