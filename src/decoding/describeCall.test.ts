import fc from 'fast-check'
import { type Address, encodeFunctionData, erc20Abi, getAddress, numberToHex, parseAbi } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { amountOf } from '../model/Amount.ts'
import { describeAmount } from '../model/describeStep.ts'
import type { Slot } from '../model/Slot.ts'
import type { Call } from '../model/Step.ts'
import type { Token } from '../model/Token.ts'
import {
  buildBorrow,
  buildEndCredit,
  buildRepay,
  buildSetCollateral,
  buildSupply,
  buildWithdraw,
} from '../protocols/aave/build.ts'
import { buildDeposit as buildBridge } from '../protocols/across/build.ts'
import { spokePoolOfTest } from '../protocols/across/testing/deployAcross.ts'
import { bridging } from '../protocols/across/testing/practiceBridge.ts'
import { buildApprove, buildTransfer } from '../protocols/erc20/build.ts'
import { buildDeposit, buildRedeem, buildVaultWithdraw } from '../protocols/erc4626/build.ts'
import { buildClaim, buildRequestExit, buildStake } from '../protocols/lido/build.ts'
import { buildEndManager, buildMorphoSupply, buildMorphoWithdraw } from '../protocols/morpho/build.ts'
import { buildSwap } from '../protocols/uniswap/build.ts'
import { buildUnwrap, buildWrap } from '../protocols/weth/build.ts'
import { decodePlan } from './decodePlan.ts'
import { describeCall } from './describeCall.ts'

const me: Address = getAddress('0xa11ce00000000000000000000000000000000a1c')
const stranger: Address = '0x52908400098527886E0F7030069857D2E4169EE7'
const { aave, uniswap, morpho, staking, vaults, native, wrapped } = practice
if (!aave || !uniswap || !morpho || !staking) throw new Error('The practice chain lacks a protocol.')
const usdc = coin('USDC')
/** When the approval of every plan here ends, in chain seconds. */
const expiresAt = 1_700_000_600n

function coin(symbol: string): Token {
  const found = practice.tokens.find((token) => token.symbol === symbol)
  if (found === undefined) throw new Error(`The practice chain has no ${symbol}.`)
  return found
}

function describePlan(calls: readonly Call[], slots: readonly Slot[] = [], account = me) {
  const bound = calls.map((call) => ({ ...call, gas: 1n }))
  return decodePlan({ calls: bound, slots }, practice).map((step) =>
    describeCall(step, { network: practice, account, expiresAt }),
  )
}

const sentenceOf = (call: Call, account = me) => describePlan([call], [], account)[0]?.sentence ?? null

