import { expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { vaultAsset } from './vaultAsset.ts'

test('default: every vault of the practice chain holds a token of its book', () => {
  expect(practice.vaults.map((vault) => vaultAsset(practice, vault).symbol)).toEqual(['USDC', 'USDC', 'USDC'])
})

test('behavior: what the book does not list is refused, not guessed', () => {
  const [vault] = practice.vaults
  if (vault === undefined) throw new Error('No vault.')
  expect(() => vaultAsset({ ...practice, tokens: [practice.native] }, vault)).toThrow(/does not list what/)
})
