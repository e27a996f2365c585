import { toFunctionSelector } from 'viem'
import { Money } from '../app/Money.ts'
import { expect, story } from '../app/story.ts'
import { aTokenOf, book } from '../chain/book.ts'
import { runningChain, runningHand } from '../chain/runningChain.ts'

const supply = toFunctionSelector('supply(address,uint256,address,uint16)')

story('F06 a plan whose second step fails is gone on with, or taken back', async ({ app, profile }) => {
  const hand = runningHand(profile)
  const chain = runningChain(profile)
  const money = new Money(app.page)
  const account = await app.account()
  await app.ask('supply 500 USDC to aave')
  await hand.makeBlocks('asked')
  await app.approve()
  const waiting = app.page.getByText('Sent, waiting for a block')
  await expect(waiting).toBeVisible()
  await hand.mine()
  await expect(app.page.getByRole('listitem').filter({ hasText: /Allow Aave.*Done/ })).toBeVisible()
  await expect(waiting).toBeVisible()
  const repair = await hand.failOn(book.aave.pool, supply, '0x')
  await hand.makeBlocks('sent')
  await hand.mine()
  await expect(app.receipt).toContainText('Step 2 of 2 failed on the chain')
  await repair()

  await app.goTo('Activity')
  await money.openStory(/aave/i)
  await expect(money.recourse).toContainText('may still take 500 USDC of yours')
  await money.recourse.getByRole('button', { name: 'Undo' }).click()
  await expect(app.plan).toContainText('Take back the permission of Aave v3 to move your USDC')
  await app.notNow()

  await money.recourse.getByRole('button', { name: 'Go on' }).click()
  await expect(app.lastTurn).toContainText('supply 500 USDC to aave')
  await app.carryOut()
  expect(await chain.balanceAt(aTokenOf('USDC'), account)).toBe(500_000_000n)
  await expect(money.recourse).toContainText('You dealt with this already')
})
