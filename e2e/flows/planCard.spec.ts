import { edit, editor, flow } from '../app/planEdits.ts'
import { expect, story } from '../app/story.ts'
import { practiceMoney } from '../chain/practiceMoney.ts'
import { chainProcess } from '../chain/runningChain.ts'
import { withChain } from '../chain/withChain.ts'

story(
  'the picture says where the money goes; another amount is planned anew, and that one is signed',
  async ({ app, profile }) => {
    await app.ask('supply 1000 USDC to aave')
    await expect(flow(app)).toHaveAccessibleName(
      /^Where the money goes: 1,000 USDC from your wallet to Aave v3; a network fee of about \$\d+\.\d\d$/,
    )
    await expect(app.change('USDC in Aave v3')).toContainText(/\+(1,000|999\.99)/)

    await edit(app, 'Change the amount', '250.5')
    await expect(app.lastTurn).toHaveAccessibleName('You: supply 250.5 USDC to aave')
    await expect(app.reviewButton).toHaveAccessibleName('Review and sign: Move 250.5 USDC')
    await expect(flow(app)).toHaveAccessibleName(/: 250\.5 USDC from your wallet to Aave v3;/)
    // The plan before it can no longer be signed.
    await expect(app.page.getByRole('button', { name: /^Review and sign: / })).toHaveCount(1)

    await app.carryOut()
    await expect(app.receipt).toContainText('−250.5')
    const account = await app.account()
    await app.close()
    await withChain(profile, async (chain) => {
      expect(practiceMoney.USDC - (await chain.balance('USDC', account))).toBe(250_500_000n)
      expect(await chain.lying(account)).toMatchObject([{ place: 'Aave v3', asset: 'USDC' }])
      expect(await chain.nonce(account)).toBe(2)
    })
  },
)

story('half of it is one press, and what is no figure is answered there and said nowhere', async ({ app }) => {
  await app.ask('put 1000 USDC into the safest place')
  const articles = app.page.getByRole('article')
  const before = await articles.count()
  for (const [written, answer] of [
    ['lots', 'That is no plain figure. Write digits with a point, like 1000.5.'],
    ['1.000,50', 'That is no plain figure. Write digits with a point, like 1000.5.'],
    ['0', 'Zero moves nothing. Write a larger figure.'],
    ['', 'Write a figure first, like 500.'],
    ['1.1234567', 'That has more digits after the point than there can be (6).'],
  ] as const) {
    await edit(app, 'Change the amount', written)
    await expect(editor(app, 'Change the amount').getByRole('alert')).toHaveText(answer)
    await app.page.keyboard.press('Escape')
    await expect(editor(app, 'Change the amount')).toHaveCount(0)
  }
  await expect(app.plan.getByRole('button', { name: 'Change the amount' })).toBeFocused()
  await expect(articles).toHaveCount(before)
  await expect(app.reviewButton).toHaveAccessibleName('Review and sign: Move 1,000 USDC')

  await app.plan.getByRole('button', { name: 'Change the amount' }).click()
  await editor(app, 'Change the amount').getByRole('button', { name: 'Half' }).click()
  await expect(app.reviewButton).toHaveAccessibleName('Review and sign: Move 5,000 USDC')
})

story('another place of those that pass is one press away, and the money goes there', async ({ app, profile }) => {
  await app.ask('put 1000 USDC into the highest yield')
  const offered = app.plan.getByRole('button', { name: /^Use this instead: / }).first()
  const [, place = ''] = /^Use this instead: (.+)$/.exec((await offered.getAttribute('aria-label')) ?? '') ?? []
  expect(place).not.toBe('')
  expect(await app.title()).not.toContain(place)
  await offered.click()
  await expect(app.plan.getByRole('heading', { level: 2 })).toHaveText(`Put 1,000 USDC into ${place}`)
  await expect(flow(app)).toHaveAccessibleName(new RegExp(`1,000 USDC from your wallet to ${place};`))
  // What the person's own words leave out is not turned down.
  await expect(app.venues).toContainText(/Left out:\s*You named other places\./)

  await app.carryOut()
  const account = await app.account()
  await app.close()
  await withChain(profile, async (chain) => {
    expect(await chain.lying(account)).toMatchObject([{ place, asset: 'USDC' }])
  })
})

