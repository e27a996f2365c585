import { parseAbi } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { chainOfTest } from '../../chain/testing/chainOfTest.ts'
import type { VaultState } from '../../model/Snapshot.ts'
import { observedRate, observedSeconds, vaultRateAfter } from './rates.ts'

const chain = chainOfTest()
const ray = 10n ** 27n
const year = 365n * 86_400n
const vault: VaultState = {
  address: '0x1111111111111111111111111111111111111111',
  asset: '0x2222222222222222222222222222222222222222',
  totalAssets: 1_000n,
  totalSupply: 1_000n,
  liquid: 1_000n,
  backed: 1_000n,
  lent: 0n,
  maxDeposit: 1_000n,
  maxWithdraw: 0n,
  pricePerShareRay: (ray * 105n) / 100n,
  owner: null,
  oldest: { timestamp: 1_000n, pricePerShareRay: ray },
}
const aYearOn = 1_000n + year

describe('observedRate', () => {
  test('default', () => {
    expect(observedRate(vault, aYearOn)).toBe(ray / 20n)
  })

  test('behavior: the same growth in half the time is twice the rate', () => {
    expect(observedRate(vault, 1_000n + year / 2n)).toBe(ray / 10n)
  })

  test('behavior: a share that lost value has a rate below zero', () => {
    expect(observedRate({ ...vault, pricePerShareRay: (ray * 9n) / 10n }, aYearOn)).toBe(-ray / 10n)
  })

  test('behavior: without a history, or one that starts now or later, nothing is known', () => {
    expect(observedRate({ ...vault, oldest: null }, aYearOn)).toBeNull()
    expect(observedRate(vault, 1_000n)).toBeNull()
    expect(observedRate(vault, 999n)).toBeNull()
    expect(observedRate({ ...vault, oldest: { timestamp: 1_000n, pricePerShareRay: 0n } }, aYearOn)).toBeNull()
    expect(observedSeconds({ ...vault, oldest: null }, aYearOn)).toBe(0n)
    expect(observedSeconds(vault, 999n)).toBe(0n)
  })

  test.each(practice.vaults)('behavior: $name pays what its own history says', async ({ share }) => {
    const { snapshot, rpc } = chain()
    const { vaults, block } = await snapshot()
    const state = vaults.get(share.address.toLowerCase())
    if (state === undefined) throw new Error('The vault was not read.')
    const own = await rpc.readContract({
      address: share.address,
      abi: parseAbi(['function ratePerYearRay() view returns (uint256)']),
      functionName: 'ratePerYearRay',
    })
    expect(observedSeconds(state, block.timestamp)).toBeGreaterThan(30n * 86_400n)
    const observed = observedRate(state, block.timestamp) ?? 0n
    // A simple rate over 31 days against the rate of this moment: a fiftieth apart at most.
    const off = observed > own ? observed - own : own - observed
    expect(off * 50n).toBeLessThan(own)
  })
})

describe('vaultRateAfter', () => {
  test('default', () => {
    expect(vaultRateAfter(vault, 0n, aYearOn, null)).toBe(ray / 20n)
  })

  test('behavior: the same flow of money among twice as much is half the rate', () => {
    expect(vaultRateAfter(vault, 1_000n, aYearOn, null)).toBe(ray / 40n)
  })

  test('behavior: unknown where the rate is, or where nothing would be left', () => {
    expect(vaultRateAfter({ ...vault, oldest: null }, 0n, aYearOn, null)).toBeNull()
    expect(vaultRateAfter(vault, -1_000n, aYearOn, null)).toBeNull()
  })
})

describe('vaultRateAfter of a vault that lends on', () => {
  // Half of it lies in a reserve that pays 4 % and, with more lent to it, 3 %; 5 % in all were seen.
  const lending: VaultState = { ...vault, lent: 500n }
  const reserve = (lent: bigint) => (lent === 0n ? (ray * 4n) / 100n : (ray * 3n) / 100n)

  test('default: what is lent pays as the reserve does, and the rest is a fixed flow', () => {
    expect(vaultRateAfter(lending, 0n, aYearOn, reserve)).toBe(ray / 20n)
    // 1,000 more: half of it is lent on. 1,000 at 3 % and a flow of 50 − 20 = 30, among 2,000.
    expect(vaultRateAfter(lending, 1_000n, aYearOn, reserve)).toBe((ray * 30n) / 1_000n)
  })

  test('behavior: where the history shows less than the reserve pays, or nothing is lent, all of it is a fixed flow', () => {
    const dear = (): bigint => ray / 5n
    expect(vaultRateAfter(lending, 1_000n, aYearOn, dear)).toBe(ray / 40n)
    expect(vaultRateAfter(vault, 1_000n, aYearOn, reserve)).toBe(ray / 40n)
    expect(vaultRateAfter(lending, 1_000n, aYearOn, () => null)).toBe(ray / 40n)
  })
})
