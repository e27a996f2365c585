import { expect, test } from 'vitest'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'
import { network } from '../testing/network.ts'
import { now } from '../testing/playFake.ts'

const plan = 'withdraw 500 USDC'

test('default', () => {
  expect(namesIn(judgeTwisted(plan))).toEqual([])
})

test('behavior: an approval that is past, or good for too long, is blocked', () => {
  expect(namesIn(judgeTwisted(plan, { input: { expiresAt: now } }))).toEqual(['plan-expiry BLOCK'])
  expect(namesIn(judgeTwisted(plan, { input: { expiresAt: now + 1_801n } }))).toEqual(['plan-expiry BLOCK'])
})

test('F15 behavior: a real network without a block for three minutes is none to sign on; the practice chain waits for you', () => {
  const of = (kind: 'public' | 'practice', seconds: bigint) =>
    namesIn(judgeTwisted(plan, { input: { network: { ...network, kind }, headTime: now - seconds } }))
  expect(of('public', 180n)).toEqual([])
  expect(of('public', 181n)).toEqual(['head-age BLOCK'])
  expect(of('practice', 86_400n)).toEqual([])
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

test('F29 behavior: what waits for a block, of whichever wallet, is shown', () => {
  const verdict = judgeTwisted(plan, { input: { waiting: 2 } })
  expect(namesIn(verdict)).toEqual(['waits-before WARN'])
  expect(verdict.findings[0]?.sentence).toMatch(/^2 transactions of this account still wait for a block/)
})
