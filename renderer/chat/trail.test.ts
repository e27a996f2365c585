import { createTranslator } from 'use-intl'
import { expect, test } from 'vitest'
import type { Stage } from '../../src/model/Stage.ts'
import { samplePass, samplePlan } from '../preview/sampleStages.ts'
import { en } from '../words/en/index.ts'
import { trailOf, trailSummary, underWay } from './trail.ts'

const t = createTranslator({ locale: 'en', messages: en, namespace: 'chat' })
const snapshot: Stage = {
  stage: 'snapshot',
  chain: { id: 1, name: 'Practice', practice: true },
  block: { number: '120', timestamp: '0' },
  account: '0x',
  venues: 14,
  ms: 3,
}

test('default: what was done, in order, with its time', () => {
  expect(trailOf([snapshot], t)).toEqual([{ key: 'snapshot', sentence: 'Looked at block 120', ms: 3 }])
})

test('behavior: what is not work leaves no trail', () => {
  expect(trailOf([{ stage: 'unsupported', sentence: '', ms: 0 }], t)).toEqual([])
})

test('behavior: says what is going on before the first stage and after each', () => {
  expect(underWay([], t)).toBe('Reading your sentence')
  expect(underWay([snapshot], t)).toBe('Finding the best way')
})

test('behavior: all of it in one line, with what it took together', () => {
  expect(trailSummary([snapshot], t)).toBe('Read and looked in 3 ms')
  expect(trailSummary([], t)).toBe('Read and looked in under 1 ms')
})

test('behavior: where nothing of the places came of it, they are not counted', () => {
  const answer: Stage = { stage: 'answer', topic: 'help', sentence: '', rows: [], venues: [], ms: 0 }
  expect(trailSummary([snapshot, answer], t)).toBe('Read and looked in 3 ms')
  expect(trailOf([snapshot, answer], t)).toEqual([{ key: 'snapshot', sentence: 'Looked at block 120', ms: 3 }])
})

test('behavior: as many places are counted as are told of beside it, whatever else the chain holds', () => {
  const places = samplePlan.earning?.venues.length ?? 0
  expect(places).toBeGreaterThan(0)
  expect(trailOf([snapshot, samplePlan], t)[0]?.sentence).toBe(`Looked at ${places} places at block 120`)
  expect(trailSummary([snapshot, samplePlan, samplePass], t)).toContain(`looked at ${places} places, planned`)
  expect(trailSummary([snapshot, { ...samplePlan, earning: null }, samplePass], t)).toMatch(/^Read, planned, simulated/)
})
