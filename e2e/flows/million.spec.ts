import { giftStory } from '../app/giftStory.ts'
import { expect } from '../app/story.ts'
import { practiceMoney } from '../chain/practiceMoney.ts'
import { withChain } from '../chain/withChain.ts'

const million = 1_000_000n * 10n ** 6n
const story = giftStory({ USDC: million })

story('a million is split over several places, and the card says what that gains', async ({ app, profile }) => {
  await app.ask('put 1000000 USDC into the highest yield')
  await expect(app.change('USDC')).toContainText('−1,000,000 USDC')
  // At the size the window opens with, beside the column of what is held, no figure is cut off.
  const figures = app.plan.getByRole('table', { name: 'Balances before and after this plan' })
  expect(await figures.evaluate((table) => table.scrollWidth - (table.parentElement?.clientWidth ?? 0))).toBe(0)
  const rows = app.parts.getByRole('row').filter({ has: app.page.getByRole('rowheader') })
  // Drawn a moment after the balances.
  await expect(rows.first()).toBeVisible()
  const places = (await rows.getByRole('rowheader').allInnerTexts()).toSorted()
  expect(places.length).toBeGreaterThan(1)
  await expect(app.plan).toContainText(`a year after costs, in ${places.length} places`)
  const gain = /Splitting brings \$([\d,]+)\.\d\d more over the year than the best single place\./
  const [, gained = ''] = gain.exec(await app.plan.innerText()) ?? []
  expect(Number(gained.replaceAll(',', ''))).toBeGreaterThan(0)
  await expect(app.figure('Pays for itself')).toBeVisible()

  await app.carryOut()

  const account = await app.account()
  await app.close()
  await withChain(profile, async (chain) => {
    const lying = await chain.lying(account)
    expect(lying.map(({ place }) => place).toSorted()).toEqual(places)
    const total = lying.reduce((sum, { units }) => sum + units, 0n)
    // Each place may round a unit down on the way in.
    expect(total).toBeGreaterThanOrEqual(million - 2n * BigInt(places.length))
    expect(await chain.balance('USDC', account)).toBe(practiceMoney.USDC)
    expect(await chain.allowances(account)).toEqual([])
  })
})
