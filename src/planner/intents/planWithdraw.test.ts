import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { account, coin } from '../../chain/testing/chainOfTest.ts'
import type { Intent, IntentOf } from '../../model/Reading.ts'
import type { Call } from '../../model/Step.ts'
import { buildSupply, buildWithdraw } from '../../protocols/aave/build.ts'
import { buildApprove } from '../../protocols/erc20/build.ts'
import { buildDeposit } from '../../protocols/erc4626/build.ts'
import { buildStake } from '../../protocols/lido/build.ts'
import { amount, kindsOf, plannerOfTest, titlesOf, units } from '../testing/planOfTest.ts'

const planner = plannerOfTest()
const pool = practice.aave?.pool ?? account
const steady = practice.vaults[0]?.share.address ?? account
const withdraw = (change: Partial<IntentOf<'withdraw'>> = {}): IntentOf<'withdraw'> => ({
  kind: 'withdraw',
  asset: 'USDC',
  amount: 'all',
  ...change,
})
const lent = (text: string, symbol = 'USDC'): readonly Call[] => [
  buildApprove(amount(text, symbol), pool),
  buildSupply(pool, amount(text, symbol), account),
]
const thin = practice.vaults[1]?.share.address ?? account
const deposited = (text: string, vault = steady): readonly Call[] => [
  buildApprove(amount(text, 'USDC'), vault),
  buildDeposit(vault, amount(text, 'USDC'), account),
]

/** Puts money to work, and lets a month of interest accrue. */
async function aMonthAfter(...calls: readonly Call[]): Promise<void> {
  const { play, rpc } = planner()
  const played = await play(calls)
  expect(played.map(({ ok }) => ok)).toEqual(calls.map(() => true))
  const { timestamp } = await rpc.getBlock()
  await play([], { at: timestamp + 30n * 86_400n })
}

