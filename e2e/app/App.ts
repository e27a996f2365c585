import { expect, type Locator, type Page } from '@playwright/test'
import { type Address, getAddress } from 'viem'
import { Chat } from './Chat.ts'
import { Sheet } from './Sheet.ts'
import { Wallet } from './Wallet.ts'

/** How a window was opened, the sheet's window where it is open, and how it all ends. */
export type Opened = {
  readonly page: Page
  readonly sheetPage: () => Page | null
  readonly close: () => Promise<void>
}

/**
 * The window, with a person's verbs. All selectors of the stories are in here, by role and name: what a person with a
 * screen reader can reach, a story can, and nothing else.
 */
export class App {
  readonly page: Page
  readonly #opened: Opened

  constructor(opened: Opened) {
    this.page = opened.page
    this.#opened = opened
  }

  get composer(): Locator {
    return this.page.getByRole('textbox', { name: 'What do you want done?' })
  }

  get plan(): Locator {
    return this.page.getByRole('region', { name: /^Plan: / }).last()
  }

  /** The page's own button: it opens the sheet, and approves nothing. */
  get reviewButton(): Locator {
    return this.plan.getByRole('button', { name: /^Review and sign: / })
  }

  /** The sheet that is open. Null where none is. */
  get openSheet(): Sheet | null {
    const page = this.#opened.sheetPage()
    return page === null ? null : new Sheet(page)
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
    return this.page.getByRole('main', { name: 'Models' })
  }

  /** The page about who may take what. */
  get approvals(): Locator {
    return this.page.getByRole('main', { name: 'Approvals' })
  }

  /** The page that lists every rule. */
  get checks(): Locator {
    return this.page.getByRole('main', { name: 'What Sayso checks' })
  }

  /** The address book. */
  get contacts(): Locator {
    return this.page.getByRole('main', { name: 'Contacts' })
  }

  async openContacts(): Promise<void> {
    await this.goTo('Contacts')
    await expect(this.contacts.getByRole('heading', { name: 'Add a contact' })).toBeVisible()
  }

  /** What the book says of one contact. */
  contact(name: string): Locator {
    const named = this.page.getByRole('heading', { name, exact: true })
    return this.contacts.getByRole('listitem').filter({ has: named })
  }

  /** Fills the form in and presses Add; whether that is enough is the core's to say. */
  async addContact(name: string, address: string): Promise<void> {
    await this.contacts.getByRole('textbox', { name: 'Name, one word' }).fill(name)
    await this.contacts.getByRole('textbox', { name: 'Address, whole' }).fill(address)
    await this.contacts.getByRole('button', { name: 'Add', exact: true }).click()
  }

  /** The page of the limits. */
  get limits(): Locator {
    return this.page.getByRole('main', { name: 'Limits' })
  }

  async openLimits(): Promise<void> {
    await this.goTo('Limits')
    await expect(this.limits.getByRole('heading', { name: 'Add a limit' })).toBeVisible()
  }

  /** What the page says of one limit. */
  limit(sentence: string): Locator {
    const named = this.page.getByRole('heading', { name: sentence, exact: true })
    return this.limits.getByRole('list', { name: 'Your limits' }).getByRole('listitem').filter({ has: named })
  }

  /** What the first steps are about, where they stand in place of the window. */
  get firstStep(): Locator {
    return this.page.getByRole('main').getByRole('heading', { level: 1 })
  }

