import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

describe('asksForCost', () => {
  test.each(['whats this costing me all together', 'what is that costing', 'how much will it cost me'])(
    'default: asked of the plan in hand: %s',
    (turn) => {
      expect(read({ turns: ['put 100 usdc in aave', turn] }).intents).toEqual([{ kind: 'show', topic: 'plan' }])
    },
  )
})
