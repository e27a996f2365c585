import { describe, expect, test } from 'vitest'
import type { Stage } from '../model/Stage.ts'
import { type CorridorOfTest, corridorOfTest } from './testing/corridorOfTest.ts'

const open = corridorOfTest()
const first = '0x52908400098527886E0F7030069857D2E4169EE7'
const right = '0x8617E340B3D01FA5F11F306F4090FD50E238070D'

async function talk(corridor: CorridorOfTest, turns: readonly string[]): Promise<readonly (readonly Stage[])[]> {
  const conversation = crypto.randomUUID()
  const told: (readonly Stage[])[] = []
  for (const turn of turns) told.push(await corridor.say(turn, conversation))
  return told
}

const planOf = (stages: readonly Stage[] | undefined) => {
  const plan = stages?.find((stage) => stage.stage === 'plan')
  return plan?.stage === 'plan' ? plan : null
}

describe('a plan of which something is wrong', () => {
  test.each(['wrong', 'no wait', "that's wrong", 'wrong amount', 'not what i meant'])(
    'default: after “%s” nobody can approve it, and a change of it is a plan again',
    async (turn) => {
      const corridor = await open()
      const [before, after = [], changed] = await talk(corridor, [`send 50 usdc to ${first}`, turn, 'make it 40'])
      const plan = planOf(before)
      expect(plan).not.toBeNull()
      expect(after.at(-1)).toMatchObject({ stage: 'answer', topic: 'dropped', planId: plan?.planId })
      expect(corridor.parts.shown.find(plan?.planId ?? '')).toBeNull()
      expect(planOf(changed)?.summary).toContain('40 USDC')
    },
  )

  test('behavior: a wrong address is asked for, and the one before can be approved no more', async () => {
    const corridor = await open()
    const [before, after = [], changed] = await talk(corridor, [`send 50 usdc to ${first}`, 'wrong address', right])
    expect(after.map(({ stage }) => stage).slice(-2)).toEqual(['answer', 'ask'])
    expect(corridor.parts.shown.find(planOf(before)?.planId ?? '')).toBeNull()
    expect(JSON.stringify(planOf(changed))).toContain(right)
  })

  test('behavior: what more is wrong with it, and was not understood, puts it away as well', async () => {
    const corridor = await open()
    const [before, after = []] = await talk(corridor, [`send 50 usdc to ${first}`, 'no thats for my landlord mate'])
    expect(corridor.parts.shown.find(planOf(before)?.planId ?? '')).toBeNull()
    expect(after.at(-1)?.stage).toBe('ask')
  })

  test.each(['is that wrong?', 'no problem', 'blah blah blah'])('behavior: “%s” leaves it as it is', async (turn) => {
    const corridor = await open()
    const [before] = await talk(corridor, [`send 50 usdc to ${first}`, turn])
    expect(corridor.parts.shown.find(planOf(before)?.planId ?? '')).not.toBeNull()
  })
})

describe('a plan after which another one was shown', () => {
  test('behavior: a yes leads to no plan that was superseded, though the newer one is blocked', async () => {
    const corridor = await open()
    await corridor.say('never more than $10 a day')
    const [before, blocked = [], yes = []] = await talk(corridor, ['put 5 usdc in aave', 'swap 1 eth for usdc', 'yes'])
    const plan = planOf(before)
    expect(plan).not.toBeNull()
    expect(blocked.at(-1)).toMatchObject({ stage: 'verdict', level: 'BLOCK' })
    expect(yes.at(-1)).toMatchObject({ stage: 'answer' })
    expect(yes.at(-1)).not.toHaveProperty('planId')
    expect(JSON.stringify(yes)).not.toMatch(/Approve the plan/)
  })
})
