import type { Address } from 'viem'
import { describe, expect, test } from 'vitest'
import type { OtherRun, PlayedSimulation, SimulatedLog } from '../../model/Simulation.ts'
import { sameElsewhere } from '../testing/fairSurroundings.ts'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'
import { aUsdc, evil, me, network, usdc } from '../testing/network.ts'
import { finePlan } from '../testing/plans.ts'
import { approvalLog, log, playFake } from '../testing/playFake.ts'
import { compareRuns } from './compareRuns.ts'

const plan = 'withdraw 500 USDC'
const simulation = playFake(finePlan(plan).calls)
type Played = Extract<OtherRun, { status: 'played' }>

function runWith(change: Partial<Played>): readonly OtherRun[] {
  return sameElsewhere(simulation).map((run) => (run.status === 'played' ? { ...run, ...change } : run))
}
const found = (change: Partial<Played>) => compareRuns(simulation, runWith(change), null)
const shifted = (token: Address, by: bigint): PlayedSimulation['balances'] =>
  simulation.balances.map((line) => (line.token === token ? { ...line, after: line.after + by } : line))
const logging = (extra: SimulatedLog) => ({
  steps: simulation.steps.map((step) => ({ ...step, logs: [...step.logs, extra] })),
})

describe('compareRuns', () => {
  test('default', () => {
    expect(found({})).toEqual([])
    expect(namesIn(judgeTwisted(plan))).toEqual([])
  })

  test('A67 behavior: another balance under other conditions blocks, but for a moment’s interest', () => {
    // What was held, what it changes by, and all that moves on the way: a hundred thousandth of each.
    const drift = 4n + (2_000_000_000n + 500_000_000n + 500_000_000n) / 100_000n
    expect(found({ balances: shifted(aUsdc.address, drift) })).toEqual([])
    for (const by of [drift + 1n, -drift - 1n, 10n ** 12n])
      expect(found({ balances: shifted(aUsdc.address, by) })[0]?.level).toBe('BLOCK')
    // Of what does not move at all a few units are the most.
    const untouched = playFake([]).balances.find(({ before }) => before === 0n)?.token ?? me
    expect(found({ balances: shifted(untouched, 5n) })[0]?.facts).toMatchObject({ token: untouched, here: '5' })
  })

  test('A67 behavior: a step that fails, moves or allows something under other conditions only blocks', () => {
    const failing = simulation.steps.map((step) => ({ ...step, status: 'reverted' as const, reason: 'not here' }))
    expect(found({ steps: failing })[0]).toMatchObject({ level: 'BLOCK', facts: { step: '1', reason: 'not here' } })
    for (const extra of [log(usdc.address, me, evil, 1n), approvalLog(usdc.address, me, evil, 1n)])
      expect(found(logging(extra))[0]?.level).toBe('BLOCK')
    // And what happens in the plain trial only.
    const silent = simulation.steps.map((step) => ({ ...step, logs: [] }))
    expect(found({ steps: silent })[0]?.level).toBe('BLOCK')
    // What strangers do among each other is nobody's business.
    expect(found(logging(log(usdc.address, evil, usdc.address, 1n)))).toEqual([])
  })

  test('A67 behavior: another allowance, or one that was not read, blocks', () => {
    const { calls } = finePlan('earn USDC on Aave')
    const supplied = playFake(calls)
    const leaving = (more: bigint) => {
      const allowances = supplied.allowances.map((pair) => ({ ...pair, after: pair.after + more }))
      return compareRuns(supplied, sameElsewhere({ ...supplied, allowances }), null)
    }
    expect(leaving(0n)).toEqual([])
    expect(leaving(5n)[0]?.level).toBe('BLOCK')
    expect(compareRuns(supplied, sameElsewhere({ ...supplied, allowances: [] }), null)[0]?.level).toBe('BLOCK')
  })

  test('A67 behavior: no other run, or one that could not be made, is a finding', () => {
    expect(compareRuns(simulation, [], null)).toMatchObject([{ level: 'BLOCK' }])
    const unavailable: OtherRun = { status: 'unavailable', conditions: 'later', reason: 'no such method' }
    expect(compareRuns(simulation, [unavailable], null)).toMatchObject([
      { level: 'BLOCK', facts: { reason: 'no such method' } },
    ])
    expect(namesIn(judgeTwisted(plan, { input: { elsewhere: [] } }))).toEqual(['same-elsewhere BLOCK'])
    expect(found({ balances: [] })[0]?.level).toBe('BLOCK')
    expect(found({ steps: [] })[0]?.level).toBe('BLOCK')
    expect(found({ unread: [{ what: 'balance of DAI', about: [] }] })[0]?.level).toBe('BLOCK')
  })

  test('A67 behavior: whatever the tolerance is, each run has to end within the bounds as well', () => {
    const bounds = judgeTwisted(plan).bounds
    if (bounds === null) throw new Error('No bounds.')
    const within = { bounds, network }
    expect(compareRuns(simulation, runWith({}), within)).toEqual([])
    // Two units less than asked for: of a token's flow that is nothing, of the bounds it is too much.
    const less = runWith({ balances: shifted(usdc.address, -4n) })
    expect(compareRuns(simulation, less, null)).toEqual([])
    expect(compareRuns(simulation, less, within)[0]?.facts).toMatchObject({
      found: 'Less would arrive than what you asked for is worth.',
    })
  })

  test('behavior: each run is held against the simulation by itself', () => {
    const [fine] = runWith({})
    const [odd] = runWith({ balances: shifted(usdc.address, 10n ** 9n) })
    if (fine === undefined || odd === undefined) throw new Error('No run.')
    expect(compareRuns(simulation, [fine, odd, fine], null)).toHaveLength(1)
  })
})
