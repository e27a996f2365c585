import { Money } from '../app/Money.ts'
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

story('the page says what each position earned, how safe the loan is, and what all was worth', async ({ app }) => {
  const money = new Money(app.page)
  await app.goTo('Portfolio')
  await expect(money.portfolio).toContainText('Nothing is lent, staked or put into a vault')
  await expect(money.portfolio).toContainText('This is the first look')
  await expect(money.health).toHaveCount(0)
  await app.goTo('Ask')
  await app.ask('supply 5000 USDC to aave')
  await app.carryOut()
  await app.ask('borrow 500 DAI')
  await app.carryOut()

  await app.goTo('Portfolio')
  await expect(money.position('Aave v3').first()).toContainText('from what Sayso put in')
  await expect(money.position('owed to Aave v3')).toContainText('−$500.00')
  await expect(money.position('owed to Aave v3')).toContainText('costs')
  await expect(money.health).toHaveAttribute('aria-valuetext', /^\d+\.\d\d; liquidation is at 1\.00$/)
  await expect(money.portfolio).toContainText('Your collateral of $5,000.00 is sold to repay your debt of $500.00')
  await expect(money.netWorth).toHaveAttribute('aria-label', /The lowest was \$67,\d+/)

  await money.portfolio.getByText('Dollars', { exact: true }).click()
  const dollars = money.portfolio.getByRole('table', { name: 'Dollars, by place' })
  await expect(dollars.getByRole('row').filter({ hasText: 'Aave v3' })).toContainText('5,000')

  await app.goTo('Ask')
  await app.page.getByRole('button', { name: 'Start over' }).click()
  await app.page.getByRole('alertdialog').getByRole('button', { name: 'Start over' }).click()
  await expect(app.page.getByRole('alertdialog')).toHaveCount(0)
  await expect(app.holding('USDC')).toContainText('10,000')
  await app.goTo('Portfolio')
  await expect(money.portfolio).toContainText('Nothing is lent, staked or put into a vault')
  await expect(money.portfolio).toContainText('This is the first look')
})
