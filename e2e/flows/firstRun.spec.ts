import { ollamaStory } from '../app/ollamaStory.ts'
import { openApp } from '../app/openApp.ts'
import { expect, story } from '../app/story.ts'

const money = 'Say what you want done with your money'
const reader = 'Who reads what you write'
const sentence = 'Say the first sentence'

story.use({ firstSteps: true })
ollamaStory.use({ firstSteps: true })

story(
  'practice money leads from the first steps to a receipt, and they do not come again',
  async ({ app, profile }, info) => {
    await expect(app.firstStep).toHaveText(money)
    await expect(app.firstStep).toBeFocused()
    await app.takeStep('Try it with practice money', reader)
    await expect(app.firstStep).toBeFocused()
    await app.takeStep('Continue without a helper', sentence)
    await app.page.getByRole('button', { name: 'Put 1000 USDC into the safest place with the highest yield' }).click()
    await expect(app.reviewButton).toHaveAccessibleName('Review and sign: Move 1,000 USDC')
    await expect(app.lastTurn).toHaveAccessibleName(/^You: Put 1000 USDC/)
    await app.carryOut()
    await app.close()

    const again = await openApp(info.project.name, profile, { firstSteps: true })
    await expect(again.composer).toBeVisible()
    await again.close()
  },
)

story(
  'who presses beside everything and types sees no frame around the window; who comes by Tab does',
  async ({ app }) => {
    await expect(app.firstStep).toBeFocused()
    const page = app.page.getByRole('main')
    const frame = () => page.evaluate((main) => getComputedStyle(main).outlineStyle)
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
    await app.page.mouse.click(width - 40, height / 2)
    await app.page.keyboard.type('swap')
    await expect(page).toBeFocused()
    expect(await frame()).toBe('none')
    await app.page.keyboard.press('Tab')
    await app.page.keyboard.press('Shift+Tab')
    await expect(page).toBeFocused()
    expect(await frame()).toBe('solid')
  },
)

story('a real wallet is made on the way, in its own window, and it is said what comes next', async ({ app }) => {
  await app.takeStep('Set up a real wallet', 'Your own wallet')
  await expect(app.page.getByText('Real networks wait under Networks.')).toBeVisible()
  const wallet = await app.pressOpenWallet()
  await expect(app.page.getByText('Come back here when you are done.')).toBeVisible()
  await wallet.create('walrus lantern quibble tulip')
  const address = (await wallet.accounts.innerText()).match(/0x[0-9a-fA-F]{40}/)?.[0] ?? 'none'
  await wallet.close()
  const main = app.page.getByRole('main')
  await expect(main.getByText('Your wallet is there.')).toBeVisible()
  expect((await main.innerText()).replace(/\s/g, '')).toContain(address)
  await expect(main.getByText('Next: choose the network that your money is on')).toBeVisible()
  await app.takeStep('Continue', reader)
  await app.takeStep('Back', money)
  await app.takeStep('Set up a real wallet', 'Your own wallet')
  await main.getByRole('button', { name: 'Choose a network' }).click()
  await expect(app.networks.getByRole('button', { name: 'Work on Ethereum' })).toBeVisible()
})

story('they can be skipped, looked at again, and gone back in', async ({ app }) => {
  await app.takeStep('Set up a real wallet', 'Your own wallet')
  await app.takeStep('Back', money)
  await app.page.getByRole('button', { name: 'Skip the first steps' }).click()
  await expect(app.composer).toBeFocused()

  await app.goTo('Settings')
  await app.page.getByRole('link', { name: 'Show the first steps again' }).click()
  await expect(app.firstStep).toHaveText(money)
  await app.takeStep('Try it with practice money', reader)
  await app.takeStep('Continue without a helper', sentence)
  await app.takeStep('Back', reader)
  await app.takeStep('Back', money)
  await app.takeStep('Try it with practice money', reader)
  await app.takeStep('Continue without a helper', sentence)
  await app.page.getByRole('button', { name: 'Write my own' }).click()
  await expect(app.composer).toBeFocused()
})

story('ended in the middle, they begin at the first step again', async ({ app, profile }, info) => {
  await app.takeStep('Try it with practice money', reader)
  await app.close()
  const again = await openApp(info.project.name, profile, { firstSteps: true })
  await expect(again.firstStep).toHaveText(money)
  await again.close()
})

ollamaStory('a local model is found and chosen there, and its absence holds nobody up', async ({ app, ollama }) => {
  const main = app.page.getByRole('main')
  await app.takeStep('Try it with practice money', reader)
  await expect(main.getByText('Found: choose one, or none.')).toBeVisible()
  await main.locator('label', { hasText: 'stand-in:1b' }).getByRole('radio').check()
  await app.takeStep('Continue', sentence)
  await app.takeStep('Back', reader)
  await expect(main.locator('label', { hasText: 'stand-in:1b' }).getByRole('radio')).toBeChecked()

  await ollama.close()
  await app.takeStep('Back', money)
  await app.takeStep('Try it with practice money', reader)
  await expect(main.getByText(/^None is here, and none is needed\./)).toBeVisible()
  await main.getByText('How to get one').click()
  await main.getByRole('button', { name: 'Look again' }).click()
  await expect(main.getByText('get Ollama from ollama.com')).toBeVisible()
  await app.takeStep('Continue', sentence)
})
