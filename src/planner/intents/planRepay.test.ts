import { maxUint256 } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { account, coin } from '../../chain/testing/chainOfTest.ts'
import { amountOf } from '../../model/Amount.ts'
import type { Intent, IntentOf } from '../../model/Reading.ts'
import type { Call } from '../../model/Step.ts'
import { buildBorrow, buildRepay, buildSupply } from '../../protocols/aave/build.ts'
import { decodeAaveLoan } from '../../protocols/aave/decode.ts'
import { buildApprove, buildTransfer } from '../../protocols/erc20/build.ts'
import { buildDeposit } from '../../protocols/erc4626/build.ts'
import { amount, kindsOf, plannerOfTest, someone, units } from '../testing/planOfTest.ts'
import { lendCalls } from '../testing/positionCalls.ts'

const planner = plannerOfTest()
const pool = practice.aave?.pool ?? account
const repay = (change: Partial<IntentOf<'repay'>> = {}): IntentOf<'repay'> => ({
  kind: 'repay',
  asset: 'USDC',
  amount: 'all',
  ...change,
})
const getOut: readonly Intent[] = [repay({ asset: 'any' }), { kind: 'withdraw', asset: 'any', amount: 'all' }]
const wrapped = (text: string): Call => ({ to: coin('WETH').address, value: units(text, 'ETH'), data: '0xd0e30db0' })
const lent = (text: string, symbol: string): readonly Call[] => [
  buildApprove(amount(text, symbol), pool),
  buildSupply(pool, amount(text, symbol), account),
]
const owing = (text: string, symbol: string): Call => buildBorrow(pool, amount(text, symbol), account)

/** Does this, and lets a quarter of an hour of interest accrue. */
async function having(...calls: readonly Call[]): Promise<void> {
  const { play, rpc } = planner()
  for (let at = 0; at < calls.length; at += 5) {
    const played = await play(calls.slice(at, at + 5))
    expect(played.map(({ ok }) => ok)).toEqual(played.map(() => true))
  }
  const { timestamp } = await rpc.getBlock()
  await play([], { at: timestamp + 900n })
}

/** Leaves so much of a token in the wallet, and sends the rest away. */
async function keeping(symbol: string, text: string): Promise<void> {
  const { play, snapshot } = planner()
  const held = (await snapshot()).balances.get(coin(symbol).address.toLowerCase()) ?? 0n
  const away = amountOf(coin(symbol), held - units(text, symbol))
  if (away.units > 0n) await play([buildTransfer(away, someone)])
}

async function keepingOnly(kept: Readonly<Record<string, string>>, ether = '0.05'): Promise<void> {
  for (const symbol of ['USDC', 'USDT', 'DAI', 'WBTC', 'wstETH', 'WETH']) await keeping(symbol, kept[symbol] ?? '0')
  await planner().rpc.setBalance({ address: account, value: units(ether, 'ETH') })
}

