import { createTranslator } from 'use-intl'
import { expect, test } from 'vitest'
import type { Stage } from '../../src/model/Stage.ts'
import { samplePass, samplePlan } from '../preview/sampleStages.ts'
import { en } from '../words/en/index.ts'
import { announcementOf } from './announcementOf.ts'
import type { Turn } from './turns.ts'

const t = createTranslator({ locale: 'en', messages: en, namespace: 'chat' })
const snapshot: Stage = {
  stage: 'snapshot',
  chain: { id: 1, name: 'Practice', practice: true },
  block: { number: '120', timestamp: '0' },
  account: '0x',
  venues: 14,
  ms: 3,
}
const said = (phase: Turn['phase'], ...stages: readonly Stage[]) => {
  const { words, english } = announcementOf({ id: 'a', message: 'hello', stages, phase, expiresAt: null }, t)
  return `${words} ${english}`.trim()
}

test('default: that it is worked on, and then its end', () => {
  const answer: Stage = { stage: 'answer', topic: 'gas', sentence: 'Gas is 5 gwei.', rows: [], venues: [], ms: 1 }
  expect(said('saying')).toBe('Working on it.')
  expect(said('said', snapshot, answer)).toBe('Answer: Gas is 5 gwei.')
})

test('behavior: a stage that comes in changes nothing of what is said', () => {
  expect(said('saying', snapshot)).toBe(said('saying'))
  expect(announcementOf(undefined, t)).toEqual({ words: '', english: '' })
})

test('behavior: a plan is told in one sentence, and the check’s word for it, when both are there', () => {
  expect(said('saying', samplePlan)).toBe('Working on it.')
  expect(said('said', samplePlan, samplePass)).toBe(`Plan: ${samplePlan.summary}. ${samplePass.sentence}`)
})

test('behavior: what went wrong and what was stopped is said too', () => {
  const error: Stage = { stage: 'error', error: { code: 'internal', message: 'It broke.', facts: {} }, ms: 1 }
  expect(said('over', error)).toBe('It broke.')
  expect(said('stopped', snapshot)).toBe('You stopped this. Nothing was done.')
})
