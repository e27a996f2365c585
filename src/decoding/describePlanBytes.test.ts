import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { readBoundPlan, writeBoundPlan } from '../journal/boundPlanJson.ts'
import { type BoundPlan, hashBoundPlan } from '../model/BoundPlan.ts'
import { describePlanBytes } from './describePlanBytes.ts'

const me = '0x00000000000000000000000000000000000000aA'
const friend = '0x52908400098527886E0F7030069857D2E4169EE7'
const delegate = '0x63c0c19a282a1B52b07dD5a65b58948A07DAE32B'
const nothing = { atMostOut: [], atLeastIn: [[]], maxOwedBase: 0n, mayOwe: [], mayReceive: [] } as const
const plan: BoundPlan = {
  version: 2,
  chainId: practice.chainId,
  account: me,
  calls: [{ to: friend, value: 10n ** 18n, data: '0x', gas: 25_000n }],
  slots: [],
  feeBudget: 2n * 10n ** 15n,
  expiresAt: 1_700_000_600n,
  bounds: nothing,
}
const clearing: BoundPlan = {
  ...plan,
  calls: [{ to: me, value: 0n, data: '0x', gas: 60_000n }],
  clearsDelegation: { delegate },
}

describe('describePlanBytes', () => {
  test('default: every step, the chain, the fee, and the hash that is signed for', () => {
    expect(describePlanBytes(plan, practice)).toEqual({
      status: 'read',
      hash: hashBoundPlan(plan),
      account: me,
      chain: { id: practice.chainId, name: 'Practice chain' },
      steps: [
        { sentence: `Send exactly 1 ETH to ${friend}`, facts: [{ name: 'Token', value: 'ETH, the chain’s own coin' }] },
      ],
      fee: 'at most 0.002 ETH',
      expiresAt: '1700000600',
    })
  })

  test('behavior: a plan with one call that cannot be read, or of another chain, has no sentences at all', () => {
    const call = { to: friend, value: 0n, data: '0x12345678', gas: 1n } as const
    expect(describePlanBytes({ ...plan, calls: [...plan.calls, call] }, practice)).toEqual({
      status: 'unreadable',
      step: 2,
      sentence: 'Step 2 cannot be read: It calls a contract that Sayso does not know. It cannot be signed.',
    })
    expect(describePlanBytes({ ...plan, chainId: 1 }, practice)).toMatchObject({ status: 'unreadable', step: 0 })
  })

  test('A34 behavior: clearing a delegation is said as that, and only where it stands alone', () => {
    expect(describePlanBytes(clearing, practice)).toMatchObject({
      steps: [{ sentence: expect.stringContaining(`the right of the contract ${delegate}`) }],
    })
    const [own] = clearing.calls
    if (own === undefined) throw new Error('no call')
    const unsound: Partial<BoundPlan>[] = [
      { calls: [own, own] },
      { calls: [{ ...own, value: 1n }] },
      { calls: [{ ...own, to: friend }] },
      { calls: [{ ...own, data: '0x12' }] },
      { calls: [] },
      { bounds: { ...nothing, atMostOut: [{ token: friend, units: 1n }] } },
      { bounds: { ...nothing, mayReceive: [{ to: friend, token: friend, units: 1n }] } },
    ]
    for (const part of unsound)
      expect(describePlanBytes({ ...clearing, ...part }, practice)).toMatchObject({ status: 'unreadable', step: 0 })
  })

  test('A34, A73 behavior: that a plan clears a delegation, and whose, is part of its hash, and survives the journal', () => {
    const { clearsDelegation: _, ...without } = clearing
    const other = { ...clearing, clearsDelegation: { delegate: friend } } as const
    expect(new Set([clearing, without, other].map(hashBoundPlan)).size).toBe(3)
    expect(readBoundPlan(writeBoundPlan(clearing)).clearsDelegation?.delegate.toLowerCase()).toBe(
      delegate.toLowerCase(),
    )
    expect(hashBoundPlan(readBoundPlan(writeBoundPlan(clearing)))).toBe(hashBoundPlan(clearing))
    expect(readBoundPlan(writeBoundPlan(plan))).not.toHaveProperty('clearsDelegation')
  })
})
