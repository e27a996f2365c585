import { getAddress } from 'viem'
import { expect, story } from '../app/story.ts'
import { withChain } from '../chain/withChain.ts'

/** Nobody's: 40 hex digits that carry no capital letters and so no checksum. */
const stranger = '0x52908400098527886e0f7030069857d2e4169ee7'

story('a first-time recipient needs a typed confirmation, word for word', async ({ app, profile }, info) => {
  await app.say(`send 25 USDC to ${stranger}`)
  await expect(app.plan).toContainText('never sent anything')
  const sheet = await app.review()
  await expect(sheet.part('Goes to somebody else')).toContainText(getAddress(stranger))
  await expect(sheet.approveButton).toBeDisabled()
  // They are typed from where the address came from: in the window they stand apart nowhere.
  expect(await sheet.wantsTyped()).toBe(
    'the last 6 characters of the address that it goes to, from where you got it and not from this window,',
  )
  for (const place of await sheet.page.getByText(/169ee7/i).all())
    expect((await place.innerText()).replace(/\s/g, '')).toContain(getAddress(stranger))
  await expect(sheet.page.locator('code.whole .group')).toHaveText([
    '0x',
    ...(getAddress(stranger).slice(2).match(/.{4}/g) ?? []),
  ])
  await sheet.page.screenshot({ path: info.outputPath('typed.png') })
  await expect(sheet.page.getByRole('status')).toHaveText('The button can be pressed once this is typed.')
  await sheet.confirm('169ee0')
  await expect(sheet.page.getByRole('status')).toContainText('The address above does not end so.')
  await expect(sheet.approveButton).toBeDisabled()
  // What is typed goes into the field from the start, and no key there approves.
  await expect(sheet.confirmField).toBeFocused()
  await sheet.confirm('169ee7')
  await expect(sheet.approveButton).toBeEnabled()
  for (const key of ['Enter', 'Enter']) await sheet.page.keyboard.press(key)
  await expect(sheet.page.getByRole('status')).toHaveText('That is it.')
  await sheet.approve()
  await expect(app.composer).toBeFocused()
  await expect(app.receipt).toContainText('within what you approved')

  // Now it is known, and one look is enough.
  await app.ask(`send 5 USDC to ${stranger}`)
  const again = await app.review()
  await expect(again.confirmField).toHaveCount(0)
  await again.approve()
  await expect(app.page.getByRole('region', { name: 'Receipt' })).toHaveCount(2)

  const account = await app.account()
  await app.close()
  await withChain(profile, async (chain) => {
    expect(await chain.balance('USDC', stranger)).toBe(30_000_000n)
    expect(await chain.nonce(account)).toBe(2)
  })
})

story('what cannot be done is said in a sentence, and moves nothing', async ({ app, profile }) => {
  await app.say('asdf qwer')
  await expect(app.conversation).toContainText('I did not understand that.')
  await app.say('write me a poem about cats')
  await expect(app.conversation).toContainText('Sayso moves and explains your own funds')
  await app.say('swap 100000 USDC for ETH')
  await expect(app.conversation).toContainText('This needs 100,000 USDC')
  await app.say('sell my eth if it drops below 2000 into usdc')
  await expect(app.conversation).toContainText(/Nothing is set|How much/)
  await app.say('what is my seed phrase')
  await expect(app.conversation).toContainText('never shows or takes seed phrases')
  await app.say('x'.repeat(5_000))
  await expect(app.conversation).toContainText('reads up to 4000')

  const account = await app.account()
  await app.close()
  await withChain(profile, async (chain) => {
    expect(await chain.nonce(account)).toBe(0)
  })
})
