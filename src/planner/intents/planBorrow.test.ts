import { encodeFunctionData, parseAbi } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { account, coin } from '../../chain/testing/chainOfTest.ts'
import type { Intent, IntentOf } from '../../model/Reading.ts'
import type { Call } from '../../model/Step.ts'
import { buildBorrow, buildSetCollateral, buildSupply } from '../../protocols/aave/build.ts'
import { borrowRateAfter, paidOverYear } from '../../protocols/aave/rates.ts'
import { buildApprove, buildTransfer } from '../../protocols/erc20/build.ts'
import { amount, kindsOf, plannerOfTest, titlesOf, units } from '../testing/planOfTest.ts'

const planner = plannerOfTest()
const eModeAbi = parseAbi(['function setUserEMode(uint8 categoryId)'])
const pool = practice.aave?.pool ?? account
const borrow = (change: Partial<IntentOf<'borrow'>> = {}): IntentOf<'borrow'> => ({
  kind: 'borrow',
  asset: 'USDC',
  amount: { value: '500', unit: 'token' },
  protocol: 'aave',
  ...change,
})
const wrapped = (text: string): Call => ({ to: coin('WETH').address, value: units(text, 'ETH'), data: '0xd0e30db0' })
const lent = (text: string, symbol: string): readonly Call[] => [
  buildApprove(amount(text, symbol), pool),
  buildSupply(pool, amount(text, symbol), account),
]

async function having(...calls: readonly Call[]): Promise<void> {
  const played = await planner().play(calls)
  expect(played.map(({ ok }) => ok)).toEqual(calls.map(() => true))
}

describe('planBorrow', () => {
  test('default', async () => {
    await having(wrapped('2'), ...lent('2', 'WETH'))
    const { plan, outcome } = planner()
    const planned = await plan(borrow())
    expect(planned.steps.map(({ call }) => call)).toEqual([buildBorrow(pool, amount('500', 'USDC'), account)])
    expect(planned.summary).toBe('Borrow 500 USDC from Aave v3')
    expect(planned.spends).toEqual([])
    expect(planned.gets).toEqual([{ expected: amount('500', 'USDC'), minimum: amount('500', 'USDC') }])
    const { loan } = planned
    expect(loan).toMatchObject({ healthBefore: null, debtBefore: 0n })
    const played = await outcome(planned)
    expect(played.change('USDC')).toBe(units('500', 'USDC'))
    expect(played.change('debtUSDC')).toBe(units('500', 'USDC'))
  })

  test('behavior: named collateral that is not lent yet is put up, just enough for a health of 2', async () => {
    const { plan, outcome } = planner()
    const planned = await plan(borrow({ collateral: 'ETH' }))
    expect(kindsOf(planned)).toEqual(['wrap', 'approve', 'supply', 'borrow'])
    expect(planned.summary).toMatch(
      /^Supply 0\.\d{1,6} ETH to Aave v3 as collateral, then borrow 500 USDC from Aave v3$/,
    )
    const health = planned.loan?.healthAfter ?? 0n
    expect(health).toBeGreaterThanOrEqual(2n * 10n ** 18n)
    expect(health).toBeLessThan(2_001n * 10n ** 15n)
    const played = await outcome(planned)
    expect(played.change('USDC')).toBe(units('500', 'USDC'))
    expect(played.allowances).toEqual([0n])
  })
})

