import { expect, type Locator, type Page } from '@playwright/test'

/** The pages of what is held and of what was done, by role and name. */
export class Money {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** The page of everything that is held. */
  get portfolio(): Locator {
    return this.#page.getByRole('main', { name: 'Portfolio' })
  }

  /** What that page says of one position, by where it lies: worth, earned so far. */
  position(place: string): Locator {
    return this.portfolio
      .getByRole('table', { name: 'What is lent, put in, staked and owed' })
      .getByRole('row')
      .filter({ has: this.#page.getByRole('rowheader', { name: place }) })
  }

  /** How far the loan is from where its collateral is sold. */
  get health(): Locator {
    return this.portfolio.getByRole('meter', { name: 'Health factor' })
  }

  /** The line of what all was worth, by what it says to who cannot see it. */
  get netWorth(): Locator {
    return this.portfolio.getByRole('img', { name: /^From / })
  }

  /** The page of every plan. */
  get activity(): Locator {
    return this.#page.getByRole('main', { name: 'Activity' })
  }

  /** What can be done about a plan that did not come to its end, on that page or below its receipt. */
  get recourse(): Locator {
    return this.#page.getByRole('region', { name: 'What can be done about it' }).last()
  }

  get plans(): Locator {
    return this.activity.getByRole('list', { name: 'Plans' }).locator('> li')
  }

  /** Looks at only those that ended so, or that name this asset. Again, and it is taken back. */
  async filterBy(name: string): Promise<void> {
    await this.activity.getByRole('button', { name: new RegExp(`^${name} ?\\d`) }).click()
  }

  async searchActivity(text: string): Promise<void> {
    await this.activity.getByRole('searchbox', { name: 'Search your activity' }).fill(text)
  }

  /** Unfolds one plan's story. */
  async openStory(plan: RegExp): Promise<Locator> {
    await this.plans.getByRole('button', { name: plan }).click()
    return this.activity.getByRole('region', { name: /^Story: / })
  }

  /** Has the history written to a file, and waits until it says where. */
  async exportAs(format: 'CSV' | 'JSON'): Promise<string> {
    await this.activity.getByRole('button', { name: `Export ${format}` }).click()
    const told = this.activity.getByText(new RegExp(`written to .*\\.${format.toLowerCase()}$`))
    await expect(told).toBeVisible()
    return (await told.innerText()).replace(/^.*written to /, '')
  }
}
