import { expect, test } from 'vitest'
import type { StageOf } from '../model/Stage.ts'
import { describeStage } from './describeStage.ts'

const answer = { stage: 'answer', sentence: 'So it is.', rows: [], venues: [], ms: 1 } as const

test.each<[StageOf<'answer'>['topic'], string, string]>([
  ['limits', 'Remove my daily limit', '  To lift it, type: Remove my daily limit'],
  ['approvals', 'revoke USDC for aave', '  For the plan, type: revoke USDC for aave'],
])('behavior: of %s, what to type for “%s” is said with what comes of it', (topic, sentence, line) => {
  expect(describeStage({ ...answer, topic, say: [sentence] })).toEqual(['So it is.', line])
})

test('behavior: where a wallet’s words were turned down, what to type for its own window is said', () => {
  const refused = { stage: 'refuse', reason: 'secret', sentence: 'Never here.', ms: 1 } as const
  expect(describeStage({ ...refused, page: 'wallet' })).toEqual(['Never here.', '  For that, type: /wallet'])
  expect(describeStage(refused)).toEqual(['Never here.'])
})
