import { type Address, getAddress, maxUint256 } from 'viem'
import { describe, expect, test } from 'vitest'
import { allow } from '../chain/grants/testing/strangers.ts'
import { practice } from '../chain/networks/practice.ts'
import { coin } from '../chain/testing/chainOfTest.ts'
import type { BoundPlan } from '../model/BoundPlan.ts'
import type { Call } from '../model/Step.ts'
import { buildEndManager } from '../protocols/morpho/build.ts'
import { endedIn } from './endedIn.ts'

const stranger = getAddress('0xb0b000000000000000000000000000000000cafe')
const usdc = coin('USDC').address
const router = practice.uniswap?.router ?? stranger
const trap = practice.vaults.find(({ trap }) => trap)?.share.address ?? stranger
const blue = practice.morpho?.blue ?? stranger

const boundOf = (...calls: readonly Call[]): BoundPlan => ({
  version: 2,
  chainId: practice.chainId,
  account: '0x00000000000000000000000000000000000000aA',
  calls: calls.map((call) => ({ ...call, gas: 60_000n })),
  slots: [],
  feeBudget: 1n,
  expiresAt: 1_700_000_600n,
  bounds: { atMostOut: [], atLeastIn: [[]], maxOwedBase: 0n, mayOwe: [], mayReceive: [] },
})
const stood = (spender: Address, before: bigint) => ({ token: usdc, spender, before, after: 0n })
const endedBy = (calls: readonly Call[], ...allowances: ReturnType<typeof stood>[]) =>
  endedIn(boundOf(...calls), { allowances }, practice)

describe('endedIn', () => {
  test('default: what it was, whose it is, and that whoever has it is a trap', () => {
    expect(endedBy([allow(usdc, trap, 0n)], stood(trap, maxUint256))).toEqual([
      { over: 'USDC', who: 'Dream USDC Vault', before: 'unlimited', known: 'trap' },
    ])
  })

  test.each([
    ['a figure', router, 1_500_000n, { who: 'Uniswap v3', before: '1.5', known: 'named' }],
    ['a stranger', stranger, 7_000_000n, { who: stranger, before: '7', known: 'stranger' }],
  ] as const)('behavior: %s', (_, spender, units, shown) => {
    expect(endedBy([allow(usdc, spender, 0n)], stood(spender, units))).toEqual([{ over: 'USDC', ...shown }])
  })

  test('behavior: what was not read is not called anything, and a right that is no figure is said in words', () => {
    expect(endedBy([allow(usdc, router, 0n)], stood(trap, 5n))).toMatchObject([{ before: null }])
    expect(endedBy([buildEndManager(blue, stranger)])).toEqual([
      { over: 'Everything that you have at Morpho', who: stranger, before: null, known: 'stranger' },
    ])
  })

  test('behavior: none of what is given, cleared to be given anew, or was nothing before', () => {
    expect(endedBy([allow(usdc, router, 5n)], stood(router, 0n))).toEqual([])
    expect(endedBy([allow(usdc, router, 0n), allow(usdc, router, 5n)], stood(router, 9n))).toEqual([])
    expect(endedBy([allow(usdc, router, 0n)], stood(router, 0n))).toEqual([])
    // Given for a step and taken back again, of one that stood before: nothing of that is left.
    expect(endedBy([allow(usdc, router, 5n), allow(usdc, router, 0n)], stood(router, 9n))).toHaveLength(1)
  })
})
