import { expect, type Locator, type Page } from '@playwright/test'
import { closeBy } from './closeBy.ts'

/** The wallet's own window, with a person's verbs: what they type and read there stands in no other page. */
export class Wallet {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  get accounts(): Locator {
    return this.page.getByRole('list', { name: 'Accounts' })
  }

  /** What went wrong, or what was done. */
  get said(): Locator {
    return this.page.locator('[role=alert], [role=status]')
  }

  async choose(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click()
  }

  async type(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(text)
  }

  async newPassword(label: string, password: string): Promise<void> {
    await this.type(label, password)
    await this.type(`${label}, once more`, password)
  }

  /** Reads the words off the window, as a person does who writes them down. */
  async words(): Promise<readonly string[]> {
    const words = this.page.getByRole('list', { name: 'Your words' }).getByRole('listitem')
    // All of them are drawn at once; read before they are, the list is empty.
    await expect(words.first()).toBeVisible()
    return words.allInnerTexts()
  }

  /** From nothing to a wallet, with the words written down and given back. */
  async create(password: string, count: 12 | 24 = 12): Promise<readonly string[]> {
    await this.choose('Make a new wallet')
    return this.createFrom(password, count)
  }

  /** From where the number of words is chosen. */
  async createFrom(password: string, count: 12 | 24 = 12): Promise<readonly string[]> {
    await this.choose(`Show me ${count} words`)
    await expect(this.heading).toHaveText('Write these words down')
    const words = await this.words()
    await this.choose('I have written them down')
    for (const label of await this.page.locator('label', { hasText: /^Word \d+$/ }).allInnerTexts())
      await this.type(label, words[Number(label.slice(5)) - 1] ?? '')
    await this.newPassword('Password', password)
    await this.choose('Make the wallet')
    await expect(this.heading).toHaveText('Your wallet')
    return words
  }

  async restore(words: string, password: string): Promise<void> {
    await this.choose('Restore from words')
    await this.type('Words', words)
    await this.newPassword('New password', password)
    await this.choose('Restore')
    await expect(this.heading).toHaveText('Your wallet', { timeout: 45_000 })
  }

  async lock(): Promise<void> {
    await this.choose('Lock')
    await expect(this.heading).toHaveText('The wallet is locked')
  }

  async unlock(password: string): Promise<void> {
    await this.type('Password', password)
    await this.choose('Unlock')
  }

  async close(): Promise<void> {
    await closeBy(this.page, () => this.choose('Close'))
  }
}
