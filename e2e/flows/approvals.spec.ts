import { getAddress, maxUint256 } from 'viem'
import { expect, story } from '../app/story.ts'
import { book } from '../chain/book.ts'
import { oldApprovals } from '../chain/practiceMoney.ts'
import { runningChain, runningHand } from '../chain/runningChain.ts'
import { withChain } from '../chain/withChain.ts'

const router = book.uniswap.swapRouter02
const stranger = getAddress('0xb0b000000000000000000000000000000000cafe')

story('a newcomer finds two old permissions to practise on, and takes them back', async ({ app, profile }) => {
  const account = await app.account()
  await app.openApprovals()
  await expect(app.approvals).toContainText('2 permissions stand on the Practice chain, 1 of them without limit')
  await expect(app.approvals).toContainText('A new practice account starts with two to try this on')
  await expect(app.approvals).toContainText('up to $11,475.00')
  await expect(app.approvals.getByRole('rowheader')).toHaveText(['USDC', 'wstETH'])
  await expect(app.permission('USDC')).toContainText('Dream USDC Vault')
  await expect(app.permission('USDC')).toContainText('Without limit')
  await expect(app.permission('USDC')).toContainText('Could take now: 10,000 USDC ($10,000.00)')
  await expect(app.permission('wstETH')).toContainText("Stand-in for Lido's staking queue")
  await expect(app.permission('wstETH')).toContainText('0.5 wstETH')
  expect(await runningChain(profile).nonce(account)).toBe(0)

  await app
    .permission('USDC')
    .getByRole('button', { name: /^Revoke USDC for Dream USDC Vault$/ })
    .click()
  await expect(app.plan).toContainText('Take back the permission of Dream USDC Vault to move your USDC')
  const permissions = app.plan.getByRole('table', { name: 'Permissions before and after this plan' })
  await expect(permissions.getByRole('row').nth(1)).toHaveText('USDC for Dream USDC VaultWithout limitNone')
  await expect(app.plan.getByRole('heading', { name: 'Time machine' })).toHaveCount(0)
  // The window in which it is approved says the same, and that whoever has it is a trap.
  const ends = (await app.review()).part('Permissions that end')
  await expect(ends).toContainText('USDC for Dream USDC Vault')
  await expect(ends).toContainText('without limit → none')
  await expect(ends).toContainText('A trap')
  await app.carryOut()
  await expect(app.receipt).toContainText('The permission is gone')

  await app.ask('revoke everything')
  await app.carryOut()
  await app.openApprovals()
  await expect(app.approvals).toContainText('No contract may take anything from you')
  await expect(app.approvals).toContainText(
    '“Start over”, below your holdings beside the conversation, brings both back',
  )
  await expect(app.approvals).toContainText('each would be a line here')
  expect(await runningChain(profile).allowance('USDC', account, oldApprovals[0].spender)).toBe(0n)

  await app.goTo('Ask')
  await app.page.getByRole('button', { name: 'Start over' }).click()
  await app.page.getByRole('alertdialog').getByRole('button', { name: 'Start over' }).click()
  await expect(app.page.getByText('Starting over…')).toHaveCount(0)
  await app.openApprovals()
  await expect(app.approvals.getByRole('rowheader')).toHaveText(['USDC', 'wstETH'])

  // Nobody typed what the button said.
  await app.goTo('Activity')
  await expect(app.page.getByText('From the page Approvals: revoke USDC')).toBeVisible()
  await expect(app.page.getByText('You asked: revoke everything')).toBeVisible()
})

story('old permissions without limit are seen, and taken back by one button', async ({ app, profile }) => {
  const account = await app.account()
  // As somebody does in another wallet, years before.
  const hand = runningHand(profile)
  await hand.allow('USDC', account, router, maxUint256)
  await hand.allow('DAI', account, stranger, maxUint256)

  await app.openApprovals()
  await expect(app.approvals).toContainText('4 permissions stand on the Practice chain, 3 of them without limit')
  // At the head the figure that matters, each token once; below it traps and strangers before other contracts that are known.
  await expect(app.approvals).toContainText('up to $16,475.00')
  await expect(app.approvals).toContainText('3 of 4 permissions without limit')
  await expect(app.approvals).toContainText('1 goes to somebody unknown')
  await expect(app.approvals.getByRole('rowheader')).toHaveText(['USDC', 'DAI', 'USDC', 'wstETH'])
  await expect(app.permission('USDC').filter({ hasText: 'Uniswap v3' })).toContainText('Without limit')
  await expect(app.permission('USDC').filter({ hasText: 'Uniswap v3' })).toContainText(
    'Could take now: 10,000 USDC ($10,000.00)',
  )
  await expect(app.permission('DAI')).toContainText('Not known to Sayso')
  const shown = (await app.permission('DAI').innerText()).replace(/\s/g, '')
  expect(shown.toLowerCase()).toContain(stranger.toLowerCase())

  await app.approvals.getByRole('button', { name: 'Revoke all', exact: true }).click()
  await expect(app.approvals).toHaveCount(0)
  await expect(app.plan).toContainText('Take back 4 permissions')
  await expect(app.plan).toContainText('Nothing of yours leaves, and nothing arrives')
  await app.carryOut()
  await expect(app.receipt).toContainText('All 4 permissions are gone')

  await app.openApprovals()
  await expect(app.approvals).toContainText('No contract may take anything from you')
  await app.close()
  await withChain(profile, async (chain) => {
    expect(await chain.allowance('USDC', account, router)).toBe(0n)
    expect(await chain.allowance('DAI', account, stranger)).toBe(0n)
    expect(await chain.balance('USDC', account)).toBe(10_000_000_000n)
  })
})

