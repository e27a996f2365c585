import { describe, expect, test } from 'vitest'
import { corridorOfTest } from './testing/corridorOfTest.ts'
import { stageOf } from './testing/endsOf.ts'
import { willingPerson } from './testing/willingPerson.ts'

const corridor = corridorOfTest()

describe('the least that arrives', () => {
  test.each([
    'swap 100 USDC for ETH',
    'swap 1 ETH for USDC',
    'swap 1000 DAI for USDC',
    'swap 0.1 WBTC for USDC',
    'buy 0.5 ETH with USDC',
    'put my money half in ETH and half in USDC',
    '60% ETH 40% DAI',
  ])('is one figure, on the plan and on the sheet: %s', async (message) => {
    const desk = willingPerson(() => ({ decision: 'drop' }))
    const open = await corridor({ desk })
    const stages = await open.say(message)
    expect(stageOf(stages, 'verdict').hash).not.toBeNull()
    await open.approve(stages)
    const { gets } = stageOf(stages, 'plan')
    const onPlan = gets.map(({ minimum: { token, amount } }) => `${amount} ${token}`).sort()
    const [sheet] = desk.seen
    const [way = []] = sheet?.arrives ?? []
    expect(way.map(({ token, amount }) => `${amount} ${token}`).sort()).toEqual(onPlan)
    // And nothing stands on it that is nothing.
    expect(sheet?.leaves.filter(({ amount }) => amount === '0')).toEqual([])
    expect(JSON.stringify(sheet?.steps)).not.toMatch(/\d{4}-\d\d-\d\dT/)
  })
})
