import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { coin } from '../chain/testing/chainOfTest.ts'
import { amountOf } from '../model/Amount.ts'
import type { LendingState } from '../model/Snapshot.ts'
import { nativeAddress } from '../model/Token.ts'
import type { WindDayView, WoundDay, WoundHolding, WoundSide } from '../model/Wind.ts'
import { amount } from '../planner/testing/planOfTest.ts'
import { windView } from './windView.ts'

const price = (usdE8: bigint) => ({ usdE8, updatedAt: 1n, source: 'test' })
const prices = new Map([
  [coin('USDC').address.toLowerCase(), price(10n ** 8n)],
  [coin('WETH').address.toLowerCase(), price(2_500n * 10n ** 8n)],
  [nativeAddress.toLowerCase(), price(2_500n * 10n ** 8n)],
])
const fee = amountOf(practice.native, 2n * 10n ** 14n)

const wallet = (text: string, symbol: string): WoundHolding => {
  const { token, units } = amount(text, symbol)
  return { token, asset: token, worth: units, place: null }
}
const [vault] = practice.vaults
const [reserve] = practice.aave?.reserves ?? []
if (vault === undefined || reserve === undefined) throw new Error('The practice chain has no vault or no reserve.')
const inVault = (text: string): WoundHolding => ({ ...wallet(text, 'USDC'), token: vault.share, place: 'Steady Vault' })
const owed = (text: string): WoundHolding => {
  const holding = wallet(text, 'USDC')
  return { ...holding, token: reserve.variableDebtToken, worth: -holding.worth, place: 'Aave v3' }
}
const side = (holdings: readonly WoundHolding[], lending: LendingState | null = null): WoundSide => ({
  holdings,
  lending,
  unread: [],
})
const owing = (healthFactor: bigint): LendingState => ({ collateralBase: 10n, debtBase: 1n, healthFactor })

function view(withPlan: WoundSide, withoutPlan: WoundSide, days = 365, known = prices): WindDayView {
  const day: WoundDay = { days, at: 1_800_000_000n, withPlan, withoutPlan }
  const wind = windView('p', [day], { prices: known, fee })
  const [first] = wind.status === 'ok' ? wind.days : []
  if (first === undefined) throw new Error('No day.')
  return first
}

