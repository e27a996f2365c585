import { openApp } from '../app/openApp.ts'
import { expect, story } from '../app/story.ts'

story('what is begun is completed: a contact, a ticker, a sentence; and only where it is chosen', async ({ app }) => {
  await app.openContacts()
  await app.addContact('alice', '0x52908400098527886E0F7030069857D2E4169EE7')
  await expect(app.contact('alice')).toBeVisible()
  await app.closePage()

  // The contact's plain name takes the place of what was begun, by Enter, and nothing is sent by that.
  await app.composer.pressSequentially('send 25 us')
  await expect(app.chat.completions).toHaveText([/^USDC/, /^USDT/])
  await app.page.keyboard.press('ArrowDown')
  await expect(app.chat.chosenCompletion).toContainText('USDC')
  await app.page.keyboard.press('Tab')
  await app.composer.pressSequentially('to @al')
  await expect(app.chat.chosenCompletion).toContainText('alice')
  await app.page.keyboard.press('Enter')
  await expect(app.composer).toHaveValue('send 25 USDC to alice ')
  await expect(app.composer).toBeFocused()
  await expect(app.lastTurn).toHaveCount(0)
  await app.page.keyboard.press('Enter')
  await expect(app.lastTurn).toHaveAccessibleName('You: send 25 USDC to alice')
  await expect(app.change('USDC')).toContainText('−25 USDC')

  // A list that is open sends what is written, not what it offers; Escape closes the list and nothing else.
  await app.composer.pressSequentially('send 25 U')
  await expect(app.chat.completions.first()).toBeVisible()
  await app.page.keyboard.press('Escape')
  await expect(app.chat.completions).toHaveCount(0)
  await expect(app.composer).toHaveValue('send 25 U')
  await app.composer.fill('show my port')
  await expect(app.chat.completions.first()).toContainText('Show my portfolio')
  await app.page.keyboard.press('Enter')
  await expect(app.lastTurn).toHaveAccessibleName('You: show my port')
})

story('what was said comes back by arrow-up, what was begun is kept, and lines are lines', async ({ app }) => {
  const { page, composer } = app
  await app.say('help')
  // An example is only written: it can be changed before it is sent. What stood there is not lost by it.
  const back = page.getByRole('button', { name: /^Bring back what you wrote/ })
  await composer.fill('send 25 USDC to')
  await app.answer.getByRole('button', { name: 'Swap 1 ETH for USDC' }).click()
  await expect(composer).toHaveValue('Swap 1 ETH for USDC')
  await page.keyboard.press('Control+z')
  await expect(composer).toHaveValue('send 25 USDC to')
  await expect(back).toHaveCount(0)
  await app.answer.getByRole('button', { name: 'Swap 1 ETH for USDC' }).click()
  await back.click()
  await expect(composer).toHaveValue('send 25 USDC to')
  await expect(composer).toBeFocused()
  await composer.fill('')
  await app.answer.getByRole('button', { name: 'Swap 1 ETH for USDC' }).click()
  await expect(composer).toHaveValue('Swap 1 ETH for USDC')
  await expect(composer).toBeFocused()
  await expect(app.lastTurn).toHaveAccessibleName('You: help')
  await app.say('show my portfolio')
  await expect(app.answer).toBeVisible()
  await app.say('swap 1 ETH for USDC')
  await expect(app.reviewButton).toBeVisible()
  // Who listens hears the plan; the keyboard stays where it was.
  await expect(page.locator('[aria-live="polite"]').filter({ hasText: /^Plan: Swap 1 ETH for / })).toHaveCount(1)
  await expect(composer).toBeFocused()

  await page.keyboard.press('ArrowUp')
  await expect(composer).toHaveValue('swap 1 ETH for USDC')
  await page.keyboard.press('ArrowUp')
  await expect(composer).toHaveValue('show my portfolio')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(composer).toHaveValue('')

  // Nothing that was written is lost to an arrow.
  await composer.pressSequentially('swap 2')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowUp')
  await expect(composer).toHaveValue('swap 2')
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+Enter')
  await composer.pressSequentially('ETH for USDC')
  await expect(composer).toHaveValue('swap 2\nETH for USDC')

  // In an empty field, down offers what could be said. Taken, it is written, and not sent.
  await composer.fill('')
  await page.keyboard.press('ArrowDown')
  await expect(app.chat.completions.first()).toBeVisible()
  const [first = ''] = await app.chat.completions.allInnerTexts()
  await page.keyboard.press('Enter')
  expect(first).toContain(await composer.inputValue())
  await expect(app.lastTurn).toHaveAccessibleName('You: swap 1 ETH for USDC')

  await composer.fill('x'.repeat(4_312))
  await expect(page.getByText('4,312 characters: Sayso reads up to 4,000. Shorten it by 312.').first()).toBeVisible()
})

