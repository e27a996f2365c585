import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { account, coin } from '../chain/testing/chainOfTest.ts'
import { amountOf } from '../model/Amount.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { describeUsd } from '../model/Usd.ts'
import { amount, plannerOfTest, units } from '../planner/testing/planOfTest.ts'
import { buildApprove } from '../protocols/erc20/build.ts'
import { buildDeposit } from '../protocols/erc4626/build.ts'
import { buildRequestExit, buildStake } from '../protocols/lido/build.ts'
import { buildMorphoSupply } from '../protocols/morpho/build.ts'
import { listHoldings } from './listHoldings.ts'
import { portfolioView } from './portfolioView.ts'
import { wholeByPlace } from './wholeByPlace.ts'

const planner = plannerOfTest()
const { morpho, staking } = practice
const [market] = morpho?.markets ?? []
const steady = practice.vaults[0]?.share.address
if (morpho === null || staking === null || market === undefined || steady === undefined)
  throw new Error('The practice chain has all of them.')
const ten = { value: '10', unit: 'token' } as const

/** Cents, as a number of whole ones. */
const cents = (text: string | null): bigint => BigInt((text ?? '0').replace('.', ''))

describe('portfolioView', () => {
  test('default', async () => {
    const view = portfolioView(await planner().snapshot())
    expect(view).toMatchObject({ account, chain: 'Practice chain' })
    expect(view.holdings.map(({ token, amount, usd, place }) => [token, amount, usd, place])).toEqual([
      ['ETH', '10', '25000.00', 'wallet'],
      ['USDC', '10000', '10000.00', 'wallet'],
      ['USDT', '5000', '4999.00', 'wallet'],
      ['DAI', '5000', '5000.00', 'wallet'],
      ['WBTC', '0.25', '16250.00', 'wallet'],
      ['wstETH', '2', '5900.00', 'wallet'],
    ])
    expect(view.totalUsd).toBe('67149.00')
    expect(view.allocation.map(({ kind, usd, percent }) => [kind, usd, percent])).toEqual([
      ['ether', '30900.00', '46.0'],
      ['dollars', '19999.00', '29.8'],
      ['bitcoin', '16250.00', '24.2'],
    ])
    expect(view).toMatchObject({ reached: true, gaps: [], loan: { status: 'none' }, earnedUsd: null })
  })

  test('behavior: the total is what the rows come to as they are shown, and so are the kinds', async () => {
    const snapshot = await planner().snapshot()
    const balances = new Map(snapshot.balances)
    // Each a cent less as it is shown than two of them are together.
    for (const symbol of ['USDC', 'DAI'])
      balances.set(coin(symbol).address.toLowerCase(), 1_004n * 10n ** BigInt(coin(symbol).decimals - 3))
    const view = portfolioView({ ...snapshot, balances })
    const shown = view.holdings.map(({ usd }) => cents(usd))
    expect(cents(view.totalUsd)).toBe(shown.reduce((sum, each) => sum + each, 0n))
    expect(view.allocation.reduce((sum, { usd }) => sum + cents(usd), 0n)).toBe(cents(view.totalUsd))
    expect(wholeByPlace({ ...snapshot, balances })).toContain(describeUsd(cents(view.totalUsd) * 1_000_000n))
  })

  test('behavior: what could not be read is named, and is no zero', async () => {
    const snapshot = await planner().snapshot()
    const balances = new Map(snapshot.balances)
    balances.delete(coin('USDT').address.toLowerCase())
    const view = portfolioView({ ...snapshot, balances, vaults: new Map(), lending: null })
    expect(view.gaps).toEqual(['USDT', ...practice.vaults.map(({ name }) => name)])
    expect(view.holdings.some(({ token }) => token === 'USDT')).toBe(false)
    expect(view.loan).toEqual({ status: 'unread' })
  })

  test.each([
    // Of 5,000 dollars of collateral and 2,000 owed.
    [2_000_000_000_000_000_000n, 'comfortable', '2.00', '2500.00', '50'],
    [1_333_333_333_333_333_333n, 'watch', '1.33', '3750.00', '24'],
    [1_090_000_000_000_000_000n, 'close', '1.09', '4587.16', '8'],
    [990_000_000_000_000_000n, 'close', '0.99', '5050.51', '0'],
  ] as const)(
    'behavior: a loan of health %s is %s',
    async (healthFactor, level, said, liquidationAtUsd, fallPercent) => {
      const snapshot = await planner().snapshot()
      const lending = { collateralBase: 500_000_000_000n, debtBase: 200_000_000_000n, healthFactor }
      expect(portfolioView({ ...snapshot, lending }).loan).toMatchObject({
        ...{ status: 'open', healthFactor: said, level, liquidationAtUsd, fallPercent },
        // The positions say otherwise than the market, so its threshold is not said.
        thresholdPercent: null,
      })
    },
  )

  test('behavior: ether that was put in stands as ether, though the place counts it wrapped', async () => {
    const { plan, play, snapshot } = planner()
    const planned = await plan({
      kind: 'supply',
      asset: 'ETH',
      amount: { value: '1', unit: 'token' },
      protocol: 'aave',
    })
    await play(planned.steps.map(({ call }) => call))
    const places = portfolioView(await snapshot()).holdings.map(({ token, place }) => `${token} in ${place}`)
    expect(places).toContain('ETH in Aave v3')
    expect(places.join()).not.toContain('WETH in')
  })

  test('behavior: what was lent or put in stands at its worth, beside the wallet, and the total stays', async () => {
    const { plan, play, snapshot } = planner()
    const before = portfolioView(await snapshot())
    const planned = await plan({ kind: 'supply', asset: 'DAI', amount: ten, protocol: 'aave' })
    const receipts = await play([
      ...planned.steps.map(({ call }) => call),
      buildApprove(amount('500', 'USDC'), steady),
      buildDeposit(steady, amount('500', 'USDC'), account),
      buildApprove(amount('700', 'USDC'), morpho.blue),
      buildMorphoSupply(morpho.blue, market, amount('700', 'USDC'), account),
    ])
    expect(receipts.every(({ ok }) => ok)).toBe(true)
    const after = portfolioView(await snapshot())
    const places = after.holdings.map(({ token, place }) => `${token} in ${place}`)
    expect(places).toContain('DAI in Aave v3')
    expect(places).toContain('USDC in Steady USDC Vault')
    expect(places).toContain('USDC in Morpho USDC/WETH')
    const moved = cents(before.totalUsd) - cents(after.totalUsd)
    // Gas, and the last units of the shares.
    expect(moved >= 0n && moved < 1_000n).toBe(true)
  })

  test('behavior: what waits to leave staking is still the person’s, and says where it is', async () => {
    const { play, snapshot } = planner()
    const before = portfolioView(await snapshot())
    const staked = amount('2', 'stETH')
    await play([buildStake(staking.token.address, 3n * staked.units)])
    await play([buildApprove(staked, staking.queue), buildRequestExit(staking.queue, staked, account)])
    const after = portfolioView(await snapshot())
    const waiting = after.holdings.find(({ place }) => place === 'on its way out of staking, request 1')
    expect(waiting).toMatchObject({ token: 'ETH', amount: '2', usd: '5000.00' })
    const moved = cents(before.totalUsd) - cents(after.totalUsd)
    // Gas, and four staked ethers at five hundredths of a percent below an ether.
    expect(moved >= 500n && moved < 1_500n).toBe(true)
  })

  test('behavior: what is owed counts against the rest', async () => {
    const snapshot = await planner().snapshot()
    const debt = practice.aave?.reserves.find(({ asset }) => asset === coin('USDC').address)?.variableDebtToken
    const balances = new Map(snapshot.balances).set(debt?.address.toLowerCase() ?? '', units('1000', 'USDC'))
    const view = portfolioView({ ...snapshot, balances })
    expect(view.holdings.at(-1)).toMatchObject({
      token: 'USDC',
      amount: '-1000',
      usd: '-1000.00',
      place: 'owed to Aave v3',
    })
    expect(view.totalUsd).toBe('66149.00')
  })

  test('behavior: what has no price is shown without dollars, and left out of the sum', async () => {
    const snapshot = await planner().snapshot()
    const prices = new Map(snapshot.prices)
    prices.delete(coin('WBTC').address.toLowerCase())
    const view = portfolioView({ ...snapshot, prices })
    expect(view.holdings.find(({ token }) => token === 'WBTC')).toMatchObject({ amount: '0.25', usd: null })
    expect(view.totalUsd).toBe('50899.00')
  })

  test('behavior: a vault that could not be read is not shown as empty', async () => {
    const snapshot = await planner().snapshot()
    const blind: Snapshot = { ...snapshot, vaults: new Map() }
    expect(listHoldings(blind).some(({ place }) => place.includes('Vault'))).toBe(false)
    expect(listHoldings(snapshot).filter(({ place }) => place.includes('Vault'))).toHaveLength(3)
  })

  test('behavior: what is between two networks is in the sum at the price here, and what nobody can say of is not', async () => {
    const snapshot = await planner().snapshot()
    const held = portfolioView(snapshot)
    const one = (deposit: string, state: 'on-its-way' | 'late' | 'unknown', amount: string) => ({
      ...{ deposit, state, to: { id: 8453, name: 'Base' }, since: '2026-03-02T09:14:00.000Z' },
      amount: amountOf(coin('USDC'), units(amount, 'USDC')),
    })
    const between = [one('a', 'on-its-way', '997.5'), one('b', 'late', '250'), one('c', 'unknown', '40')]
    const view = portfolioView(snapshot, { between })
    expect(cents(view.totalUsd) - cents(held.totalUsd)).toBe(124_750n)
    expect(view.between.map(({ amount }) => [amount.amount, amount.usd])).toEqual([
      ['997.5', '997.50'],
      ['250', '250.00'],
      ['40', null],
    ])
    expect(view.gaps).toEqual(['40 USDC that left for Base'])
    expect(view.holdings).toEqual(held.holdings)
  })

  test('behavior: the view is plain data', async () => {
    const view = portfolioView(await planner().snapshot())
    expect(JSON.parse(JSON.stringify(view))).toEqual(view)
  })
})
