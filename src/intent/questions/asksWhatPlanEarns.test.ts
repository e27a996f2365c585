import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { asksWhatPlanEarns, periodAsked } from './asksWhatPlanEarns.ts'

describe('asksWhatPlanEarns', () => {
  test.each([
    'what does it earn?',
    'What would I earn with that in a year?',
    'how much will this plan bring me a year?',
    'what would I earn?',
    'how much do i make a month with that',
    'how much would it bring me every month?',
    'how much is that a week',
  ])('default: %s', (turn) => {
    expect(asksWhatPlanEarns(turn)).toBe(true)
  })

  test.each([
    'what can I earn on USDC?',
    'what did it earn?',
    'what does aave pay?',
    'what would I earn with 500 USDC?',
  ])('behavior: of something else: %s', (turn) => {
    expect(asksWhatPlanEarns(turn)).toBe(false)
  })
})

describe('what one plan earns', () => {
  const planned = 'put 1000 usdc into aave'
  test.each([
    'how much do i make a month with that',
    'how much would it bring me every month?',
    'how much is that a week',
    "what'll I earn on it in a year",
    "and what'll I earn on it in a year?",
  ])('default: “%s” is asked of the plan in hand, and after it of what is held', (turn) => {
    expect(read({ turns: [planned, turn] }).intents).toEqual([{ kind: 'show', topic: 'yields' }])
    expect(read({ turns: [planned, turn], done: 1 }).intents).toEqual([{ kind: 'show', topic: 'positions' }])
  })

  test('behavior: after what is held was asked about it is asked of that', () => {
    const turns = ['how much have i got', "what'll I earn on it in a year"]
    expect(read({ turns }).intents).toEqual([{ kind: 'show', topic: 'positions' }])
    expect(read({ turns: turns.slice(1) }).intents).toEqual([{ kind: 'show', topic: 'yields' }])
  })

  test('behavior: how long after is another question, and so is another sum', () => {
    expect(read({ turns: [planned, 'how much is that in a year'] }).intents).toMatchObject([{ afterDays: 365 }])
    expect(read({ turns: ['limit me to 500 dollars a day', 'per month'] }).intents).not.toMatchObject([
      { kind: 'show' },
    ])
    expect(read({ turns: [planned, 'put 500 a month with that'] }).intents).not.toMatchObject([{ kind: 'show' }])
  })

  test('default: the time it is asked for', () => {
    expect(periodAsked('how much do i make a month with that')).toEqual({ word: 'month', perYear: 12n })
    expect(periodAsked('what would i earn weekly with it')).toEqual({ word: 'week', perYear: 52n })
    expect(periodAsked('how much would it bring a year')).toBeNull()
  })
})
