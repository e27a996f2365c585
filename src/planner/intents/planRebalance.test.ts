import { beforeEach, describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { account, coin } from '../../chain/testing/chainOfTest.ts'
import { planWithQuotes } from '../../corridor/planWithQuotes.ts'
import type { Plan, PlanResult } from '../../model/Plan.ts'
import type { IntentOf } from '../../model/Reading.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import { defaultPlannerSettings } from '../settings.ts'
import { deal } from '../testing/deal.ts'
import { amount, kindsOf, plannerOfTest, titlesOf, units } from '../testing/planOfTest.ts'
import { depositCalls, supplyCalls } from '../testing/positionCalls.ts'

const planner = plannerOfTest()
const all = ['WETH', 'USDC', 'USDT', 'DAI', 'WBTC', 'wstETH']

/** "60 ETH 40 USDC" */
function to(shares: string, tolerancePercent?: string): IntentOf<'rebalance'> {
  const words = shares.split(' ')
  const targets = words.flatMap((percent, at) => (at % 2 === 0 ? [{ asset: words[at + 1] ?? '', percent }] : []))
  return { kind: 'rebalance', targets, ...(tolerancePercent === undefined ? {} : { tolerancePercent }) }
}

/** Exactly this in the wallet: "1 ETH 3000 USDC". Ether beside what gas needs. */
async function hold(text: string): Promise<void> {
  const words = text.split(' ')
  const wanted = new Map(
    words.flatMap((value, at): [string, string][] => (at % 2 === 0 ? [[words[at + 1] ?? '', value]] : [])),
  )
  for (const symbol of all) await deal(planner(), symbol, units(wanted.get(symbol) ?? '0', symbol))
  await planner().rpc.setBalance({ address: account, value: units(wanted.get('ETH') ?? '0', 'ETH') + 3n * 10n ** 15n })
}

async function resultOn(change: (snapshot: Snapshot) => Snapshot, intent: IntentOf<'rebalance'>): Promise<PlanResult> {
  const { client, snapshot } = planner()
  const request = {
    intents: [intent],
    snapshot: change(await snapshot()),
    settings: defaultPlannerSettings,
    contacts: {},
  }
  return planWithQuotes(client, request)
}

function swapsOf(plan: Plan): readonly string[] {
  return plan.steps.flatMap((step) =>
    step.kind === 'swap' ? [`${step.sell.token.symbol}>${step.expected.token.symbol}`] : [],
  )
}

function sharesOf(plan: Plan): readonly string[] {
  return plan.weights.map(({ symbol, beforeBps, afterBps }) => `${symbol} ${beforeBps} ${afterBps}`)
}

beforeEach(() => hold('0 ETH'))

describe('planRebalance', () => {
  test('default: 60/40 from a messy portfolio with a position inside, by the fewest trades', async () => {
    await hold('1 ETH 3000 USDC 1000 DAI 0.0154 WBTC')
    await planner().play(supplyCalls(amount('2500', 'USDC')), { gas: 600_000n })
    const plan = await planner().plan(to('60 ETH 40 USDC'))
    expect(plan.summary).toBe('Rebalance to 60 % ETH and 40 % USDC, selling DAI and WBTC too, by 2 swaps')
    expect(swapsOf(plan).toSorted()).toEqual(['DAI>ETH', 'WBTC>ETH'])
    expect(kindsOf(plan)).not.toContain('withdraw')
    for (const { afterBps, targetBps } of plan.weights) expect(Number(afterBps - targetBps)).toBeCloseTo(0, -1)
    const { change, allowances } = await planner().outcome(plan)
    expect([change('DAI'), change('WBTC')]).toEqual([-units('1000', 'DAI'), -units('0.0154', 'WBTC')])
    expect(allowances.every((left) => left === 0n)).toBe(true)
  })

  describe('what is left out', () => {
    const without = (shares: string, ...leaveOut: string[]) => ({ ...to(shares), leaveOut })

    test('default: it is neither sold nor bought, nor counted, in the wallet and in positions', async () => {
      await hold('1 ETH 3000 USDC 0.02 WBTC')
      await planner().play(supplyCalls(amount('0.01', 'WBTC')), { gas: 600_000n })
      const plan = await planner().plan(without('60 ETH 40 USDC', 'WBTC'))
      expect(plan.notes).toContain('WBTC is left as it is.')
      expect(plan.weights.map(({ symbol }) => symbol)).toEqual(['ETH', 'USDC'])
      expect(kindsOf(plan)).not.toContain('withdraw')
      expect(swapsOf(plan)).toEqual(['USDC>ETH'])
      for (const { afterBps, targetBps } of plan.weights) expect(Number(afterBps - targetBps)).toBeCloseTo(0, -1)
      const { change } = await planner().outcome(plan)
      expect(change('WBTC')).toBe(0n)
      const all = await planner().plan(to('60 ETH 40 USDC'))
      expect(all.notes.join(' ')).not.toContain('is left as it is')
      expect(swapsOf(all).some((swap) => swap.startsWith('WBTC'))).toBe(true)
    })

    test('behavior: a class is what is neither left out nor has a share; ether is left but for the gas', async () => {
      await hold('1 ETH 1000 USDC 1000 DAI 0.02 WBTC')
      const plan = await planner().plan(without('50 WBTC 50 stablecoin', 'ETH', 'DAI'))
      expect(plan.notes).toContain('ETH and DAI are left as they are, but for what the network takes for these steps.')
      const { change } = await planner().outcome(plan)
      expect(change('DAI')).toBe(0n)
      expect(swapsOf(plan).join()).not.toMatch(/ETH|DAI/)
      const stables = await planner().plan(without('80 ETH 20 WBTC', 'stablecoin'))
      expect(swapsOf(stables).join()).not.toMatch(/USD|DAI/)
    })

    test('behavior: what has a share is not left out as well, ether under either name', async () => {
      await hold('1 ETH 1000 USDC')
      expect(await planner().result(without('60 ETH 40 USDC', 'WETH'))).toMatchObject({
        sentence: 'You gave ETH a share and asked to leave it as it is. Nothing was sent; say one of the two.',
      })
      expect(await planner().result(without('60 ETH 40 USDC', 'stablecoin'))).toMatchObject({
        sentence: expect.stringContaining('You gave USDC a share'),
      })
    })
  })

  test('behavior: out of a position comes only what the wallet is short of, and the plan names it', async () => {
    await hold('0 ETH 4000 USDC')
    await planner().play(supplyCalls(amount('3000', 'USDC')), { gas: 600_000n })
    const plan = await planner().plan(to('60 DAI 40 USDC'))
    expect(titlesOf(plan)[0]).toMatch(/^Withdraw 1,[34]\d\d(\.\d+)? USDC from Aave v3$/)
    expect(plan.notes.join(' ')).toMatch(/1,[34]\d\d(\.\d+)? USDC comes out of Aave v3\./)
    expect(swapsOf(plan)).toContain('USDC>DAI')
    const { change } = await planner().outcome(plan)
    expect(change('USDC')).toBe(-units('1000', 'USDC'))
  })

  test('behavior: vault shares count as their asset, and WETH as ether', async () => {
    await hold('0 ETH 2000 USDC 0.8 WETH')
    await planner().play(depositCalls(units('1000', 'USDC')), { gas: 600_000n })
    const answer = await planner().result(to('50 ETH 50 USDC'))
    expect(answer).toMatchObject({ status: 'leave-it', venues: [] })
  })

  test('behavior: one approval covers all that is sold of a token', async () => {
    await hold('0 ETH 6000 USDC')
    const plan = await planner().plan(to('50 DAI 50 WBTC'))
    const sold = plan.steps.filter((step) => step.kind === 'swap' && step.sell.token.symbol === 'USDC')
    expect(sold).toHaveLength(2)
    expect(plan.steps.filter((step) => step.kind === 'approve' && step.amount.token.symbol === 'USDC')).toHaveLength(1)
    expect(plan.steps.find((step) => step.kind === 'approve')).toMatchObject({ amount: amount('6000', 'USDC') })
  })

  test('behavior: within the band nothing is traded; a narrower band trades', async () => {
    await hold('1 ETH 2560 USDC')
    const answer = await planner().result(to('50 ETH 50 USDC'))
    if (answer.status !== 'leave-it') throw new Error(answer.status)
    expect(answer.sentence).toMatch(
      /^Leave it: you hold 49\.\d+ % ETH and 50\.\d+ % USDC, each within 1 % of its share\. Nothing was sent\.$/,
    )
    const plan = await planner().plan(to('50 ETH 50 USDC', '0.1'))
    expect(swapsOf(plan)).toEqual(['USDC>ETH'])
    expect((await planner().result(to('60 ETH 40 USDC', '20'))).status).toBe('leave-it')
  })

  test('behavior: what has not drifted stays, though the others trade', async () => {
    await hold('0.39 ETH 1300 USDC 650 DAI 0.015 WBTC')
    const plan = await planner().plan(to('25 ETH 40 USDC 10 DAI 25 WBTC'))
    expect(swapsOf(plan)).toEqual(['DAI>USDC'])
    expect(sharesOf(plan).find((share) => share.startsWith('WBTC'))).toMatch(/^WBTC (\d+) \1$/)
  })

  test('behavior: a class is all stablecoins without a share of their own, and none is traded for another', async () => {
    await hold('0 ETH 1000 USDC 1000 DAI 1000 USDT')
    const plan = await planner().plan(to('50 stablecoin 50 ETH'))
    expect(plan.weights.map(({ symbol }) => symbol)).toEqual(['stablecoin', 'ETH'])
    // The cheapest of them go; two trades would cost more gas than one and a part.
    expect(swapsOf(plan).every((swap) => swap.endsWith('>ETH'))).toBe(true)
    expect(swapsOf(plan)).toHaveLength(2)
    const twice = await planner().plan(to('40 stablecoin 30 DAI 30 ETH'))
    expect(twice.weights.find(({ symbol }) => symbol === 'DAI')?.beforeBps).toBeGreaterThan(3_300n)
  })

  test('behavior: dust is left alone and named', async () => {
    await hold('1 ETH 0.6 USDT 0.00001 WBTC')
    const plan = await planner().plan(to('50 ETH 50 USDC'))
    expect(swapsOf(plan)).toEqual(['ETH>USDC'])
    expect(plan.notes).toContain('0.6 USDT is left as it is, since selling so little costs more than it brings.')
    expect(plan.weights.map(({ symbol }) => symbol)).toEqual(['ETH', 'USDC'])
  })

  test('behavior: where gas costs more than the trade is worth, it says to leave it', async () => {
    await hold('0 ETH 100 USDC')
    await planner().rpc.setBalance({ address: account, value: units('0.28', 'ETH') })
    const answer = await planner().resultAt(100_000_000_000n, to('40 ETH 60 USDC'))
    if (answer.status !== 'leave-it') throw new Error(answer.status)
    expect(answer.sentence).toMatch(/^Leave it: you hold .+, and no trade towards your shares is worth the \$\d/)
  })

  test('behavior: what stands behind a debt takes no part, and is not touched', async () => {
    await hold('1 ETH 4000 USDC')
    await planner().play(supplyCalls(amount('3000', 'USDC')), { gas: 600_000n })
    const lending = { collateralBase: 3_000n, debtBase: 1n, healthFactor: 10n ** 18n }
    const answer = await resultOn((snapshot) => ({ ...snapshot, lending }), to('50 ETH 50 USDC'))
    if (answer.status !== 'plan') throw new Error(answer.status)
    expect(swapsOf(answer.plan)).toEqual(['ETH>USDC'])
    expect(answer.plan.notes).toContain('What you have on Aave stays as it is, since it stands behind your debt there.')
    expect(answer.plan.weights.find(({ symbol }) => symbol === 'USDC')?.before).toBeLessThan(100_100_000_000n)
  })

  test('behavior: a position that could not be left whole takes no part', async () => {
    await hold('1 ETH 4000 USDC')
    await planner().play(depositCalls(units('3000', 'USDC')), { gas: 600_000n })
    const answer = await resultOn((snapshot) => {
      const vaults = [...snapshot.vaults].map(([key, state]) => [key, { ...state, maxWithdraw: 10n }] as const)
      return { ...snapshot, vaults: new Map(vaults) }
    }, to('50 ETH 50 USDC'))
    if (answer.status !== 'plan') throw new Error(answer.status)
    expect(answer.plan.notes.join(' ')).toContain('What you have in Steady USDC Vault stays as it is, since not all')
    expect(kindsOf(answer.plan)).not.toContain('redeem')
  })

  test('behavior: a target without a fresh price cannot be reached; another asset without one stays', async () => {
    await hold('1 ETH 1000 DAI')
    const without =
      (symbol: string) =>
      (snapshot: Snapshot): Snapshot => {
        const prices = new Map(snapshot.prices)
        prices.delete(coin(symbol).address.toLowerCase())
        return { ...snapshot, prices }
      }
    expect(await resultOn(without('USDC'), to('50 ETH 50 USDC'))).toMatchObject({ status: 'impossible' })
    const other = await resultOn(without('DAI'), to('50 ETH 50 USDC'))
    expect(other.status === 'plan' && other.plan.notes.join(' ')).toContain('1,000 DAI stays as it is, since its price')
  })

  test.each<[string, string, string, RegExp]>([
    ['shares that do not add up', '60 ETH 30 USDC', 'ask', /add up to 100 %/],
    ['ether and WETH', '60 ETH 40 WETH', 'impossible', /ETH and WETH count as one asset/],
    ['an asset named twice', '60 USDC 40 USDC', 'impossible', /USDC has two shares/],
    ['an asset that is not there', '60 ETH 40 XYZ', 'unsupported', /There is no XYZ/],
    ['shares finer than a hundredth', '33.333 ETH 66.667 USDC', 'impossible', /at most two digits/],
    ['a class that is used up', '10 USDC 10 USDT 10 DAI 70 stablecoin', 'impossible', /none is left for “stablecoin”/],
  ])('behavior: %s: one sentence', async (_, shares, status, sentence) => {
    const answer = await planner().result(to(shares))
    expect(answer.status).toBe(status)
    expect('sentence' in answer ? answer.sentence : 'question' in answer ? answer.question : '').toMatch(sentence)
  })

  test('behavior: with nothing there is nothing to rebalance', async () => {
    await planner().rpc.setBalance({ address: account, value: 10n ** 15n })
    expect(await planner().refusal(to('50 DAI 50 USDC'))).toMatch(/^You hold nothing that could be brought/)
  })

  test('behavior: every figure of the shares, worked out another way', async () => {
    await hold('1 ETH 500 USDC 1500 DAI 0.02 WBTC')
    const plan = await planner().plan(to('60 ETH 40 USDC'))
    const { prices, balances } = await planner().snapshot()
    const start = new Map(
      ['ETH', 'USDC', 'DAI', 'WBTC'].map((symbol) => {
        const held = balances.get(coin(symbol).address.toLowerCase()) ?? 0n
        return [symbol, symbol === 'ETH' ? held - plan.gasReserve : held] as const
      }),
    )
    const end = new Map(start)
    for (const step of plan.steps) {
      if (step.kind !== 'swap') continue
      for (const [token, change] of [
        [step.sell.token, -step.sell.units],
        [step.expected.token, step.expected.units],
      ] as const)
        end.set(token.symbol, (end.get(token.symbol) ?? 0n) + change)
    }
    const worth = (side: ReadonlyMap<string, bigint>, symbol: string): number => {
      const price = prices.get(coin(symbol).address.toLowerCase())?.usdE8 ?? 0n
      return (Number(side.get(symbol) ?? 0n) * Number(price)) / 10 ** (coin(symbol).decimals + 8)
    }
    const sum = (side: ReadonlyMap<string, bigint>) =>
      [...side.keys()].reduce((total, symbol) => total + worth(side, symbol), 0)
    for (const line of plan.weights) {
      expect(Number(line.before) / 1e8).toBeCloseTo(worth(start, line.symbol), 5)
      expect(Number(line.after) / 1e8).toBeCloseTo(worth(end, line.symbol), 5)
      expect(Math.abs(Number(line.beforeBps) - (worth(start, line.symbol) / sum(start)) * 10_000)).toBeLessThan(0.51)
      expect(Math.abs(Number(line.afterBps) - (worth(end, line.symbol) / sum(end)) * 10_000)).toBeLessThan(0.51)
    }
    expect(practice.native.symbol).toBe('ETH')
  })
})
