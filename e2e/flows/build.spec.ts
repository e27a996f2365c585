import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, story } from '../app/story.ts'

const lost = 'my cousin says i ought to be doing something clever with the 300 usdc lying around, no idea'

const builderIn = (place: Page | Locator): Locator => place.getByRole('form', { name: 'Say it by choosing' })

async function axeIsContent(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

story('whoever has no words chooses: from the field to a plan, and what was begun there stays', async ({ app }) => {
  const { page } = app
  await app.composer.fill('half a thought')
  const opener = page.getByRole('button', { name: 'Put it together by choosing' })
  await opener.click()
  const builder = builderIn(page)
  await builder.getByText('Earn interest', { exact: true }).click()
  await builder.getByRole('combobox', { name: 'Of which coin' }).selectOption('USDC')

  // What is missing is said at its gap, and nothing is said.
  await builder.getByRole('button', { name: 'Show me the plan' }).click()
  const amount = builder.getByRole('textbox', { name: 'How much' })
  await expect(amount).toBeFocused()
  await expect(amount).toHaveAccessibleDescription('How much: write a figure, like 100.')
  await amount.fill('20,000')
  await expect(builder).toContainText('You have 10,000 USDC in your wallet.')
  await expect(builder).toContainText('That is more than there is')
  await builder.getByRole('button', { name: 'All of it' }).click()
  await expect(builder.getByRole('status')).toHaveText('Put all my USDC into the safest place with the highest yield')
  await amount.fill('1.000')
  await amount.blur()
  await expect(amount).toHaveAccessibleDescription(/can be read in two ways/)
  await axeIsContent(page)

  await page.keyboard.press('Escape')
  await expect(builder).toHaveCount(0)
  await expect(opener).toBeFocused()
  await expect(app.composer).toHaveValue('half a thought')

  // What was chosen is kept until it is said.
  await opener.click()
  await expect(builder.getByRole('radio', { name: 'Earn interest' })).toBeChecked()
  await expect(amount).toHaveValue('1.000')
  await amount.fill('1,000')
  await builder.getByRole('button', { name: 'Show me the plan' }).click()
  await expect(app.lastTurn).toHaveAccessibleName('You: Put 1,000 USDC into the safest place with the highest yield')
  await expect(app.reviewButton).toBeVisible()
  await expect(app.composer).toBeFocused()
  await expect(app.composer).toHaveValue('half a thought')
  await opener.click()
  await expect(builder.getByRole('radio', { name: 'Earn interest' })).not.toBeChecked()
  await page.keyboard.press('Escape')
})

story('what was not understood is put together from what was recognised in it', async ({ app }) => {
  await app.say(lost)
  const more = app.question.getByText('Or put it together by choosing')
  await expect(more).toBeVisible()
  const builder = builderIn(app.question)
  await expect(builder).toHaveCount(0)
  await more.click()
  await expect(builder.getByRole('radio', { name: 'Earn interest' })).toBeChecked()
  await expect(builder.getByRole('textbox', { name: 'How much' })).toHaveValue('300')
  await expect(builder.getByRole('combobox', { name: 'Of which coin' })).toHaveValue('USDC')
  await builder.getByRole('combobox', { name: 'Where to' }).selectOption('Aave')
  await axeIsContent(app.page)
  await builder.getByRole('button', { name: 'Show me the plan' }).click()
  await expect(app.lastTurn).toHaveAccessibleName('You: Put 300 USDC into Aave')
  await expect(app.reviewButton).toBeVisible()

  // Where nothing is near, it stands open; and the core takes a contract's rights back by the sentence it made itself.
  await app.say('blub')
  await builder.getByText('End a permission', { exact: true }).click()
  const whose = builder.getByRole('combobox', { name: 'Whose permission' })
  await whose.selectOption({ index: 1 })
  await builder.getByRole('button', { name: 'Show me the plan' }).click()
  await expect(app.lastTurn).toHaveAccessibleName(/^You: revoke /)
  await expect(app.reviewButton).toBeVisible()
})

story('the keyboard alone: from the palette to shares that make a hundred', async ({ app }) => {
  const { page } = app
  await app.goTo('Limits')
  await app.openPalette()
  await page.keyboard.type('put together')
  await expect(app.paletteEntry('Put it together by choosing')).toHaveAttribute('data-highlighted', '')
  await page.keyboard.press('Enter')
  const builder = builderIn(page)
  await expect(builder).toBeVisible()
  await expect(builder.locator(':focus')).toHaveCount(1)
  const first = builder.getByRole('radio', { name: 'Earn interest' })
  await expect(first).toBeFocused()
  await page.keyboard.press('Space')
  for (const _ of ['Take money out', 'Swap', 'Split by shares']) await page.keyboard.press('ArrowRight')
  await expect(builder.getByRole('radio', { name: 'Split by shares' })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.type('60')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('30')
  await page.keyboard.press('Enter')
  await expect(builder).toContainText('The shares have to make 100 % together: now it is 90 %.')
  await builder.getByRole('textbox', { name: 'Percent of coin 2' }).press('ControlOrMeta+a')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('40')
  await page.keyboard.press('Enter')
  await expect(app.lastTurn).toHaveAccessibleName('You: Split everything: 60% ETH and 40% USDC')
  await expect(app.reviewButton).toBeVisible()
  await expect(app.composer).toBeFocused()
})
