import { describe, expect, test } from 'vitest'
import { hashBoundPlan } from '../model/BoundPlan.ts'
import { approvePlan, isApprovedPlan } from './approvePlan.ts'
import { approvedFor, planFor, requestFor } from './planForTests.ts'

const account = '0x00000000000000000000000000000000000000aA'
const plan = planFor(account)
const shownHash = hashBoundPlan(plan)

describe('approvePlan', () => {
  test('default: makes what can be signed, and nothing else is that', () => {
    const approved = approvedFor(plan)
    expect(isApprovedPlan(approved)).toBe(true)
    expect(isApprovedPlan({ ...approved })).toBe(false)
    expect(isApprovedPlan(structuredClone(approved))).toBe(false)
    expect(isApprovedPlan(null)).toBe(false)
  })

  test('A73 behavior: it cannot be changed afterwards, not through what it was made of either', () => {
    const calls = [...plan.calls]
    const approved = approvedFor({ ...plan, calls })
    calls.pop()
    expect(approved.plan.calls).toHaveLength(2)
    for (const part of [approved, approved.plan, approved.plan.calls, approved.plan.calls[0], approved.plan.bounds])
      expect(Object.isFrozen(part)).toBe(true)
  })

  test.each([
    ['a BLOCK verdict', requestFor(plan, {}, 'BLOCK'), 'blocked'],
    [
      'no bounds',
      requestFor(plan, { verdict: { level: 'PASS', findings: [], bounds: null, confirmation: null } }),
      'blocked',
    ],
    [
      'a BLOCK finding under a lower level',
      requestFor(plan, {
        verdict: {
          level: 'PASS',
          findings: [{ rule: 'x', level: 'BLOCK', sentence: '', instead: '', facts: {} }],
          bounds: plan.bounds,
          confirmation: null,
        },
      }),
      'blocked',
    ],
    ['HARD without the words', requestFor(plan, {}, 'HARD'), 'not-confirmed'],
    [
      'HARD with other words',
      requestFor(plan, { act: { by: 'window', shownHash, typed: 'send 3 wei ' } }, 'HARD'),
      'not-confirmed',
    ],
    ['another hash shown', requestFor(plan, { act: { by: 'window', shownHash: `0x${'0'.repeat(64)}` } }), 'changed'],
    [
      'bounds that are not the verdict’s',
      requestFor(plan, { verdict: { ...requestFor(plan).verdict, bounds: { ...plan.bounds, maxOwedBase: 1n } } }),
      'changed',
    ],
    ['its time over', requestFor(plan, { chainTime: plan.expiresAt }), 'expired'],
    [
      '--yes above WARN',
      requestFor(plan, { act: { by: 'yes-flag', shownHash, typed: 'send 3 wei' } }, 'HARD'),
      'not-by-flag',
    ],
    ['no steps', requestFor(planFor(account, { steps: 0 })), 'malformed'],
    ['a title missing', requestFor(plan, { titles: [] }), 'malformed'],
  ])('behavior: refuses %s', (_name, request, reason) => {
    expect(approvePlan(request)).toMatchObject({ status: 'refused', reason })
  })

  test('behavior: --yes works on the practice chain, up to WARN, and on no other chain', () => {
    const act = { by: 'yes-flag', shownHash } as const
    expect(approvePlan(requestFor(plan, { act }, 'WARN')).status).toBe('approved')
    const real = planFor(account, { chainId: 1 })
    const request = requestFor(real, { act: { by: 'yes-flag', shownHash: hashBoundPlan(real) } })
    expect(approvePlan(request)).toMatchObject({ status: 'refused', reason: 'not-by-flag' })
  })

  test('behavior: HARD with exactly the words', () => {
    const act = { by: 'terminal', shownHash, typed: 'send 3 wei' } as const
    expect(approvePlan(requestFor(plan, { act }, 'HARD')).status).toBe('approved')
    expect(approvePlan(requestFor(plan, { act: { ...act, typed: 'Send 3 wei' } }, 'HARD')).status).toBe('refused')
  })

  test('behavior: HARD with the end of an address, in capitals or small letters', () => {
    const verdict = { ...requestFor(plan, {}, 'HARD').verdict, confirmation: 'dc79C8' }
    const typing = (typed: string) =>
      approvePlan(requestFor(plan, { act: { by: 'window', shownHash, typed }, verdict }))
    expect(typing('dc79c8').status).toBe('approved')
    expect(typing('dc79c9')).toMatchObject({ status: 'refused', reason: 'not-confirmed' })
  })
})
