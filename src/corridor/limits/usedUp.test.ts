import { describe, expect, test } from 'vitest'
import type { Stage } from '../../model/Stage.ts'
import { type CorridorOfTest, corridorOfTest } from '../testing/corridorOfTest.ts'

const corridor = corridorOfTest()

const lastOf = async (open: CorridorOfTest, message: string) => (await open.say(message, 'one')).at(-1)
const sentenceOf = (stage: Stage | undefined) =>
  stage !== undefined && 'sentence' in stage ? stage.sentence : JSON.stringify(stage)
const findingIn = (stage: Stage | undefined) =>
  stage?.stage === 'verdict' ? stage.findings.find(({ rule }) => rule === 'limits-kept') : undefined
const held = async (open: CorridorOfTest) => (await open.parts.signer.limits('practice')).limits.map(({ key }) => key)

describe('a limit that what was moved already uses up', () => {
  test.each([
    ['the same again', 'never more than $50 a day'],
    ['a yes', 'yes'],
    ['the button', 'Set it all the same: never more than $50 a day'],
  ])('default: it is asked about before it is set, and %s sets it', async (_, answer) => {
    const open = await corridor()
    await open.carryOut('supply 400 USDC to aave')
    expect(await lastOf(open, 'never more than $50 a day')).toMatchObject({
      stage: 'ask',
      question: expect.stringMatching(
        /^\$40\d(\.\d\d)? was moved in the last 24 hours, .*nothing more could be moved until enough of it is more than 24 hours ago, .*Nothing is set yet\./,
      ),
      choices: ['Never more than $50 a day', expect.stringMatching(/^Never more than \$4[67]0 a day$/)],
    })
    expect(await held(open)).toEqual([])
    const told = await lastOf(open, answer)
    expect(sentenceOf(told)).toMatch(
      /^From now on: Never more than \$50 a day, and nothing more can be moved now\..* Until enough of it is more than 24 hours ago, every plan/,
    )
    expect(await held(open)).toEqual(['spend day'])
    const rows = told?.stage === 'answer' ? told.rows : []
    expect(rows[0]?.value).toMatch(/^\$40\d\.\d\d moved in the last 24 hours: nothing is left$/)
    expect(rows[0]?.detail).toMatch(/^nothing more can be moved under it until \d{4}-\d\d-\d\dT/)
  })

  test('behavior: a no, or another limit, sets nothing of it, and what is asked later is asked again', async () => {
    const open = await corridor()
    await open.carryOut('supply 400 USDC to aave')
    await open.say('never more than $50 a day', 'one')
    await open.say('no', 'one')
    expect(await held(open)).toEqual([])
    await open.say('what are my limits?', 'one')
    expect(await lastOf(open, 'never more than $50 a day')).toMatchObject({ stage: 'ask' })
    expect(await lastOf(open, 'never more than $900 a day')).toMatchObject({ stage: 'answer' })
    expect(await lastOf(open, 'what are my limits?')).toMatchObject({ stage: 'answer' })
    expect(await lastOf(open, 'yes')).not.toMatchObject({
      topic: 'limits',
      sentence: expect.stringMatching(/^From now/),
    })
    expect((await open.parts.signer.limits('practice')).limits).toMatchObject([{ limit: { most: 900n * 10n ** 8n } }])
  })

  test('behavior: a limit that is used up is said to be, and nobody is locked in by it', async () => {
    const open = await corridor()
    await open.carryOut('supply 400 USDC to aave')
    expect(sentenceOf(await lastOf(open, 'never more than $900 a day'))).toMatch(
      /\$40\d(\.\d\d)? of it is used already: what was moved in the last 24 hours counts, though the limit was not set then\./,
    )
    await open.say('never more than $50 a day', 'one')
    const set = sentenceOf(await lastOf(open, 'never more than $50 a day'))
    expect(set).toMatch(
      /^From now on: Never more than \$50 a day, and nothing more can be moved now\. \$40\d(\.\d\d)? was moved in the last 24 hours, swaps .*Taking your own money out goes on .*say a higher limit, like “never more than \$4[67]0 a day”\. .*Raising or lifting it waits 1 minute\./,
    )
    expect(sentenceOf(await lastOf(open, 'raise my daily limit to $100'))).toMatch(
      /That much would still be used up: \$40/,
    )
    expect(findingIn(await lastOf(open, 'supply 10 USDC to aave'))?.instead).toMatch(
      /^Nothing of it is left: .* 24 hours/,
    )
    await open.carryOut('withdraw all my USDC from aave')
  })

  test('behavior: what is counted of a network fee is the figure that was shown as its most', async () => {
    const open = await corridor()
    await open.say('never more than $500 a day', 'one')
    const stages = await open.say('wrap 0.1 ETH', 'one')
    const shown = stages.at(-1)
    await open.approve(stages)
    const told = await lastOf(open, 'what are my limits?')
    const [, counted] = told?.stage === 'answer' ? told.rows : []
    expect(counted?.value).toBe(shown?.stage === 'verdict' ? `$${shown.feeBudget?.usd}` : 'no verdict')
  })
})
