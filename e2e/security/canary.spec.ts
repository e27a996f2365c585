import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bytesToHex } from 'viem'
import { english, generateMnemonic, mnemonicToAccount } from 'viem/accounts'
import { openApp } from '../app/openApp.ts'
import { expect, story } from '../app/story.ts'
import { filesHolding } from './filesHolding.ts'
import { heapOf } from './heapOf.ts'
import { LyingPage } from './LyingPage.ts'

/** Twelve words of which a fresh page says none by itself. */
function wordsNotIn(heap: string): string {
  for (;;) {
    const words = generateMnemonic(english)
    if (words.split(' ').every((word) => !heap.includes(`"${word}"`))) return words
  }
}

/**
 * How many of the words may stand in the page by chance. While it is used, it comes to say some 30 of the list’s 2,048 that it
 * did not say when it was fresh (“swap”, “frame”, “hover”): one of twelve in every sixth run, four in one of thirty thousand.
 */
const wordsByChance = 3

/** Everything that this process prints meanwhile. */
function listenToOutput() {
  const heard: string[] = []
  const before = { out: process.stdout.write, error: process.stderr.write }
  const note = (chunk: string | Uint8Array): boolean => {
    heard.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('latin1'))
    return true
  }
  process.stdout.write = note
  process.stderr.write = note
  return {
    heard: () => heard.join(''),
    stop: () => {
      process.stdout.write = before.out
      process.stderr.write = before.error
    },
  }
}

story(
  'E14, A24: a canary seed and password are in nothing but the vault, and there only encrypted',
  async ({ profile }, info) => {
    story.skip(
      info.project.name === 'electron',
      'A packaged app’s own folders are looked through where its program is.',
    )
    story.setTimeout(240_000)
    const browserFolder = mkdtempSync(join(tmpdir(), 'sayso-canary-'))
    const output = listenToOutput()
    try {
      const app = await openApp(info.project.name, profile, { browserFolder })
      const page = await LyingPage.of(app)
      await expect(app.composer).toBeEditable()
      const words = wordsNotIn(await heapOf(app.page))
      const password = `canary ${randomBytes(12).toString('hex')}`
      const next = `canary ${randomBytes(12).toString('hex')}`
      const filePassword = `canary ${randomBytes(12).toString('hex')}`
      const key = mnemonicToAccount(words).getHdKey().privateKey
      const secrets = [
        words,
        words.split(' ').join('","'),
        password,
        next,
        filePassword,
        bytesToHex(key ?? new Uint8Array()).slice(2),
      ]

      // A whole run: the wallet restored, locked, unlocked with a wrong and the right password, its words and key asked for,
      // the password changed; and beside it what the app is for.
      const wallet = await app.openWallet()
      await wallet.restore(words, password)
      await expect(wallet.accounts).toContainText(mnemonicToAccount(words).address)
      await wallet.lock()
      await wallet.unlock(`${password}x`)
      await expect(wallet.said).toContainText('does not open')
      await wallet.page.waitForTimeout(1_200)
      await wallet.unlock(password)
      await expect(wallet.heading).toHaveText('Your wallet')
      await wallet.choose('Show the words')
      await wallet.type('Password', password)
      await wallet.choose('Show the words')
      await wallet.page.getByRole('button', { name: 'Go on' }).click({ timeout: 60_000 })
      await wallet.type('Password', password)
      await wallet.choose('Show the words')
      await expect.poll(() => wallet.words()).toEqual(words.split(' '))
      // While they stand in the other window, the app's page has none of them.
      const during = await heapOf(app.page)
      await wallet.choose('Hide them')
      await wallet.choose('Export: Account 1')
      await wallet.type('The wallet’s password', password)
      await wallet.newPassword('Password for the file', filePassword)
      await wallet.choose('Export')
      await expect(wallet.page.getByRole('timer')).toBeVisible()
      await wallet.choose('Stop here')
      await wallet.choose('Change the password')
      await wallet.type('Present password', password)
      await wallet.newPassword('New password', next)
      await wallet.choose('Change it')
      await expect(wallet.said).toContainText('The password is changed')
      await wallet.close()
      await app.ask('swap 100 USDC for DAI')
      await app.carryOut()
      await app.say('what is my seed phrase')
      await expect(app.conversation).toContainText('never shows or takes seed phrases')

      const heap = `${during}${await heapOf(app.page)}`
      const said = JSON.stringify(await page.heard())
      expect(said.length).toBeGreaterThan(10_000)
      for (const secret of secrets) {
        expect(heap.includes(secret)).toBe(false)
        expect(said.includes(secret)).toBe(false)
      }
      const saidAlone = (text: string) => words.split(' ').filter((word) => text.includes(`"${word}"`))
      expect(saidAlone(heap).length).toBeLessThanOrEqual(wordsByChance)
      // The search does find what is there.
      const planted = [password, ...words.split(' ')]
      await page.run(`void (window.found = ${JSON.stringify(planted)})`)
      const withThem = await heapOf(app.page)
      expect(withThem.includes(password)).toBe(true)
      expect(saidAlone(withThem)).toHaveLength(12)
      await page.run('delete window.found')
      await app.close()

      for (const folder of [profile, browserFolder]) {
        const { looked, holding } = filesHolding(folder, secrets)
        expect(looked).toBeGreaterThan(3)
        expect(holding).toEqual([])
      }
      writeFileSync(join(profile, 'control'), Buffer.from(words, 'utf16le'))
      expect(filesHolding(profile, secrets).holding).toEqual([join(profile, 'control')])
      for (const secret of secrets) expect(output.heard().includes(secret)).toBe(false)
    } finally {
      output.stop()
      rmSync(browserFolder, { recursive: true, force: true, maxRetries: 5 })
    }
  },
)

