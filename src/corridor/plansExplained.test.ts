import { describe, expect, test } from 'vitest'
import type { Stage } from '../model/Stage.ts'
import { totalUsd } from '../model/Usd.ts'
import { corridorOfTest } from './testing/corridorOfTest.ts'

const open = corridorOfTest()
const last = (stages: readonly Stage[]) => {
  const end = stages.at(-1)
  if (end?.stage === 'answer') return end
  throw new Error(`No answer: ${JSON.stringify(end)}`)
}

describe('why a plan is what it is, before and after it', () => {
  const why = 'explain the plan'
  const inText = (text: string) =>
    [...text.matchAll(/\$(\d[\d,]*\.\d\d)/g)].map(([, figure = '']) => figure.replaceAll(',', ''))

  test.each([
    ['put 1000 USDC into the safest place', /You signed this plan, and it is done\./],
    ['swap 1 ETH for USDC', /You signed this plan, and it is done\./],
    ['rebalance to 60% ETH and 40% USDC', /This plan was not signed, and nothing was sent\./],
    ['swap 2 ETH for USDC', /The checks blocked this plan: it cannot be signed, and nothing was sent\./],
    ['put 900 USDC into the safest place', /This plan was put away: it cannot be signed any more/],
  ])(
    'behavior: every figure that is told of “%s” stood on its card, and it is said what became of it',
    async (said, became) => {
      const corridor = await open()
      if (became.source.includes('blocked')) await corridor.say('never more than $100 a day', 'limit')
      const stages = await corridor.say(said, 'card')
      const card = stages.map((stage) => {
        // What trying it out gave took the place of these.
        if (stage.stage === 'plan') return { ...stage, earning: null, costs: null, weights: null, loan: null }
        return stage
      })
      const shown = JSON.stringify(card)
      const { costs, fee } = stages.flatMap((stage) => (stage.stage === 'simulation' ? [stage] : []))[0] ?? {}
      const inAll = totalUsd([fee?.usd ?? null, costs?.poolFeesUsd ?? null, costs?.impactUsd ?? null])
      const waits = last(await corridor.say(why, 'card'))
      if (!became.source.includes('blocked')) expect(waits.sentence).toMatch(/This plan waits for you: nothing is sent/)
      if (became.source.includes('done')) await corridor.approve(stages)
      else if (became.source.includes('put away')) await corridor.say('cancel', 'card')
      else
        corridor.parts.conversations.letGo(
          stages.flatMap((stage) => (stage.stage === 'plan' ? [stage.planId] : []))[0] ?? '',
        )
      const over = last(await corridor.say(why, 'card'))
      expect(over.sentence).toMatch(became)
      for (const told of [waits, over]) {
        const figures = inText([told.sentence, ...told.rows.flatMap(({ value, detail }) => [value, detail])].join(' '))
        expect(figures.length).toBeGreaterThan(0)
        for (const figure of figures) expect(`${shown} "${inAll}"`).toMatch(new RegExp(`["$-]${figure}\\b`))
      }
    },
  )
})
