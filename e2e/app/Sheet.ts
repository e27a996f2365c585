import { expect, type Locator, type Page } from '@playwright/test'
import { closeBy } from './closeBy.ts'

/** The window in which a person approves: another page than the app's, with a person's verbs. */
export class Sheet {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** In either language: a story may choose the other one. */
  get approveButton(): Locator {
    return this.page.getByRole('button', { name: /^(Approve|Zustimmen): / })
  }

  get notNowButton(): Locator {
    return this.page.getByRole('button', { name: /^(Not now|Jetzt nicht)$/ })
  }

  get confirmField(): Locator {
    return this.page.getByRole('textbox', { name: /^Type .* to confirm$/ })
  }

  /** A part of what is shown, by its heading. */
  part(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name })
  }

  /** What has to be typed, as the field's label says. */
  async wantsTyped(): Promise<string> {
    const label = this.page.locator('label', { hasText: /^Type .* to confirm$/ })
    return /^Type (.*) to confirm$/.exec(await label.innerText())?.[1] ?? ''
  }

  async confirm(words: string): Promise<void> {
    await this.confirmField.fill(words)
  }

  /** Approves, as soon as the button takes a click, and sees the window go. */
  async approve(): Promise<void> {
    await expect(this.approveButton).toBeEnabled()
    await closeBy(this.page, () => this.approveButton.click())
  }

  /** Closes the window and says nothing of the plan, as a person does with a key. */
  async close(): Promise<void> {
    await closeBy(this.page, () => this.page.keyboard.press('Escape'))
  }

  /** Says no to the plan, which closes the window too. */
  async notNow(): Promise<void> {
    await closeBy(this.page, () => this.notNowButton.click())
  }
}
