import { expect, story } from '../app/story.ts'
import { withChain } from '../chain/withChain.ts'

story('a messy portfolio with a position inside comes to 60/40, position and all', async ({ app, profile }) => {
  await app.ask('supply 2000 USDC to aave')
  await app.carryOut()

  await app.ask('rebalance to 60/40 eth/usdc')
  const [etherBefore = 0, etherAfter = 0, etherAsked] = await app.shares('ETH')
  const [usdcBefore = 0, usdcAfter = 0, usdcAsked] = await app.shares('USDC')
  expect([etherAsked, usdcAsked]).toEqual([60, 40])
  // Of some $67,000 the ether is $25,000, and the USDC $10,000 of which a fifth is lent.
  expect(etherBefore).toBeCloseTo(37.2, 0)
  expect(usdcBefore).toBeCloseTo(14.9, 0)
  expect(Math.abs(etherAfter - 60)).toBeLessThan(1)
  expect(Math.abs(usdcAfter - 40)).toBeLessThan(1)
  for (const token of ['DAI', 'USDT', 'WBTC', 'wstETH']) {
    expect(await app.shares(token), token).toMatchObject([expect.any(Number), 0, 0])
    await expect(app.change(token)).toContainText('−')
  }

  // What may be missing is said as that, in one figure: it is nothing that stays on top.
  await expect(
    app.figure('At worst, what arrives is less than expected by \\(below that, a step is not done\\)'),
  ).toHaveText(/^\$[\d,]+\.\d{2}( · [\d.,]+… \w+)?$/)
  await expect(app.plan).not.toContainText('on top of what the next ones take')
  // All that it costs stands first, and the receipt says what it came to, and why where that is something else.
  const total = await app.figure('In all, about').first().innerText()
  await app.carryOut()
  const paid = await app.receipt.innerText()
  expect(paid.includes(`${total}paid in all`) || paid.includes(`The plan reckoned with about ${total}:`), paid).toBe(
    true,
  )

  const account = await app.account()
  await app.close()
  await withChain(profile, async (chain) => {
    const lent = (await chain.lying(account)).reduce((sum, { units }) => sum + units, 0n)
    const ether = Number((await chain.ether(account)) + (await chain.balance('WETH', account))) / 1e18
    const usdc = Number((await chain.balance('USDC', account)) + lent) / 1e6
    const inDollars = ether * (await chain.price('WETH'))
    expect(Math.abs((inDollars / (inDollars + usdc)) * 100 - 60)).toBeLessThan(1)
    // Two percent of sixty-seven thousand would be a robbery; pools and their impact take far less.
    expect(inDollars + usdc).toBeGreaterThan(67_000)
    for (const token of ['DAI', 'USDT', 'WBTC', 'wstETH']) expect(await chain.balance(token, account)).toBe(0n)
    expect(await chain.allowances(account)).toEqual([])
  })
})
