import type { Locator, Page } from '@playwright/test'

/** What is done to the book beside adding to it, with a person's verbs. */
export class AddressBook {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Removes somebody, and says so again when the page asks. */
  async remove(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Remove ${name}`, exact: true }).click()
    const asks = this.#page.getByRole('alertdialog', { name: `Remove ${name}?` })
    await asks.getByRole('button', { name: 'Remove' }).click()
  }

  /** For a moment after a removal: puts them back. */
  undo(name: string): Locator {
    return this.#page.getByRole('button', { name: `Undo: put ${name} back` })
  }
}
