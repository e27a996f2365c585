import { expect, test } from 'vitest'
import { knownChainIds, networkOf } from '../chain/networks/networkOf.ts'
import { read } from '../intent/read.ts'
import { isSayable } from '../model/build/sayableCoins.ts'
import { placesToEarn } from './placesToEarn.ts'

const networks = knownChainIds.flatMap((id) => networkOf(id) ?? [])

test('default: each place is read as a place, for each token that it takes', () => {
  const all = networks.flatMap(placesToEarn)
  expect(new Set(all.map(({ name }) => name)).size).toBeGreaterThan(8)
  for (const { name, takes } of all)
    for (const token of takes.filter(isSayable)) {
      const [intent] = read({ turns: [`Put 20 ${token} into ${name}`] }).intents
      const place =
        intent?.kind === 'earn' ? intent.protocols?.[0] : intent && 'protocol' in intent ? intent.protocol : ''
      expect([name, token, String(place).toLowerCase()]).toEqual([name, token, name.toLowerCase()])
    }
})

test('behavior: what stands in the catalogue to be turned down is not among them', () => {
  const names = networks.flatMap(placesToEarn).map(({ name }) => name)
  expect(names).toContain('Steady USDC Vault')
  expect(names).not.toContain('Dream USDC Vault')
})
