import { describe, expect, test } from 'vitest'
import type { Stage } from '../model/Stage.ts'
import { corridorOfTest } from './testing/corridorOfTest.ts'

const open = corridorOfTest()
const sentenceOf = (stages: readonly Stage[]): string => {
  const end = stages.at(-1)
  if (end?.stage === 'answer') return end.sentence
  throw new Error(`No answer: ${JSON.stringify(end)}`)
}

describe('what was put away', () => {
  test('default: is not the plan that is asked about: what was carried out is', async () => {
    const corridor = await open()
    await corridor.carryOut('put 1000 USDC into the safest place', 'away')
    await corridor.say('withdraw 500 usdc from aave', 'away')
    await corridor.say('no', 'away')
    for (const question of ['why did u put it there', 'explain the plan'])
      expect(sentenceOf(await corridor.say(question, 'away'))).toMatch(/^Put 1,000 USDC into Aave v3\. /)
    const worst = sentenceOf(await corridor.say('whats the worst that can happen', 'away'))
    expect(worst).toMatch(/\(Put 1,000 USDC into Aave v3\): There is a risk: what you put into Aave v3 can be lost/)
  })

  test('behavior: of money that was put somewhere, neither a plan in hand nor one of later that puts it nowhere is told', async () => {
    const corridor = await open()
    await corridor.carryOut('put 1000 USDC into the safest place', 'later')
    await corridor.carryOut('swap 100 USDC for DAI', 'later')
    expect(sentenceOf(await corridor.say('why did you put it there', 'later'))).toMatch(/^Put 1,000 USDC into Aave v3/)
    await corridor.say('withdraw 500 usdc from aave', 'later')
    const told = await corridor.say('why did you put it there', 'later')
    expect(sentenceOf(told)).toMatch(/^Put 1,000 USDC into Aave v3/)
    expect(told.at(-1)).not.toHaveProperty('planId')
  })

  test('behavior: where nothing else was planned, it is told that it was put away, and what can be lost in general', async () => {
    const corridor = await open()
    await corridor.say('swap 100 USDC for DAI', 'only')
    await corridor.say('no', 'only')
    expect(sentenceOf(await corridor.say('explain the plan', 'only'))).toMatch(/This plan was put away/)
    expect(sentenceOf(await corridor.say('what can go wrong', 'only'))).toMatch(
      /^What you put into a protocol can be lost/,
    )
  })
})

describe('what was paid', () => {
  test('default: is never the estimate of a plan: of one that was put away nothing, of one in hand that it is not signed', async () => {
    const corridor = await open()
    await corridor.say('swap 100 USDC for DAI', 'paid')
    expect(sentenceOf(await corridor.say('how much did i pay for it', 'paid'))).toMatch(
      /^Nothing was paid for the plan before you: it is not signed\. This plan costs about \$/,
    )
    await corridor.say('no', 'paid')
    for (const question of ['how much did i pay for it', 'how much did i pay for each thing', 'what did i pay in all'])
      expect(sentenceOf(await corridor.say(question, 'paid'))).toMatch(/^You have paid no fees through Sayso/)
  })
})

describe('a plan that is put away with a wish that was not understood', () => {
  test.each([
    ['no thats for my landlord mate', 'Put away, as you said. Nothing was signed, and nothing was sent.'],
    ['nope i like my eth', 'Put away, as you said. Nothing was signed, and nothing was sent.'],
    ['wait', null],
    ['no wait', 'Put away, as you said. Nothing was signed, and nothing was sent. Say what'],
    ['wrong amount', 'Put away, since something of it is wrong. Nothing was signed, and nothing was sent.'],
    [
      'no wait, thats wrong',
      'Put away, since something of it is wrong. Nothing was signed, and nothing was sent. Say what',
    ],
  ])('default: after “%s” it says what the person said of it, and no more', async (message, sentence) => {
    const corridor = await open()
    await corridor.say('swap 100 USDC for DAI', message)
    const told = (await corridor.say(message, message)).filter(({ stage }) => stage === 'answer')
    const away = told.find((stage) => stage.stage === 'answer' && stage.topic === 'dropped')
    if (sentence === null) expect(away).toBeUndefined()
    else expect(away).toMatchObject({ sentence: expect.stringContaining(sentence) })
  })
})
