import { expect, test } from 'vitest'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'
import { now } from '../testing/playFake.ts'

const plan = 'withdraw 500 USDC'

test('default', () => {
  expect(namesIn(judgeTwisted(plan))).toEqual([])
})

test('behavior: an approval that is past, or good for too long, is blocked', () => {
  expect(namesIn(judgeTwisted(plan, { input: { expiresAt: now } }))).toEqual(['plan-expiry BLOCK'])
  expect(namesIn(judgeTwisted(plan, { input: { expiresAt: now + 1_801n } }))).toEqual(['plan-expiry BLOCK'])
})

test('A62 behavior: prices of 31 seconds or of three blocks ago are too old: the plan has to be quoted anew', () => {
  const quotedAgo = (blocksAgo: bigint | null, secondsAgo: bigint) =>
    namesIn(judgeTwisted(plan, { input: { quoted: { blocksAgo, secondsAgo } } }))
  expect(quotedAgo(2n, 30n)).toEqual([])
  expect(quotedAgo(2n, 31n)).toEqual(['quote-age BLOCK'])
  expect(quotedAgo(3n, 30n)).toEqual(['quote-age BLOCK'])
  expect(quotedAgo(null, 0n)).toEqual(['quote-age BLOCK'])
})

test('A62 behavior: a simulation of another time is blocked', () => {
  expect(namesIn(judgeTwisted(plan, { input: { now: now + 61n } }))).toEqual(['simulation-age BLOCK'])
  expect(namesIn(judgeTwisted(plan, { input: { now: now - 61n } }))).toEqual(['simulation-age BLOCK'])
})
