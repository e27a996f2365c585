import { expect, type Locator, type Page } from '@playwright/test'

/** The window in which a person approves: another page than the app's, with a person's verbs. */
export class Sheet {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get approveButton(): Locator {
    return this.page.getByRole('button', { name: /^Approve: / })
  }

  get notNowButton(): Locator {
    return this.page.getByRole('button', { name: 'Not now' })
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
    await this.closeBy(() => this.approveButton.click())
  }

  /** Closes the window, as a person does with its own button. */
  async notNow(): Promise<void> {
    await this.closeBy(() => this.notNowButton.click())
  }

  /** An act that the window ends with: it may be gone before the act itself is answered, and that is as it should be. */
  async closeBy(act: () => Promise<void>): Promise<void> {
    const [closed, acted] = await Promise.allSettled([this.page.waitForEvent('close'), act()])
    if (closed.status === 'rejected') throw acted.status === 'rejected' ? acted.reason : closed.reason
  }
}
