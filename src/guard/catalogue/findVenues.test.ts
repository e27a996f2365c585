import { expect, test } from 'vitest'
import { network } from '../testing/network.ts'
import { findVenues } from './findVenues.ts'

test('behavior: a place that is named by its own name is the only one, or the one that is left out', () => {
  const [vault] = network.vaults
  const name = vault?.name ?? ''
  const all = findVenues(network, null)
  const isIt = (venue: (typeof all)[number]) => venue.kind === 'vault' && venue.vault.name === name
  expect(findVenues(network, null, { only: [name] })).toEqual(all.filter(isIt))
  expect(findVenues(network, null, { not: [name] })).toEqual(all.filter((venue) => !isIt(venue)))
  expect(all.some(isIt)).toBe(true)
})
