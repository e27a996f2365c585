import { describe, expect, test } from 'vitest'
import { coin } from '../../chain/testing/chainOfTest.ts'
import type { Intent } from '../../model/Reading.ts'
import { stakingRate } from '../../protocols/lido/rates.ts'
import { kindsOf, plannerOfTest, titlesOf, units } from '../testing/planOfTest.ts'

const planner = plannerOfTest()
const stake: Intent = { kind: 'stake', asset: 'ETH', amount: { value: '1', unit: 'token' } }
const name = "Stand-in for Lido's staking"
const days = 86_400n

async function staked() {
  const open = planner()
  const planned = await open.plan(stake)
  const played = await open.play(planned.steps.map(({ call }) => call))
  expect(played.map(({ ok }) => ok)).toEqual([true])
  return open
}

describe('planStake', () => {
  test('default', async () => {
    const { plan, outcome } = planner()
    const planned = await plan(stake)
    expect(titlesOf(planned)).toEqual([`Stake 1 ETH with ${name}`])
    expect(planned.summary).toBe(`Stake 1 ETH with ${name}`)
    const played = await outcome(planned)
    expect(played.change('ETH')).toBe(-units('1', 'ETH'))
    expect(played.change('stETH')).toBeGreaterThanOrEqual(planned.gets[0]?.minimum.units ?? 0n)
    expect(planned.gets[0]?.minimum.units).toBeGreaterThan(units('0.999999999', 'ETH'))
  })

  test('behavior: what it earns follows from the contract’s own stated gain, and leaving takes days', async () => {
    const { plan, snapshot } = planner()
    const { earning } = await plan(stake)
    const { staking, prices } = await snapshot()
    const rate = staking === null ? null : stakingRate(staking)
    expect(earning?.parts).toMatchObject([{ rateAfter: rate, exitSeconds: 3n * days }])
    const ether = prices.get(coin('ETH').address.toLowerCase())?.usdE8 ?? 0n
    expect(earning?.grossPerYear).toBe((ether * (rate ?? 0n)) / 10n ** 27n)
    expect(earning?.netPerYear).toBe(
      (earning?.grossPerYear ?? 0n) - (earning?.entryCost ?? 0n) - (earning?.exitCost ?? 0n),
    )
  })

  test('behavior: only ether, only with Lido, and only as much as it takes', async () => {
    const { refusal, result } = planner()
    expect(await refusal({ ...stake, asset: 'USDC' })).toMatch(/^Only ether can be staked, and this is USDC\./)
    expect((await result({ ...stake, protocol: 'rocketpool' })).status).toBe('unsupported')
    expect(await refusal({ ...stake, amount: { value: '100', unit: 'token' } })).toMatch(/^This needs 100 ETH/)
  })

  test('behavior: what a swap brought can be staked', async () => {
    const { plan } = planner()
    const swap: Intent = {
      kind: 'swap',
      sell: 'USDC',
      buy: 'ETH',
      amount: { value: '1000', unit: 'token' },
      exact: 'sell',
    }
    expect(kindsOf(await plan(swap, { ...stake, amount: 'previous' }))).toEqual(['approve', 'swap', 'stake'])
  })
})

describe('planUnstake and planClaim', () => {
  test('default: asked for, waited for, claimed', async () => {
    const open = await staked()
    const unstake = await open.plan({ kind: 'unstake', asset: 'ETH', amount: 'all', protocol: 'lido' })
    expect(kindsOf(unstake)).toEqual(['approve', 'request-exit'])
    expect((await open.outcome(unstake)).allowances).toEqual([0n])
    await open.play(unstake.steps.map(({ call }) => call))
    const early = await open.refusal({ kind: 'claim', protocol: 'lido' })
    expect(early).toMatch(/^Nothing is ready yet: your 0\.9+\d* ETH should be there in about \d+ (day|hour)s?\./)
    await open.rpc.increaseTime({ seconds: 3 * 86_400 + 60 })
    await open.rpc.mine({ blocks: 1 })
    const claim = await open.plan({ kind: 'claim', protocol: 'all' })
    const claimed = await open.outcome(claim)
    expect(claimed.change('ETH')).toBe(claim.gets[0]?.minimum.units)
    expect(claimed.change('ETH')).toBeGreaterThan(units('0.999999999', 'ETH'))
  })

  test('behavior: half of it, and never more than there is', async () => {
    const open = await staked()
    const half = await open.plan({ kind: 'unstake', asset: 'STETH', amount: { percent: '50' } })
    expect(half.spends.map(({ token }) => token.symbol)).toEqual(['stETH'])
    expect(half.spends[0]?.units).toBeLessThan(units('0.51', 'ETH'))
    const much: Intent = { kind: 'unstake', asset: 'STETH', amount: { value: '2', unit: 'token' } }
    expect(await open.refusal(much)).toMatch(/^This needs 2 stETH, and you have/)
  })

  test('behavior: nothing staked, nothing asked for', async () => {
    const { refusal } = planner()
    expect(await refusal({ kind: 'unstake', asset: 'ETH', amount: 'all' })).toBe(
      `You hold no stETH in ${name}. Nothing was sent.`,
    )
    expect(await refusal({ kind: 'claim', protocol: 'lido' })).toBe(
      `You have asked ${name} for nothing, so there is nothing to claim. Nothing was sent.`,
    )
  })
})
