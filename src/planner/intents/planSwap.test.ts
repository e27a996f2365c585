import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { account, coin } from '../../chain/testing/chainOfTest.ts'
import { amountOf } from '../../model/Amount.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { Plan } from '../../model/Plan.ts'
import type { IntentOf } from '../../model/Reading.ts'
import type { Step } from '../../model/Step.ts'
import { buildApprove } from '../../protocols/erc20/build.ts'
import { buildSwap } from '../../protocols/uniswap/build.ts'
import { amount, kindsOf, plannerOfTest, units } from '../testing/planOfTest.ts'

const planner = plannerOfTest()
const router = practice.uniswap?.router ?? account
const swap = (change: Partial<IntentOf<'swap'>> = {}): IntentOf<'swap'> => ({
  kind: 'swap',
  sell: 'USDC',
  buy: 'DAI',
  amount: { value: '1000', unit: 'token' },
  exact: 'sell',
  ...change,
})
const one = { value: '1', unit: 'token' } as const

function swapOf(plan: Plan): Extract<Step, { kind: 'swap' }> {
  const found = plan.steps.find((step) => step.kind === 'swap')
  if (found?.kind !== 'swap') throw new Error('The plan has no swap.')
  return found
}

/** What the feeds say `sold` is worth of another token, in its units. */
async function fair(sold: string, from: string, to: string): Promise<bigint> {
  const { prices } = await planner().snapshot()
  const price = (symbol: string) => prices.get(coin(symbol).address.toLowerCase())?.usdE8 ?? 0n
  const scale = 10n ** BigInt(coin(from).decimals)
  return (units(sold, from) * price(from) * 10n ** BigInt(coin(to).decimals)) / (price(to) * scale)
}

