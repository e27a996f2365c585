import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { account, coin } from '../../chain/testing/chainOfTest.ts'
import type { Snapshot, VaultState } from '../../model/Snapshot.ts'
import { checkPeg } from './checkPeg.ts'
import { checkVault } from './checkVault.ts'
import { reasonsOf } from './FloorRule.ts'

const usdc = coin('USDC')
const whole = (tokens: bigint): bigint => tokens * 10n ** 6n
const ray = 10n ** 27n
const day = 86_400n
const now = 1_000_000_000n
const vault = { name: 'A vault', asset: usdc.address, share: { ...usdc, address: account, symbol: 'vUSDC' } }
const sound: VaultState = {
  address: account,
  asset: usdc.address,
  totalAssets: whole(1_000n),
  totalSupply: whole(1_000n),
  liquid: whole(1_000n),
  backed: whole(1_000n),
  lent: 0n,
  maxDeposit: whole(10_000n),
  maxWithdraw: 0n,
  pricePerShareRay: ray,
  owner: null,
  oldest: { timestamp: now - 31n * day, pricePerShareRay: ray },
}
const check = (change: Partial<VaultState>, deposit = whole(10n)) =>
  reasonsOf(checkVault(vault, { ...sound, ...change }, { asset: usdc, deposit, now }))[0] ?? null

describe('checkVault', () => {
  test('default', () => {
    expect(check({})).toBeNull()
  })

  test('behavior: what could not be read is never safe', () => {
    expect(reasonsOf(checkVault(vault, undefined, { asset: usdc, deposit: 1n, now }))).toEqual([
      'Its state could not be read, and unknown is never safe.',
    ])
  })

  test('behavior: an owner is enough to turn it down, however sound the rest', () => {
    expect(check({ owner: account })).toBe('It has an owner who can change or empty it without a delay.')
  })

  test('behavior: with an owner, and nearly nothing behind the claim, it says what can be seen', () => {
    expect(check({ owner: account, backed: whole(9n), liquid: whole(9n) })).toBe(
      'It claims 1,000 USDC, but only 9 USDC can be seen behind it, and its owner can take that out.',
    )
    expect(check({ backed: whole(9n), liquid: whole(9n) })).toMatch(
      /^Nearly everything in it is lent out: 9 USDC of 1,000/,
    )
  })

  test('behavior: ten times the deposit must be able to leave at once', () => {
    expect(check({ liquid: whole(100n) })).toBeNull()
    expect(check({ liquid: whole(100n) - 1n })).toMatch(/^Only 99 USDC could leave it today/)
  })

  test('behavior: 99 % of the claim must be seen on the chain', () => {
    expect(check({ backed: whole(990n) })).toBeNull()
    expect(check({ backed: whole(990n) - 1n })).toBe(
      'It claims 1,000 USDC, but only 989 USDC can be seen on the chain.',
    )
  })

  test('behavior: its price must have been seen for 30 days, and not have fallen', () => {
    const seen = (timestamp: bigint) => check({ oldest: { timestamp, pricePerShareRay: ray } })
    expect(seen(now - 30n * day)).toBeNull()
    expect(seen(now - 30n * day + 1n)).toBe('Its share price has been seen for less than 30 days.')
    expect(check({ oldest: null })).toBe('Its share price has been seen for less than 30 days.')
    expect(check({ pricePerShareRay: ray - 1n })).toBe('Its shares have lost value since they were first seen.')
  })

  test('behavior: nobody should be more than a tenth of it', () => {
    const shallow = { liquid: whole(10_000n) }
    expect(check(shallow, whole(111n))).toBeNull()
    expect(check(shallow, whole(112n))).toMatch(/^Your deposit would be more than 10 % of it/)
  })

  test('behavior: it must take the whole deposit', () => {
    expect(check({ maxDeposit: whole(10n) })).toBeNull()
    expect(check({ maxDeposit: whole(10n) - 1n })).toBe('It takes no more than 9 USDC now.')
  })

  test('behavior: it must hold what the catalogue says it holds', () => {
    expect(check({ asset: coin('DAI').address })).toBe('It holds another asset than its entry says.')
  })
})

describe('checkPeg', () => {
  const at = (usdE8: bigint, symbol = 'USDC', age = 0n): string | null => {
    const token = coin(symbol)
    const snapshot: Snapshot = {
      network: practice,
      account,
      block: { number: 1n, timestamp: now, baseFeePerGas: 1n, tipPerGas: 1n },
      now,
      gas: { tipPerGas: 1n, tipFrom: 'share', medianBaseFee: 1n },
      stepDataGas: 0n,
      nonce: 0,
      waiting: 0,
      balances: new Map(),
      allowances: new Map(),
      prices: new Map([[token.address.toLowerCase(), { usdE8, updatedAt: now - age, source: 'feed' }]]),
      reserves: new Map(),
      vaults: new Map(),
      lending: null,
      aave: { status: 'none' },
      morpho: new Map(),
      staking: null,
      codeAt: new Map(),
    }
    return checkPeg(snapshot, token)
  }

  test('default', () => {
    expect(at(100_000_000n)).toBeNull()
  })

  test.each([
    [99_000_000n, null],
    [98_999_999n, 'USDC is more than 1 % away from its dollar.'],
    [101_000_000n, null],
    [101_000_001n, 'USDC is more than 1 % away from its dollar.'],
  ])('behavior: a dollar coin at %d may be one percent off, and no more', (price, reason) => {
    expect(at(price)).toBe(reason)
  })

  test('behavior: what is no dollar coin may be worth anything that is known', () => {
    expect(at(250_000_000_000n, 'WETH')).toBeNull()
  })

  test('behavior: a price as old as its heartbeat still holds, an older one does not', () => {
    expect(at(100_000_000n, 'USDC', 3_600n)).toBeNull()
    expect(at(100_000_000n, 'USDC', 3_601n)).toBe('The price of USDC is unknown or too old.')
  })
})
