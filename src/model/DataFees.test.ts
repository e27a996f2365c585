import { expect, test } from 'vitest'
import { type DataFees, dataWei, mostDataWei, operatorWei } from './DataFees.ts'

test('default: the operator’s fee is a straight line, rounded up', () => {
  const line = { constant: 5n, perBillion: 1_000n }
  expect([0n, 1n, 10n ** 6n, 10n ** 6n + 1n].map((gas) => operatorWei(line, gas))).toEqual([5n, 6n, 6n, 7n])
})

test('behavior: bytes may become twice as dear, and the operator’s fee is for all the gas', () => {
  const fees: DataFees = { status: 'read', wei: [7n], gas: [0n], operator: { constant: 5n, perBillion: 10n ** 9n } }
  expect(dataWei(fees, 0, 100n)).toBe(112n)
  expect(mostDataWei(fees, 0, 100n)).toBe(119n)
  expect(dataWei({ status: 'none' }, 0, 100n)).toBe(0n)
})
