import { describe, expect, test } from 'vitest'
import { takeSnapshot } from '../chain/takeSnapshot.ts'
import { chainOfTest } from '../chain/testing/chainOfTest.ts'
import { corridorOfTest } from '../corridor/testing/corridorOfTest.ts'
import { answerPositions, positionsAfter } from './answerPositions.ts'

const chain = chainOfTest()
const corridor = corridorOfTest()

describe('answerPositions', () => {
  test('default: what is lent earns, what is owed costs, and both are said of a year', async () => {
    const open = await corridor()
    await open.carryOut('supply 1 eth to aave then borrow 300 usdc')
    const { client, clock, account } = open.parts
    const { sentence, rows } = answerPositions(await takeSnapshot(client, clock, account))
    const [, earns, costs] =
      /put in earns about \$([\d.]+), and what you owe costs about \$([\d.]+) a year/.exec(sentence) ?? []
    expect(rows).toHaveLength(2)
    const [lent, owed] = rows.map(({ detail }) => /about \$([\d.]+) a year \(([\d.]+) % a year\)$/.exec(detail))
    expect([lent?.[1], owed?.[1]]).toEqual([earns, costs])
    // 2,500 dollars lent, and 300 owed; a rate is rounded to a hundredth of a percent.
    expect(Number(earns)).toBeCloseTo(25 * Number(lent?.[2]), 0)
    expect(Number(costs)).toBeCloseTo(3 * Number(owed?.[2]), 0)
    const [, monthly] = /That is about \$([\d.]+) a month for what you owe\.$/.exec(sentence) ?? []
    expect(Number(monthly)).toBeCloseTo(Number(costs) / 12, 1)
    // What is owed is no negative sum to a person.
    expect(rows[1]?.value).toMatch(/^300\.?\d* USDC \(\$300\.00\)$/)
  })

  test('behavior: so many days on it is worth what it is now and what it earns by then, which add up', async () => {
    const open = await corridor()
    await open.carryOut('supply 1 eth to aave then borrow 300 usdc')
    const { client, clock, account } = open.parts
    const snapshot = await takeSnapshot(client, clock, account)
    const figures = (days: number) =>
      (positionsAfter(snapshot, days).sentence.match(/\$[\d,.]*\d/g) ?? []).map((one) =>
        Number(one.replace(/[$,]/g, '')),
      )
    const [worth = 0, now = 0, earned = 0, cost = 0] = figures(365)
    expect(worth).toBeCloseTo(now + earned, 2)
    const year = answerPositions(snapshot).sentence
    expect(year).toContain(`earns about $${earned.toFixed(2)}, and what you owe costs about $${cost.toFixed(2)} a year`)
    expect(figures(730)[2]).toBeCloseTo(2 * earned, 1)
    expect(positionsAfter({ ...snapshot, reserves: new Map() }, 30).sentence).toContain('cannot be reckoned ahead')
    expect(positionsAfter(await chain().snapshot(), 365).sentence).toMatch(/^You have put nothing in anywhere/)
  })

  test('behavior: nothing lent and nothing owed is said in one sentence', async () => {
    const { sentence, rows } = answerPositions(await chain().snapshot())
    expect(sentence).toBe('You have put nothing in anywhere, and you owe nothing.')
    expect(rows).toEqual([])
  })

  test('behavior: where one rate is not known, no sum is told', async () => {
    const open = await corridor()
    await open.carryOut('supply 1 eth to aave')
    const { client, clock, account } = open.parts
    const snapshot = await takeSnapshot(client, clock, account)
    const { sentence } = answerPositions({ ...snapshot, reserves: new Map() })
    expect(sentence).toBe('What you have lent or put in; you owe nothing.')
  })
})
