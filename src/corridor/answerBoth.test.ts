import { describe, expect, test } from 'vitest'
import type { Stage, StageOf } from '../model/Stage.ts'
import { corridorOfTest } from './testing/corridorOfTest.ts'

const open = corridorOfTest()
const answerOf = (stages: readonly Stage[]): StageOf<'answer'> => {
  const end = stages.at(-1)
  if (end?.stage === 'answer') return end
  throw new Error(`No answer: ${JSON.stringify(end)}`)
}

describe('two questions in one message', () => {
  test('default: both are answered, each as it is by itself', async () => {
    const corridor = await open()
    await corridor.carryOut('put 1000 USDC into the safest place', 'both')
    const why = answerOf(await corridor.say('why did u put it there', 'both'))
    const risk = answerOf(await corridor.say('what can go wrong', 'both'))
    const stages = await corridor.say('why did u put it there and what can go wrong', 'both')
    expect(answerOf(stages).sentence).toBe(`${why.sentence} ${risk.sentence}`)
    expect(answerOf(stages).rows).toEqual([...why.rows, ...risk.rows])
    expect(stages.find(({ stage }) => stage === 'reading')).toMatchObject({
      sentence: expect.stringMatching(/\. Tell what could go wrong with the plan\.$/),
    })
  })
})

describe('a wish beside a question', () => {
  test('default: the question is answered, and the wish is what to say next', async () => {
    const corridor = await open()
    const wish = 'I want that nobody can take it'
    const alone = answerOf(await corridor.say('Who can take my money?', 'alone'))
    const told = answerOf(await corridor.say(`Who can take my money? ${wish}`, 'wish'))
    expect(told.sentence).toBe(
      `${alone.sentence} That is the answer; nothing was done yet. Say “${wish}” next for the rest.`,
    )
    expect(told.say?.[0]).toBe(wish)
  })

  test('behavior: what is not understood of it is said', async () => {
    const corridor = await open()
    const told = answerOf(await corridor.say('What is my limit? I want it to be 500 a day', 'unread'))
    expect(told.sentence).toMatch(/Of “I want it to be 500 a day” nothing was understood, and nothing was done/)
  })
})

describe('a yes while something is asked', () => {
  test('default: the only thing that lies there is taken without a question, and a yes leads to no plan of before', async () => {
    const corridor = await open()
    await corridor.carryOut('put 1000 USDC into the safest place', 'yes')
    await corridor.say('swap 2 ETH for USDC', 'yes')
    const withdrawal = { summary: expect.stringMatching(/^Withdraw (?:500|499)/) }
    const planned = await corridor.say('get half out of aave', 'yes')
    expect(planned.find(({ stage }) => stage === 'plan')).toMatchObject(withdrawal)
    const consent = (await corridor.say('yes do it', 'yes')).at(-1)
    expect(consent).toMatchObject({ stage: 'answer', sentence: expect.stringMatching(/Withdraw (?:500|499)/) })
  })

  test.each([
    'yes',
    'ok',
    'sure, go ahead',
    'yep do it',
    'yes please',
    'k thx',
    'lets do it',
    'confirm',
    'ok do it',
    'yeah',
  ])('behavior: “%s” repeats a question that has several choices, or asks for a sum', async (yes) => {
    const corridor = await open()
    await corridor.say('swap 2 ETH for USDC', yes)
    const asked = (await corridor.say('put some usdc in aave', yes)).at(-1)
    if (asked?.stage !== 'ask') throw new Error('nothing asked')
    const { question, choices } = asked
    const again = { stage: 'ask', question: expect.stringContaining(question), choices }
    expect((await corridor.say(yes, yes)).at(-1)).toMatchObject(again)
  })
})
