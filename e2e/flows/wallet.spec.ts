import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { english, mnemonicToAccount } from 'viem/accounts'
import { openApp } from '../app/openApp.ts'
import { expect, story } from '../app/story.ts'

const password = 'walrus lantern quibble tulip'
const other = 'ochre saddle mitten parade'
const friend = '0x52908400098527886E0F7030069857D2E4169EE7'

story(
  'a wallet is made from words that are given back, locked, unlocked, and is there after a restart',
  async ({ app, profile }, info) => {
    const wallet = await app.openWallet()
    await expect(wallet.heading).toHaveText('You have no wallet yet')
    await expect(wallet.page.getByText('Real networks are new in this version')).toBeVisible()
    const words = await wallet.create(password)
    expect(words).toHaveLength(12)
    for (const word of words) expect(english).toContain(word)
    // The account is the one that every other wallet makes of these words.
    const { address } = mnemonicToAccount(words.join(' '))
    await expect(wallet.accounts).toContainText(address)
    await expect(wallet.accounts.getByRole('listitem')).toHaveCount(1)

    await wallet.lock()
    await wallet.unlock('not the password at all')
    await expect(wallet.said).toContainText('does not open')
    await wallet.page.waitForTimeout(1_100)
    await wallet.unlock(password)
    await expect(wallet.heading).toHaveText('Your wallet')
    await wallet.close()
    await app.close()

    const again = await openApp(info.project.name, profile)
    const later = await again.openWallet()
    await expect(later.heading).toHaveText('The wallet is locked')
    await expect(later.accounts).toContainText(address)
    await later.unlock(password)
    await expect(later.heading).toHaveText('Your wallet')
    await again.close()
  },
)

story('words that come back wrong, and a weak password, make no wallet', async ({ app }) => {
  const wallet = await app.openWallet()
  await wallet.choose('Make a new wallet')
  await wallet.choose('Show me 24 words')
  expect(await wallet.words()).toHaveLength(24)
  await wallet.choose('I have written them down')
  const labels = await wallet.page.locator('label', { hasText: /^Word \d+$/ }).allInnerTexts()
  for (const label of labels) await wallet.type(label, 'zoo')
  await wallet.newPassword('Password', password)
  await wallet.choose('Make the wallet')
  await expect(wallet.said).toContainText('nothing was written yet')
  // What was typed is there to be mended, beginning with the first that is wrong.
  for (const label of labels) await expect(wallet.page.getByLabel(label, { exact: true })).toHaveValue('zoo')
  await expect(wallet.page.getByLabel(labels[0] ?? '', { exact: true })).toBeFocused()
  for (const label of ['Password', 'Password, once more'])
    await expect(wallet.page.getByLabel(label, { exact: true })).toHaveValue(password)
  await wallet.type('Password, once more', other)
  await wallet.choose('Make the wallet')
  await expect(wallet.said).toContainText('not the same')
  await wallet.choose('Back')
  await expect(wallet.heading).toHaveText('You have no wallet yet')
})

story('accounts are added, watched, renamed, forgotten and chosen', async ({ app }) => {
  const wallet = await app.openWallet()
  const words = (await wallet.create(password)).join(' ')
  // Practice goes on with the practice wallet: nothing here says that this one is in use.
  await expect(wallet.accounts).toContainText('chosen in this wallet')
  await expect(wallet.page.getByText('this one is not used while you practise')).toBeVisible()
  await expect(wallet.page.getByText('in use')).toHaveCount(0)
  await wallet.choose('Add an account')
  await wallet.type('Name', 'Savings')
  await wallet.choose('Add it')
  await expect(wallet.accounts).toContainText(mnemonicToAccount(words, { addressIndex: 1 }).address)
  await wallet.choose('Watch an account')
  await wallet.type('Address', 'nobody')
  await wallet.type('Name', 'Friend')
  await wallet.choose('Watch it')
  await expect(wallet.said).toContainText('That is no address')
  await wallet.type('Address', friend)
  await wallet.type('Name', 'Friend')
  await wallet.choose('Watch it')
  await expect(wallet.accounts).toContainText(friend)
  await wallet.choose('Rename: Friend')
  await wallet.type('New name', '<b>Cousin</b>')
  await wallet.choose('Rename it')
  await expect(wallet.accounts).toContainText('<b>Cousin</b>')
  await wallet.choose('Use: Savings')
  await expect(wallet.said).toContainText('Savings is chosen in this wallet now')
  await wallet.choose('Forget: <b>Cousin</b>')
  await expect(wallet.accounts).not.toContainText(friend)
})