  /** Presses a button of the first steps, and comes to what it leads to. */
  async takeStep(button: string, to: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: button, exact: true }).click()
    await expect(this.firstStep).toHaveText(to)
  }

  /** By the rail, to a page; `Ask` is the conversation. */
  async goTo(page: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: page, exact: true }).click()
  }

  /** Back to the conversation. */
  async closePage(): Promise<void> {
    await this.goTo('Ask')
  }

  get settings(): Locator {
    return this.page.getByRole('main', { name: 'Settings' })
  }

  /** The page about the chain. */
  get networks(): Locator {
    return this.page.getByRole('main', { name: 'Networks' })
  }

  /** What finds every page and command, and says what is typed. */
  get palette(): Locator {
    return this.page.getByRole('dialog', { name: 'Search and commands' })
  }

  /** By its keys, from wherever the focus is. */
  async openPalette(): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await expect(this.paletteField).toBeFocused()
  }

  get paletteField(): Locator {
    return this.palette.getByRole('combobox', { name: /^Find a page/ })
  }

  paletteEntry(label: string): Locator {
    return this.palette.getByRole('option', { name: label, exact: true })
  }

  get searchButton(): Locator {
    return this.page.getByRole('button', { name: 'Search' })
  }

  get stopButton(): Locator {
    return this.page.getByRole('button', { name: 'Stop', exact: true })
  }

  /** What came to its end out of sight. */
  get news(): Locator {
    return this.page.getByRole('region', { name: 'News' }).getByRole('dialog')
  }

  /** What is said where nothing behind the window answers. */
  get outage(): Locator {
    return this.page.getByRole('status', { name: /does not answer$/ })
  }

  get receipt(): Locator {
    return this.page.getByRole('region', { name: 'Receipt' }).last()
  }

  get receipts(): Locator {
    return this.page.getByRole('region', { name: 'Receipt' })
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

  /** What is said where the account belongs to a contract too. */
  get handedOver(): Locator {
    return this.page.getByRole('alert', { name: 'Account handed over' })
  }

  /** What is offered while one writes, and the conversations before. */
  get chat(): Chat {
    return new Chat(this.page)
  }

  /** Writes a sentence and sends it. */
  async say(sentence: string): Promise<void> {
    if (!(await this.conversation.isVisible())) await this.goTo('Ask')
    // While a message is worked on, sending waits for the person, not for itself.
    await expect(this.page.getByRole('button', { name: 'Send', exact: true })).toBeVisible()
    await this.composer.fill(sentence)
    await this.page.keyboard.press('Enter')
  }

  /** Writes a sentence and waits for the plan that can be approved. */
  async ask(sentence: string): Promise<void> {
    await this.say(sentence)
    await expect(this.reviewButton).toBeVisible()
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
    await this.goTo('Settings')
    await this.page.getByRole('main').getByRole('link', { name: 'Models' }).click()
    await expect(this.reading).toBeVisible()
  }

  /** Opens the page about who may take what, and waits until the chain was read. */
  async openApprovals(): Promise<void> {
    await this.goTo('Approvals')
    await expect(this.approvals.getByRole('region')).toBeVisible()
  }

  /** A row of that page, by what may be taken. */
  permission(what: string): Locator {
    return this.approvals
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: what, exact: true }) })
  }

  /** Has a local model asked from now on, where the parser is not sure. */
  async chooseModel(name: string): Promise<void> {
    await this.openReading()
    const option = this.reading.locator('label', { hasText: name }).getByRole('radio')
    await option.check()
    await expect(option).toBeChecked()
    await this.closePage()
  }

  /** Waits for the sheet that something opened. */
  async waitForSheet(): Promise<Sheet> {
    await expect.poll(() => this.openSheet !== null).toBe(true)
    const sheet = this.openSheet
    if (sheet === null) throw new Error('The sheet is gone again.')
    await expect(sheet.approveButton).toBeVisible()
    return sheet
  }

  /** Opens the wallet's own window from the page about it. */
  async openWallet(): Promise<Wallet> {
    await this.goTo('Wallet')
    return await this.pressOpenWallet()
  }

  /** The same, from wherever its button stands. */
  async pressOpenWallet(): Promise<Wallet> {
    await this.page.getByRole('button', { name: 'Open the wallet’s window' }).click()
    await expect.poll(() => this.#opened.sheetPage() !== null).toBe(true)
    const page = this.#opened.sheetPage()
    if (page === null) throw new Error('The wallet’s window is gone again.')
    await expect(page.getByRole('button', { name: 'Close', exact: true })).toBeVisible()
    return new Wallet(page)
  }

  /** Has the plan put before the person, in the sheet. */
  async review(): Promise<Sheet> {
    if (!(await this.conversation.isVisible())) await this.goTo('Ask')
    await this.reviewButton.click()
    return await this.waitForSheet()
  }

  /** Approves in the sheet; opens it first where it is not open. */
  async approve(): Promise<void> {
    const sheet = this.openSheet ?? (await this.review())
    await sheet.approve()
  }

  /** Approves, and waits for the receipt of this very plan, which must say that all went as approved. */
  async carryOut(): Promise<void> {
    const before = await this.receipts.count()
    await this.approve()
    await expect(this.receipts).toHaveCount(before + 1)
    await expect(this.receipt).toContainText('within what you approved')
  }

  async notNow(): Promise<void> {
    await this.plan.getByRole('button', { name: 'Not now' }).click()
  }

  /** What the card's table says of one asset. */
  change(token: string): Locator {
    return this.plan
      .getByRole('table', { name: /^Balances before and after/ })
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: token, exact: true }) })
  }

  /** A row of the card's table of what is owed: before, after. */
  async loan(row: 'Health factor' | 'You owe' | 'Your collateral'): Promise<readonly string[]> {
    const table = this.plan.getByRole('table', { name: 'Your loan before and after this plan' })
    const named = table.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: row, exact: true }) })
    return named.getByRole('cell').allInnerTexts()
  }

  /** A row of the card's table of shares: before, after, as it was asked for; each in percent. */
  async shares(token: string): Promise<readonly number[]> {
    const table = this.plan.getByRole('table', { name: /^Shares before and after/ })
    const named = table.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: token, exact: true }) })
    return (await named.getByRole('cell').allInnerTexts()).map((cell) => Number.parseFloat(cell))
  }

  /** The card's table of the places that take a part each. */
  get parts(): Locator {
    return this.plan.getByRole('table', { name: 'Where each part goes' })
  }

  /** The card's table of the places that were compared. */
  get venues(): Locator {
    return this.plan.getByRole('table', { name: /places for this asset that were looked at/ })
  }

  /** One line of a card that says a figure: "Getting in" is "$1.28". */
  figure(name: string): Locator {
    return this.plan
      .getByRole('term')
      .filter({ hasText: new RegExp(`^${name}$`) })
      .locator('xpath=following-sibling::dd')
  }

  /** The dollars that such a line begins with. */
  async dollars(name: string): Promise<number> {
    return dollarsIn(await this.figure(name).innerText())
  }

  /** What the card promises a year after costs, in dollars. */
  async netPerYear(): Promise<number> {
    const [, net] = /What it earns\s*(\$[\d,.]+)\s*a year after costs/i.exec(await this.plan.innerText()) ?? []
    return dollarsIn(net ?? '')
  }

  /** What the plan is called. */
  title(): Promise<string> {
    return this.plan.getByRole('heading', { level: 2 }).innerText()
  }

  /** The last answer that was more than a plan. */
  get answer(): Locator {
    return this.page.getByRole('region', { name: /^Answer: / }).last()
  }

  /** What is held, by the strip: "9,000" of USDC. */
  holding(token: string): Locator {
    return this.portfolio.getByRole('listitem').filter({ hasText: token }).first()
  }

  /** Whose window this is, as the window says it. */
  async account(): Promise<Address> {
    await this.goTo('Settings')
    const text = await this.page.getByRole('region', { name: 'Your account and this copy of Sayso' }).innerText()
    await this.closePage()
    const [address] = /0x[0-9a-fA-F]{40}/.exec(text.replace(/\s/g, '')) ?? []
    return getAddress(address ?? '')
  }

  async close(): Promise<void> {
    await this.#opened.close()
  }
}

/** Not a number where it begins with no dollars: a story that compares it must fail. */
function dollarsIn(text: string): number {
  return Number(/^−?\$([\d,]+\.\d\d)/.exec(text)?.[1]?.replaceAll(',', ''))
}
