import { expect, test } from 'vitest'
import { knownChainIds, networkOf } from '../chain/networks/networkOf.ts'
import { lookUpOf } from './lookUpOf.ts'

const transaction = `0x${'ab'.repeat(32)}`

test('default', () => {
  const own = { name: 'Basescan', url: `https://basescan.org/tx/${transaction}` }
  expect(lookUpOf({ name: 'Basescan', url: 'https://basescan.org' }, transaction)).toEqual(own)
  expect(lookUpOf({ name: 'Basescan', url: 'https://basescan.org/' }, transaction)).toEqual(own)
})

test('behavior: none for what was not sent, nor on a practice chain', () => {
  expect(lookUpOf({ name: 'Basescan', url: 'https://basescan.org' }, null)).toBeNull()
  for (const chainId of knownChainIds) {
    const network = networkOf(chainId)
    const found = lookUpOf(network?.chain.explorer ?? null, transaction)
    expect(found === null, `${network?.name}`).toBe(network?.kind === 'practice')
  }
})