story(
  'one permission is taken back by its row, another by a sentence, and the third stays',
  async ({ app, profile }) => {
    const account = await app.account()
    const hand = runningHand(profile)
    await hand.allow('USDC', account, router, maxUint256)
    await hand.allow('USDT', account, stranger, 7_000_000n)
    await hand.allow('DAI', account, stranger, maxUint256)

    await app.openApprovals()
    await app
      .permission('USDC')
      .filter({ hasText: 'Uniswap v3' })
      .getByRole('button', { name: /^Revoke USDC for Uniswap v3$/ })
      .click()
    await expect(app.plan).toContainText('Take back the permission of Uniswap v3 to move your USDC')
    await app.carryOut()
    await expect(app.receipt).toContainText('The permission is gone')

    await app.say('what approvals do i have')
    await expect(app.answer).toContainText('4 permissions stand on the Practice chain')
    await expect(app.answer).toContainText(stranger)
    await app.ask(`revoke dai for ${stranger}`)
    await app.carryOut()

    const chain = runningChain(profile)
    expect(await chain.allowance('USDC', account, router)).toBe(0n)
    expect(await chain.allowance('DAI', account, stranger)).toBe(0n)
    expect(await chain.allowance('USDT', account, stranger)).toBe(7_000_000n)
  },
)

story('where nothing can be taken back, that is the answer, and nothing is signed', async ({ app, profile }) => {
  const account = await app.account()
  const hand = runningHand(profile)
  for (const { token, spender } of oldApprovals) await hand.allow(token, account, spender, 0n)
  await app.say('revoke everything')
  await expect(app.answer).toContainText('There is nothing to take back: nobody may take anything.')
  await expect(app.reviewButton).toHaveCount(0)
  expect(await runningChain(profile).nonce(account)).toBe(oldApprovals.length)
})

story('every rule is listed, in the side column and where something was found', async ({ app }) => {
  await app.goTo('Settings')
  await app.page.getByRole('main').getByRole('link', { name: 'What Sayso checks' }).click()
  await expect(app.checks.getByRole('region', { name: 'Permissions' })).toContainText(
    'No contract is ever allowed to take without limit.',
  )
  const rules = await app.checks.getByRole('listitem').count()
  expect(rules).toBeGreaterThan(40)
  const search = app.checks.getByRole('searchbox', { name: /^Find a rule/ })
  await search.fill('allowed to take without limit')
  await expect(app.checks.getByRole('listitem').first()).toContainText('without limit')
  await expect(app.checks.getByRole('status')).toHaveText(/^1 of \d\d+ rules$/)
  await search.fill('horoscope')
  await expect(app.checks.getByRole('listitem')).toHaveCount(0)
  await app.checks.getByRole('button', { name: 'Show all rules' }).click()
  await expect(app.checks.getByRole('listitem')).toHaveCount(rules)
  await app.closePage()
  await app.say('what does sayso check')
  await expect(app.answer).toContainText(`${rules} rules look at it`)
})

story(
  'a plan that brings more within reach of the trap offers to end its permission first',
  async ({ app, profile }) => {
    const account = await app.account()
    await app.say('swap 0.1 ETH for USDC')
    await expect(app.plan).toContainText('Dream USDC Vault, which is a trap, may take your USDC without limit')
    const cost = app.plan.getByRole('heading', { name: 'What it costs', exact: true })
    await expect(cost).toHaveCount(1)
    await app.say('show me the plan again')
    await expect(app.answer).toContainText('Dream USDC Vault, which is a trap, may take your USDC without limit')
    await app.plan.getByRole('button', { name: /^End that permission first: revoke USDC for 0x/ }).click()
    await expect(app.plan).toContainText('Take back the permission of Dream USDC Vault to move your USDC')
    await expect(cost).toHaveCount(1)
    const sheet = await app.review()
    await expect(sheet.part('Permissions that end')).toContainText('without limit → none')
    await sheet.approve()
    await expect(app.receipt).toContainText('The permission is gone')
    expect(await runningChain(profile).allowance('USDC', account, oldApprovals[0].spender)).toBe(0n)
    await app.plan.getByRole('button', { name: /^Back to: Swap 0\.1 ETH/ }).click()
    await expect(app.reviewButton).toBeVisible()
    await expect(app.plan.getByRole('button', { name: /^End that permission first/ })).toHaveCount(0)
  },
)