describe('planWithdraw', () => {
  test('default', async () => {
    const { plan, outcome } = planner()
    await aMonthAfter(...lent('1000'))
    const planned = await plan(withdraw({ protocol: 'aave', amount: { value: '400', unit: 'token' } }))
    expect(planned.steps.map(({ call }) => call)).toEqual([
      buildWithdraw(pool, coin('USDC').address, units('400', 'USDC'), account),
    ])
    expect(planned.summary).toBe('Withdraw 400 USDC from Aave v3')
    expect((await outcome(planned)).change('USDC')).toBe(units('400', 'USDC'))
  })

  test('behavior: all of it takes the interest along, to the last unit', async () => {
    const { plan, outcome } = planner()
    await aMonthAfter(...lent('1000'))
    const planned = await plan(withdraw())
    expect(planned.steps.map(({ call }) => call)).toEqual([buildWithdraw(pool, coin('USDC').address, 'all', account)])
    const played = await outcome(planned)
    expect(played.change('USDC')).toBe(-played.change('aUSDC'))
    expect(played.change('USDC')).toBeGreaterThan(units('1002', 'USDC'))
    expect(played.change('USDC')).toBeGreaterThanOrEqual(planned.gets[0]?.minimum.units ?? 0n)
  })

  test('behavior: a share of it is a share of what it is worth now', async () => {
    const { plan, snapshot } = planner()
    await aMonthAfter(...lent('1000'))
    const worth = (await snapshot()).balances.get(aTokenOf('USDC')) ?? 0n
    const planned = await plan(withdraw({ amount: { percent: '25' } }))
    expect(planned.gets[0]?.expected.units).toBe(worth / 4n)
  })

  test('behavior: ether is unwrapped on the way out', async () => {
    const { plan, outcome } = planner()
    await aMonthAfter({ to: coin('WETH').address, value: units('2', 'ETH'), data: '0xd0e30db0' }, ...lent('2', 'WETH'))
    for (const wanted of ['all', { value: '0.5', unit: 'token' }] as const) {
      const planned = await plan(withdraw({ asset: 'ETH', amount: wanted }))
      expect(kindsOf(planned)).toEqual(['withdraw', 'unwrap'])
      const got = planned.gets[0]?.minimum
      expect(got?.token.symbol).toBe('ETH')
      expect((await outcome(planned)).change('ETH')).toBe(got?.units)
      expect(planned.notes.join()).not.toContain('comes out wrapped')
    }
    // Everything at once comes as it lies there, which is said, with what makes ether of it.
    const everything = await plan(withdraw({ asset: 'any' }))
    expect((await outcome(everything)).change('WETH')).toBeGreaterThan(0n)
    expect(everything.notes).toContainEqual(
      expect.stringMatching(/^Your ETH comes out wrapped, as WETH: .* Say "unwrap all my WETH" afterwards/),
    )
  })

  test('behavior: all of a vault’s shares are given back; a part is taken out to the unit', async () => {
    const { plan, outcome } = planner()
    await aMonthAfter(...deposited('1000'))
    const whole = await plan(withdraw())
    expect(titlesOf(whole)).toEqual([expect.stringMatching(/^Take 1,004\.\d+ USDC out of Steady USDC Vault$/)])
    const played = await outcome(whole)
    expect(played.change('USDC')).toBeGreaterThanOrEqual(whole.gets[0]?.minimum.units ?? 0n)
    const part = await plan(withdraw({ amount: { value: '300', unit: 'token' } }))
    expect(kindsOf(part)).toEqual(['withdraw'])
    expect((await outcome(part)).change('USDC')).toBe(units('300', 'USDC'))
  })

  test('behavior: what lies in two places is taken out of both, or it asks to say which', async () => {
    const { plan, refusal, outcome } = planner()
    await aMonthAfter(...lent('100'), ...deposited('200'))
    const both = await plan(withdraw())
    expect(kindsOf(both)).toEqual(['withdraw', 'redeem'])
    expect((await outcome(both)).change('USDC')).toBeGreaterThan(units('300', 'USDC'))
    expect(await refusal(withdraw({ amount: { value: '50', unit: 'token' } }))).toMatch(
      /^You have USDC in Aave v3 and Steady USDC Vault\. Nothing was sent; say which/,
    )
    expect(kindsOf(await plan(withdraw({ amount: { value: '50', unit: 'token' }, protocol: 'aave' })))).toEqual([
      'withdraw',
    ])
  })

  test('behavior: everything means every position, of every asset', async () => {
    const { plan, result, outcome } = planner()
    await aMonthAfter(...lent('100'), ...lent('100', 'DAI'), ...deposited('200'))
    const everything = await plan(withdraw({ asset: 'any' }))
    expect(kindsOf(everything).toSorted()).toEqual(['redeem', 'withdraw', 'withdraw'])
    const played = await outcome(everything)
    expect(played.change('DAI')).toBeGreaterThan(units('100', 'DAI'))
    expect(played.change('USDC')).toBeGreaterThan(units('300', 'USDC'))
    const some = await result(withdraw({ asset: 'any', amount: { percent: '50' } }))
    expect(some).toMatchObject({ status: 'ask', missing: ['asset'], choices: ['USDC', 'DAI', 'USDC'] })
  })

  test('behavior: what is taken out can be spent in the same breath, at what it is worth today', async () => {
    const { plan, outcome } = planner()
    await aMonthAfter(...lent('9000'))
    const supplyAgain: Intent = { kind: 'supply', asset: 'USDC', amount: 'previous', protocol: 'aave' }
    const planned = await plan(withdraw(), supplyAgain)
    expect(kindsOf(planned)).toEqual(['withdraw', 'approve', 'supply'])
    expect((await outcome(planned)).change('USDC')).toBeGreaterThanOrEqual(0n)
  })

  test('behavior: more than there is, or nothing there, is impossible', async () => {
    const { refusal } = planner()
    expect(await refusal(withdraw())).toBe('You have no USDC in any position. Nothing was sent.')
    expect(await refusal(withdraw({ protocol: 'aave' }))).toBe('You have no USDC in Aave v3. Nothing was sent.')
    expect(await refusal(withdraw({ asset: 'any' }))).toBe('You have nothing in any position. Nothing was sent.')
    await aMonthAfter(...lent('100'))
    expect(await refusal(withdraw({ amount: { value: '200', unit: 'token' } }))).toMatch(
      /^This needs 200 USDC, and you have 100\.\d+ USDC in Aave v3\./,
    )
  })

  test('behavior: another place than those that work is understood, and nothing is set', async () => {
    expect(await planner().result(withdraw({ protocol: 'lido' }))).toMatchObject({ status: 'unsupported' })
  })

  test('behavior: what a place could not pay out today is not planned, and it says what could leave', async () => {
    const { plan, refusal } = planner()
    await aMonthAfter(...deposited('5000', thin))
    for (const whole of [withdraw(), withdraw({ asset: 'any' })])
      expect(await refusal(whole)).toMatch(
        /^Only 1,500(\.\d+)? USDC could leave Thin USDC Vault today, and this needs 5,0\d\d\.\d+ USDC\. Nothing was sent/,
      )
    const part = await plan(withdraw({ amount: { value: '1000', unit: 'token' } }))
    expect(kindsOf(part)).toEqual(['withdraw'])
  })
})

test('behavior: whoever leaves everything is told that what is staked stays, and what to say', async () => {
  const { plan, refusal, play } = planner()
  const said = /^Your [12]\.\d* stETH stays staked, since .*; say "unstake all my stETH" to leave it too\.$/
  const token = practice.staking?.token.address ?? account
  expect((await play([buildStake(token, 2n * 10n ** 18n)])).map(({ ok }) => ok)).toEqual([true])
  expect(await refusal(withdraw({ asset: 'any' }))).toMatch(/^You have nothing in any position\. .* stETH stays staked/)
  await aMonthAfter(...lent('100'))
  const { notes } = await plan(withdraw({ asset: 'any' }))
  expect(notes.filter((note) => said.test(note))).toHaveLength(1)
  // Of one place only, nothing else is anybody's question.
  expect((await plan(withdraw({ asset: 'any', protocol: 'aave' }))).notes).toEqual([])
})

function aTokenOf(symbol: string): string {
  const reserve = practice.aave?.reserves.find(({ asset }) => asset === coin(symbol).address)
  return reserve?.aToken.address.toLowerCase() ?? ''
}
