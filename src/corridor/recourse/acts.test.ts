import { type Address, getAddress, maxUint256 } from 'viem'
import { describe, expect, test } from 'vitest'
import type { Holding } from '../../answers/listHoldings.ts'
import { practice } from '../../chain/networks/practice.ts'
import { coin } from '../../chain/testing/chainOfTest.ts'
import { decodeCall } from '../../decoding/decodeCall.ts'
import { read } from '../../intent/read.ts'
import type { EventOf } from '../../journal/journalEvent.ts'
import { amountOf } from '../../model/Amount.ts'
import { parseDecimal } from '../../model/decimal.ts'
import type { Slot } from '../../model/Slot.ts'
import type { Call } from '../../model/Step.ts'
import { buildBorrow, buildRepay, buildSupply, buildWithdraw } from '../../protocols/aave/build.ts'
import { buildApprove, buildTransfer } from '../../protocols/erc20/build.ts'
import { buildStake } from '../../protocols/lido/build.ts'
import { buildSwap } from '../../protocols/uniswap/build.ts'
import { sentenceFor } from '../../stages/sentenceFor.ts'
import { planFor } from '../../wallet/planForTests.ts'
import { type Deed, deedsOf } from './Deed.ts'
import { resumeActs } from './resumeActs.ts'
import { unwindActs } from './unwindActs.ts'

const account: Address = '0x9858EfFD232B4033E47d90003D41EC34EcaEda94'
const friend: Address = getAddress('0x52908400098527886e0f7030069857d2e4169ee7')
const { aave, uniswap, staking } = practice
if (!aave || !uniswap || !staking) throw new Error('The practice chain lacks a protocol.')
const pool = aave.pool

const usd = (text: string) => amountOf(coin('USDC'), units(text, 6))
const dai = (text: string) => amountOf(coin('DAI'), units(text, 18))
function units(text: string, decimals: number): bigint {
  const parsed = parseDecimal(text, decimals)
  if (parsed.status !== 'ok') throw new Error(text)
  return parsed.units
}
const swap = buildSwap({
  router: uniswap.router,
  account,
  exact: 'sell',
  sellsNative: false,
  buysNative: false,
  deadline: maxUint256,
  route: { tokens: [coin('USDC').address, coin('DAI').address], fees: [100] },
  sellUnits: usd('1000').units,
  buyUnits: dai('990').units,
})

type Past = readonly [call: Call, done: boolean, moved?: Readonly<Record<string, bigint>>, slot?: Slot]

function deeds(...past: readonly Past[]): readonly Deed[] {
  return past.map(([call, done, moved = {}, slot = null], index) => ({
    index,
    call: decodeCall(call, practice),
    slot,
    done,
    moved: new Map(Object.entries(moved).map(([symbol, by]) => [coin(symbol).address.toLowerCase(), by])),
  }))
}

const fromSwap = (call: number): Slot => ({
  ...{ call, word: 1, token: coin('DAI').address, from: 0 },
  ...{ min: dai('990').units, max: dai('1010').units, expected: dai('998').units },
})
const intentsOf = (sentence: string) => read({ turns: [sentence] }).intents
const brought = { USDC: -usd('1000').units, DAI: dai('998.25').units }

/** The sentence that would be offered. */
const resume = (sentence: string, ...past: readonly Past[]) => {
  const acts = resumeActs(deeds(...past), intentsOf(sentence), practice)
  return acts === null ? null : sentenceFor(acts, {})
}
const unwind = (holdings: readonly Holding[], ...past: readonly Past[]) => {
  const { acts, cannot } = unwindActs(deeds(...past), holdings, practice)
  return [sentenceFor(acts, {}), ...cannot]
}

describe('resumeActs', () => {
  const message = 'swap 1000 usdc for dai then supply it to aave'
  const rest: readonly Past[] = [
    [buildApprove(dai('990'), pool), true],
    [buildSupply(pool, dai('990'), account), false, {}, fromSwap(2)],
  ]

  test('default: what is left, with what the step before it brought', () => {
    expect(resume(message, [swap, true, brought], ...rest)).toBe('supply 998.25 DAI to aave')
  })

  test('behavior: where nothing moved it is what was asked for', () => {
    expect(resume(message, [swap, false], ...rest)).toBe('swap 1000 USDC for DAI, then supply it to aave')
  })

  test('behavior: the wish to earn stays a wish, for what is there now', () => {
    expect(resume('put 1000 usdc as dai into the safest place, never in morpho', [swap, true, brought], ...rest)).toBe(
      'put 998.25 DAI into the safest place, never in morpho',
    )
  })

  test('behavior: two things that are left, and one that brings the other its amount', () => {
    const supply: Past = [buildSupply(pool, usd('5'), account), true, { USDC: -usd('5').units }]
    const later: readonly Past[] = [
      [swap, false],
      [buildSupply(pool, dai('990'), account), false, {}, { ...fromSwap(2), from: 1 }],
    ]
    expect(resume(`supply 5 usdc to aave, then ${message}`, supply, ...later)).toBe(
      'swap 1000 USDC for DAI, then supply it to aave',
    )
  })

  test('behavior: a send that is left goes to the same whole address, and nothing is left where all was done', () => {
    const sending: Past = [buildTransfer(usd('50'), friend), false]
    expect(resume('swap 1000 usdc for dai, then send 50 usdc to bob', [swap, true, brought], sending)).toBe(
      `send 50 USDC to ${friend}`,
    )
    expect(resumeActs(deeds([swap, true, brought]), intentsOf('swap 1000 usdc for dai'), practice)).toEqual([])
  })
})