const markup = '<img src=x onerror=alert(1)> **bold** [a](javascript:alert(1))'

story(
  'conversations outlive the app: found again, a record from which nothing can be approved',
  async ({ app, profile }, info) => {
    await app.ask('swap 1 ETH for USDC')
    await app.say(markup)
    await expect(app.lastTurn).toContainText(markup)
    await app.say('what is my seed phrase abandon ability')
    await expect(app.lastTurn).toContainText('never shows or takes seed phrases')
    await expect(app.lastTurn.getByRole('link', { name: 'Open the page Wallet' })).toBeVisible()
    await app.chat.startNew()
    await expect(app.lastTurn).toHaveCount(0)
    await app.say('show my portfolio')
    await expect(app.answer).toBeVisible()

    // Within the window, a conversation is as it was left: its plan is still open.
    await app.chat.openThread('swap 1 ETH for USDC')
    await expect(app.reviewButton).toBeVisible()
    await app.close()

    const again = await openApp(info.project.name, profile)
    try {
      await expect(again.conversation.getByRole('article')).toHaveCount(0)
      await expect(again.page.getByRole('button', { name: 'show my portfolio', exact: true })).toBeVisible()
      await again.chat.openThread('swap 1 ETH for USDC')
      const turns = again.conversation.getByRole('article')
      await expect(turns).toHaveCount(3)
      await expect(turns.first()).toContainText('Only shown')
      await expect(again.page.getByRole('button', { name: /^Review and sign/ })).toHaveCount(0)
      // Old words are text, and secret ones were not kept.
      await expect(turns.nth(1)).toContainText(markup)
      await expect(again.conversation.locator('img, a')).toHaveCount(0)
      await expect(turns.nth(2)).toContainText('Not kept')
      await expect(again.page.getByText('abandon')).toHaveCount(0)

      // Written again, it waits in the field; sent, it is a new plan, of now.
      await turns.first().getByRole('button', { name: 'Write it again' }).click()
      await expect(again.composer).toHaveValue('swap 1 ETH for USDC')
      await expect(again.composer).toBeFocused()
      await again.composer.press('Enter')
      await expect(again.reviewButton).toBeVisible()
      await expect(again.conversation.getByRole('article')).toHaveCount(4)

      // A follow-up belongs to the conversation that it is said in.
      await again.chat.startNew()
      await again.say('make it 2')
      await expect(again.lastTurn).toBeVisible()
      await expect(again.page.getByRole('button', { name: 'Send', exact: true })).toBeVisible()
      await expect(again.reviewButton).toHaveCount(0)
      await again.chat.openThread('swap 1 ETH for USDC')
      await again.ask('make it 2')
      await expect(again.change('ETH')).toContainText('−2')
    } finally {
      await again.close()
    }
  },
)

story('all that was said is searched, by the keyboard alone, and what is found is gone to', async ({ app }) => {
  const { page } = app
  await app.say('yields for usdc, für Zürich')
  await expect(app.lastTurn).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeVisible()
  await app.say(markup)
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeVisible()
  await page.keyboard.press('Control+Shift+o')
  await expect(app.lastTurn).toHaveCount(0)
  await expect(app.composer).toBeFocused()
  await app.say('show my portfolio')
  await expect(app.answer).toBeVisible()

  await page.keyboard.press('Control+f')
  await expect(app.chat.searchField).toBeFocused()
  await page.keyboard.type('ZURICH usdc')
  await expect(app.chat.found).toHaveCount(1)
  await expect(app.chat.found.first()).toContainText('yields for usdc, für Zürich')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('article', { name: 'You: yields for usdc, für Zürich' })).toBeFocused()

  // What is found is text too.
  await page.keyboard.press('Control+f')
  await page.keyboard.type('onerror')
  await expect(app.chat.found.first()).toContainText(markup)
  await expect(page.getByRole('dialog').locator('img, a')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
