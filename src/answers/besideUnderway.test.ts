import { expect, test } from 'vitest'
import type { UnderwayView } from '../model/Underway.ts'
import { besideUnderway } from './besideUnderway.ts'

const usdc = { token: 'USDC', address: '0xa3', amount: '1000', usd: null }
const one: UnderwayView = {
  ...{ planId: 'p', deposit: '0x1', state: 'on-its-way', sent: usdc, arrives: usdc, endedAt: null, next: null },
  from: { id: 1, name: 'Ethereum' },
  to: { id: 8453, name: 'Base' },
  since: '2026-03-02T09:14:00.000Z',
  sentence: '1,000 USDC left Ethereum and are on their way to Base.',
}
const answered = { stage: 'answer', topic: 'portfolio', sentence: 'You hold $5.00.', rows: [], venues: [] } as const
const told = (question: Parameters<typeof besideUnderway>[1], views = [one]) => {
  const stage = besideUnderway(answered, question, views)
  return stage.stage === 'answer' ? stage.sentence : ''
}

test('default: what is in no account is said beside what is', () => {
  expect(told({ topic: 'portfolio' })).toBe(
    'You hold $5.00. In none of these figures: 1,000 USDC left Ethereum and are on their way to Base.',
  )
})

test('behavior: of one asset, only what is of it; and nothing where it has come to its end, or the question is another', () => {
  expect(told({ topic: 'balance', asset: 'usdc' })).toContain('In none of these figures')
  expect(told({ topic: 'balance', asset: 'ETH' })).toBe('You hold $5.00.')
  expect(told({ topic: 'portfolio' }, [{ ...one, state: 'arrived', endedAt: one.since }])).toBe('You hold $5.00.')
  expect(told({ topic: 'gas' })).toBe('You hold $5.00.')
})
