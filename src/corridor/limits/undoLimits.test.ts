import { describe, expect, test } from 'vitest'
import { type CorridorOfTest, corridorOfTest } from '../testing/corridorOfTest.ts'

const corridor = corridorOfTest()
const alice = '0x52908400098527886E0F7030069857D2E4169EE7'
const talk = 'one talk'

const view = (open: CorridorOfTest) => open.parts.signer.limits('practice')
async function holds(open: CorridorOfTest) {
  const { limits, waiting } = await view(open)
  const most = limits.map(({ key, limit }) => (limit.kind === 'spend' ? `${key}: ${limit.most / 10n ** 8n}` : key))
  return { most, waiting: waiting.length }
}
async function told(open: CorridorOfTest, message: string) {
  const last = (await open.say(message, talk)).at(-1)
  return last !== undefined && 'sentence' in last ? last.sentence : JSON.stringify(last)
}

describe('a change of limits taken back', () => {
  test('default: a raise that waits does not come, and the limit itself stays', async () => {
    const open = await corridor()
    await open.say('never more than $500 a day', talk)
    await open.say('raise my daily limit to $5000', talk)
    expect(await holds(open)).toEqual({ most: ['spend day: 500'], waiting: 1 })
    expect(await told(open, 'cancel the raise of my daily limit')).toBe(
      'Taken back: never more than $5,000 a day. What held before holds on.',
    )
    expect(await holds(open)).toEqual({ most: ['spend day: 500'], waiting: 0 })
    expect(await told(open, 'cancel the raise of my daily limit')).toBe(
      'No raise or lifting waits, so there is none to take back.',
    )
  })

  test.each([
    'undo that',
    'cancel that',
    'no',
    'never mind',
    'take that back',
    'oh no please undo it',
    'keep it as it was',
  ])('behavior: “%s” right after a raise takes it back and lifts nothing', async (message) => {
    const open = await corridor()
    await open.say('never more than $500 a day', talk)
    await open.say('raise my daily limit to $5000', talk)
    await open.say(message, talk)
    expect(await holds(open)).toEqual({ most: ['spend day: 500'], waiting: 0 })
  })

  test.each(['undo that', 'keep it on', 'leave it as it is', 'i changed my mind'])(
    'behavior: “%s” right after a limit was lifted keeps it',
    async (message) => {
      const open = await corridor()
      await open.say('never more than $500 a day', talk)
      await open.say('lift my daily limit', talk)
      expect(await holds(open)).toMatchObject({ waiting: 1 })
      await open.say(message, talk)
      expect(await holds(open)).toEqual({ most: ['spend day: 500'], waiting: 0 })
    },
  )

  test('behavior: after a lower one the one before is asked for again, which waits', async () => {
    const open = await corridor()
    await open.say('never more than $500 a day', talk)
    await open.say('never more than $200 a day', talk)
    expect(await told(open, 'change it back')).toContain('Asked for: never more than $500 a day.')
    expect(await holds(open)).toEqual({ most: ['spend day: 200'], waiting: 1 })
    // And that undone: the lower one holds on.
    await open.say('undo that', talk)
    expect(await holds(open)).toEqual({ most: ['spend day: 200'], waiting: 0 })
  })

  test('behavior: of a new one it is a wish to lift just that one', async () => {
    const open = await corridor({ contacts: { alice } })
    await open.say('never more than $900 a week', talk)
    await open.say('never more than $100 a day to alice', talk)
    expect(await told(open, 'undo that')).toContain('You asked to lift “never more than $100 a day to alice”.')
    expect((await holds(open)).most).toHaveLength(2)
  })

  test('behavior: the transfer before it is not what is undone; after another plan it is the plan', async () => {
    const open = await corridor()
    await open.carryOut('swap 100 USDC for DAI', talk)
    await open.say('never more than $5000 a day', talk)
    const stages = await open.say('undo that', talk)
    expect(stages.some(({ stage }) => stage === 'plan')).toBe(false)
    expect(await holds(open)).toMatchObject({ waiting: 1 })
    await open.carryOut('swap 50 USDC for DAI', talk)
    expect((await open.say('undo that', talk)).some(({ stage }) => stage === 'plan')).toBe(true)
  })

  test('behavior: of two raises that wait it asks which', async () => {
    const open = await corridor()
    await open.say('never more than $500 a day', talk)
    await open.say('never more than $900 a week', talk)
    await open.say('raise my daily limit to $5000', talk)
    await open.say('raise my weekly limit to $9000', talk)
    const asked = (await open.say('take back the raise', talk)).at(-1)
    expect(asked).toMatchObject({
      stage: 'ask',
      choices: ['Take back the raise of my daily limit', 'Take back the raise of my weekly limit'],
    })
    await open.say('Take back the raise of my weekly limit', talk)
    expect(await holds(open)).toEqual({ most: ['spend day: 500', 'spend week: 900'], waiting: 1 })
  })
})
