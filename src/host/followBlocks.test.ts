import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Receipt } from '../model/Receipt.ts'
import { followBlocks } from './followBlocks.ts'

const receipt: Receipt = {
  status: 'failed',
  planHash: '0x',
  steps: [],
  stepsNotSent: [],
  changes: [],
  leftAllowances: [],
  fee: 0n,
  sentence: 'Step 1 of 1 failed.',
}

test('default: asks one time after the other, goes on after a failure, and stops', async () => {
  let asked = 0
  let asking = 0
  const told: Receipt[] = []
  const follow = async () => {
    asked += 1
    asking += 1
    expect(asking).toBe(1)
    await pause(5)
    asking -= 1
    if (asked === 1) throw new Error('The disk is full.')
    return asked === 2 ? [receipt] : []
  }
  const stop = followBlocks({ follow }, (one) => told.push(one), 1)
  while (asked < 4) await pause(1)
  stop()
  await pause(10)
  const after = asked
  await pause(10)
  expect(asked).toBe(after)
  expect(told).toEqual([receipt])
})