story('the password is changed, and the words restore the wallet where it was forgotten', async ({ app }) => {
  const wallet = await app.openWallet()
  const words = (await wallet.create(password)).join(' ')
  await wallet.choose('Change the password')
  await wallet.type('Present password', password)
  await wallet.newPassword('New password', other)
  await wallet.choose('Change it')
  await expect(wallet.said).toContainText('The password is changed')
  await wallet.lock()
  await wallet.unlock(password)
  await expect(wallet.said).toContainText('does not open')
  await wallet.page.waitForTimeout(1_100)
  await wallet.unlock(other)
  await expect(wallet.heading).toHaveText('Your wallet')
  await wallet.lock()
  await wallet.restore(words, 'kettle ribbon ostrich marble')
  await expect(wallet.accounts).toContainText(mnemonicToAccount(words).address)
})

story(
  'words and key files are shown behind the password, a wait, and the password again',
  {
    tag: '@long',
  },
  async ({ app }) => {
    story.setTimeout(180_000)
    const wallet = await app.openWallet()
    const words = await wallet.create(password)
    await wallet.choose('Show the words')
    await wallet.type('Password', password)
    await wallet.choose('Show the words')
    await expect(wallet.page.getByRole('timer')).toBeVisible()
    await expect(wallet.page.getByRole('button', { name: 'Go on' })).toBeDisabled()
    await wallet.page.getByRole('button', { name: 'Go on' }).click({ timeout: 60_000 })
    await wallet.type('Password', password)
    await wallet.choose('Show the words')
    await expect.poll(() => wallet.words()).toEqual(words)
    await wallet.choose('Hide them')
    await expect(wallet.page.getByText(words[0] ?? '', { exact: true })).toHaveCount(0)

    await wallet.choose('Export: Account 1')
    const ask = async (): Promise<void> => {
      await wallet.type('The wallet’s password', password)
      await wallet.newPassword('Password for the file', other)
      await wallet.choose('Export')
    }
    await ask()
    await wallet.page.getByRole('button', { name: 'Go on' }).click({ timeout: 60_000 })
    await ask()
    const file = wallet.page.getByRole('textbox', { name: 'Key file' })
    await expect(file).toHaveValue(/"version":\s*3/, { timeout: 30_000 })
  },
)

story('a plan and the wallet are not before the person at once', async ({ app }) => {
  await app.ask('supply 100 USDC to aave')
  const wallet = await app.openWallet()
  await app.goTo('Ask')
  await app.reviewButton.click()
  await expect(app.plan).toContainText('The wallet’s window is open. Close it first.')
  await wallet.close()
  await app.carryOut()
})

story('one slip in the words to restore from costs nothing of what was typed', async ({ app }, info) => {
  const wallet = await app.openWallet()
  await wallet.choose('Restore from words')
  const words = 'agree movie slam income gown rabbit remove extend net aspect puzzle muscle'
  await wallet.type('Words', words)
  await wallet.newPassword('New password', 'short')
  await wallet.choose('Restore')
  // Said beside the field that it is about, in sight, and the keyboard is there.
  await expect(wallet.said).toContainText('This password is too short')
  await expect(wallet.said).toBeInViewport({ ratio: 1 })
  await expect(wallet.page.getByLabel('New password', { exact: true })).toBeFocused()
  await wallet.page.screenshot({ path: info.outputPath('weak.png') })
  await wallet.type('Words', words.replace('slam', 'slma'))
  await wallet.newPassword('New password', password)
  await wallet.choose('Restore')
  await expect(wallet.said).toContainText('Word 3 is not one of the 2048 words')
  const field = wallet.page.getByLabel('Words', { exact: true })
  await expect(field).toHaveValue(words.replace('slam', 'slma'))
  await expect(field).toBeFocused()
  await expect(wallet.said).toBeInViewport({ ratio: 1 })
  await wallet.page.screenshot({ path: info.outputPath('slip.png') })
  // As it is mended the sentence goes, and nothing below it moves away from under a click.
  const below = wallet.page.getByLabel('New password', { exact: true })
  const before = await below.boundingBox()
  await wallet.type('Words', words)
  await expect(wallet.said).toHaveText('')
  expect(await below.boundingBox()).toEqual(before)
  await wallet.choose('Restore')
  await expect(wallet.heading).toHaveText('Your wallet')
  await expect(wallet.page.locator('input, textarea')).toHaveCount(0)
})

