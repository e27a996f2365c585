import { expect, test } from 'vitest'
import { plannerOfTest } from '../planner/testing/planOfTest.ts'
import { onlyBetween } from './onlyBetween.ts'
import { placesFor } from './yieldReports.ts'
import { yieldsEverywhere } from './yieldsEverywhere.ts'

const planner = plannerOfTest()

test('onlyBetween: the places of both, and of no other', async () => {
  const snapshot = await planner().snapshot()
  const all = placesFor(snapshot, undefined)
  const { places, note } = onlyBetween(all, ['aave', 'Dream USDC Vault'])
  expect(note).toBe('')
  expect(new Set(places.map(({ protocol, party }) => protocol ?? party.name))).toEqual(
    new Set(['aave', 'Dream USDC Vault']),
  )
  expect(places.length).toBeLessThan(all.length)
  expect(onlyBetween(all, null)).toEqual({ places: all, note: '' })
})

test('onlyBetween: what has no place here is said', async () => {
  const snapshot = await planner().snapshot()
  expect(onlyBetween(placesFor(snapshot, 'USDC'), ['aave', 'compound']).note).toBe(
    ' There is no place of Compound here.',
  )
  const told = yieldsEverywhere([snapshot], [], 'USDC', { between: ['aave', 'compound'] })
  expect(told.venues.every(({ protocol }) => protocol === 'aave')).toBe(true)
  expect(told.sentence).toMatch(/There is no place of Compound here\.$/)
})
