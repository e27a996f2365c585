import { expect, test } from 'vitest'
import { defaultGuardSettings } from '../GuardInput.ts'
import { network } from '../testing/network.ts'
import { finePlan } from '../testing/plans.ts'
import { playFake } from '../testing/playFake.ts'
import { checkShareJumps } from './checkShareJumps.ts'

const { calls } = finePlan('withdraw all DAI from the vault')
const shown = playFake(calls)
const jumped = (hundredths: bigint) => {
  const vaults = shown.vaults.map((one) => ({ ...one, priceBeforeRay: (one.priceBeforeRay * hundredths) / 10_000n }))
  return checkShareJumps({ shown, now: { ...shown, vaults }, calls, network }, defaultGuardSettings)
}

test('default', () => {
  expect(jumped(10_000n)).toEqual([])
})

test('A54 behavior: more than a percent either way is blocked, and a percent is not', () => {
  for (const fine of [10_100n, 9_900n]) expect(jumped(fine)).toEqual([])
  for (const odd of [10_102n, 9_898n, 1n]) expect(jumped(odd)).toMatchObject([{ rule: 'share-jump', level: 'BLOCK' }])
})

test('A54 behavior: a price that was not read is blocked, and a vault that the plan does not touch is no matter', () => {
  const unread = { ...shown, vaults: [] }
  expect(checkShareJumps({ shown, now: unread, calls, network }, defaultGuardSettings)).toMatchObject([
    { level: 'BLOCK' },
  ])
  const other = finePlan('send USDC to a contact')
  expect(checkShareJumps({ shown, now: unread, calls: other.calls, network }, defaultGuardSettings)).toEqual([])
})
