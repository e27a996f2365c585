import { expect, test } from 'vitest'
import type { Stage } from '../../src/model/Stage.ts'
import { trailOf, underWay } from './trail.ts'

const snapshot: Stage = {
  stage: 'snapshot',
  chain: { id: 1, name: 'Practice', practice: true },
  block: { number: '120', timestamp: '0' },
  account: '0x',
  venues: 14,
  ms: 3,
}

test('default: what was done, in order, with its time', () => {
  expect(trailOf([snapshot])).toEqual([{ key: 'snapshot', sentence: 'Looked at 14 venues at block 120', ms: 3 }])
})

test('behavior: what is not work leaves no trail', () => {
  expect(trailOf([{ stage: 'unsupported', sentence: '', ms: 0 }])).toEqual([])
})

test('behavior: says what is going on before the first stage and after each', () => {
  expect(underWay([])).toBe('Reading your sentence')
  expect(underWay([snapshot])).toBe('Finding the best way')
})
