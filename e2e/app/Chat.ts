import type { Locator, Page } from '@playwright/test'

/** What the conversation has beside its messages: completions, the conversations before, and the search through them. */
export class Chat {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** What is offered in place of what is being written, and which of it the arrows are at. */
  get completions(): Locator {
    return this.page.getByRole('listbox', { name: /^(Completions|Suggestions)$/ }).getByRole('option')
  }

  get chosenCompletion(): Locator {
    return this.page.getByRole('option', { selected: true })
  }

  /** Where words are written that are looked for in all that was said, and what was found. */
  get searchField(): Locator {
    return this.page.getByRole('combobox', { name: 'Words to look for' })
  }

  get found(): Locator {
    return this.page.getByRole('listbox', { name: 'Messages found' }).getByRole('option')
  }

  async startNew(): Promise<void> {
    await this.page.getByRole('button', { name: 'New conversation', exact: true }).click()
  }

  /** Opens a conversation by how its first message begins. */
  async openThread(title: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Conversations: / }).click()
    await this.page.getByRole('menuitem', { name: new RegExp(`^${title}`) }).click()
  }
}
