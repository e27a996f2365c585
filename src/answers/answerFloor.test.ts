import { describe, expect, test } from 'vitest'
import { chainOfTest } from '../chain/testing/chainOfTest.ts'
import { allVenues } from '../planner/earn/venues.ts'
import { tiers } from '../planner/safety/thresholds.ts'
import { answerFloor, answerFloorOf } from './answerFloor.ts'

const chain = chainOfTest()
const put = 1_000_000_000n

describe('answerFloor', () => {
  test('default: every rule that judges a kind of place is in the list once, with the figures of the safest', () => {
    const { rows } = answerFloor()
    const told = rows.map(({ value }) => value)
    expect(new Set(rows.map(({ label, value }) => `${label}: ${value}`)).size).toBe(told.length)
    expect(told).toContain('It holds at least $10,000,000 in all.')
    expect(told).toContain(`At least ${tiers.low.exitTimesAmount} times what you put in can leave at once.`)
    expect(rows.filter(({ label }) => label === 'A vault').map(({ value }) => value)).toContain(
      'Nobody owns it who could change or empty it without a delay.',
    )
  })

  test('behavior: of one place, each rule with its figure now; it passes them if the planner takes it', async () => {
    const snapshot = await chain().snapshot()
    const told = answerFloorOf('aave-usdc', put, snapshot)
    expect(told.sentence).toMatch(
      /^The checks for the safest are the \d+ below, and Aave v3 for USDC passes all of them at this moment with your 1,000 USDC in it\./,
    )
    expect(told.rows.every(({ value }) => value === 'passed')).toBe(true)
    expect(told.rows.map(({ detail }) => detail).join(' ')).toMatch(
      /USDC could leave now\..*% is lent out|% is lent out\..*USDC could leave now/,
    )
    const general = answerFloor().rows.map(({ value }) => value)
    for (const { label } of told.rows) expect(general).toContain(label)
  })

  test('behavior: where a place misses one, the list says so as the planner does', async () => {
    const snapshot = await chain().snapshot()
    for (const venue of allVenues(snapshot)) {
      const { rows } = answerFloorOf(venue.id, put, snapshot)
      const tier = venue.tierFor(put) ?? 'medium'
      const failed = rows.filter(({ value }) => value === 'failed').map(({ label, detail }) => detail || label)
      expect(failed).toEqual(venue.objections(put, tiers[tier]))
    }
  })
})