describe('planBorrow, what it needs and what it refuses', () => {
  test('behavior: what is lent already is enough where it keeps the health at 1.5; the named asset stays in the wallet', async () => {
    await having(wrapped('2'), ...lent('2', 'WETH'))
    expect(kindsOf(await planner().plan(borrow({ collateral: 'ETH' })))).toEqual(['borrow'])
  })

  test('behavior: a loan against what is not behind it is turned down, with what is and what to say', async () => {
    await having(...lent('3000', 'DAI'))
    const { plan, refusal, outcome } = planner()
    const sentence = await refusal(borrow({ collateral: 'ETH' }))
    expect(sentence).toMatch(
      /^You have no ETH in Aave v3, so it cannot back this loan; what backs your loans there now is DAI\. Nothing was sent; say "supply 0\.\d{1,6} ETH to Aave, then borrow 500 USDC", or "borrow 500 USDC" to borrow against your DAI\.$/,
    )
    // What is advised works: with so much of it lent it carries the loan by itself.
    const advised = /supply (0\.\d+) ETH/.exec(sentence)?.[1] ?? ''
    await having(wrapped('0.01'), ...lent('0.01', 'WETH'))
    expect(await refusal(borrow({ collateral: 'ETH' }))).toMatch(
      /^Your ETH in Aave v3 is worth too little to carry this loan; what backs your loans there now is WETH and DAI\./,
    )
    await having(wrapped(advised), ...lent(advised, 'WETH'))
    const planned = await plan(borrow({ collateral: 'ETH' }))
    expect(kindsOf(planned)).toEqual(['borrow'])
    expect(planned.loan?.backedBy).toEqual(['ETH', 'DAI'])
    await outcome(planned)
  })

  test('behavior: nothing is put up that the person did not name', async () => {
    const { refusal } = planner()
    expect(await refusal(borrow())).toBe(
      'You have nothing in Aave v3 that counts as collateral, so nothing can be borrowed. Nothing was sent; say what to put up, like "borrow 500 USDC against my ETH".',
    )
    await having(...lent('100', 'DAI'))
    expect(await refusal(borrow())).toMatch(
      /^Borrowing 500 USDC would leave your loan at a health of 0\.15, and Sayso stops at 1\.10: at most \d\d\.\d+ USDC can be borrowed and leave it at 1\.50, below which Sayso warns\. Nothing was sent; borrow less, or name more collateral/,
    )
  })

  test('behavior: under 1.5 it is planned and said; the most that is named needs no warning, and what is at the floor does', async () => {
    await having(...lent('1000', 'DAI'), wrapped('1'), ...lent('1', 'WETH'))
    const { plan, refusal, outcome } = planner()
    const sentence = await refusal(borrow({ amount: { value: '9000', unit: 'token' } }))
    const most =
      /at most ([\d,.]+) USDC can be borrowed and leave it at 1\.50/.exec(sentence)?.[1]?.replaceAll(',', '') ?? ''
    const planned = await plan(borrow({ amount: { value: most, unit: 'token' } }))
    expect(planned.loan?.healthAfter).toBeGreaterThanOrEqual(15n * 10n ** 17n)
    expect(planned.loan?.healthAfter).toBeLessThan(151n * 10n ** 16n)
    expect(planned.notes.join()).not.toContain('The health of your loan would be')
    // Whether it is put up with this plan or lay there before.
    expect(planned.notes.join()).toContain('as collateral for this loan can be sold below its worth')
    const close = await plan(borrow({ amount: { value: String(Math.floor(Number(most) * 1.3)), unit: 'token' } }))
    expect(close.notes).toContainEqual(
      expect.stringMatching(/^The health of your loan would be 1\.1\d: if what you put up falls by \d+ %/),
    )
    expect((await outcome(planned)).change('USDC')).toBe(units(most, 'USDC'))
    await refusal(borrow({ amount: { value: String(Math.ceil(Number(most) * 1.4)), unit: 'token' } }))
  })

  test('behavior: a share is of what could be borrowed; dollars and ether are what they say', async () => {
    await having(wrapped('2'), ...lent('2', 'WETH'))
    const { plan, outcome } = planner()
    const whole = await plan(borrow({ amount: { percent: '100' } }))
    const half = await plan(borrow({ amount: { percent: '50' } }))
    const [all, part] = [whole.gets[0]?.minimum.units ?? 0n, half.gets[0]?.minimum.units ?? 0n]
    expect(part).toBe(all / 2n)
    expect((await plan(borrow({ amount: { value: '250', unit: 'usd' } }))).gets[0]?.minimum.units).toBe(
      units('250', 'USDC'),
    )
    const ether = await plan(borrow({ asset: 'ETH', amount: { value: '0.5', unit: 'token' } }))
    expect(kindsOf(ether)).toEqual(['borrow', 'unwrap'])
    expect(ether.gets[0]?.minimum).toEqual({ token: practice.native, units: units('0.5', 'ETH') })
    expect((await outcome(ether)).change('ETH')).toBe(units('0.5', 'ETH'))
  })

  test('behavior: what is lent and does not count yet is made collateral', async () => {
    await having(wrapped('2'), ...lent('2', 'WETH'), buildSetCollateral(pool, coin('WETH').address, false))
    const { plan, outcome } = planner()
    for (const wish of [borrow(), borrow({ collateral: 'WETH' })]) {
      const planned = await plan(wish)
      expect(kindsOf(planned)).toEqual(['collateral', 'borrow'])
      expect(titlesOf(planned)[0]).toBe('Use your WETH in Aave v3 as collateral')
      await outcome(planned)
    }
  })

  test('behavior: with too little of the named asset, all of it is put up where that keeps the floor, else the most is told', async () => {
    await having(wrapped('1'))
    const { plan, refusal, outcome } = planner()
    const wish = (value: string) => borrow({ collateral: 'WETH', amount: { value, unit: 'token' } })
    const tight = await plan(wish('1500'))
    expect(titlesOf(tight)[1]).toBe('Supply 1 WETH to Aave v3')
    expect(tight.notes).toContainEqual(expect.stringMatching(/^The health of your loan would be/))
    await outcome(tight)
    expect(await refusal(wish('4000'))).toMatch(
      /^Borrowing 4,000 USDC with all your WETH behind it would leave your loan at a health of 0\.\d\d, and Sayso stops at 1\.10: at most [\d,.]+ USDC can be borrowed and leave it at 1\.50, below which Sayso warns\. Nothing was sent; borrow less\.$/,
    )
  })

  test('behavior: an asset that Aave keeps apart backs only what may be owed against it, after a step of its own', async () => {
    const { plan, refusal, outcome, play, rpc } = planner()
    const link = coin('LINK')
    const pair = practice.uniswap?.pools.find(({ token0, token1 }) => [token0, token1].includes(link.address))
    await rpc.setBalance({ address: pair?.address ?? account, value: units('10', 'ETH') })
    await play([buildTransfer(amount('10', 'LINK'), account)], { from: pair?.address ?? account })
    const wish = borrow({ collateral: 'LINK', amount: { value: '50', unit: 'token' } })
    const planned = await plan(wish)
    expect(kindsOf(planned)).toEqual(['approve', 'supply', 'collateral', 'borrow'])
    expect((await outcome(planned)).change('debtUSDC')).toBe(units('50', 'USDC'))
    expect(await refusal({ ...wish, asset: 'WBTC', amount: { value: '0.0001', unit: 'token' } })).toBe(
      'Your only collateral is one that Aave keeps apart from others, and WBTC cannot be borrowed against it. Nothing was sent; name other collateral.',
    )
    await having(...lent('100', 'DAI'))
    expect(await refusal(wish)).toMatch(/^Aave v3 does not take LINK as collateral beside what you have there\./)
  })

  test('behavior: who chose a group of like assets may owe more in it, and nothing outside of it', async () => {
    const { plan, refusal, outcome } = planner()
    await having(...lent('1000', 'USDC'))
    const wish = borrow({ asset: 'DAI', amount: { percent: '100' } })
    const [usual] = (await plan(wish)).gets
    await having({ to: pool, value: 0n, data: encodeFunctionData({ abi: eModeAbi, args: [1] }) })
    const planned = await plan(wish)
    expect(planned.gets[0]?.minimum.units).toBeGreaterThan(((usual?.minimum.units ?? 0n) * 110n) / 100n)
    await outcome(planned)
    expect(await refusal(borrow({ asset: 'ETH', amount: { value: '0.01', unit: 'token' } }))).toMatch(
      /^Your Aave account is in a group of like assets \(e-mode 1\) that WETH is not in/,
    )
  })

  test('behavior: another market, and a reserve that lends nothing, are said plainly', async () => {
    await having(wrapped('2'), ...lent('2', 'WETH'))
    const { result, refusal } = planner()
    expect(await result(borrow({ protocol: 'compound' }))).toEqual({
      status: 'unsupported',
      sentence: 'Understood, but Sayso cannot borrow from Compound yet. Nothing is set; Aave works today.',
    })
    expect(await result(borrow({ asset: 'stablecoin' }))).toMatchObject({ status: 'ask', missing: ['asset'] })
    expect(await refusal(borrow({ amount: { value: '300000000', unit: 'token' } }))).toMatch(
      /^Aave v3 can lend you [\d,.]+ USDC at most now/,
    )
  })

  test('behavior: a price that is too old stops a loan', async () => {
    await having(wrapped('2'), ...lent('2', 'WETH'))
    await planner().post('WETH', 3_000_00000000n, 7_200n)
    expect(await planner().refusal(borrow())).toMatch(
      /^The price of WETH is unknown or too old, so the health of a loan/,
    )
  })

  test('behavior: what was supplied in the same message counts, and what is borrowed can be spent at once', async () => {
    const { plan, outcome } = planner()
    const message: readonly Intent[] = [
      { kind: 'supply', asset: 'ETH', amount: { value: '1', unit: 'token' }, protocol: 'aave' },
      borrow(),
      { kind: 'swap', sell: 'USDC', buy: 'DAI', amount: 'previous', exact: 'sell' },
    ]
    const planned = await plan(...message)
    expect(kindsOf(planned)).toEqual(['wrap', 'approve', 'supply', 'borrow', 'approve', 'swap'])
    expect(planned.gets.map(({ minimum }) => minimum.token.symbol)).toEqual(['DAI'])
    expect((await outcome(planned)).change('debtUSDC')).toBe(units('500', 'USDC'))
  })

  test('behavior: what a deposit earns is what is left of it after the interest of the loan, cost or not', async () => {
    const { plan, snapshot } = planner()
    const supplied: Intent = { kind: 'supply', asset: 'ETH', amount: { value: '1', unit: 'token' }, protocol: 'aave' }
    const alone = (await plan(supplied)).earning
    const { earning, loan } = await plan(supplied, borrow({ amount: { value: '300', unit: 'token' } }))
    if (alone === null || earning === null || loan === null) throw new Error('Nothing is known of what it earns.')
    const state = (await snapshot()).reserves.get(coin('USDC').address.toLowerCase())
    const rate = state === undefined ? null : borrowRateAfter(state, units('300', 'USDC'))
    const interest = (300n * 10n ** 8n * paidOverYear(rate ?? 0n)) / 10n ** 27n
    expect(interest).toBeGreaterThan(0n)
    expect(loan.interestPerYear).toBe(earning.interestPerYear)
    // Rounded up, as what is owed is.
    expect(earning.interestPerYear - interest).toBeLessThanOrEqual(1n)
    expect(earning.grossPerYear).toBe(alone.grossPerYear)
    expect(earning.netPerYear).toBe(alone.netPerYear - earning.interestPerYear)
    expect(earning.netOverHorizon).toBe(alone.netOverHorizon - earning.interestPerYear)

    // It could not leave at once, so that is not tried, and said.
    expect(earning.leaving).toEqual([])

    const dear = await plan(supplied, borrow({ amount: { value: '1200', unit: 'token' } }))
    expect(dear.earning?.netPerYear).toBeLessThan(0n)
    expect(dear.earning?.breakEvenDays).toBeNull()
    // Without a loan nothing is taken off.
    expect(alone.interestPerYear).toBe(0n)
  })
})
