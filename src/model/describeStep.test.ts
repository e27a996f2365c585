import fc from 'fast-check'
import { getAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { read } from '../intent/read.ts'
import { type Amount, amountOf } from './Amount.ts'
import { parseDecimal } from './decimal.ts'
import { describeAmount, describeSteps } from './describeStep.ts'
import type { StepFacts } from './Step.ts'
import type { Token } from './Token.ts'

function token(symbol: string): Token {
  const found = practice.tokens.find((entry) => entry.symbol === symbol)
  if (found === undefined) throw new Error(`No ${symbol}`)
  return found
}

const someone = getAddress('0x00000000000000000000000000000000000a11ce')
const venue = { name: 'Aave v3', address: someone }
const usdc = (units: bigint) => amountOf(token('USDC'), units)
const ether = (units: bigint) => amountOf(token('ETH'), units)
const share = amountOf({ ...token('USDC'), symbol: 'steadyUSDC', decimals: 12 }, 10n ** 12n)

/** What the parser makes of an amount as a person sees it. */
function readBack(amount: Amount) {
  const sentence = `send ${describeAmount(amount)} to ${someone}`
  const [intent] = read({ turns: [sentence] }).intents
  if (intent?.kind !== 'send') throw new Error(`Not read as a transfer: ${sentence}`)
  const wanted = intent.amount
  if (typeof wanted !== 'object' || !('value' in wanted) || wanted.unit !== 'token')
    throw new Error(`No amount in: ${sentence}`)
  const parsed = parseDecimal(wanted.value, amount.token.decimals)
  return { symbol: intent.asset.toUpperCase(), units: parsed.status === 'ok' ? parsed.units : parsed.status }
}

describe('describeSteps', () => {
  const sentences: readonly (readonly [StepFacts, string])[] = [
    [{ kind: 'approve', amount: usdc(1_000_500_000n), spender: venue }, 'Allow Aave v3 to take exactly 1,000.5 USDC'],
    [
      { kind: 'reset-approval', amount: usdc(0n), spender: venue },
      'Take back the permission of Aave v3 to move your USDC',
    ],
    [{ kind: 'borrow', amount: usdc(500_000_000n), venue }, 'Borrow 500 USDC from Aave v3'],
    [{ kind: 'repay', amount: usdc(500_000_000n), venue }, 'Repay 500 USDC to Aave v3'],
    [{ kind: 'collateral', asset: token('USDC'), counts: true, venue }, 'Use your USDC in Aave v3 as collateral'],
    [
      { kind: 'collateral', asset: token('USDC'), counts: false, venue },
      'No longer use your USDC in Aave v3 as collateral',
    ],
    [
      { kind: 'stake', amount: ether(10n ** 18n), expected: ether(10n ** 18n), venue: { ...venue, name: 'Lido' } },
      'Stake 1 ETH with Lido',
    ],
    [{ kind: 'request-exit', amount: ether(10n ** 18n), venue }, 'Ask Aave v3 to pay out 1 ETH'],
    [{ kind: 'claim', expected: ether(10n ** 18n), venue }, 'Fetch 1 ETH from Aave v3'],
    [{ kind: 'wrap', amount: ether(10n ** 18n) }, 'Wrap 1 ETH as WETH'],
    [{ kind: 'unwrap', amount: amountOf(token('WETH'), 10n ** 17n) }, 'Unwrap 0.1 WETH to ETH'],
    [
      {
        kind: 'swap',
        sell: ether(10n ** 18n),
        expected: usdc(2_498_000_000n),
        minimum: usdc(2_485_500_000n),
        venue: { ...venue, name: 'Uniswap v3' },
        fees: [500],
      },
      'Swap 1 ETH for about 2,498 USDC, at least 2,485.5 USDC, on Uniswap v3',
    ],
    [{ kind: 'supply', amount: usdc(1n), venue }, 'Supply 0.000001 USDC to Aave v3'],
    [{ kind: 'withdraw', amount: usdc(2_000_000n), venue }, 'Withdraw 2 USDC from Aave v3'],
    [{ kind: 'deposit', amount: usdc(2_000_000n), venue: { ...venue, name: 'Steady' } }, 'Deposit 2 USDC into Steady'],
    [
      { kind: 'redeem', shares: share, expected: usdc(1_100_000n), venue: { ...venue, name: 'Steady' } },
      'Take 1.1 USDC out of Steady',
    ],
    [
      { kind: 'send', amount: usdc(25_000_000n), to: { name: someone, address: someone } },
      `Send 25 USDC to ${someone}`,
    ],
  ]

  test.each(sentences.map(([step, sentence]) => ({ ...step, step, sentence })))(
    '$kind: $sentence',
    ({ step, sentence }) => {
      expect(describeSteps({ steps: [step], slots: [] })).toEqual([sentence])
    },
  )

  test('behavior: an amount that is measured is told as what it is, with its least', () => {
    const least = usdc(2_485_500_000n)
    const slot = { word: 1, token: least.token.address, from: 0, min: 1n, max: 3n, expected: 2n }
    const slots = [1, 2].map((call) => ({ ...slot, call }))
    const swap = { kind: 'swap', sell: ether(1n), expected: least, minimum: least, venue, fees: [500] } as const
    const steps: readonly StepFacts[] = [
      swap,
      { kind: 'approve', amount: least, spender: venue },
      { kind: 'supply', amount: least, venue },
    ]
    expect(describeSteps({ steps, slots }).slice(1)).toEqual([
      'Allow Aave v3 to take exactly what step 1 brings, at least 2,485.5 USDC',
      'Supply what step 1 brings, at least 2,485.5 USDC, to Aave v3',
    ])
  })
})

describe('describeAmount', () => {
  test('default', () => {
    expect(describeAmount(usdc(1_000_500_000n))).toBe('1,000.5 USDC')
  })

  test.each([999n, 1_000n, 1_001n, 12_000n, 1_000_000n, 123_456_789n])(
    'behavior: %d whole ones are read back as such, grouped as they are',
    (whole) => {
      const units = whole * 10n ** 6n
      expect(readBack(amountOf(token('USDC'), units))).toEqual({ symbol: 'USDC', units })
    },
  )

  test('behavior: the parser reads the text back as the same amount', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...practice.tokens),
        fc.integer({ min: 0, max: 27 }),
        fc.nat({ max: 999_999_999 }),
        (coin, zeros, digits) => {
          // From the smallest unit to a billion whole tokens.
          const units = (BigInt(digits) * 10n ** BigInt(zeros)) % 10n ** BigInt(coin.decimals + 9)
          fc.pre(units > 0n)
          const amount = amountOf(coin, units)
          expect(readBack(amount)).toEqual({ symbol: coin.symbol.toUpperCase(), units })
        },
      ),
      { numRuns: 300 },
    )
  })
})