describe('describeCall', () => {
  test('default: one exact sentence, every address whole', () => {
    expect(describePlan([buildApprove(amountOf(usdc, 1_000_000_000n), aave.pool)])).toEqual([
      {
        sentence: `Approve exactly 1,000 USDC for Aave’s Pool ${aave.pool}`,
        facts: [{ name: 'Token', value: `USDC ${usdc.address}` }],
      },
    ])
    expect(sentenceOf(buildSupply(aave.pool, amountOf(usdc, 1_500_001n), me))).toBe(
      `Supply exactly 1.500001 USDC to Aave’s Pool ${aave.pool}, for your own account`,
    )
    expect(sentenceOf(buildSupply(aave.pool, amountOf(usdc, 5n), stranger))).toContain(`for the account ${stranger}`)
    expect(sentenceOf(buildWithdraw(aave.pool, usdc.address, 'all', stranger))).toBe(
      `Withdraw all your USDC from Aave’s Pool ${aave.pool}, to the account ${stranger}`,
    )
    expect(sentenceOf(buildTransfer(amountOf(usdc, 7_000_000n), stranger))).toBe(`Send exactly 7 USDC to ${stranger}`)
    expect(sentenceOf({ to: stranger, value: 10n ** 18n, data: '0x' })).toBe(`Send exactly 1 ETH to ${stranger}`)
    expect(sentenceOf(buildApprove(amountOf(usdc, 0n), uniswap.router))).toBe(
      `Take back the permission of Uniswap’s router ${uniswap.router} to move your USDC`,
    )
    expect(sentenceOf(buildApprove(amountOf(usdc, 5n), stranger))).toBe(`Approve exactly 0.000005 USDC for ${stranger}`)
  })

  test('behavior: rights that are no allowances can be ended, and never given', () => {
    const debt = aave.reserves.find(({ asset }) => asset === usdc.address)?.variableDebtToken
    if (debt === undefined) throw new Error('USDC cannot be borrowed.')
    expect(sentenceOf(buildEndCredit(debt.address, stranger))).toBe(
      `No longer let ${stranger} borrow USDC from Aave’s Pool ${aave.pool} in your name`,
    )
    expect(sentenceOf(buildEndManager(morpho.blue, stranger))).toBe(
      `No longer let ${stranger} do anything with what you have at Morpho ${morpho.blue}`,
    )
    const abi = parseAbi([
      'function approveDelegation(address delegatee, uint256 amount)',
      'function setAuthorization(address authorized, bool newIsAuthorized)',
    ])
    const give = (to: Address, data: Call['data']) => sentenceOf({ to, value: 0n, data })
    for (const amount of [1n, 2n ** 256n - 1n])
      expect(
        give(debt.address, encodeFunctionData({ abi, functionName: 'approveDelegation', args: [stranger, amount] })),
      ).toBeNull()
    expect(
      give(morpho.blue, encodeFunctionData({ abi, functionName: 'setAuthorization', args: [stranger, true] })),
    ).toBeNull()
    expect(sentenceOf({ ...buildEndManager(morpho.blue, stranger), value: 1n })).toBeNull()
    // A debt cannot be approved or sent, whatever the bytes say.
    expect(sentenceOf(buildApprove(amountOf(debt, 0n), stranger))).toBeNull()
    expect(sentenceOf(buildTransfer(amountOf(debt, 1n), stranger))).toBeNull()
  })

  test('behavior: what is measured later is said as its range, with the step that brings it', () => {
    const dai = coin('DAI')
    const least = amountOf(usdc, 990_000_000n)
    const slot = { token: usdc.address, from: 0, min: least.units, max: 1_010_000_000n, expected: 1_000_000_000n }
    const route = { tokens: [dai.address, usdc.address], fees: [100] }
    const swap = buildSwap({
      ...swapTerms,
      route,
      sellUnits: 1_000n * 10n ** 18n,
      buyUnits: least.units,
      exact: 'sell',
      sellsNative: false,
      buysNative: false,
    })
    const calls = [swap, buildApprove(least, aave.pool), buildSupply(aave.pool, least, me)]
    const slots = [
      { ...slot, call: 1, word: 1 },
      { ...slot, call: 2, word: 1 },
    ]
    expect(describePlan(calls, slots).map((step) => step?.sentence)).toEqual([
      `Swap exactly 1,000 DAI for at least 990 USDC through Uniswap’s router ${uniswap.router}, to your own account`,
      `Approve between 990 and 1,010 USDC, whatever step 1 brings, for Aave’s Pool ${aave.pool}`,
      `Supply between 990 and 1,010 USDC, whatever step 1 brings, to Aave’s Pool ${aave.pool}, for your own account`,
    ])
    expect(describePlan(calls, slots)[0]?.facts).toContainEqual({ name: 'Way', value: 'DAI, 0.01% pool, USDC' })
    expect(describePlan(calls, slots)[0]?.facts).toContainEqual({
      name: 'Good until',
      value: 'your approval of this plan ends',
    })
  })

  test('behavior: a slot anywhere but in an amount has no sentence', () => {
    const least = amountOf(usdc, 990n)
    const calls = [buildWrap(wrapped.address, 1n), buildSupply(aave.pool, least, me)]
    const slot: Slot = { call: 1, word: 1, token: usdc.address, from: 0, min: 990n, max: 1_000n, expected: 995n }
    expect(describePlan(calls, [slot])[1]?.sentence).toContain('between 0.00099 and 0.001 USDC')
    for (const part of [{ word: 0 }, { word: 2 }, { word: 9 }, { token: wrapped.address }, { min: 991n }, { max: 1n }])
      expect(describePlan(calls, [{ ...slot, ...part }])[1]).toBeNull()
    expect(describePlan(calls, [slot, { ...slot, word: 2 }])[1]).toBeNull()
  })

  const forever = 2n ** 256n - 1n
  const extra = parseAbi([
    'function increaseAllowance(address, uint256)',
    'function setApprovalForAll(address, bool)',
    'function permit(address, address, uint256, uint256, uint8, bytes32, bytes32)',
  ])
  test.each<[string, Call]>([
    ['a call to a contract that is not known', { to: stranger, value: 0n, data: '0x12345678' }],
    ['coins to a contract of the catalogue', { to: aave.pool, value: 1n, data: '0x' }],
    ['nothing at all', { to: stranger, value: 0n, data: '0x' }],
    ['coins along with a token transfer', { ...buildTransfer(amountOf(usdc, 1n), stranger), value: 1n }],
    [
      'one byte more',
      { ...buildTransfer(amountOf(usdc, 1n), stranger), data: `${buildTransfer(amountOf(usdc, 1n), me).data}00` },
    ],
    [
      'increaseAllowance',
      rawCall(encodeFunctionData({ abi: extra, args: [stranger, 1n], functionName: 'increaseAllowance' })),
    ],
    [
      'setApprovalForAll',
      rawCall(encodeFunctionData({ abi: extra, args: [stranger, true], functionName: 'setApprovalForAll' })),
    ],
    [
      'permit',
      rawCall(
        encodeFunctionData({
          abi: extra,
          functionName: 'permit',
          args: [me, stranger, forever, forever, 27, numberToHex(1, { size: 32 }), numberToHex(2, { size: 32 })],
        }),
      ),
    ],
    [
      'transferFrom',
      rawCall(encodeFunctionData({ abi: erc20Abi, functionName: 'transferFrom', args: [me, stranger, 1n] })),
    ],
  ])('A25, A28, A31 behavior: %s has no sentence', (_name, call) => {
    expect(describePlan([call])).toEqual([null])
  })

  test('behavior: for any plan of the builders the sentence names the amount, the token and the counterparty that went in', () => {
    const units = fc.bigInt({ min: 1n, max: 2n ** 94n })
    const token = fc.constantFrom(...practice.tokens.filter((known) => known.address !== native.address))
    const reserve = fc.constantFrom(...aave.reserves)
    const owner = fc.constantFrom(me, stranger)
    const anyone = fc
      .bigInt({ min: 1n << 150n, max: (1n << 160n) - 1n })
      .map((value) => getAddress(numberToHex(value, { size: 20 })))
    const whose = (address: Address) => (address === me ? 'your own account' : address)
    const tokenAt = (address: Address): Token => {
      const found = practice.tokens.find((known) => known.address === address)
      if (found === undefined) throw new Error(`The practice chain has no ${address}.`)
      return found
    }
    const text = (of: Token, value: bigint) => describeAmount(amountOf(of, value))
    type Said = readonly [Call, readonly string[]]
    const built: fc.Arbitrary<Said> = fc.oneof(
      fc
        .tuple(token, units, anyone)
        .map(([of, value, to]): Said => [buildTransfer(amountOf(of, value), to), [`exactly ${text(of, value)}`, to]]),
      fc
        .tuple(token, units, anyone)
        .map(([of, value, to]): Said => [buildApprove(amountOf(of, value), to), [`exactly ${text(of, value)}`, to]]),
      fc
        .tuple(units, anyone)
        .map(([value, to]): Said => [{ to, value, data: '0x' }, [`exactly ${text(native, value)}`, to]]),
      fc
        .tuple(reserve, units, owner, fc.constantFrom('supply', 'withdraw', 'borrow', 'repay'))
        .map(([of, value, to, kind]): Said => {
          const asset = tokenAt(of.asset)
          const amount = amountOf(asset, value)
          const calls = {
            supply: () => buildSupply(aave.pool, amount, to),
            withdraw: () => buildWithdraw(aave.pool, of.asset, value, to),
            borrow: () => buildBorrow(aave.pool, amount, to),
            repay: () => buildRepay(aave.pool, of.asset, value, to),
          }
          return [calls[kind](), [text(asset, value), aave.pool, whose(to)]]
        }),
      fc
        .tuple(reserve, fc.boolean())
        .map(
          ([of, counts]): Said => [
            buildSetCollateral(aave.pool, of.asset, counts),
            [counts ? 'Let the' : 'No longer let the', tokenAt(of.asset).symbol, aave.pool],
          ],
        ),
      fc
        .tuple(fc.constantFrom(...vaults), units, owner)
        .map(
          ([vault, value, to]): Said => [
            buildDeposit(vault.share.address, amountOf(tokenAt(vault.asset), value), to),
            [text(tokenAt(vault.asset), value), vault.name, vault.share.address, whose(to)],
          ],
        ),
      fc
        .tuple(fc.constantFrom(...vaults), units)
        .map(
          ([vault, value]): Said => [
            buildRedeem(vault.share.address, amountOf(vault.share, value), me),
            [text(vault.share, value), vault.share.address],
          ],
        ),
      fc
        .tuple(fc.constantFrom(...vaults), units)
        .map(
          ([vault, value]): Said => [
            buildVaultWithdraw(vault.share.address, amountOf(tokenAt(vault.asset), value), stranger),
            [text(tokenAt(vault.asset), value), vault.share.address, stranger],
          ],
        ),
      fc
        .tuple(fc.constantFrom(...morpho.markets), units, owner)
        .map(
          ([pair, value, to]): Said => [
            buildMorphoSupply(morpho.blue, pair, amountOf(tokenAt(pair.loan), value), to),
            [text(tokenAt(pair.loan), value), pair.position.name, morpho.blue, whose(to)],
          ],
        ),
      fc
        .tuple(fc.constantFrom(...morpho.markets), units)
        .map(
          ([pair, value]): Said => [
            buildMorphoWithdraw(morpho.blue, pair, { shares: value }, stranger),
            [text(pair.position, value), morpho.blue, stranger],
          ],
        ),
      fc
        .tuple(fc.bigInt({ min: 100n, max: 10n ** 23n }), owner)
        .map(
          ([value, to]): Said => [
            buildRequestExit(staking.queue, amountOf(staking.token, value), to),
            [text(staking.token, value), staking.queue, whose(to)],
          ],
        ),
      units.map(
        (value): Said => [buildStake(staking.token.address, value), [text(native, value), staking.token.address]],
      ),
      fc.array(fc.bigInt({ min: 1n, max: 10n ** 9n }), { minLength: 1, maxLength: 4 }).map(
        (ids): Said => [
          buildClaim(
            staking.queue,
            [...new Set(ids)].map((id) => ({ id, hint: 1n })),
          ),
          [staking.queue, ...ids.map((id) => `number ${id}`)],
        ],
      ),
      units.map((value): Said => [buildWrap(wrapped.address, value), [text(native, value), wrapped.symbol]]),
      units.map((value): Said => [buildUnwrap(wrapped.address, value), [text(wrapped, value), native.symbol]]),
      fc
        .tuple(fc.constantFrom(...uniswap.pools), units, units, fc.constantFrom('sell', 'buy'), anyone)
        .map(([pool, sellUnits, buyUnits, exact, account]): Said => {
          const route = { tokens: [pool.token0, pool.token1], fees: [pool.fee] }
          const terms = {
            ...swapTerms,
            account,
            route,
            sellUnits,
            buyUnits,
            exact,
            sellsNative: false,
            buysNative: false,
          }
          const sells = text(tokenAt(pool.token0), sellUnits)
          const buys = text(tokenAt(pool.token1), buyUnits)
          const amounts =
            exact === 'sell' ? `exactly ${sells} for at least ${buys}` : `at most ${sells} for exactly ${buys}`
          return [buildSwap(terms), [amounts, uniswap.router, account]]
        }),
    )
    fc.assert(
      fc.property(fc.array(built, { minLength: 1, maxLength: 5 }), (plan) => {
        const described = describePlan(plan.map(([call]) => call))
        for (const [at, [, parts]] of plan.entries())
          for (const part of parts) expect(described[at]?.sentence).toContain(part)
      }),
      { numRuns: 400 },
    )
  })

  test('behavior: a bridge says what arrives, for whom and where, and what happens where nobody brings it', () => {
    const call = buildBridge({
      spokePool: spokePoolOfTest,
      account: me,
      input: amountOf(usdc, 1_000_000_000n),
      output: amountOf({ ...usdc, chainId: 8_453 }, 998_500_000n),
      quotedAt: 1_700_000_000n,
      fillDeadline: 1_700_007_200n,
    })
    const [step] = decodePlan({ calls: [{ ...call, gas: 1n }], slots: [] }, bridging)
    const said = step && describeCall(step, { network: bridging, account: me, expiresAt })
    expect(said).toEqual({
      sentence: `Bridge exactly 1,000 USDC through Across’s bridge ${spokePoolOfTest}, so that exactly 998.5 USDC arrive in your own account on Base`,
      facts: [
        { name: 'Token', value: `USDC ${usdc.address}` },
        { name: 'Where nobody brings it', value: 'all of it comes back here, to your own account' },
      ],
    })
    const other = step && describeCall(step, { network: bridging, account: stranger, expiresAt })
    expect(other?.sentence).toContain(`in the account ${me} on Base`)
  })
})

const swapTerms = { router: uniswap.router, account: me, deadline: 1_700_000_600n } as const

function rawCall(data: Call['data']): Call {
  return { to: usdc.address, value: 0n, data }
}
