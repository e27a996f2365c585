import fc from 'fast-check'
import { getAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { read } from '../intent/read.ts'
import { amountOf } from './Amount.ts'
import { parseDecimal } from './decimal.ts'
import { describeAmount, describeStep } from './describeStep.ts'
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

describe('describeStep', () => {
  const sentences: readonly (readonly [StepFacts, string])[] = [
    [{ kind: 'approve', amount: usdc(1_000_500_000n), spender: venue }, 'Allow Aave v3 to take exactly 1000.5 USDC'],
    [{ kind: 'reset-approval', amount: usdc(0n), spender: venue }, 'Take back what Aave v3 may take of your USDC'],
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
      'Swap 1 ETH for about 2498 USDC, at least 2485.5 USDC, on Uniswap v3',
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
      expect(describeStep(step)).toBe(sentence)
    },
  )
})

describe('describeAmount', () => {
  test('default', () => {
    expect(describeAmount(usdc(1_000_500_000n))).toBe('1000.5 USDC')
  })

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
          const sentence = `send ${describeAmount(amountOf(coin, units))} to ${someone}`
          const [intent] = read({ turns: [sentence] }).intents
          if (intent?.kind !== 'send') throw new Error(`Not read as a transfer: ${sentence}`)
          expect(intent.asset.toUpperCase()).toBe(coin.symbol.toUpperCase())
          const { amount } = intent
          if (typeof amount !== 'object' || !('value' in amount)) throw new Error(`No amount in: ${sentence}`)
          expect(amount.unit).toBe('token')
          expect(parseDecimal(amount.value, coin.decimals)).toEqual({ status: 'ok', units })
        },
      ),
      { numRuns: 300 },
    )
  })
})
