import { expect, story } from '../app/story.ts'

story('under what was not understood stands what it is near to, and the keyboard says it', async ({ app }) => {
  await app.say('i want my coins half in dollars, half eth u know')
  await expect(app.question).toContainText('Did you mean one of these? If not, say it another way, or say "help".')
  const offered = app.question.getByRole('button', { name: 'Rebalance to 50% dollars and 50% ETH' })
  await offered.focus()
  await app.page.keyboard.press('Enter')
  await expect(app.lastTurn).toHaveAccessibleName('You: Rebalance to 50% dollars and 50% ETH')
  await expect(app.question).toContainText('Which dollar coin?')
})
