import { expect, story } from '../app/story.ts'
import { aTokenOf, vaultOf } from '../chain/book.ts'
import { withChain } from '../chain/withChain.ts'

story('a sentence becomes a plan, an approval, and a deposit on the chain', async ({ app, profile }) => {
  await app.ask('Put 1000 USDC into the highest yield, but not morpho')

  await expect(app.plan).toContainText('Put 1,000 USDC into Steady USDC Vault')
  await expect(app.change('USDC')).toContainText('−1,000 USDC')
  const venues = app.plan.getByRole('table', { name: /places for this asset that were looked at/ })
  await expect(venues).toContainText('Dream USDC Vault')
  await expect(venues).toContainText('only 900,000 USDC can be seen behind it')
  await expect(venues).toContainText('Nearly everything in it is lent out')
  await expect(app.reviewButton).toHaveAccessibleName('Review and sign: Move 1,000 USDC')

  await app.approve()
  await expect(app.receipt).toContainText('within what you approved')
  await expect(app.receipt.getByRole('table', { name: /Promised and got/ })).toContainText('−1,000')
  await expect(app.holding('USDC')).toContainText('9,000')
  await expect(app.activity).toContainText('Done')

  const account = await app.account()
  await app.close()
  await withChain(profile, async (chain) => {
    expect(await chain.balance('USDC', account)).toBe(9_000_000_000n)
    const vault = vaultOf('sound').address
    const shares = await chain.balanceAt(vault, account)
    expect(await chain.assetsFor(vault, shares)).toBeGreaterThanOrEqual(999_999_998n)
    expect(await chain.allowances(account)).toEqual([])
    expect(await chain.nonce(account)).toBe(2)
  })
})

story('a plan that is turned down moves nothing, and a second one can follow', async ({ app, profile }) => {
  await app.ask('swap 1 ETH for USDC')
  await app.notNow()
  await expect(app.conversation).toContainText('Dropped')
  await expect(app.reviewButton).toHaveCount(0)

  await app.ask('supply 500 USDC to aave')
  await app.approve()
  await expect(app.receipt).toContainText('within what you approved')

  const account = await app.account()
  await app.close()
  await withChain(profile, async (chain) => {
    expect(await chain.ether(account)).toBeGreaterThan(9_990_000_000_000_000_000n)
    expect(await chain.balanceAt(aTokenOf('USDC'), account)).toBeGreaterThanOrEqual(499_999_998n)
    expect(await chain.nonce(account)).toBe(2)
  })
})

story('F24: a double click on either button opens one sheet, and approves once', async ({ app, profile }) => {
  await app.ask('swap 100 USDC for DAI')
  await app.reviewButton.dblclick()
  const sheet = await app.waitForSheet()
  await expect(sheet.approveButton).toBeEnabled()
  await sheet.approveButton.dblclick().catch(() => {})
  await expect(app.receipt).toContainText('within what you approved')
  await expect(app.page.getByRole('region', { name: 'Receipt' })).toHaveCount(1)

  const account = await app.account()
  await app.close()
  await withChain(profile, async (chain) => {
    expect(await chain.balance('USDC', account)).toBe(9_900_000_000n)
    expect(await chain.nonce(account)).toBe(2)
  })
})
