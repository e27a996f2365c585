import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { families } from './attacks/Attack.ts'
import { isHarmful, type Outcome, runAttacks } from './runAttacks.ts'
import { type GuardBench, openBench } from './situations/openBench.ts'

/** The benchmark's ten thousand attacks, in small: `npm run bench:guard` runs them all. */

let bench: GuardBench
let directory: string
let outcome: Outcome

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sayso-attacks-'))
  bench = await openBench(directory)
  outcome = await runAttacks(bench, { seed: 20_261_120, attacks: 300, plans: 40, first: 0, step: 1 })
}, 240_000)

afterAll(async () => {
  await bench.close()
  await rm(directory, { recursive: true, force: true, maxRetries: 5 })
})

test('default: no attack that would do harm gets through the guard', () => {
  const through = outcome.tried.filter((one) => !one.caught && isHarmful(one))
  expect(through.map(({ family, kind, message, harm }) => [family, kind, message, harm?.reasons])).toEqual([])
  expect(outcome.tried.filter((one) => one.caught).length).toBeGreaterThanOrEqual(300)
})

test('behavior: every family is among them, and the chain says of many that they would have done harm', () => {
  for (const family of families) expect(outcome.tried.some((one) => one.family === family)).toBe(true)
  expect(outcome.tried.filter((one) => one.caught && isHarmful(one)).length).toBeGreaterThan(50)
})

test('behavior: plans that nobody touched are let through, and harm nobody', () => {
  expect(outcome.fine.length).toBeGreaterThanOrEqual(40)
  expect(outcome.blocked).toEqual([])
  expect(outcome.fine.flatMap(({ message, harm }) => harm.map((why) => `${message}: ${why}`))).toEqual([])
})