describe('unwindActs', () => {
  const held = (symbol: string, position: Holding['position'], amount: bigint): Holding => ({
    ...{ token: coin(symbol), units: amount, place: 'Aave v3', usd: null, kind: 'lent', position, counted: amount },
  })
  const reserve = aave.reserves.find((one) => one.asset === coin('USDC').address)
  if (reserve === undefined) throw new Error('No USDC at Aave.')
  const supplied: Past = [buildSupply(pool, usd('1000'), account), true, { USDC: -usd('1000').units }]

  test('default: the done steps backwards, each the other way round', () => {
    expect(
      unwind(
        [],
        [swap, true, brought],
        [buildSupply(pool, dai('998.25'), account), true, { DAI: -dai('998.25').units }],
      ),
    ).toEqual(['withdraw 998.25 DAI from aave, then swap it for USDC'])
  })

  test('behavior: all of a position that is that and its interest, and of a larger one that part', () => {
    expect(unwind([held('USDC', reserve.aToken, usd('1000.002').units)], supplied)).toEqual([
      'withdraw all my USDC from aave',
    ])
    expect(unwind([held('USDC', reserve.aToken, usd('2000').units)], supplied)).toEqual([
      'withdraw 1000 USDC from aave',
    ])
  })

  test('behavior: loans both ways', () => {
    const lent: Past = [buildBorrow(pool, usd('300'), account), true, { USDC: usd('300').units }]
    expect(unwind([held('USDC', reserve.variableDebtToken, -usd('900').units)], lent)).toEqual([
      'repay 300 USDC to aave',
    ])
    const repaid: Past = [buildRepay(pool, coin('USDC').address, 'all', account), true, { USDC: -usd('301').units }]
    expect(unwind([], repaid)).toEqual(['borrow 301 USDC from aave'])
    const out: Past = [buildWithdraw(pool, coin('USDC').address, 'all', account), true, { USDC: usd('77').units }]
    expect(unwind([], out)).toEqual(['supply 77 USDC to aave'])
  })

  test('behavior: what somebody else has now is said, and the rest is taken back without it', () => {
    const sent: Past = [buildTransfer(dai('400'), friend), true, { DAI: -dai('400').units }]
    expect(unwind([], [swap, true, brought], sent)).toEqual([
      'swap 598.25 DAI for USDC',
      `400 DAI went to ${friend}, and nobody but them can send it back.`,
    ])
    const all: Past = [buildTransfer(dai('998.25'), friend), true, { DAI: -dai('998.25').units }]
    expect(unwind([], [swap, true, brought], all)[0]).toBeNull()
  })

  test('behavior: staked ether leaves through the queue; what was not done is not taken back', () => {
    const stake: Past = [buildStake(staking.token.address, units('1', 18)), true]
    expect(unwind([], stake, [swap, false])).toEqual(['unstake 1 STETH'])
  })
})

describe('deedsOf', () => {
  test('behavior: a step is done by its own transaction, and not by the one that cancelled it', () => {
    const [own, cancelling] = [`0x${'1'.repeat(64)}`, `0x${'2'.repeat(64)}`] as const
    const on = { planId: 'p', index: 0 } as const
    const signed: EventOf<'signed'> = {
      ...{ kind: 'signed', ...on, hash: own, raw: '0x', nonce: 0, maxFeePerGas: 1n, maxPriorityFeePerGas: 1n },
    }
    const step = (state: 'mined' | 'cancelled', hash: typeof own | typeof cancelling) => {
      const block = { blockNumber: 1n, blockHash: own, gasUsed: 1n, fee: 1n } as const
      const outcome: EventOf<'mined'> = { kind: 'mined', ...on, hash, status: 'mined', ...block }
      return { signed, versions: [signed], state, outcome, rolledBack: false }
    }
    const plan = { ...planFor(account), calls: [{ ...buildTransfer(usd('1'), friend), gas: 1n }] }
    const moved = new Map([[own, new Map([['a', 1n]])]])
    const [done] = deedsOf({ plan, steps: [step('mined', own)] }, moved, practice)
    expect(done).toMatchObject({ done: true, moved: new Map([['a', 1n]]) })
    const [not] = deedsOf({ plan, steps: [step('cancelled', cancelling)] }, moved, practice)
    expect(not).toMatchObject({ done: false, moved: new Map() })
  })
})