describe('planRepay', () => {
  test('default', async () => {
    await having(wrapped('2'), ...lent('2', 'WETH'), owing('500', 'USDC'))
    const { plan, outcome } = planner()
    const planned = await plan(repay({ amount: { value: '200', unit: 'token' } }))
    expect(planned.steps.map(({ call }) => call)).toEqual([
      buildApprove(amount('200', 'USDC'), pool),
      buildRepay(pool, coin('USDC').address, units('200', 'USDC'), account),
    ])
    expect(planned.summary).toBe('Repay 200 USDC to Aave v3')
    expect(planned.spends).toEqual([amount('200', 'USDC')])
    const played = await outcome(planned)
    expect(played.change('USDC')).toBe(-units('200', 'USDC'))
    expect(played.allowances).toEqual([0n])
    expect(planned.loan?.healthAfter).toBeGreaterThan(planned.loan?.healthBefore ?? 0n)
  })

  test('behavior: the interest that a payment in figures leaves owed is said, with what pays it too', async () => {
    await having(wrapped('2'), ...lent('2', 'WETH'), owing('500', 'USDC'))
    const { plan } = planner()
    const planned = await plan(repay({ amount: { value: '500', unit: 'token' } }))
    expect(planned.notes).toContainEqual(
      expect.stringMatching(/^0\.00\d+ USDC stays owed, .* Say "repay all my USDC" to owe nothing\.$/),
    )
    expect((await plan(repay({ amount: { value: '200', unit: 'token' } }))).notes.join()).not.toContain('stays owed')
    const all = await plan(repay())
    expect(all.notes.join()).not.toContain('stays owed')
    // One bound, with why: the button says the same.
    expect(all.notes).toContainEqual(
      expect.stringMatching(
        /^A little more than you owe now is set aside, at most 500\.00\d{1,4} USDC: interest runs until it is sent\. Only what you owe then is taken\.$/,
      ),
    )
  })

  test('behavior: all of it leaves nothing owed and nothing allowed; the margin is interest until the plan expires', async () => {
    await having(wrapped('2'), ...lent('2', 'WETH'), owing('500', 'USDC'))
    const { plan, outcome, snapshot, play } = planner()
    const planned = await plan(repay())
    expect(kindsOf(planned)).toEqual(['approve', 'repay', 'reset-approval'])
    expect(decodeAaveLoan(planned.steps[1]?.call.data ?? '0x')).toMatchObject({ kind: 'repay', amount: null })
    const owed = planned.steps[1]?.kind === 'repay' ? planned.steps[1].amount.units : 0n
    const allowed = planned.steps[0]?.kind === 'approve' ? planned.steps[0].amount.units : maxUint256
    expect(allowed - owed).toBeGreaterThan(3n)
    expect((allowed - owed) * 10_000n).toBeLessThan(owed)
    expect(planned.loan).toMatchObject({ healthAfter: null, debtAfter: 0n })
    const played = await outcome(planned)
    expect(played.change('USDC')).toBe(played.change('debtUSDC'))
    expect(played.allowances).toEqual([0n])
    // As late as the plan may be signed, it still pays all of it.
    await play([], { at: planned.expiresAt - 2n })
    await having(...planned.steps.map(({ call }) => call))
    const { balances, allowances } = await snapshot()
    const debt = practice.aave?.reserves.find(({ asset }) => asset === coin('USDC').address)?.variableDebtToken
    expect(balances.get(debt?.address.toLowerCase() ?? '')).toBe(0n)
    expect([...allowances.values()].filter((left) => left > 0n)).toEqual([])
  })

  test('behavior: a share is of the debt, and of every debt where none is named', async () => {
    await having(wrapped('3'), ...lent('3', 'WETH'), owing('500', 'USDC'), owing('300', 'DAI'))
    const { plan, result, refusal, outcome } = planner()
    const planned = await plan(repay({ asset: 'any', amount: { percent: '50' } }))
    expect(planned.summary).toMatch(/^Repay 250\.\d+ USDC and 150\.\d+ DAI to Aave v3$/)
    await outcome(planned)
    expect(await result(repay({ asset: 'any', amount: { value: '10', unit: 'token' } }))).toMatchObject({
      status: 'ask',
      choices: ['USDC', 'DAI'],
    })
    expect(await refusal(repay({ amount: { value: '501', unit: 'token' } }))).toMatch(
      /^You owe 500\.\d+ USDC, which is less than 501 USDC\. Nothing was sent; say "repay all my USDC"/,
    )
    expect(await refusal(repay({ asset: 'WBTC' }))).toBe(
      'You owe no WBTC to Aave v3, only USDC and DAI. Nothing was sent; name what you owe.',
    )
  })

  test('behavior: what is missing, and no more, is bought with a stablecoin that suffices', async () => {
    await having(wrapped('2'), ...lent('2', 'WETH'), owing('500', 'USDC'))
    await keepingOnly({ USDC: '100', DAI: '5000', WBTC: '0.1' }, '5')
    const { plan, outcome } = planner()
    const planned = await plan(repay())
    expect(kindsOf(planned)).toEqual(['approve', 'swap', 'reset-approval', 'approve', 'repay', 'reset-approval'])
    expect(planned.summary).toMatch(/^Repay all 500\.\d+ USDC to Aave v3, selling DAI for what is missing$/)
    const played = await outcome(planned)
    expect(played.change('DAI')).toBeGreaterThan(-units('405', 'DAI'))
    expect(played.change('DAI')).toBeLessThan(-units('395', 'DAI'))
    expect(played.change('USDC')).toBeGreaterThan(-units('100.01', 'USDC'))
    expect(played.change('debtUSDC')).toBeLessThan(-units('500', 'USDC'))
    expect(played.allowances).toEqual([0n, 0n])
  })

  test('behavior: where no stablecoin suffices alone, what costs least is sold; else several, and else it says what is missing', async () => {
    await having(wrapped('3'), ...lent('3', 'WETH'), owing('1500', 'USDC'))
    await keepingOnly({ DAI: '300', USDT: '400' }, '0.5')
    const { plan, refusal, outcome } = planner()
    const planned = await plan(repay())
    expect(planned.summary).toContain('selling USDT and DAI and ETH for what is missing')
    expect((await outcome(planned)).change('debtUSDC')).toBeLessThan(-units('1500', 'USDC'))
    await keepingOnly({ DAI: '100' })
    expect(await refusal(repay())).toMatch(
      /^Repaying 1,500\.\d+ USDC needs 1,\d+\.\d+ USDC more than your wallet has or can buy now; \d+\.\d+ USDC would be there\./,
    )
  })

  test('behavior: what is lent of the same asset pays before anything is sold', async () => {
    await having(...lent('3000', 'USDC'), wrapped('2'), ...lent('2', 'WETH'), owing('500', 'USDC'))
    await keepingOnly({ DAI: '5000' })
    const { plan, outcome } = planner()
    const planned = await plan(repay())
    expect(kindsOf(planned)).toEqual(['withdraw', 'approve', 'repay', 'reset-approval'])
    expect((await outcome(planned)).change('debtUSDC')).toBeLessThan(-units('500', 'USDC'))
  })

  test('behavior: a debt in ether is one in WETH: what is needed is wrapped, gas kept back', async () => {
    await having(...lent('5000', 'USDC'), owing('0.5', 'WETH'))
    await keepingOnly({}, '2')
    const { plan, outcome } = planner()
    const planned = await plan(repay({ asset: 'ETH' }))
    expect(kindsOf(planned)).toEqual(['wrap', 'approve', 'repay', 'reset-approval'])
    const played = await outcome(planned)
    expect(played.change('debtWETH')).toBeLessThan(-units('0.5', 'WETH'))
    expect(played.change('ETH')).toBeGreaterThan(-units('0.51', 'ETH'))
  })

  test('behavior: a debt is paid with what the step before brings, measured, and never more than is owed', async () => {
    await having(wrapped('3'), ...lent('3', 'WETH'), owing('2000', 'USDC'))
    const { plan, outcome } = planner()
    const swap = (value: string): Intent => ({
      kind: 'swap',
      sell: 'DAI',
      buy: 'USDC',
      amount: { value, unit: 'token' },
      exact: 'sell',
    })
    const some = await plan(swap('500'), repay({ amount: 'previous' }))
    expect(kindsOf(some)).toEqual(['approve', 'swap', 'approve', 'repay'])
    expect(some.slots.map(({ call, word }) => [call, word])).toEqual([
      [2, 1],
      [3, 1],
    ])
    expect(some.gets).toEqual([])
    expect((await outcome(some)).change('debtUSDC')).toBeLessThan(-units('490', 'USDC'))
    const more = await plan(swap('2500'), repay({ amount: 'previous' }))
    expect(kindsOf(more)).toEqual(['approve', 'swap', 'approve', 'repay', 'reset-approval'])
    expect((await outcome(more)).change('debtUSDC')).toBeLessThan(-units('2000', 'USDC'))
  })

  test('behavior: who owes nothing is told so, and getting out of everything then is taking all out', async () => {
    const { refusal, plan } = planner()
    expect(await refusal(repay())).toBe('You owe nothing to Aave v3. Nothing was sent.')
    await having(...lent('100', 'DAI'))
    const planned = await plan(...getOut)
    expect(kindsOf(planned)).toEqual(['withdraw'])
    expect(planned.loan).toBeNull()
  })

  test('behavior: what cannot be paid from the wallet is paid out of its collateral in rounds, and only on the way out', async () => {
    await having(wrapped('2'), ...lent('2', 'WETH'), owing('2800', 'USDC'))
    await keepingOnly({})
    const { plan, refusal, outcome } = planner()
    expect(await refusal(repay())).toMatch(/say "get me out of everything" to sell collateral for it\.$/)
    const planned = await plan(...getOut)
    const rounds = planned.steps.filter(({ kind }) => kind === 'repay').length
    expect(rounds).toBeGreaterThan(1)
    expect(rounds).toBeLessThanOrEqual(6)
    expect(planned.loan).toMatchObject({ healthAfter: null, debtAfter: 0n, collateralAfter: 0n })
    const played = await outcome(planned)
    expect(played.change('debtUSDC')).toBeLessThan(-units('2800', 'USDC'))
    expect(new Set(played.allowances)).toEqual(new Set([0n]))
    expect(played.change('WETH')).toBeGreaterThanOrEqual(
      planned.gets.find(({ minimum }) => minimum.token.symbol === 'WETH')?.minimum.units ?? 0n,
    )
  })

  test('behavior: out of everything means the vaults and Morpho too, and they pay before anything is sold', async () => {
    const steady = practice.vaults[0]?.share.address ?? account
    const deposit = [buildApprove(amount('400', 'USDC'), steady), buildDeposit(steady, amount('400', 'USDC'), account)]
    const onMorpho = lendCalls(amount('100', 'USDC'))
    await having(
      wrapped('2'),
      ...lent('2', 'WETH'),
      owing('450', 'USDC'),
      owing('0.005', 'WBTC'),
      ...deposit,
      ...onMorpho,
    )
    await keepingOnly({ WBTC: '0.01' })
    const { plan, outcome } = planner()
    const planned = await plan(...getOut)
    const repaying = ['approve', 'repay', 'reset-approval']
    expect(kindsOf(planned)).toEqual(['redeem', 'redeem', ...repaying, ...repaying, 'withdraw'])
    const played = await outcome(planned)
    expect(played.change('debtUSDC')).toBeLessThan(-units('450', 'USDC'))
    expect(played.change('USDC')).toBeGreaterThan(units('49.9', 'USDC'))
    expect(played.allowances.filter((left) => left > 0n)).toEqual([])
  })

  test('behavior: a loan at the floor cannot be unwound without money from outside, and it says so', async () => {
    await having(wrapped('2'), ...lent('2', 'WETH'), owing('3700', 'USDC'))
    await keepingOnly({})
    expect(await planner().refusal(...getOut)).toMatch(
      /^(Nothing can be taken out to repay|Paying back) .*(repay part of it from your wallet first)\.$/,
    )
  })
})
