import { describe, expect, test } from 'vitest'
import type { IntentOf } from '../model/Reading.ts'
import { allVenues } from '../planner/earn/venues.ts'
import { plannerOfTest } from '../planner/testing/planOfTest.ts'
import { placesFor, placesSentence, yieldReports } from './yieldReports.ts'

const planner = plannerOfTest()

/** "6 places were looked at: 4 pass the usual checks, and 1 the checks for the safest." */
function figuresIn(sentence: string): readonly number[] {
  return [...sentence.matchAll(/\b\d+\b/g)].map(([figure]) => Number(figure))
}

describe('placesSentence', () => {
  test.each([
    ['safety', 2],
    ['yield', 1],
  ] as const)('default: a plan made for %s counts its places as the answer does', async (objective, at) => {
    const snapshot = await planner().snapshot()
    const sentence = placesSentence(placesFor(snapshot, 'USDC'))
    const figures = figuresIn(sentence)
    expect(figures).toHaveLength(3)
    const intent: IntentOf<'earn'> = {
      ...{ kind: 'earn', asset: 'USDC', objective },
      amount: { value: '100', unit: 'token' },
    }
    const venues = (await planner().plan(intent)).earning?.venues ?? []
    const passing = venues.filter(({ status }) => status === 'chosen' || status === 'passed-over')
    expect([venues.length, passing.length]).toEqual([figures[0], figures[at]])
    // The list below the answer has as many lines as it speaks of, and as many that pass.
    const listed = yieldReports(placesFor(snapshot, 'USDC'))
    expect(listed.length).toBe(figures[0])
    expect(listed.filter(({ status }) => status !== 'turned-down').length).toBe(figures[1])
    expect(listed.filter(({ reason }) => reason === 'It passes the checks for the safest too.').length).toBe(figures[2])
    const [chosen] = venues
    if (passing.length === 1)
      expect(chosen?.reason).toBe(
        `The only place that passes the checks for the safest, of the ${figures[0]} that were looked at.`,
      )
  })

  test('behavior: where the safest is asked for, the marks speak of those checks, as a plan with safety first does', async () => {
    const snapshot = await planner().snapshot()
    const places = placesFor(snapshot, 'USDC')
    const intent: IntentOf<'earn'> = {
      ...{ kind: 'earn', asset: 'USDC', objective: 'safety' },
      amount: { value: '100', unit: 'token' },
    }
    const planned = (await planner().plan(intent)).earning?.venues ?? []
    const idsOf = (all: typeof planned, wanted: (typeof planned)[number]['status']) =>
      all.flatMap(({ id, status }) => (status === wanted ? [id] : [])).toSorted()
    const told = yieldReports(places, 'low')
    for (const status of ['left-out', 'turned-down'] as const)
      expect(idsOf(told, status)).toEqual(idsOf(planned, status))
    expect(idsOf(told, 'left-out').length).toBeGreaterThan(0)
    // Whatever is asked for: what one answer calls usable is turned down by none.
    expect(idsOf(told, 'turned-down')).toEqual(idsOf(yieldReports(places), 'turned-down'))
    for (const { status, reason } of told)
      if (status === 'passed-over') expect(reason).toBe('It passes the checks for the safest.')
    expect(placesSentence(places, '', 'low')).toContain('You asked for the safest')
  })

  test('behavior: of all coins, that each place is counted once for each is said', async () => {
    const snapshot = await planner().snapshot()
    const places = placesFor(snapshot, undefined)
    expect(places).toHaveLength(allVenues(snapshot).length)
    expect(placesSentence(places)).toMatch(
      /^13 places were looked at, each counted once for every coin it takes: \d+ pass the usual checks, and \d+ the checks for the safest\.$/,
    )
    const coins = [...new Set(places.map(({ asset }) => asset.symbol))]
    const each = coins.map((coin) => figuresIn(placesSentence(places.filter(({ asset }) => asset.symbol === coin))))
    const sum = (at: number) => each.reduce((all, figures) => all + (figures[at] ?? 0), 0)
    expect(figuresIn(placesSentence(places))).toEqual([sum(0), sum(1), sum(2)])
  })

  test('behavior: one place is one', async () => {
    const places = placesFor(await planner().snapshot(), 'DAI')
    expect(placesSentence(places, ' on one network')).toMatch(/^1 place on one network was looked at: [01] pass/)
  })
})
