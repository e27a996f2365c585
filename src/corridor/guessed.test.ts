import { describe, expect, test } from 'vitest'
import type { Stage } from '../model/Stage.ts'
import { corridorOfTest } from './testing/corridorOfTest.ts'

const open = corridorOfTest()
const end = (stages: readonly Stage[]) => {
  const last = stages.at(-1)
  if (last?.stage === 'answer') return last
  throw new Error(`No answer: ${JSON.stringify(last)}`)
}

describe('a question after a plan was signed', () => {
  test('default: it is no question about that plan where it says nothing of it', async () => {
    const { say, carryOut } = await open()
    await carryOut('put 1000 USDC into Aave', 'after')
    await say('never more than $60,000 a day', 'after')
    const told = end(await say('Wait, is that $67,136 mine or still the pretend money?', 'after'))
    expect(told).toMatchObject({
      topic: 'network',
      page: 'networks',
      sentence: expect.stringContaining('practice money'),
    })
    const stages = await say('is that blue thing over there a bug?', 'after')
    expect(stages.at(-1)).toMatchObject({ stage: 'ask', missing: ['action'] })
    // With a plan before the person it may be about that.
    await say('put 500 USDC into Aave', 'after')
    expect(end(await say('is that blue thing over there a bug?', 'after')).topic).toBe('plan')
  })

  test('behavior: “that” is what was spoken of last', async () => {
    const { say, carryOut } = await open()
    await carryOut('put 1000 USDC into Aave', 'that')
    await carryOut('swap 100 USDC for DAI', 'that')
    end(await say('How much have I earned there so far?', 'that'))
    const told = end(await say('And how much would that be after a year?', 'that'))
    expect(told).toMatchObject({ topic: 'positions', sentence: expect.stringMatching(/^In 365 days .* about \$1,0/) })
  })

  test('behavior: what happens if the place fails is what can be lost in it', async () => {
    const { say, carryOut } = await open()
    await carryOut('put 1000 USDC into Aave', 'bust')
    const told = end(await say('What happens to my 1000 dollars if Aave goes bust?', 'bust'))
    expect(told.sentence).toMatch(
      /^If Aave v3 fails, you can lose what you have in it, at worst all of it: \$1,000\.00/,
    )
    const why = end(await say('Why did you put it in Aave and not somewhere that pays more?', 'bust'))
    expect(why.topic).toBe('plan')
  })

  test('behavior: a price that nobody knows is an answer, and no order that came to nothing', async () => {
    const { say } = await open()
    expect(end(await say('what is the price of AAVE?', 'price')).sentence).toMatch(/^There is no price feed for AAVE/)
  })
})

describe('a question that is only guessed', () => {
  test('default: it is answered without a yes or a no', async () => {
    const { say } = await open()
    const stages = await say('how is a wallet imported exactly, is that hard', 'guess')
    const reading = stages.find((stage) => stage.stage === 'reading')
    expect(reading?.note).toMatch(/^I took that for “How do I restore my wallet\?”/)
    expect(end(stages).sentence).toMatch(/^By its words: /)
  })

  test('behavior: the same question in its own words keeps its yes', async () => {
    const { say } = await open()
    expect(end(await say('How do I restore my wallet?', 'own')).sentence).toMatch(/^Yes, by its words: /)
  })
})