story('E15: what is secret is not corrected, remembered, marked or copied', async ({ app }) => {
  const wallet = await app.openWallet()
  const { page } = wallet
  const fields = async (): Promise<void> => {
    const found = await page
      .locator('input:not([type=checkbox]), textarea')
      .evaluateAll((all) =>
        all.map((field) =>
          ['spellcheck', 'autocomplete', 'autocorrect', 'autocapitalize']
            .map((name) => field.getAttribute(name))
            .join(),
        ),
      )
    expect(found.length).toBeGreaterThan(0)
    expect(new Set(found)).toEqual(new Set(['false,off,off,off']))
  }
  await wallet.choose('Restore from words')
  await fields()
  await wallet.choose('Back')
  await wallet.choose('Make a new wallet')
  await wallet.choose('Show me 12 words')
  const words = await wallet.words()
  await page.keyboard.press('Control+A')
  const marked = await page.evaluate(() => document.getSelection()?.toString() ?? '')
  // The page's own sentences may hold one or two of them by chance: "own", "order" and "paper" are in the list of 2,048.
  expect(words.filter((word) => marked.split(/\s+/).includes(word)).length).toBeLessThan(4)
  const stopped = await page
    .getByRole('list', { name: 'Your words' })
    .evaluate((list) =>
      ['copy', 'cut', 'dragstart', 'contextmenu'].filter(
        (name) => !list.dispatchEvent(new Event(name, { bubbles: true, cancelable: true })),
      ),
    )
  expect(stopped).toEqual(['copy', 'cut', 'dragstart', 'contextmenu'])
  await expect(page.getByRole('button', { name: /copy/i })).toHaveCount(0)
  await wallet.choose('I have written them down')
  await fields()
  // The words are gone from the window; what is typed stands there again where it was turned down, and nowhere afterwards.
  for (const word of words) await expect(page.getByText(word, { exact: true })).toHaveCount(0)
  await wallet.type('Password', 'canary canary canary')
  await wallet.choose('Make the wallet')
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('canary canary canary')
  for (const label of await page.locator('label', { hasText: /^Word \d+$/ }).allInnerTexts())
    await wallet.type(label, 'zoo')
  await wallet.choose('Make the wallet')
  await expect(wallet.said).toContainText('not the same')
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('canary canary canary')
  await wallet.choose('Back')
  await expect(page.getByLabel('Password', { exact: true })).toHaveCount(0)
  expect(await page.content()).not.toContain('canary canary canary')
})