story('a swap shows its price, and less slippage promises more', async ({ app }) => {
  await app.ask('swap 1 ETH for USDC')
  await expect(app.plan).toContainText(/1 ETH = 2,4\d\d(\.\d+)?…? USDC/)
  await expect(flow(app)).toHaveAccessibleName(
    /1 ETH from your wallet to Uniswap v3; 2,4[\d.,]+…? USDC from Uniswap v3 to your wallet;/,
  )
  await expect(app.figure('May slip by')).toHaveText('0.5 %')
  const minimum = async () => Number((await app.figure('At least').innerText()).replace(/[^\d.]/g, ''))
  const before = await minimum()

  await edit(app, 'Change the slippage', '0.1')
  await expect(app.lastTurn).toHaveAccessibleName('You: swap 1 ETH for USDC with at most 0.1 % slippage')
  await expect(app.reviewButton).toBeVisible()
  await expect(app.figure('May slip by')).toHaveText('0.1 %')
  expect(await minimum()).toBeGreaterThan(before)
  await app.carryOut()
})

story(
  'while another message is worked on, nothing can be changed on the card, and it says why',
  async ({ app, profile }) => {
    await app.ask('supply 1000 USDC to aave')
    const change = app.plan.getByRole('button', { name: 'Change the amount' })
    await expect(change).toBeEnabled()
    const chain = chainProcess(profile)
    process.kill(chain, 'SIGSTOP')
    try {
      await app.say('supply 200 USDC to aave')
      await expect(change).toBeDisabled()
      await expect(app.plan).toContainText('A message is being worked on. Wait until it is done, or stop it.')
      await app.stopButton.click()
      await expect(change).toBeEnabled()
    } finally {
      process.kill(chain, 'SIGCONT')
    }
    await edit(app, 'Change the amount', '250')
    await expect(app.lastTurn).toHaveAccessibleName('You: supply 250 USDC to aave')
    await expect(app.reviewButton).toHaveAccessibleName('Review and sign: Move 250 USDC')
  },
)

story('what a plan does, brings and costs is in sight above its button, without scrolling', async ({ app }) => {
  await app.page.setViewportSize({ width: 1280, height: 720 })
  await app.ask('put 1000 USDC into the safest place with the highest yield')
  for (const size of [
    { width: 1280, height: 720 },
    { width: 900, height: 700 },
  ]) {
    await app.page.setViewportSize(size)
    await expect(app.plan.getByRole('heading', { level: 2 })).toBeInViewport({ ratio: 1 })
    await expect(app.reviewButton).toBeInViewport({ ratio: 1 })
    // The button's row lies over what is below it.
    const seenTo = async () => (await app.reviewButton.boundingBox())?.y ?? 0
    for (const part of [app.change('USDC'), app.change('USDC in Aave v3'), app.figure('Pays for itself')]) {
      const bottom = async () => {
        const box = await part.boundingBox()
        return box === null ? Number.NaN : box.y + box.height
      }
      await expect.poll(async () => (await seenTo()) - (await bottom())).toBeGreaterThan(10)
    }
  }
})

story(
  'in a low window a plan is read from its first line, and the message above it is a turn of the wheel away',
  async ({ app }) => {
    await app.page.setViewportSize({ width: 700, height: 450 })
    await app.ask('put 1000 USDC into the safest place with the highest yield')
    const log = app.page.getByRole('log')
    const below = async () => ((await app.plan.boundingBox())?.y ?? 0) - ((await log.boundingBox())?.y ?? 0)
    await expect.poll(below).toBeLessThan(16)
    expect(await below()).toBeGreaterThanOrEqual(0)
    await expect(app.plan.getByRole('heading', { level: 2 })).toBeInViewport({ ratio: 1 })
    await app.page.screenshot({ path: story.info().outputPath('low.png') })
    await log.hover()
    await app.page.mouse.wheel(0, -2_000)
    await expect(app.page.getByText('put 1000 USDC into the safest place').last()).toBeInViewport()
  },
)
