import { expect, story } from '../app/story.ts'
import { practiceMoney } from '../chain/practiceMoney.ts'
import { withChain } from '../chain/withChain.ts'

story(
  'a loan is taken, half of it repaid, and everything closed, with its health on each card',
  async ({ app, profile }) => {
    await app.ask('supply 5 ETH to aave')
    await app.carryOut()

    await app.ask('borrow 500 usdc against my eth on aave')
    // Five ether at $2,500, of which 82.5 % count, over $500.
    expect(await app.loan('Health factor')).toEqual(['nothing owed', expect.stringMatching(/^20\.6[23]$/)])
    expect(await app.loan('You owe')).toEqual(['$0.00', '$500.00'])
    await expect(app.reviewButton).toHaveAccessibleName('Review and sign: Borrow 500 USDC')
    await app.carryOut()

    await app.ask('repay half')
    await expect(app.change('USDC')).toContainText('−250')
    expect(await app.loan('Health factor')).toEqual([
      expect.stringMatching(/^20\.6[123]$/),
      expect.stringMatching(/^41\.2[345]$/),
    ])
    await app.carryOut()

    await app.ask('get me out of everything')
    expect(await app.loan('Health factor')).toEqual([expect.stringMatching(/^41\.2[345]$/), 'nothing owed'])
    expect(await app.loan('You owe')).toEqual(['$250.00', '$0.00'])
    expect((await app.loan('Your collateral'))[1]).toBe('$0.00')
    await app.carryOut()

    const account = await app.account()
    await app.close()
    await withChain(profile, async (chain) => {
      expect(await chain.owed(account)).toEqual([])
      expect(await chain.lying(account)).toEqual([])
      expect(await chain.allowances(account)).toEqual([])
      // Interest of some seconds, and no more.
      const paid = practiceMoney.USDC - (await chain.balance('USDC', account))
      expect(paid).toBeGreaterThanOrEqual(0n)
      expect(paid).toBeLessThan(1_000n)
      const ether = (await chain.ether(account)) + (await chain.balance('WETH', account))
      expect(ether).toBeGreaterThan(practiceMoney.ETH - 2n * 10n ** 15n)
    })
  },
)

story(
  'a loan close to liquidation has to be typed for, and too much taken out is answered with what is safe',
  async ({ app, profile }) => {
    await app.ask('supply 2 ETH to aave')
    await app.carryOut()

    await app.ask('borrow 3000 usdc from aave')
    // Two ether at $2,500, of which 82.5 % count, over $3,000.
    expect(await app.loan('Health factor')).toEqual(['nothing owed', '1.37'])
    await expect(app.plan).toContainText('its health factor would fall to 1.37')
    const sheet = await app.review()
    await expect(sheet.part('Your loan afterwards')).toContainText(/\d\.\d\d % a year at today’s rate/)
    await expect(sheet.part('Your loan afterwards')).toContainText('nothing owed → 1.37')
    await expect(sheet.part('Your loan afterwards')).toContainText('if your collateral loses about 27 %')
    await expect(sheet.approveButton).toBeDisabled()
    await sheet.confirm(await sheet.wantsTyped())
    await app.carryOut()

    await app.say('withdraw 1 ETH from aave')
    // It stands below the 1.50 from which Sayso warns already, so nothing more is offered.
    await expect(app.lastTurn).toContainText(
      'Sayso stops at 1.10: nothing can be taken out that leaves it at 1.50, below which Sayso warns',
    )
    await expect(app.reviewButton).toHaveCount(0)

    const account = await app.account()
    await app.close()
    await withChain(profile, async (chain) => {
      const [loan, ...others] = await chain.owed(account)
      expect(others).toEqual([])
      expect(loan?.units).toBeGreaterThanOrEqual(3_000_000_000n)
      expect(loan?.units).toBeLessThan(3_000_010_000n)
      expect(await chain.allowances(account)).toEqual([])
    })
  },
)

story(
  'what a deposit with a loan brings is told after the loan’s interest, and as a cost where that is more',
  async ({ app }) => {
    await app.ask('supply 1 ETH to aave and borrow 300 USDC')
    const gross = await app.dollars('Interest before costs')
    const costs = (await app.dollars('Getting in')) + (await app.dollars('Getting out again'))
    await expect(app.figure('Interest of your loan')).toHaveText(/^−\$\d+\.\d\d a year$/)
    const interest = Math.abs(await app.dollars('Interest of your loan'))
    expect(interest).toBeGreaterThan(10)
    await expect(app.plan).toContainText('a year after costs and the interest of your loan, in Aave v3')
    expect(await app.netPerYear()).toBeCloseTo(gross - interest - costs, 1)
    const sheet = await app.review()
    await expect(sheet.part('Your loan afterwards')).toContainText(
      /A year in all\s*earns \$\d+\.\d\d, after this interest/,
    )
    await sheet.notNow()

    await app.ask('supply 1 ETH to aave and borrow 1200 USDC')
    await expect(app.plan).toContainText('What it costs you')
    await expect(app.plan).toContainText('the interest of your loan and the costs are more than Aave v3 pays you')
  },
)
