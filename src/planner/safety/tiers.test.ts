import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { account, chainOfTest, coin } from '../../chain/testing/chainOfTest.ts'
import type { Snapshot, VaultState } from '../../model/Snapshot.ts'
import { mostFor } from '../earn/choose.ts'
import { morphoVenues } from '../earn/morphoVenues.ts'
import type { Venue } from '../earn/Venue.ts'
import { allVenues } from '../earn/venues.ts'
import { type Limits, riskTiers, tiers } from './thresholds.ts'

const chain = chainOfTest()
const usdc = (dollars: number): bigint => BigInt(dollars) * 10n ** 6n
const ray = 10n ** 27n

function place(venues: readonly Venue[], id: string): Venue {
  const found = venues.find((venue) => venue.id === id)
  if (found === undefined) throw new Error(`There is no ${id}.`)
  return found
}

function withVault(snapshot: Snapshot, address: string, change: Partial<VaultState>): Snapshot {
  const key = address.toLowerCase()
  const before = snapshot.vaults.get(key)
  if (before === undefined) throw new Error('The vault was not read.')
  return { ...snapshot, vaults: new Map(snapshot.vaults).set(key, { ...before, ...change }) }
}

describe('tiers', () => {
  test('default: each place stands in the safest tier that it passes, with a sentence for each one that it misses', async () => {
    const snapshot = await chain().snapshot()
    const of = (id: string) => place([...allVenues(snapshot), ...morphoVenues(snapshot)], id)
    expect(of('aave-usdc').tierFor(usdc(1_000))).toBe('low')
    expect(of('vault-steadyusdc').tierFor(usdc(1_000))).toBe('medium')
    expect(of('vault-steadyusdc').turnedDownFor(usdc(1_000), 'low')).toBe(
      'Its share price has been seen for less than 180 days.',
    )
    expect(of('morpho-usdc-weth').tierFor(usdc(1_000))).toBe('medium')
    expect(of('morpho-usdc-weth').turnedDownFor(usdc(1_000), 'low')).toBe(
      'How old this market is cannot be read, and unknown is never among the safest.',
    )
    for (const id of ['vault-thinusdc', 'vault-dreamusdc']) expect(of(id).tierFor(1n)).toBeNull()
  })

  test('behavior: a riskier tier asks for no more than a safer one, in any respect', () => {
    const strictness = (limits: Limits): readonly bigint[] => [
      limits.exitTimesAmount,
      limits.exitShareBps,
      -limits.maxUtilisationBps,
      limits.minSizeUsd,
      limits.minBackedBps,
      limits.minHistorySeconds,
      -limits.maxGrowthBps,
      -limits.maxShareBps,
      -limits.maxDepegBps,
      -limits.maxOracleOffBps,
      -limits.maxLoanToValueBps,
      limits.ageMayBeUnknown ? 0n : 1n,
    ]
    const [low, medium, high] = riskTiers.map((tier) => strictness(tiers[tier]))
    expect(Object.keys(tiers.low).length).toBe((low?.length ?? 0) + 1)
    for (const [index, asked] of (low ?? []).entries()) {
      expect(asked >= (medium?.[index] ?? 0n)).toBe(true)
      expect((medium?.[index] ?? 0n) >= (high?.[index] ?? 0n)).toBe(true)
    }
  })

  test('behavior: the riskier the tier, the more a place may get, and to the last unit no more', async () => {
    const snapshot = await chain().snapshot()
    for (const venue of [...allVenues(snapshot), ...morphoVenues(snapshot)]) {
      const most = riskTiers.map((tier) => mostFor(venue, 10n ** 30n, tier))
      expect(most).toEqual(most.toSorted((a, b) => (a < b ? -1 : 1)))
      for (const [index, tier] of riskTiers.entries()) {
        const units = most[index] ?? 0n
        if (units > 0n) expect(venue.turnedDownFor(units, tier)).toBeNull()
        expect(venue.turnedDownFor(units + 1n, tier) ?? venue.closedFor(units + 1n)).not.toBeNull()
      }
    }
  })

  test('behavior: the trap, 18 % out of nothing with 200 million in it, is turned down in every tier on what was readable', async () => {
    const snapshot = await chain().snapshot()
    const dream = practice.vaults.find(({ share }) => share.symbol === 'dreamUSDC')?.share.address ?? account
    const year = 365n * 86_400n
    const now = snapshot.block.timestamp
    const story: Partial<VaultState> = {
      totalAssets: usdc(200_000_000),
      backed: usdc(1_000_000),
      lent: 0n,
      liquid: usdc(1_000_000),
      pricePerShareRay: (ray * 118n) / 100n,
      oldest: { timestamp: now - year, pricePerShareRay: ray },
    }
    // As it is; without an owner that can be seen; and with all of it lying there, but an owner who can take it.
    const told = [story, { ...story, owner: null }, { ...story, backed: usdc(200_000_000), liquid: usdc(200_000_000) }]
    for (const change of told) {
      const venue = place(allVenues(withVault(snapshot, dream, change)), 'vault-dreamusdc')
      expect(venue.rateNow).toBeGreaterThan((ray * 17n) / 100n)
      for (const tier of riskTiers) expect(venue.turnedDownFor(1n, tier)).not.toBeNull()
      expect(venue.tierFor(1n)).toBeNull()
    }
    const [asItIs] = told
    const reasons = place(allVenues(withVault(snapshot, dream, asItIs ?? {})), 'vault-dreamusdc').objections(
      usdc(1_000),
      tiers.high,
    )
    expect(reasons).toEqual([
      'It claims 200,000,000 USDC, but only 1,000,000 USDC can be seen behind it, and its owner can take that out.',
      'It has an owner who can change or empty it without a delay.',
    ])
  })

  test('behavior: a share price that jumped, a small place and a coin off its dollar are told apart by tier', async () => {
    const snapshot = await chain().snapshot()
    const steady = practice.vaults.find(({ share }) => share.symbol === 'steadyUSDC')?.share.address ?? account
    const tierOf = (change: Partial<VaultState>, of: Snapshot = snapshot) =>
      place(allVenues(withVault(of, steady, change)), 'vault-steadyusdc').tierFor(usdc(1_000))
    const oldest = { timestamp: snapshot.block.timestamp - 365n * 86_400n, pricePerShareRay: ray }
    const grown = (percent: bigint) => tierOf({ oldest, pricePerShareRay: (ray * (100n + percent)) / 100n })
    expect([15n, 25n, 60n, 101n].map(grown)).toEqual(['low', 'medium', 'high', null])
    const sized = (dollars: number) =>
      tierOf({ oldest, totalAssets: usdc(dollars), backed: usdc(dollars), liquid: usdc(dollars) })
    expect([10_000_000, 9_999_999, 999_999, 99_999].map(sized)).toEqual(['low', 'medium', 'high', null])
    const priced = (usdE8: bigint) =>
      tierOf(
        { oldest },
        {
          ...snapshot,
          prices: new Map(snapshot.prices).set(coin('USDC').address.toLowerCase(), {
            usdE8,
            updatedAt: snapshot.block.timestamp,
            source: 'feed',
          }),
        },
      )
    expect([99_500_000n, 99_499_999n, 98_999_999n, 97_999_999n].map(priced)).toEqual(['low', 'medium', 'high', null])
  })
})
