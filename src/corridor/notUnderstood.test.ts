import { expect, test } from 'vitest'
import type { Stage } from '../model/Stage.ts'
import { corridorOfTest } from './testing/corridorOfTest.ts'

const open = corridorOfTest()
const asked = (stages: readonly Stage[]) => {
  const end = stages.at(-1)
  if (end?.stage === 'ask') return end
  throw new Error(`Nothing asked: ${JSON.stringify(end)}`)
}

test('default: what it is near to is offered, and said, it takes the place of what was not understood', async () => {
  const corridor = await open()
  const missed = asked(await corridor.say('get shot of my 0.5 eth', 'near'))
  expect(missed.question).toBe(
    'I do not know the word “shot” here. Did you mean one of these? If not, say it another way, or say "help".',
  )
  expect(missed.choices).toContain('Swap 0.5 ETH')
  expect(missed.choices.at(-1)).toBe('help')
  // By itself it asks what for; the words that were not understood stand no longer before it.
  expect(asked(await corridor.say('Swap 0.5 ETH', 'near')).missing).toEqual(['asset'])
  expect((await corridor.say('USDC', 'near')).map(({ stage }) => stage)).toContain('verdict')
})

test('behavior: nothing of it is done before it is said', async () => {
  const corridor = await open()
  const stages = await corridor.say('my stuff, touched by whom, with my leave')
  expect(stages.map(({ stage }) => stage)).toEqual(['reading', 'ask'])
  expect(asked(stages).question).toMatch(/Did you mean one of these\? .*say "help"\.$/)
  expect((await corridor.say(asked(stages).choices[0] ?? '')).at(-1)).toMatchObject({
    stage: 'answer',
    topic: 'approvals',
  })
})

test('behavior: a limit is offered until it stands', async () => {
  const corridor = await open()
  const message = 'no more then 300 bucks leave in one day mkay'
  expect(asked(await corridor.say(message, 'one')).choices).toContain('Never more than $300 a day')
  await corridor.say('Never more than $300 a day', 'one')
  expect((await corridor.parts.signer.limits('practice')).limits.map(({ key }) => key)).toEqual(['spend day'])
  const { choices } = asked(await corridor.say(message, 'another'))
  expect(choices).not.toContain('Never more than $300 a day')
  expect(choices).toContain('What are my limits?')
})
