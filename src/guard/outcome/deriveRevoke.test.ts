import { describe, expect, test } from 'vitest'
import type { Intent } from '../../model/Reading.ts'
import { approve, endCredit, sendCoins, supply, transfer } from '../testing/calls.ts'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'
import { aUsdc, dai, daiVault, dUsdc, evil, link, me, network, pool, router, usdc, weth } from '../testing/network.ts'
import { oldRight, playFake } from '../testing/playFake.ts'
import { checkWithinBounds } from './checkWithinBounds.ts'

const plan = 'take an allowance back'
const most = oldRight.units
const revoke = (asset: string, spender: string): Intent => ({ kind: 'revoke', asset, spender })
type Pair = { token: `0x${string}`; spender: `0x${string}`; before: bigint; after: bigint }

/** The rights that are read, and what becomes of them. */
const judgeRights = (intents: readonly Intent[], calls: Parameters<typeof playFake>[0], allowances: readonly Pair[]) =>
  judgeTwisted(plan, { intents, calls, simulation: { allowances } })

describe('deriveRevoke', () => {
  test('default', () => {
    const verdict = judgeTwisted(plan)
    expect(namesIn(verdict)).toEqual([])
    expect(verdict.level).toBe('PASS')
    expect(verdict.bounds).toMatchObject({
      atMostOut: [],
      atLeastIn: [[]],
      mayReceive: [],
      allowedAfter: [{ token: link.address, spender: pool, units: 0n }],
    })
  })

  test('behavior: a plan that takes back another right than the one that stands is blocked', () => {
    expect(namesIn(judgeTwisted(plan, { calls: [approve(link, router, 0n)] }))).toEqual(['allowance-stays BLOCK'])
  })

  test('behavior: a right that only falls is still there', () => {
    const names = namesIn(judgeTwisted(plan, { calls: [approve(link, pool, 1n)] }))
    expect(names).toContain('allowance-stays BLOCK')
    expect(names).toContain('revoke-as-said BLOCK')
    expect(names).toContain('approval-exact BLOCK')
  })

  test('behavior: nothing of the named rights stands', () => {
    const pairs = [pool, router, daiVault.address].map((spender) => ({
      token: link.address,
      spender,
      before: 0n,
      after: 0n,
    }))
    expect(namesIn(judgeRights([revoke('LINK', 'all')], [approve(link, pool, 0n)], pairs))).toEqual([
      'intent-checkable BLOCK',
    ])
  })

  test('behavior: what the sentence names and nobody read is not taken for gone', () => {
    const calls = [approve(link, pool, 0n)]
    const only = [{ ...oldRight, before: most, after: 0n }]
    expect(namesIn(judgeRights([revoke('LINK', 'all')], calls, only))).toEqual(['intent-checkable BLOCK'])
    expect(namesIn(judgeRights([revoke('LINK', 'aave')], calls, only))).toEqual([])
    expect(namesIn(judgeRights([revoke('all', 'aave')], calls, only))).toEqual(['intent-checkable BLOCK'])
  })

  test.each([
    ['LINK', 'uniswap'],
    ['USDC', 'aave'],
    ['LINK', evil],
    [aUsdc.address, 'aave'],
  ])('behavior: a right that “revoke %s for %s” does not name may not be touched', (asset, spender) => {
    const verdict = judgeTwisted(plan, { intents: [revoke(asset, spender)] })
    expect(verdict.level).toBe('BLOCK')
    expect(namesIn(verdict)).toContain('revoke-as-said BLOCK')
  })

  test.each([
    ['PEPE', 'all'],
    ['LINK', 'curve'],
    [evil, 'all'],
    ['LINK', 'somebody'],
    ['', 'all'],
  ])('behavior: “revoke %s for %s” names nothing that the catalogue knows', (asset, spender) => {
    const verdict = judgeTwisted(plan, { intents: [revoke(asset, spender)] })
    expect(verdict.bounds).toBeNull()
    expect(namesIn(verdict)).toContain('intent-checkable BLOCK')
  })

  test('behavior: a stranger loses its right with everybody’s, and by its own address', () => {
    const stranger = { token: link.address, spender: evil, before: most, after: 0n }
    const others = [pool, router, daiVault.address].map((spender) => ({
      token: link.address,
      spender,
      before: 0n,
      after: 0n,
    }))
    const calls = [approve(link, evil, 0n)]
    const byAll = judgeRights([revoke('LINK', 'all')], calls, [stranger, ...others])
    expect(namesIn(byAll)).toEqual([])
    expect(byAll.bounds?.allowedAfter).toEqual([{ token: link.address, spender: evil, units: 0n }])
    expect(namesIn(judgeRights([revoke('LINK', evil)], calls, [stranger]))).toEqual([])
    // What stood and stays is seen, whatever the plan is about.
    const left = judgeRights(
      [revoke('LINK', 'all')],
      [approve(link, pool, 0n)],
      [{ ...stranger, after: most }, { ...oldRight, before: most, after: 0n }, ...others.slice(1)],
    )
    expect(namesIn(left)).toEqual(['allowance-stays BLOCK'])
  })

  test.each([
    ['money leaves', [approve(link, pool, 0n), transfer(usdc, evil, 1n)], 'leaves-too-much BLOCK'],
    ['coins leave', [approve(link, pool, 0n), sendCoins(evil, 1n)], 'leaves-too-much BLOCK'],
    ['money is lent', [approve(link, pool, 0n), supply(usdc, 5n)], 'revoke-as-said BLOCK'],
    ['somebody gets a right', [approve(link, pool, 0n), approve(dai, router, 5n)], 'allowance-left BLOCK'],
    ['somebody gets it back', [approve(link, pool, 0n), approve(link, pool, most)], 'allowance-stays BLOCK'],
    ['another right goes as well', [approve(link, pool, 0n), approve(dai, router, 0n)], 'revoke-as-said BLOCK'],
  ])('behavior: a plan to take back in which %s is blocked', (_, calls, finding) => {
    const verdict = judgeTwisted(plan, { calls })
    expect(verdict.level).toBe('BLOCK')
    expect(namesIn(verdict)).toContain(finding)
  })

  test('behavior: beside another act, only what is named has to be gone, and what the act needs may be set', () => {
    const intents: Intent[] = [
      revoke('LINK', 'aave'),
      { kind: 'supply', asset: 'USDC', amount: { value: '1000', unit: 'token' }, protocol: 'aave' },
    ]
    const thousand = 1_000_000_000n
    const calls = [
      approve(link, pool, 0n),
      approve(usdc, pool, 0n),
      approve(usdc, pool, thousand),
      supply(usdc, thousand),
    ]
    expect(namesIn(judgeTwisted(plan, { intents, calls }))).toEqual([])
    expect(namesIn(judgeTwisted(plan, { intents, calls: calls.slice(1) }))).toEqual(['allowance-stays BLOCK'])
  })

  test('behavior: the bounds hold a later simulation to the same end', () => {
    const { bounds } = judgeTwisted(plan)
    if (bounds === null) throw new Error('no bounds')
    const rules = (calls: Parameters<typeof playFake>[0]) =>
      checkWithinBounds(playFake(calls), bounds, network, me).map(({ rule }) => rule)
    expect(rules([approve(link, pool, 0n)])).toEqual([])
    expect(rules([])).toEqual(['allowance-stays'])
    const unread = { ...playFake([approve(link, pool, 0n)]), allowances: [] }
    expect(checkWithinBounds(unread, bounds, network, me).map(({ rule }) => rule)).toEqual(['allowance-stays'])
  })

  test('behavior: ether means its wrapped twin, a debt token means credit', () => {
    const pairs = (token: Pair['token']) => [{ token, spender: router, before: 9n, after: 0n }]
    const wrapped = judgeRights([revoke('ETH', 'uniswap')], [approve(weth, router, 0n)], pairs(weth.address))
    expect(namesIn(wrapped)).toEqual([])
    const credit = judgeRights([revoke(dUsdc.address, 'uniswap')], [endCredit(router, 0n)], pairs(dUsdc.address))
    expect(namesIn(credit)).toEqual([])
    const lent = judgeRights([revoke(dUsdc.address, 'uniswap')], [endCredit(router, 5n)], pairs(dUsdc.address))
    expect(namesIn(lent)).toContain('known-call BLOCK')
  })
})