story(
  'words that everybody knows are said to be so before a wallet is made of them',
  async ({ app, profile }, info) => {
    const wallet = await app.openWallet()
    await wallet.choose('Restore from words')
    await wallet.type('Words', 'test test test test test test test test test test test junk')
    await wallet.newPassword('New password', password)
    await wallet.choose('Restore')
    await expect(wallet.said).toContainText('Everybody knows these words')
    await expect(wallet.said).toBeInViewport({ ratio: 1 })
    expect(readdirSync(join(profile, 'wallet')).filter((name) => name === 'vault.json')).toEqual([])
    const tick = wallet.page.getByRole('checkbox', { name: 'everybody has these words' })
    // What goes on from here is in sight by itself.
    await expect(tick).toBeFocused()
    await expect(tick).toBeInViewport({ ratio: 1 })
    await wallet.page.screenshot({ path: info.outputPath('published.png') })
    await tick.check()
    await wallet.choose('Restore')
    await expect(wallet.heading).toHaveText('Your wallet')
    await wallet.close()
    const own = app.page.getByRole('region', { name: 'Your own wallet' })
    await expect(own).toContainText('Send nothing here. Everybody has the words of this wallet')
    await expect(own).not.toContainText('Receive.')
    await own.screenshot({ path: info.outputPath('sendNothing.png') })
    await app.goTo('Ask')
    await app.say('how do i use my real money here')
    await expect(app.answer).toContainText('Send nothing to your wallet’s address: everybody has its words')
  },
)

story(
  'words that everybody knows lead on to a new wallet, in whose place they never are again by themselves',
  async ({ app, profile }, info) => {
    const wallet = await app.openWallet()
    const { page } = wallet
    const known = 'test test test test test test test test test test test junk'
    const first = mnemonicToAccount(known).address
    await wallet.choose('Restore from words')
    await wallet.type('Words', known)
    await wallet.newPassword('New password', password)
    await wallet.choose('Restore')
    await page.getByRole('checkbox', { name: 'everybody has these words' }).check()
    await wallet.choose('Restore')
    await expect(wallet.heading).toHaveText('Your wallet')
    await expect(wallet.said).toContainText(
      'The wallet is restored. What lies at its addresses shows in Sayso’s main window',
    )
    await expect(page.getByText('Send nothing here. Everybody has the words')).toBeVisible()
    await page.screenshot({ path: info.outputPath('known.png') })
    await wallet.choose('Add an account')
    await expect(page.getByText('and to every account of the same words')).toBeVisible()
    await page.screenshot({ path: info.outputPath('add.png') })
    await wallet.choose('Back')

    await wallet.choose('Lock, and make a new wallet')
    await expect(page.getByText('It takes the place of the wallet that is here now')).toBeVisible()
    await wallet.choose('Show me 12 words')
    await expect(wallet.said).toContainText('Tick the box first')
    await expect(page.getByRole('checkbox', { name: first })).toBeFocused()
    await page.screenshot({ path: info.outputPath('tick.png') })
    // Left in the middle, nothing has changed.
    await wallet.choose('Back')
    await expect(wallet.heading).toHaveText('The wallet is locked')
    await expect(wallet.accounts).toContainText(first)
    await page.screenshot({ path: info.outputPath('locked.png') })
    await wallet.choose('Make a new wallet')
    await page.getByRole('checkbox', { name: first }).check()
    const words = await wallet.createFrom(other)
    await expect(wallet.said).toContainText('The wallet that was here before is kept')
    await expect(wallet.accounts).toContainText(mnemonicToAccount(words.join(' ')).address)
    await expect(wallet.accounts).not.toContainText(first)
    await expect(page.getByText('Send nothing here')).toHaveCount(0)
    await page.screenshot({ path: info.outputPath('made.png') })
    const kept = readdirSync(join(profile, 'wallet')).filter((name) => name.startsWith('vault-replaced-'))
    expect(kept.map((name) => readFileSync(join(profile, 'wallet', name), 'utf8')).join()).toContain(
      first.toLowerCase(),
    )
    await wallet.lock()
    await wallet.unlock(password)
    await expect(wallet.said).toContainText('does not open')
  },
)

