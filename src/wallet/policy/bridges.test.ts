import { type Address, zeroAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { amountOf } from '../../model/Amount.ts'
import type { OutcomeBounds } from '../../model/Verdict.ts'
import { buildDeposit, type DepositOrder } from '../../protocols/across/build.ts'
import { spokePoolOfTest } from '../../protocols/across/testing/deployAcross.ts'
import { bridging } from '../../protocols/across/testing/practiceBridge.ts'
import { buildApprove } from '../../protocols/erc20/build.ts'
import { coin, evil, lyingPlan } from '../testing/hostilePlans.ts'
import { checkPolicy } from './checkPolicy.ts'

const me: Address = '0x9858EfFD232B4033E47d90003D41EC34EcaEda94'
const usdc = coin('USDC')
const base = 8_453
const input = amountOf(usdc, 1_000_000_000n)
const expiresAt = 10_000_000_000n
const there = (units: bigint, chainId = base) => amountOf({ ...usdc, chainId }, units)
const promised = [{ chainId: base, token: usdc.address, units: 990_000_000n }]

function policyOf(
  change: Partial<DepositOrder> = {},
  arrivesElsewhere: OutcomeBounds['arrivesElsewhere'] = promised,
): string | null {
  const order = { spokePool: spokePoolOfTest, account: me, input, output: there(998_000_000n), quotedAt: 1n }
  const calls = [
    buildApprove(change.input ?? input, spokePoolOfTest),
    buildDeposit({ ...order, fillDeadline: 4_000_000_000n, ...change }),
  ]
  const { bounds } = lyingPlan(me, [])
  const plan = lyingPlan(me, calls, { expiresAt, bounds: { ...bounds, arrivesElsewhere } })
  const result = checkPolicy(plan, bridging)
  return result.status === 'kept' ? null : result.sentence
}

describe('bridges', () => {
  test('default: what arrives is no less than was approved', () => {
    expect(policyOf()).toBeNull()
    expect(policyOf({ output: there(990_000_000n) })).toBeNull()
  })

  test.each<[string, Partial<DepositOrder>, RegExp]>([
    ['for less than was approved', { output: there(989_999_999n) }, /for less than was approved/],
    ['for nothing', { output: there(0n) }, /for less than was approved/],
    ['for more than it takes', { output: there(1_000_000_001n) }, /for more than it takes/],
    ['for somebody else', { account: evil }, /names the account/],
    ['to a chain that is not known', { output: there(998_000_000n, 10) }, /cannot be read/],
    ['as another token', { output: amountOf({ ...coin('DAI'), chainId: base }, 998_000_000n) }, /cannot be read/],
    ['what the bridge does not take', { input: amountOf(coin('LINK'), 10n) }, /cannot be read/],
    ['into another contract', { spokePool: evil }, /cannot be read/],
  ])('behavior: refuses one %s', (_, change, says) => {
    expect(policyOf(change)).toMatch(says)
  })

  test('behavior: refuses what was not approved, and a promise that no step keeps', () => {
    expect(policyOf({}, [])).toMatch(/or what was not/)
    expect(policyOf({}, [{ chainId: base, token: zeroAddress, units: 1n }])).toMatch(/or what was not/)
    expect(policyOf({}, [{ chainId: base, token: usdc.address, units: 0n }])).toMatch(/or what was not/)
    expect(policyOf({}, [...promised, ...promised])).toMatch(/bridged by no step/)
  })
})
