import { expect, type Locator, type Page } from '@playwright/test'
import { type Address, getAddress } from 'viem'

/** How a window was opened, and how it ends. */
export type Opened = { readonly page: Page; readonly close: () => Promise<void> }

/**
 * The window, with a person's verbs. All selectors of the stories are in here, by role and name: what a person with a
 * screen reader can reach, a story can, and nothing else.
 */
export class App {
  readonly page: Page
  readonly #close: () => Promise<void>

  constructor(opened: Opened) {
    this.page = opened.page
    this.#close = opened.close
  }

  get composer(): Locator {
    return this.page.getByRole('textbox', { name: 'What do you want done?' })
  }

  get plan(): Locator {
    return this.page.getByRole('region', { name: /^Plan: / }).last()
  }

  get approveButton(): Locator {
    return this.plan.getByRole('button', { name: /^Approve: / })
  }

  /** The last question that was asked back. */
  get question(): Locator {
    return this.page.getByRole('region', { name: /^Question: / }).last()
  }

  /** What was said last, and what came of it. */
  get lastTurn(): Locator {
    return this.page.getByRole('article', { name: /^You: / }).last()
  }

  /** The words in the person's own messages that are marked. */
  get marked(): Locator {
    return this.page.locator('mark')
  }

  /** The page about who reads messages. */
  get reading(): Locator {
    return this.page.getByRole('dialog', { name: 'Reading' })
  }

  get receipt(): Locator {
    return this.page.getByRole('region', { name: 'Receipt' }).last()
  }

  get portfolio(): Locator {
    return this.page.getByRole('region', { name: 'Portfolio' })
  }

  get activity(): Locator {
    return this.page.getByRole('region', { name: 'Activity' })
  }

  get conversation(): Locator {
    return this.page.getByRole('log', { name: 'Conversation' })
  }

  /** Writes a sentence and sends it. */
  async say(sentence: string): Promise<void> {
    await expect(this.composer).toBeEditable()
    await this.composer.fill(sentence)
    await this.page.keyboard.press('Enter')
  }

  /** Writes a sentence and waits for the plan that can be approved. */
  async ask(sentence: string): Promise<void> {
    await this.say(sentence)
    await expect(this.approveButton).toBeVisible()
  }

  /** Answers the last question by one of its buttons. */
  async choose(choice: string): Promise<void> {
    await this.question.getByRole('button', { name: choice, exact: true }).click()
  }

  /** A value in the sentence that the last message was understood as. */
  understood(value: string): Locator {
    return this.lastTurn.getByRole('button', { name: value, exact: true })
  }

  async openReading(): Promise<void> {
    await this.page.getByRole('button', { name: 'Reading', exact: true }).click()
    await expect(this.reading).toBeVisible()
  }

  /** Has a local model asked from now on, where the parser is not sure. */
  async chooseModel(name: string): Promise<void> {
    await this.openReading()
    const option = this.reading.locator('label', { hasText: name }).getByRole('radio')
    await option.check()
    await expect(option).toBeChecked()
    await this.reading.getByRole('button', { name: 'Close' }).click()
  }

  async approve(): Promise<void> {
    await this.approveButton.click()
  }

  async notNow(): Promise<void> {
    await this.plan.getByRole('button', { name: 'Not now' }).click()
  }

  /** Types what a plan of the level HARD wants typed. */
  async confirm(words: string): Promise<void> {
    await this.plan.getByRole('textbox', { name: /^Type .* to confirm$/ }).fill(words)
  }

  /** What the card's table says of one asset. */
  change(token: string): Locator {
    return this.plan
      .getByRole('table', { name: /^Balances before and after/ })
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: token, exact: true }) })
  }

  /** What is held, by the strip: "9,000" of USDC. */
  holding(token: string): Locator {
    return this.portfolio.getByRole('listitem').filter({ hasText: token }).first()
  }

  /** Whose window this is, as the window says it. */
  async account(): Promise<Address> {
    const fold = this.page.locator('details', { hasText: 'Your account and this copy of Sayso' })
    await fold.locator('summary').click()
    const text = await fold.innerText()
    const [address] = /0x[0-9a-fA-F]{40}/.exec(text.replace(/\s/g, '')) ?? []
    return getAddress(address ?? '')
  }

  async close(): Promise<void> {
    await this.#close()
  }
}