story('what comes after a wallet of one’s own is said, and one press leads there', async ({ app }, info) => {
  const wallet = await app.openWallet()
  const mine = 'agree movie slam income gown rabbit remove extend net aspect puzzle muscle'
  await wallet.restore(mine, password)
  await expect(wallet.said).toContainText('choose the network that your money is on under Networks')
  await wallet.close()
  const own = app.page.getByRole('region', { name: 'Your own wallet' })
  await expect(own).toContainText('Next: choose the network that your money is on.')
  await expect(own).toContainText('Receive. Press the address of an account to mark all of it')
  const address = mnemonicToAccount(mine).address
  await own.getByText(address.slice(2, 6), { exact: true }).first().click()
  expect((await app.page.evaluate(() => String(window.getSelection()))).replace(/\s/g, '').toLowerCase()).toBe(
    address.toLowerCase(),
  )
  await app.goTo('Ask')
  await app.say('whats my address')
  await expect(app.answer).toContainText('Your own wallet is there. Next: choose the network')
  await expect(app.answer).toContainText(address)
  await app.answer.getByRole('link', { name: 'Open the page Networks' }).click()
  await expect(app.networks.getByRole('button', { name: 'Work on Ethereum' })).toBeVisible()
  // How somebody knows which, and the part that a network's refusal points to.
  await expect(
    app.page.getByText('Which one is your money on? The exchange or wallet that it comes from'),
  ).toBeVisible()
  await expect(app.page.getByRole('region', { name: 'A node of your own' })).toContainText('You need none')
  await app.page.screenshot({ path: info.outputPath('networks.png'), fullPage: true })
  await app.goTo('Wallet')
  await own.getByRole('button', { name: 'Choose a network' }).click()
  await expect(app.networks.getByRole('button', { name: 'Work on Ethereum' })).toBeVisible()
})

story(
  'what was typed stands there as dots until the answer, and the button is in reach in the smallest window',
  async ({ app }) => {
    const wallet = await app.openWallet()
    const { page } = wallet
    await page.setViewportSize({ width: 360, height: 480 })
    await wallet.choose('Restore from words')
    const words = 'agree movie slam income gown rabbit remove extend net aspect puzzle muscle'
    const button = page.getByRole('button', { name: 'Restore', exact: true })
    for (const [label, typed] of [
      ['Words', words],
      ['Passphrase', ''],
      ['New password', password],
      ['New password, once more', password],
    ] as const) {
      const field = page.getByLabel(label, { exact: true })
      await field.fill(typed)
      // The whole of it is in sight, and the button below it.
      await expect(field).toBeInViewport({ ratio: 1 })
      await expect(button).toBeInViewport({ ratio: 1 })
      const [over, under] = [await field.boundingBox(), await button.boundingBox()]
      expect((over?.y ?? Number.NaN) + (over?.height ?? Number.NaN)).toBeLessThan(under?.y ?? Number.NaN)
    }
    // Kept by what sees the fields as they are closed: the answer may come at once.
    await page.evaluate(() => {
      const seen: Record<string, string> = {}
      Reflect.set(window, 'seen', seen)
      new MutationObserver((changes) => {
        for (const { target } of changes)
          if ((target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.disabled)
            seen[target.id] = target.value
      }).observe(document, { subtree: true, attributes: true })
    })
    await button.click()
    await expect(wallet.heading).toHaveText('Your wallet')
    expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toEqual({
      words: words.replace(/\S/g, '•'),
      passphrase: '',
      password: password.replace(/\S/g, '•'),
      'password-again': password.replace(/\S/g, '•'),
    })
  },
)

story(
  'another wallet’s words take the place of the one that is kept here, whose files are kept',
  async ({ app, profile }, info) => {
    const wallet = await app.openWallet()
    const mine = 'agree movie slam income gown rabbit remove extend net aspect puzzle muscle'
    const first = mnemonicToAccount((await wallet.create(password)).join(' ')).address
    await wallet.choose('Lock, and restore from words')
    await wallet.type('Words', mine)
    await wallet.newPassword('New password', other)
    await expect(wallet.page.getByRole('checkbox')).toHaveCount(0)
    await wallet.choose('Restore')
    await expect(wallet.said).toContainText('another wallet than the one that is kept here')
    const tick = wallet.page.getByRole('checkbox', { name: first })
    await tick.scrollIntoViewIfNeeded()
    await wallet.page.screenshot({ path: info.outputPath('other.png') })
    await tick.check()
    await wallet.choose('Restore')
    await expect(wallet.heading).toHaveText('Your wallet')
    await expect(wallet.accounts).toContainText(mnemonicToAccount(mine).address)
    await expect(wallet.said).toContainText('The wallet that was here before is kept')
    const kept = readdirSync(join(profile, 'wallet')).filter((name) => name.startsWith('vault-replaced-'))
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.map((name) => readFileSync(join(profile, 'wallet', name), 'utf8')).join()).toContain(
      first.toLowerCase(),
    )
  },
)