describe('planSwap', () => {
  test('default', async () => {
    const { plan, outcome } = planner()
    const planned = await plan(swap())
    expect(kindsOf(planned)).toEqual(['approve', 'swap'])
    const step = swapOf(planned)
    expect(planned.steps[0]?.call).toEqual(buildApprove(amount('1000', 'USDC'), router))
    expect(step.call).toEqual(
      buildSwap({
        router,
        account,
        route: { tokens: [coin('USDC').address, coin('DAI').address], fees: step.fees },
        exact: 'sell',
        sellUnits: units('1000', 'USDC'),
        buyUnits: step.minimum.units,
        sellsNative: false,
        buysNative: false,
        deadline: planned.expiresAt,
      }),
    )
    const played = await outcome(planned)
    expect(played.change('USDC')).toBe(-units('1000', 'USDC'))
    expect(played.change('DAI')).toBe(step.expected.units)
    expect(played.allowances).toEqual([0n])
    expect(planned.dust).toEqual([amountOf(coin('DAI'), step.expected.units - step.minimum.units)])
  })

  test.each([
    ['USDC', 'DAI', '1000'],
    ['ETH', 'USDC', '1'],
    ['USDT', 'WBTC', '500'],
    ['wstETH', 'DAI', '0.1'],
  ])(
    'behavior: %s for %s brings at least the tighter of two bounds, the quote’s and the feeds’',
    async (sell, buy, sold) => {
      const planned = await planner().plan(swap({ sell, buy, amount: { value: sold, unit: 'token' } }))
      const { minimum, expected } = swapOf(planned)
      const byFeeds = await fair(sold, sell, buy)
      expect(minimum.units * 10_000n).toBeGreaterThanOrEqual(expected.units * 9_950n)
      expect(minimum.units * 10_000n).toBeGreaterThanOrEqual(byFeeds * 9_900n)
      expect(minimum.units).toBeLessThanOrEqual(expected.units)
      // And it is no tighter than that: one of the two is met within a unit.
      const slack = [minimum.units * 10_000n - expected.units * 9_950n, minimum.units * 10_000n - byFeeds * 9_900n]
      expect(slack.some((left) => left < 20_000n)).toBe(true)
    },
  )

  test('behavior: the person’s own limit replaces both bounds', async () => {
    const { minimum, expected } = swapOf(await planner().plan(swap({ maxSlippagePercent: '3' })))
    const byFeeds = await fair('1000', 'USDC', 'DAI')
    const looser = [expected.units, byFeeds].map((from) => (from * 9_700n + 9_999n) / 10_000n)
    expect(minimum.units).toBe(looser.reduce((a, b) => (a > b ? a : b)))
  })

  test.each([
    ['0.125', /at most two digits after the point/],
    ['10.01', /above 10 %/],
  ])('behavior: a limit of %s %% is turned back', async (maxSlippagePercent, sentence) => {
    expect(await planner().refusal(swap({ maxSlippagePercent }))).toMatch(sentence)
  })

  test('behavior: an exact purchase brings exactly that, and leaves no allowance behind', async () => {
    const { plan, outcome } = planner()
    const planned = await plan(swap({ exact: 'buy', amount: { value: '700', unit: 'token' } }))
    expect(kindsOf(planned)).toEqual(['approve', 'swap', 'reset-approval'])
    const { sell, minimum, expected } = swapOf(planned)
    expect([minimum, expected]).toEqual([amount('700', 'DAI'), amount('700', 'DAI')])
    const played = await outcome(planned)
    expect(played.change('DAI')).toBe(units('700', 'DAI'))
    expect(-played.change('USDC')).toBeLessThanOrEqual(sell.units)
    expect(-played.change('USDC')).toBeGreaterThan(units('690', 'USDC'))
    expect(played.allowances).toEqual([0n])
  })

  test('behavior: dollars of what is bought are worth that when they arrive, and it is said how to count what is paid', async () => {
    const { plan } = planner()
    const planned = await plan(swap({ buy: 'ETH', exact: 'buy', amount: { value: '500', unit: 'usd' } }))
    expect(swapOf(planned).minimum).toEqual(amount('0.2', 'ETH'))
    expect(planned.notes).toContain(
      '$500 is what arrives in ETH, by the price feed; what you pay for it comes to a little more. To pay exactly so much, say "swap 500 USDC for ETH".',
    )
    const other = await plan(swap({ sell: 'ETH', buy: 'USDC', exact: 'buy', amount: { value: '500', unit: 'usd' } }))
    expect(other.notes.join()).toContain('say "swap $500 of ETH for USDC"')
    const counted = await plan(swap({ exact: 'buy', amount: { value: '700', unit: 'token' } }))
    expect(counted.notes.join()).not.toContain('price feed')
  })

  test('behavior: ether is sold as it is, without an approval', async () => {
    const { plan, outcome } = planner()
    const planned = await plan(swap({ sell: 'ETH', buy: 'USDC', amount: one }))
    expect(kindsOf(planned)).toEqual(['swap'])
    expect(swapOf(planned).call.value).toBe(units('1', 'ETH'))
    const played = await outcome(planned)
    expect(played.change('ETH')).toBe(-units('1', 'ETH'))
    expect(played.change('WETH')).toBe(0n)
  })

  test('behavior: what an exact purchase does not take of the ether comes back', async () => {
    const { plan, outcome } = planner()
    const planned = await plan(
      swap({ sell: 'ETH', buy: 'USDC', exact: 'buy', amount: { value: '500', unit: 'token' } }),
    )
    const played = await outcome(planned)
    expect(played.change('USDC')).toBe(units('500', 'USDC'))
    expect(-played.change('ETH')).toBeLessThan(swapOf(planned).call.value)
    expect(-played.change('ETH')).toBeGreaterThan(units('0.19', 'ETH'))
  })

  test('behavior: ether that is bought arrives as ether', async () => {
    const { plan, outcome } = planner()
    for (const exact of ['sell', 'buy'] as const) {
      const planned = await plan(
        swap({ buy: 'ETH', exact, amount: { value: exact === 'buy' ? '0.5' : '1000', unit: 'token' } }),
      )
      const played = await outcome(planned)
      expect(played.change('ETH')).toBe(swapOf(planned).expected.units)
      expect(played.change('WETH')).toBe(0n)
    }
  })

  test('behavior: ether and WETH change one to one, without a market', async () => {
    const { plan, play, outcome } = planner()
    const wrapping = await plan(swap({ sell: 'ETH', buy: 'WETH', amount: one }))
    expect(kindsOf(wrapping)).toEqual(['wrap'])
    await play(wrapping.steps.map(({ call }) => call))
    const unwrapping = await plan(swap({ sell: 'WETH', buy: 'ETH', amount: 'all' }))
    expect(kindsOf(unwrapping)).toEqual(['unwrap'])
    expect((await outcome(unwrapping)).change('ETH')).toBe(units('1', 'ETH'))
  })

  test('behavior: USDT with an old allowance is first set to zero', async () => {
    const { plan, play, outcome } = planner()
    await play([buildApprove(amount('7', 'USDT'), router)])
    const planned = await plan(swap({ sell: 'USDT' }))
    expect(kindsOf(planned)).toEqual(['reset-approval', 'approve', 'swap'])
    expect((await outcome(planned)).allowances).toEqual([0n])
  })

  test('behavior: an allowance that fits already is made anew: it is not of this plan', async () => {
    const { plan, play, outcome } = planner()
    await play([buildApprove(amount('1000', 'USDC'), router)])
    const planned = await plan(swap())
    expect(kindsOf(planned)).toEqual(['reset-approval', 'approve', 'swap'])
    const played = await outcome(planned)
    expect(played.change('USDC')).toBe(-units('1000', 'USDC'))
    expect(played.allowances).toEqual([0n])
  })

  test('behavior: what one swap brings at least, the next one sells', async () => {
    const { plan, outcome } = planner()
    const planned = await plan(swap({ buy: 'USDT' }), swap({ sell: 'USDT', buy: 'DAI', amount: 'previous' }))
    const [first, second] = planned.steps.filter((step) => step.kind === 'swap')
    if (first?.kind !== 'swap' || second?.kind !== 'swap') throw new Error('Not two swaps.')
    expect(second.sell).toEqual(first.minimum)
    const played = await outcome(planned)
    expect(played.change('USDT')).toBe(first.expected.units - first.minimum.units)
  })

  test('behavior: a swap for itself, of nothing, or of more than is held is impossible', async () => {
    const { refusal } = planner()
    expect(await refusal(swap({ buy: 'USDC' }))).toMatch(/swap USDC for itself/)
    expect(await refusal(swap({ exact: 'buy', amount: { value: '0', unit: 'token' } }))).toMatch(/smallest part of DAI/)
    expect(await refusal(swap({ amount: { value: '10001', unit: 'token' } }))).toMatch(/you have 10,000 USDC/)
    expect(await refusal(swap({ exact: 'buy', amount: { value: '9999.9', unit: 'token' } }))).toMatch(
      /^This may cost up to 10,\d{3}\.\d+ USDC, and you have 10,000 USDC to spend\./,
    )
  })

  test('behavior: how much to buy is asked for where only a share was said', async () => {
    expect(await planner().result(swap({ exact: 'buy', amount: 'all' }))).toMatchObject({
      status: 'ask',
      missing: ['amount'],
    })
  })

  test('behavior: a price that is too old stops the swap, whichever side it is of', async () => {
    const { post, refusal, plan } = planner()
    await post('DAI', 1_00000000n, 3_500n)
    expect(swapOf(await plan(swap())).sell).toEqual(amount('1000', 'USDC'))
    await post('DAI', 1_00000000n, 3_601n)
    const tooOld = 'The price of DAI is unknown or too old, so a fair swap cannot be checked. Nothing was sent.'
    expect(await refusal(swap())).toBe(tooOld)
    expect(await refusal(swap({ sell: 'DAI', buy: 'USDC' }))).toBe(tooOld)
  })

  test('behavior: pools that were pushed off the market are not used against the person', async () => {
    const { post, refusal, plan } = planner()
    const before = swapOf(await plan(swap({ sell: 'ETH', buy: 'USDC', amount: one })))
    // The market moves by 2 %; the pools, where nobody trades, stay behind.
    await post('WETH', 2_550_00000000n)
    expect(await refusal(swap({ sell: 'ETH', buy: 'USDC', amount: one }))).toBe(
      `The best swap of ETH for USDC brings ${describeAmount(before.expected)} where the price feeds say 2,550 USDC; that is outside the usual limit. Nothing was sent; try a smaller amount or allow more slippage.`,
    )
    expect(await refusal(swap({ sell: 'ETH', buy: 'USDC', amount: one, maxSlippagePercent: '1.5' }))).toMatch(
      /outside your limit/,
    )
    await post('WETH', 2_450_00000000n)
    expect(
      await refusal(swap({ sell: 'USDC', buy: 'ETH', exact: 'buy', amount: { value: '0.5', unit: 'token' } })),
    ).toMatch(/^The best swap of USDC for ETH costs .* where the price feeds say 1,225 USDC/)
  })

  test('behavior: a trade too large for the pools is impossible, not bad', async () => {
    const { rpc, refusal } = planner()
    await rpc.setBalance({ address: account, value: 10n ** 24n })
    expect(await refusal(swap({ sell: 'ETH', buy: 'USDC', amount: { value: '900000', unit: 'token' } }))).toMatch(
      /outside the usual limit|No pool can swap/,
    )
  })
})
