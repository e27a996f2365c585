import { ollamaStory } from '../app/ollamaStory.ts'
import { expect } from '../app/story.ts'

/** What a model would say of "blorp 50 usdc over at aave": kinds, and spans of the person's own words. */
const lend = JSON.stringify({
  steps: [{ kind: 'supply', amount: { turn: 0, text: '50 usdc' }, protocol: { turn: 0, text: 'aave' } }],
})

ollamaStory(
  'a model that vanishes in mid-sentence leaves the parser’s reading, and one plain note',
  async ({ app, ollama }) => {
    await app.chooseModel('stand-in:1b')
    ollama.answer = () => lend
    ollama.manner = 'cut-off'
    await app.ask('swapp 100 USDC for DAI')
    expect(ollama.asked).toHaveLength(1)
    await expect(app.lastTurn.getByText('The built-in parser read this alone.')).toHaveCount(1)
    await expect(app.reviewButton).toHaveAccessibleName('Review and sign: Swap 100 USDC')

    await app.notNow()
    await ollama.close()
    await app.say('swapp dai for usdc')
    await expect(app.lastTurn.getByText('The built-in parser read this alone.')).toHaveCount(1)
    await expect(app.question).toContainText('How much DAI do you want to sell for USDC? You hold')
  },
)

ollamaStory(
  'a model’s reading is offered, never taken, and where the parser is sure none is asked',
  async ({ app, ollama }) => {
    await app.chooseModel('stand-in:1b')
    ollama.answer = () => lend
    await app.say('blorp 50 usdc over at aave')
    await expect(app.question).toContainText('Did you mean “Supply 50 USDC to aave”?')
    await expect(app.reviewButton).toHaveCount(0)
    await app.choose('Supply 50 USDC to aave')
    await expect(app.reviewButton).toHaveAccessibleName('Review and sign: Move 50 USDC')
    expect(ollama.asked).toHaveLength(1)
  },
)
