import { getAddress, maxUint256, zeroAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import {
  allow,
  authorize,
  delegateCredit,
  liar,
  logApproval,
  stringAnswer,
} from '../../chain/grants/testing/strangers.ts'
import { practice } from '../../chain/networks/practice.ts'
import { account, coin } from '../../chain/testing/chainOfTest.ts'
import type { IntentOf } from '../../model/Reading.ts'
import type { Call } from '../../model/Step.ts'
import { kindsOf, plannerOfTest, someone, titlesOf } from '../testing/planOfTest.ts'

const planner = plannerOfTest()
const router = practice.uniswap?.router ?? zeroAddress
const pool = practice.aave?.pool ?? zeroAddress
const odd = getAddress('0x0dd0000000000000000000000000000000000001')
const usdc = coin('USDC').address
const revoke = (asset = 'all', spender = 'all'): IntentOf<'revoke'> => ({ kind: 'revoke', asset, spender })
const grant = (...calls: readonly Call[]) => planner().play(calls)

describe('planRevoke', () => {
  test('default', async () => {
    await grant(allow(usdc, router, maxUint256), allow(usdc, pool, 5n), allow(coin('DAI').address, someone, 7n))
    const plan = await planner().plan(revoke())
    expect(plan.summary).toBe('Take back 3 permissions')
    expect(titlesOf(plan)).toEqual([
      'Take back the permission of Aave v3 to move your USDC',
      'Take back the permission of Uniswap v3 to move your USDC',
      `Take back the permission of ${someone} to move your DAI`,
    ])
    expect(plan).toMatchObject({ spends: [], gets: [], dust: [], slots: [] })
    const outcome = await planner().outcome(plan)
    expect(outcome.allowances).toEqual([0n, 0n, 0n])
    expect(outcome.change('USDC')).toBe(0n)
  })

  test.each([
    ['USDC', 'all', ['Aave v3 to move your USDC', 'Uniswap v3 to move your USDC']],
    ['usdc', 'uniswap', ['Uniswap v3 to move your USDC']],
    ['all', 'uniswap', ['Uniswap v3 to move your USDC', 'Uniswap v3 to move your WETH']],
    ['all', someone, [`${someone} to move your DAI`]],
    ['all', someone.toLowerCase(), [`${someone} to move your DAI`]],
    [usdc, 'aave', ['Aave v3 to move your USDC']],
    ['stablecoin', someone, [`${someone} to move your DAI`]],
    ['ETH', 'uniswap', ['Uniswap v3 to move your WETH']],
  ])('behavior: “revoke %s for %s” names these and no others', async (asset, spender, titles) => {
    await grant(
      allow(usdc, router, maxUint256),
      allow(usdc, pool, 5n),
      allow(coin('WETH').address, router, 6n),
      allow(coin('DAI').address, someone, 7n),
    )
    const plan = await planner().plan(revoke(asset, spender))
    expect(new Set(titlesOf(plan))).toEqual(new Set(titles.map((title) => `Take back the permission of ${title}`)))
    expect(plan.summary).toBe(titles.length === 1 ? titlesOf(plan)[0] : 'Take back 2 permissions')
  })

  test('behavior: what stood until then is told, step by step', async () => {
    await grant(allow(usdc, router, maxUint256), allow(coin('WETH').address, router, 6n), authorize(someone))
    const plan = await planner().plan(revoke())
    const stood = plan.steps.map((step) => (step.kind === 'reset-approval' ? step.stood : step.kind))
    expect(new Set(stood)).toEqual(new Set([maxUint256, 6n, 'take-back']))
  })

  test('behavior: credit at Aave and the keys to Morpho are taken back as well', async () => {
    const debt = practice.aave?.reserves.find(({ asset }) => asset === usdc)?.variableDebtToken.address ?? zeroAddress
    await grant(delegateCredit(debt, someone, maxUint256), authorize(someone))
    const plan = await planner().plan(revoke())
    expect(kindsOf(plan)).toEqual(['take-back', 'take-back'])
    expect(titlesOf(plan)).toEqual([
      `No longer let ${someone} do anything with what you have at Morpho`,
      `No longer let ${someone} borrow USDC at Aave v3 in your name`,
    ])
    expect((await planner().outcome(plan)).allowances).toEqual([0n, 0n])
  })

  test('behavior: a token that Sayso does not know is left out, and said', async () => {
    await planner().rpc.setCode({ address: odd, bytecode: liar(stringAnswer('USDC')) })
    await logApproval(planner(), odd, { owner: account, spender: someone })
    expect(await planner().result(revoke('all', someone))).toEqual({
      status: 'unsupported',
      sentence: `Understood, but Sayso cannot take that back: ${someone} may take from a token at ${odd}, which Sayso does not know, so it signs nothing that calls it. Nothing is set; take it back where you gave it, or in another wallet.`,
    })
    await grant(allow(usdc, someone, 5n))
    const plan = await planner().plan(revoke())
    expect(plan.steps.map(({ call }) => call.to)).toEqual([usdc])
    expect(plan.notes).toContain(
      `Left out: ${someone} may take from a token at ${odd}, which Sayso does not know, so it signs nothing that calls it.`,
    )
  })

  test('behavior: where nothing stands, that is said', async () => {
    expect(await planner().result(revoke())).toEqual({
      status: 'leave-it',
      sentence: 'There is nothing to take back: nobody may take anything.',
      venues: [],
    })
    await grant(allow(usdc, router, 5n))
    expect(await planner().result(revoke('DAI', 'uniswap'))).toMatchObject({
      status: 'leave-it',
      sentence:
        'There is nothing to take back: uniswap may not take your DAI. Other permissions stand: say “show approvals” to see them.',
    })
  })

  test.each([
    ['PEPE', 'all', /There is no PEPE on the Practice chain/],
    ['all', 'curve', /Sayso knows no contract of curve on the Practice chain/],
  ])('behavior: “revoke %s for %s” names nothing that is known here', async (asset, spender, sentence) => {
    const result = await planner().result(revoke(asset, spender))
    expect(result.status).toBe('unsupported')
    expect('sentence' in result && result.sentence).toMatch(sentence)
  })

  test('behavior: what is said twice is done once', async () => {
    await grant(allow(usdc, router, maxUint256), allow(usdc, pool, 5n))
    const plan = await planner().plan(revoke('USDC', 'uniswap'), revoke())
    expect(titlesOf(plan)).toEqual([
      'Take back the permission of Uniswap v3 to move your USDC',
      'Take back the permission of Aave v3 to move your USDC',
    ])
  })

  test('behavior: a later step of the same plan still gets what it needs', async () => {
    await grant(allow(usdc, pool, maxUint256))
    const supply = { kind: 'supply', asset: 'USDC', amount: { value: '100', unit: 'token' }, protocol: 'aave' } as const
    const plan = await planner().plan(revoke('USDC', 'aave'), supply)
    expect(kindsOf(plan)).toEqual(['reset-approval', 'approve', 'supply'])
    expect((await planner().outcome(plan)).allowances).toEqual([0n])
  })
})
