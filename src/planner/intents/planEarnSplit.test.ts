import { describe, expect, test } from 'vitest'
import { gasPriceAt } from '../../chain/fees/feesFor.ts'
import { practice } from '../../chain/networks/practice.ts'
import { account, coin } from '../../chain/testing/chainOfTest.ts'
import { amountOf } from '../../model/Amount.ts'
import type { Earning, Plan } from '../../model/Plan.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { describeUsd } from '../../model/Usd.ts'
import { readReserveTotals } from '../../protocols/aave/reads.ts'
import { buildApprove } from '../../protocols/erc20/build.ts'
import { stepGas } from '../gasUnits.ts'
import { deal } from '../testing/deal.ts'
import { kindsOf, plannerOfTest, units } from '../testing/planOfTest.ts'

const planner = plannerOfTest()
const ray = 10n ** 27n
const million = 10n ** 12n
const earn = (change: Partial<IntentOf<'earn'>> = {}): IntentOf<'earn'> => ({
  kind: 'earn',
  asset: 'USDC',
  amount: 'all',
  objective: 'yield',
  exclude: ['morpho'],
  ...change,
})

function earningOf({ earning }: Plan): Earning {
  if (earning === null) throw new Error('Nothing is earned.')
  return earning
}

describe('planEarn, where one place is not enough', () => {
  test('default: what a place cannot take safely goes to the next, in one plan', async () => {
    const { plan, outcome, snapshot, ...open } = planner()
    await deal(open, 'USDC', 6n * million)
    const planned = await plan(earn())
    const earning = earningOf(planned)
    expect(kindsOf(planned)).toEqual(['approve', 'deposit', 'approve', 'supply'])
    expect(earning.parts.map(({ venue }) => venue)).toEqual(['Steady USDC Vault', 'Aave v3'])
    expect(earning.parts.reduce((sum, { deposit }) => sum + deposit.units, 0n)).toBe(6n * million)
    expect(planned.spends).toEqual([amountOf(coin('USDC'), 6n * million)])
    const played = await outcome(planned)
    expect(played.change('USDC')).toBe(-6n * million)
    expect(played.allowances).toEqual([0n, 0n])
  })

  test('behavior: each part is reported as chosen, with what it gets; the parts’ figures add up to the whole’s', async () => {
    const { plan, ...open } = planner()
    await deal(open, 'USDC', 6n * million)
    const earning = earningOf(await plan(earn()))
    const chosen = earning.venues.filter(({ status }) => status === 'chosen')
    expect(chosen.map(({ reason }) => reason)).toEqual(
      earning.parts.map(({ deposit }) =>
        expect.stringContaining(`gets ${Number(deposit.units / 10n ** 6n).toLocaleString('en')}`),
      ),
    )
    expect(earning.grossPerYear).toBe(earning.parts.reduce((sum, part) => sum + part.grossPerYear, 0n))
  })

  test('behavior: every figure, another way: the rate read from Aave after its part, dollars by plain fractions', async () => {
    const { plan, snapshot, rpc, ...open } = planner()
    await deal(open, 'USDC', 6n * million)
    const planned = await plan(earn())
    const { block, prices } = await snapshot()
    const earning = earningOf(planned)
    const supplied = earning.parts.find(({ venue }) => venue === 'Aave v3')
    const { aave } = practice
    if (supplied === undefined || aave === null) throw new Error('Nothing goes to Aave.')
    const totals = readReserveTotals(aave.dataProvider, coin('USDC').address)
    const answers = await rpc.simulateBlocks({
      blocks: [
        {
          blockOverrides: { time: block.timestamp },
          calls: [
            ...planned.steps
              .filter(({ kind }) => kind !== 'deposit')
              .slice(-2)
              .map(({ call }) => ({ account, to: call.to, data: call.data })),
            { account, to: totals.to, data: totals.data },
          ],
        },
      ],
    })
    const { supplyRate } = totals.decode(answers[0]?.calls.at(-1)?.data ?? '0x')
    expect(supplied.rateAfter).toBe(supplyRate)

    const price = prices.get(coin('USDC').address.toLowerCase())?.usdE8 ?? 0n
    for (const part of earning.parts) {
      const exact = part.deposit.units * price * part.rateAfter
      const off = exact - part.grossPerYear * 10n ** 6n * ray
      // Two roundings down: to the price's last digit, and to the dollar's.
      expect(off >= 0n && off < 2n * 10n ** 6n * ray).toBe(true)
    }
    const wei = gasPriceAt(block)
    const ether = prices.get(practice.native.address.toLowerCase())?.usdE8 ?? 0n
    const dollarsFor = (gas: bigint): bigint => (gas * wei * ether) / 10n ** 18n
    expect(earning.entryCost).toBe(dollarsFor(2n * stepGas.approve + stepGas.deposit + stepGas.supply))
    expect(earning.exitCost).toBe(dollarsFor(stepGas.redeem + stepGas.withdraw))
    expect(earning.netPerYear).toBe(earning.grossPerYear - earning.entryCost - earning.exitCost)
    expect(earning.netOverHorizon).toBe(earning.netPerYear)
    const days = BigInt(earning.breakEvenDays ?? 0)
    const paidBy = (after: bigint): bigint =>
      after * earning.grossPerYear - 365n * (earning.entryCost + earning.exitCost)
    expect(paidBy(days) >= 0n && paidBy(days - 1n) < 0n).toBe(true)
  })

  test('behavior: what the split gains is what the best place that takes it all alone would bring less', async () => {
    const { plan, ...open } = planner()
    await deal(open, 'USDC', 6n * million)
    const split = earningOf(await plan(earn()))
    const alone = earningOf(await plan(earn({ protocols: ['aave'] })))
    expect(alone.splitGain).toBeNull()
    const gain = split.netOverHorizon - alone.netOverHorizon
    expect(gain).toBeGreaterThan(0n)
    // A second or two of the chain's time may lie between the two plans.
    const off = (split.splitGain ?? 0n) - gain
    expect(off * 100_000n < gain && -off * 100_000n < gain).toBe(true)
  })

  test('behavior: more than all of them take is not done in part: it says what they take', async () => {
    const { plan, refusal, ...open } = planner()
    await deal(open, 'USDC', 60n * million)
    const sentence = await refusal(earn())
    const [, most = ''] = /take ([\d,.]+) USDC between them/.exec(sentence) ?? []
    const value = most.replaceAll(',', '')
    const { parts } = earningOf(await plan(earn({ amount: { value, unit: 'token' } })))
    expect(parts.reduce((sum, { deposit }) => sum + deposit.units, 0n)).toBe(units(value, 'USDC'))
    const more = (units(value, 'USDC') + 1_000_000n).toString()
    const over = `${more.slice(0, -6)}.${more.slice(-6)}`
    expect(await refusal(earn({ amount: { value: over, unit: 'token' } }))).toMatch(/and no more/)
  })

  test('behavior: after a swap, all that it brings goes to one place, measured, where a split would leave more lying about', async () => {
    const { plan, ...open } = planner()
    await deal(open, 'DAI', 50_000n * 10n ** 18n)
    const planned = await plan(earn({ asset: 'DAI', into: 'USDC' }))
    expect(kindsOf(planned)).toEqual(['approve', 'swap', 'approve', 'deposit'])
    expect(planned.slots).toHaveLength(2)
    expect(planned.dust).toEqual([])
    const { entryCost, exitCost } = earningOf(planned)
    const { poolFees, impact } = planned.costs
    const lost = poolFees + impact
    // Fees and impact on the way in, and the same again on the way back, beside the gas.
    expect(entryCost).toBeGreaterThan(lost)
    expect(exitCost).toBeGreaterThan(lost)
    expect(describeUsd(entryCost - lost)).toMatch(/^\$\d\.\d\d$/)
  })

  test('behavior: an allowance from before is not added to', async () => {
    const { plan, play, outcome, ...open } = planner()
    await deal(open, 'USDC', 6n * million)
    await play([buildApprove(amountOf(coin('USDC'), 5n), practice.aave?.pool ?? account)])
    const planned = await plan(earn())
    expect(kindsOf(planned)).toEqual(['approve', 'deposit', 'reset-approval', 'approve', 'supply'])
    expect((await outcome(planned)).allowances).toEqual([0n, 0n])
  })
})
