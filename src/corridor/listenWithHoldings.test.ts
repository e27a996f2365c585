import { describe, expect, test } from 'vitest'
import type { Stage } from '../model/Stage.ts'
import { corridorOfTest } from './testing/corridorOfTest.ts'

const open = corridorOfTest()
const planned = (stages: readonly Stage[]) => stages.find((stage) => stage.stage === 'plan')?.summary ?? null
const noted = (stages: readonly Stage[]) => {
  const read = stages.find((stage) => stage.stage === 'reading')
  return read?.stage === 'reading' ? read.note : null
}

describe('listenWithHoldings', () => {
  test('default: where one thing lies anywhere, it is taken out and the person is told so', async () => {
    const corridor = await open()
    await corridor.carryOut('put 1000 USDC into aave', 'one')
    await corridor.carryOut('swap 100 USDC for ETH', 'one')
    const stages = await corridor.say('That worries me a bit, take it out of there again', 'one')
    expect(planned(stages)).toMatch(/^Withdraw all of 1,000(?:\.\d+)? USDC from Aave v3$/)
    expect(noted(stages)).toBe('You have put in one thing, USDC in Aave v3, so I took it that you mean that.')
    // What was taken is what is in hand: a change is of it.
    const half = await corridor.say('Actually, just half of it', 'one')
    expect(planned(half)).toMatch(/^Withdraw 500(?:\.\d+)? USDC from Aave v3$/)
    expect(noted(half)).toBeNull()
  })

  test.each(['take it out again', 'I want my money back', 'move it back to my wallet'])(
    'default: right after it was put in, all of it comes home by “%s”',
    async (turn) => {
      const corridor = await open()
      await corridor.carryOut('put 1000 USDC into aave', turn)
      const withdrawal = /^Withdraw all of 1,000(?:\.\d+)? USDC from Aave v3$/
      expect(planned(await corridor.say(turn, turn))).toMatch(withdrawal)
    },
  )

  test('edge: of a coin that the message names, how much is asked', async () => {
    const corridor = await open()
    await corridor.carryOut('put 1000 USDC into aave', 'named')
    const asked = (await corridor.say('give me my usdc back', 'named')).at(-1)
    expect(asked).toMatchObject({ stage: 'ask', missing: ['amount'] })
  })

  test('behavior: an amount that answers an open question needs no coin', async () => {
    const corridor = await open()
    await corridor.carryOut('put 1000 USDC into aave', 'some')
    await corridor.carryOut('swap 100 USDC for ETH', 'some')
    expect((await corridor.say('take some out of there', 'some')).at(-1)).toMatchObject({ stage: 'ask' })
    expect(planned(await corridor.say('just half of it', 'some'))).toMatch(/^Withdraw 500(?:\.\d+)? USDC from Aave v3$/)
  })

  test('edge: of two things, and of what is not put in anywhere, it is asked', async () => {
    const corridor = await open()
    await corridor.carryOut('swap 100 USDC for ETH', 'two')
    expect((await corridor.say('take it out of there again', 'two')).at(-1)).toMatchObject({ stage: 'ask' })
    await corridor.say('forget it', 'two')
    await corridor.carryOut('put 1000 USDC into aave', 'two')
    await corridor.carryOut('put 1 ETH into aave', 'two')
    await corridor.carryOut('swap 100 USDC for ETH', 'two')
    expect((await corridor.say('take it out of there again', 'two')).at(-1)).toMatchObject({ stage: 'ask' })
  })

  test('edge: what goes to somebody is never taken for anything', async () => {
    const corridor = await open({ contacts: { bob: '0x8617E340B3D01FA5F11F306F4090FD50E238070D' } })
    await corridor.carryOut('put 1000 USDC into aave', 'send')
    await corridor.carryOut('swap 100 USDC for ETH', 'send')
    for (const turn of ['send half of it to bob', 'take it out of there and send it to bob', 'give it all to bob'])
      expect(planned(await corridor.say(turn, 'send')), turn).toBeNull()
  })
})
