import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const planned = 'put 1000 usdc into the safest place with the highest yield'

describe('asksOfPlan', () => {
  test.each([
    'why there and not somewhere else?',
    'is there something that pays more?',
    'how much does that cost',
    'wait so is this worse than where it is now?',
    'is it worse than before',
    'would that be any better than doing nothing?',
  ])('default: the plan in hand is told: %s', (turn) => {
    expect(read({ turns: [planned, turn] }).intents).toEqual([{ kind: 'show', topic: 'plan' }])
    expect(read({ turns: [turn] }).intents).not.toEqual([{ kind: 'show', topic: 'plan' }])
  })

  test.each([
    'how much does eth cost',
    'how much does 1 eth cost',
    'is eth worse than before',
    'is there something that pays 500 more',
    'use morpho and not somewhere else',
  ])('behavior: another question, or an act: %s', (turn) => {
    expect(read({ turns: [planned, turn] }).intents).not.toEqual([{ kind: 'show', topic: 'plan' }])
  })
})