describe('windView', () => {
  test('default: what differs, on both sides, and what that makes after the fee', () => {
    const year = view(
      side([wallet('9000', 'USDC'), inVault('1051.626'), wallet('3', 'WETH')]),
      side([wallet('10000', 'USDC'), inVault('0'), wallet('3', 'WETH')]),
    )
    expect(year).toEqual({
      days: 365,
      at: '1800000000',
      withPlan: {
        holdings: [
          {
            token: 'USDC',
            address: vault.share.address,
            amount: '1051.626',
            usd: '1051.63',
            place: 'Steady Vault',
          },
        ],
        worthUsd: '1051.63',
        healthFactor: null,
      },
      withoutPlan: {
        holdings: [{ token: 'USDC', address: coin('USDC').address, amount: '1000', usd: '1000.00', place: null }],
        worthUsd: '1000.00',
        healthFactor: null,
      },
      differenceUsd: '51.13',
      sentence:
        'In 365 days you would hold 1,051.63 USDC in Steady Vault ($1,051.63); doing nothing: 1,000 USDC ($1,000.00). That is $51.13 more than doing nothing, after this plan’s network fee.',
    })
  })

  test('behavior: it says what was held as it is, and what the figures leave out', () => {
    expect(windView('p', [], { prices, fee })).toEqual({
      status: 'ok',
      planId: 'p',
      days: [],
      feeUsd: '0.50',
      note: 'Rates and prices held as they are today, and nobody else acts. The network’s fee of about $0.50 is taken off; what getting out again costs is not, so a figure after all costs is lower.',
    })
    expect(windView('p', [], { prices: new Map(), fee })).toMatchObject({ feeUsd: null })
  })

  test('behavior: of what was there before, only what the plan adds is shown', () => {
    const { withPlan, withoutPlan } = view(
      side([wallet('8000', 'USDC'), inVault('1577.4')]),
      side([wallet('9000', 'USDC'), inVault('525.8')]),
    )
    expect(withPlan.holdings.map((holding) => holding.amount)).toEqual(['1051.6'])
    expect(withoutPlan.holdings.map((holding) => holding.amount)).toEqual(['1000'])
  })

  test('behavior: a loan is what comes in and what is owed, with the health factor', () => {
    const { withPlan, differenceUsd, sentence } = view(
      side([wallet('10500', 'USDC'), owed('525.25')], owing(1_519_999_999_999_999_999n)),
      side([wallet('10000', 'USDC'), owed('0')]),
    )
    expect(withPlan.holdings.map((holding) => holding.amount)).toEqual(['500', '-525.25'])
    expect(withPlan).toMatchObject({ worthUsd: '-25.25', healthFactor: '1.51' })
    expect(differenceUsd).toBe('-25.75')
    expect(sentence).toBe(
      'In 365 days you would have 500 USDC ($500.00) more than doing nothing, and owe 525.25 USDC to Aave v3 ($525.25) more: what is owed grows by its interest. That is $25.75 less than doing nothing, after this plan’s network fee. Your health factor would be 1.51; doing nothing, nothing would be owed.',
    )
  })

  test('behavior: a debt that is paid back is what doing nothing would go on owing', () => {
    const { withoutPlan, differenceUsd, sentence } = view(
      side([wallet('9500', 'USDC'), owed('0')]),
      side([wallet('10000', 'USDC'), owed('520')], owing(2n * 10n ** 18n)),
    )
    expect(withoutPlan.worthUsd).toBe('-20.00')
    expect(differenceUsd).toBe('19.50')
    expect(sentence).toMatch(
      /^In 365 days you would have 500 USDC \(\$500\.00\) less than doing nothing, and owe 520 USDC to Aave v3 \(\$520\.00\) less: it grows by its interest until it is paid back\. That is \$19\.50 more/,
    )
    expect(sentence).toMatch(/Nothing would be owed any more; doing nothing, your health factor would be 2\.00\.$/)
  })

  test('behavior: a debt that both sides have is shown by what the one owes more', () => {
    const { withPlan, withoutPlan } = view(side([owed('750')]), side([owed('500')]))
    expect(withPlan.holdings.map((holding) => holding.amount)).toEqual(['-250'])
    expect(withoutPlan.holdings).toEqual([])
  })

  test('behavior: where nothing differs, it says so', () => {
    expect(view(side([wallet('1', 'USDC')]), side([wallet('1', 'USDC')]), 1).sentence).toMatch(
      /^In 1 day you would hold and owe the same as without it\./,
    )
  })

  test.each([
    ['a price', side([wallet('1', 'DAI')]), side([wallet('2', 'DAI')])],
    ['a balance', { ...side([wallet('1', 'USDC')]), unread: ['steadyUSDC'] }, side([wallet('2', 'USDC')])],
  ])('behavior: where %s is unknown, no dollars are made up', (_, withPlan, withoutPlan) => {
    const day = view(withPlan, withoutPlan)
    expect(day.differenceUsd).toBeNull()
    expect(day.sentence).toContain('cannot be said')
  })

  test('behavior: long amounts are short in the sentence and whole in the data', () => {
    const { sentence, withPlan } = view(side([wallet('0.312345678901234567', 'WETH')]), side([wallet('0', 'WETH')]), 0)
    expect(sentence).toMatch(/^Right after it you would have 0\.312346 WETH \(\$780\.86\) more than doing nothing\./)
    expect(withPlan.holdings[0]?.amount).toBe('0.312345678901234567')
    const free = new Map([...prices].filter(([token]) => token !== coin('WETH').address.toLowerCase()))
    const tiny = view(side([wallet('0.000000123456789', 'WETH')]), side([wallet('0', 'WETH')]), 1, free)
    expect(tiny.sentence).toContain('0.0000001235 WETH')
  })

  test('behavior: what comes to less than a cent is left out of the sentence, and not of the figures', () => {
    const { sentence, withPlan } = view(
      side([wallet('10500', 'USDC'), inVault('0.000209'), owed('525.25')], owing(15n * 10n ** 17n)),
      side([wallet('10000', 'USDC'), inVault('0'), owed('0')]),
    )
    expect(sentence).toContain('you would have 500 USDC ($500.00) more than doing nothing, and owe')
    expect(withPlan.holdings).toHaveLength(3)
    const crumb = view(side([wallet('1', 'USDC'), inVault('0.000209')]), side([wallet('1', 'USDC'), inVault('0')]))
    expect(crumb.sentence).toMatch(/^In 365 days you would hold and owe the same as without it\./)
  })
})
