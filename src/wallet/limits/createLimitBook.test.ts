import type { Address } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { amountOf } from '../../model/Amount.ts'
import type { BoundPlan } from '../../model/BoundPlan.ts'
import { hashBoundPlan } from '../../model/BoundPlan.ts'
import type { Limit, LimitChange, LimitPeriod, LimitScope } from '../../model/Limits.ts'
import type { Call } from '../../model/Step.ts'
import { nativeAddress } from '../../model/Token.ts'
import { buildBorrow, buildRepay, buildSupply, buildWithdraw } from '../../protocols/aave/build.ts'
import { buildApprove, buildTransfer } from '../../protocols/erc20/build.ts'
import { buildDeposit } from '../../protocols/erc4626/build.ts'
import { buildUnwrap, buildWrap } from '../../protocols/weth/build.ts'
import { checkPolicy } from '../policy/checkPolicy.ts'
import type { Purpose } from '../SignerClient.ts'
import type { TokenPrice } from '../SignRequest.ts'
import { coin, evil, lyingPlan, swapOf } from '../testing/hostilePlans.ts'
import { memoryLimitStore } from '../testing/memoryLimitStore.ts'
import { createLimitBook, type LimitBook } from './createLimitBook.ts'

const me = '0x9858EfFD232B4033E47d90003D41EC34EcaEda94'
const friend = '0x52908400098527886E0F7030069857D2E4169EE7'
const { aave, uniswap, wrapped, vaults } = practice
if (!aave || !uniswap) throw new Error('The practice chain lacks a protocol.')
const usdc = coin('USDC')
const dai = coin('DAI')
const dollars = (whole: number) => BigInt(whole) * 100_000_000n
const usd = (whole: number) => amountOf(usdc, BigInt(whole) * 1_000_000n)
const ether: TokenPrice = { token: nativeAddress, usdE8: dollars(2_500) }
const day = 86_400_000
const pool = aave.pool

type Opened = { readonly book: LimitBook; time: number; readonly spend: (calls: readonly Call[], part?: Spend) => void }
type Spend = {
  readonly prices?: readonly TokenPrice[]
  readonly feeBudget?: bigint
  readonly planId?: string
  readonly bounds?: BoundPlan['bounds']
}

function open(purpose: Purpose = 'practice'): Opened {
  let plans = 0
  let ids = 0
  const book = createLimitBook({
    purpose,
    store: memoryLimitStore(),
    now: () => opened.time,
    newId: () => `raise-${ids++}`,
  })
  const opened: Opened = {
    book,
    time: 1_800_000_000_000,
    spend: (calls, { prices = [ether], feeBudget = 0n, planId = `p${plans++}` } = {}) => {
      const plan = lyingPlan(me, calls, {
        feeBudget,
        bounds: { ...lyingPlan(me, []).bounds, mayReceive: [...allOf(friend), ...allOf(evil)] },
      })
      const policy = checkPolicy(plan, practice)
      if (policy.status === 'broken') throw new Error(policy.sentence)
      book.count({ planId, hash: hashBoundPlan(plan), plan, prices }, { moves: policy.moves, network: practice })
    },
  }
  return opened
}

const everything = [
  nativeAddress,
  ...practice.tokens.map(({ address }) => address),
  ...aave.reserves.map(({ aToken }) => aToken.address),
]
const allOf = (to: Address) => everything.map((token) => ({ to, token, units: 2n ** 200n }))
const send = (whole: number, to: Address = friend) => [buildTransfer(usd(whole), to)]
const most = (whole: number, per: LimitPeriod = 'day', scope: LimitScope = { of: 'all' }): LimitChange => {
  return { change: 'set', limit: { kind: 'spend', per, most: dollars(whole), scope } }
}
const spentOf = (book: LimitBook) => book.view().limits.map(({ spent }) => spent)
const refused = expect.objectContaining({ code: 'approval-refused' })

describe('count', () => {
  test('default: up to the limit and not a cent beyond, whatever it was split into', () => {
    const { book, spend } = open()
    book.change(most(500), 'core')
    spend(send(300))
    spend(send(200))
    expect(() => spend(send(1))).toThrow(
      'This plan moves up to $1.00, and your limit is $500.00 in 24 hours, of which $0.00 is left. Nothing was signed.',
    )
    expect(spentOf(book)).toEqual([dollars(500)])
  })

  test.each<[string, LimitPeriod, number]>([
    ['a day', 'day', day],
    ['a week', 'week', 7 * day],
    ['a month', 'month', 30 * day],
  ])('behavior: after %s it is free again, and not a moment before', (_name, per, window) => {
    const opened = open()
    opened.book.change(most(500, per), 'core')
    opened.spend(send(500))
    opened.time += window - 1
    expect(() => opened.spend(send(1))).toThrow(refused)
    opened.time += 1
    opened.spend(send(500))
  })

  test('behavior: a limit for one plan counts nothing before it', () => {
    const { book, spend } = open()
    book.change(most(500, 'transaction'), 'core')
    for (let times = 0; times < 3; times += 1) spend(send(500))
    expect(() => spend(send(501))).toThrow('your limit is $500.00 for one plan.')
    expect(spentOf(book)).toEqual([null])
  })

  test('behavior: what was spent before a limit was set counts too', () => {
    const { book, spend } = open()
    spend(send(400))
    book.change(most(500), 'core')
    expect(spentOf(book)).toEqual([dollars(400)])
    expect(() => spend(send(101))).toThrow(refused)
  })

  test.each<[string, readonly Call[], number]>([
    ['a send', send(500), 500],
    ['ether at its price', [{ to: friend, value: 10n ** 18n, data: '0x' }], 2_500],
    ['a supply', [buildApprove(usd(500), pool), buildSupply(pool, usd(500), me)], 500],
    ['a swap', [buildApprove(usd(1_000), uniswap.router), swapOf(me)], 1_000],
    [
      'a swap and what it brings, once',
      [
        buildApprove(usd(1_000), uniswap.router),
        swapOf(me),
        buildApprove(amountOf(dai, 990n * 10n ** 18n), pool),
        buildSupply(pool, amountOf(dai, 990n * 10n ** 18n), me),
      ],
      1_000,
    ],
    [
      'a swap and more than it brings',
      [buildApprove(usd(1_000), uniswap.router), swapOf(me), buildTransfer(amountOf(dai, 1_500n * 10n ** 18n), friend)],
      1_500,
    ],
    [
      'a swap that is sent on, and something else besides',
      [
        buildApprove(usd(1_000), uniswap.router),
        swapOf(me),
        buildTransfer(amountOf(dai, 990n * 10n ** 18n), friend),
        ...send(10),
      ],
      1_010,
    ],
    ['what is withdrawn and sent, as sent', [buildWithdraw(pool, usdc.address, 'all', me), ...send(70)], 70],
    ['what is borrowed and sent, as sent', [buildBorrow(pool, usd(70), me), ...send(70)], 70],
    ['a withdrawal by itself', [buildWithdraw(pool, usdc.address, 500n, me)], 0],
    ['wrapping and unwrapping', [buildWrap(wrapped.address, 10n ** 18n), buildUnwrap(wrapped.address, 10n ** 18n)], 0],
    [
      'a whole debt, at what is approved for it',
      [buildApprove(usd(300), pool), buildRepay(pool, usdc.address, 'all', me), buildApprove(amountOf(usdc, 0n), pool)],
      300,
    ],
    ['what is lent in the form of aTokens', [buildTransfer(amountOf(aTokenOf(usdc.address), 40_000_000n), friend)], 40],
  ])('behavior: counts %s', (_name, calls, whole) => {
    const { book, spend } = open()
    book.change(most(1_000_000), 'core')
    spend(calls)
    expect(spentOf(book)).toEqual([dollars(whole)])
  })

  test('behavior: the whole fee budget counts', () => {
    const { book, spend } = open()
    book.change(most(100), 'core')
    spend(send(90), { feeBudget: 4n * 10n ** 15n })
    expect(spentOf(book)).toEqual([dollars(100)])
  })

  test('behavior: getting out passes a limit that is used up; only its gas counts, up to a ceiling in a day', () => {
    const { book, spend } = open()
    const getOut = [buildWithdraw(pool, usdc.address, 'all', me)]
    spend(send(600))
    book.change(most(500), 'core')
    // 0.016 ETH of gas at $2,500 is $40: twice in a day, and no third time.
    const gas = { feeBudget: 16n * 10n ** 15n }
    for (const _ of [1, 2]) spend(getOut, gas)
    expect(book.view().spent).toMatchObject({ day: dollars(680), waysOut: dollars(80) })
    expect(() => spend(getOut, gas)).toThrow('This plan moves up to $40.00')
    // What leaves together with it, or is borrowed by it, is no getting out.
    expect(() => spend([...getOut, ...send(1)])).toThrow('of which $0.00 is left')
    expect(() => spend([buildBorrow(pool, usd(1), me)], gas)).toThrow('of which $0.00 is left')
  })

  test('behavior: a plan counts once, and is refused when it comes again', () => {
    const { book, spend } = open()
    book.change(most(1_000), 'core')
    spend(send(300), { planId: 'same' })
    expect(() => spend(send(300), { planId: 'same' })).toThrow('This plan was signed before.')
    expect(spentOf(book)).toEqual([dollars(300)])
  })

  test('behavior: what a limit refuses is not counted', () => {
    const { book, spend } = open()
    book.change(most(500), 'core')
    expect(() => spend(send(501))).toThrow(refused)
    spend(send(500))
  })
})

describe('prices', () => {
  test('default: a stablecoin is a dollar or more, whatever the plan says', () => {
    const { book, spend } = open()
    book.change(most(500), 'core')
    const cheap = { token: usdc.address, usdE8: 1n }
    expect(() => spend(send(501), { prices: [ether, cheap] })).toThrow(refused)
    const dear = { token: usdc.address, usdE8: dollars(2) }
    expect(() => spend(send(251), { prices: [ether, dear] })).toThrow(refused)
    spend(send(250), { prices: [ether, dear] })
  })

  test('behavior: a token that gets cheaper by word only counts at what was seen before, for a week', () => {
    const opened = open()
    opened.book.change(most(3_000, 'transaction'), 'core')
    const sendEther = (wei: bigint, price: bigint) =>
      opened.spend([{ to: friend, value: wei, data: '0x' }], { prices: [{ token: nativeAddress, usdE8: price }] })
    sendEther(10n ** 18n, dollars(2_500))
    for (const lie of [1n, dollars(100)]) expect(() => sendEther(2n * 10n ** 18n, lie)).toThrow(refused)
    // Each lie would be remembered too, and lowers nothing.
    sendEther(1n, 1n)
    expect(() => sendEther(2n * 10n ** 18n, 1n)).toThrow(refused)
    opened.time += 7 * day
    sendEther(2n * 10n ** 18n, dollars(1_000))
  })

  test('behavior: a token without any price is not spent while a limit counts it', () => {
    const { book, spend } = open()
    const wbtc = coin('WBTC')
    const calls = [buildTransfer(amountOf(wbtc, 1n), friend)]
    spend(calls, { prices: [ether] })
    book.change(most(1_000_000, 'day', { of: 'contact', address: evil }), 'core')
    spend(calls, { prices: [ether] })
    book.change(most(1_000_000), 'core')
    expect(() => spend(calls, { prices: [ether] })).toThrow('This plan moves WBTC, which has no price')
    spend(calls, { prices: [ether, { token: wbtc.address, usdE8: dollars(60_000) }] })
    expect(() => spend(send(1), { prices: [], feeBudget: 1n })).not.toThrow()
  })

  test('behavior: without a price for fees nothing is spent while a limit counts', () => {
    const { book, spend } = open()
    book.change(most(1_000_000), 'core')
    expect(() => spend(send(1), { prices: [] })).toThrow('has no price')
  })
})

describe('scopes', () => {
  test('default: to one person, into one protocol, on one chain', () => {
    const { book, spend } = open()
    book.change(most(100, 'day', { of: 'contact', address: evil }), 'core')
    book.change(most(200, 'day', { of: 'protocol', protocol: 'aave' }), 'core')
    book.change(most(10_000, 'day', { of: 'chain', chainId: practice.chainId }), 'core')
    book.change(most(1, 'day', { of: 'chain', chainId: 1 }), 'core')
    spend(send(1_000))
    spend(send(100, evil))
    expect(() => spend(send(1, evil))).toThrow(`This plan moves up to $1.00 to ${evil}`)
    const supply = (whole: number) => [buildApprove(usd(whole), pool), buildSupply(pool, usd(whole), me)]
    spend(supply(200))
    expect(() => spend(supply(1))).toThrow('in aave')
    expect(spentOf(book)).toEqual([dollars(100), dollars(200), dollars(1_300), 0n])
  })

  test('behavior: only these people', () => {
    const { book, spend } = open()
    book.change({ change: 'set', limit: { kind: 'only-recipients', addresses: [friend] } }, 'core')
    spend(send(1))
    expect(() => spend(send(1, evil))).toThrow(`This plan sends to ${evil}, and your limit allows`)
    expect(() => spend([buildTransfer(amountOf(usdc, 0n), evil)])).toThrow(refused)
  })

  test('behavior: only these protocols, and out of any other', () => {
    const { book, spend } = open()
    book.change({ change: 'set', limit: { kind: 'only-protocols', protocols: ['uniswap'] } }, 'core')
    spend([buildApprove(usd(1_000), uniswap.router), swapOf(me)])
    spend([buildWithdraw(pool, usdc.address, 'all', me)])
    spend(send(5))
    expect(() => spend([buildApprove(usd(5), pool), buildSupply(pool, usd(5), me)])).toThrow(
      'This plan uses aave, and your limit allows uniswap only.',
    )
    expect(() => spend([buildBorrow(pool, usd(5), me)])).toThrow(refused)
    const [vault] = vaults
    if (vault === undefined) throw new Error('no vault')
    expect(() =>
      spend([buildApprove(usd(5), vault.share.address), buildDeposit(vault.share.address, usd(5), me)]),
    ).toThrow('a vault that belongs to none of them')
  })
})

describe('change', () => {
  const recipients = (...addresses: Address[]): LimitChange => {
    return { change: 'set', limit: { kind: 'only-recipients', addresses } }
  }

  test('default: tightening counts at once, loosening after the delay, and can be taken back until then', () => {
    const opened = open()
    const { book, spend } = opened
    expect(book.change(most(500), 'core').status).toBe('counts')
    expect(book.change(most(400), 'core').status).toBe('counts')
    const raise = book.change(most(1_000), 'core')
    if (raise.status === 'refused' || raise.status === 'wants-password') throw new Error(raise.sentence)
    expect(raise.status).toBe('waits')
    expect(raise.limits.waiting).toEqual([
      { id: 'raise-0', change: most(1_000), countsFrom: new Date(opened.time + 60_000).toISOString() },
    ])
    opened.time += 59_999
    expect(() => spend(send(401))).toThrow(refused)
    opened.time += 1
    spend(send(401))
    book.change(most(2_000), 'core')
    expect(book.change({ change: 'cancel', id: 'raise-1' }, 'core').status).toBe('counts')
    opened.time += 60_000
    expect(() => spend(send(600))).toThrow(refused)
    expect(book.view().waiting).toEqual([])
  })

  test.each<[string, LimitChange, LimitChange, 'counts' | 'waits']>([
    ['a lower amount', most(500), most(499), 'counts'],
    ['the same amount', most(500), most(500), 'counts'],
    ['a higher amount', most(500), most(501), 'waits'],
    ['another period', most(500), most(900, 'week'), 'counts'],
    ['fewer people', recipients(friend, evil), recipients(friend), 'counts'],
    ['nobody', recipients(friend), recipients(), 'counts'],
    ['one more', recipients(friend), recipients(friend, evil), 'waits'],
    ['another one', recipients(friend), recipients(evil), 'waits'],
    ['lifting', most(500), { change: 'lift', key: 'spend day' }, 'waits'],
    ['a longer delay', most(500), { change: 'delay', seconds: 61 }, 'counts'],
    ['a shorter delay', most(500), { change: 'delay', seconds: 59 }, 'waits'],
  ])('behavior: %s', (_name, first, second, status) => {
    const { book } = open()
    expect(book.change(first, 'core').status).toBe('counts')
    expect(book.change(second, 'core').status).toBe(status)
  })

  test('behavior: tightening takes back a raise of the same limit that still waits', () => {
    const opened = open()
    const { book } = opened
    book.change(most(500), 'core')
    book.change(most(5_000), 'core')
    book.change(most(300), 'core')
    opened.time += 10 * day
    expect(book.view()).toMatchObject({ limits: [{ limit: { most: dollars(300) } }], waiting: [] })
  })

  test('behavior: a longer delay holds for what is asked after it, and shortening it waits itself', () => {
    const opened = open()
    const { book } = opened
    book.change(most(500), 'core')
    book.change({ change: 'delay', seconds: 3_600 }, 'core')
    book.change({ change: 'delay', seconds: 0 }, 'core')
    book.change(most(501), 'core')
    opened.time += 3_599_999
    expect(book.view()).toMatchObject({ limits: [{ limit: { most: dollars(500) } }], delaySeconds: 3_600 })
    opened.time += 1
    expect(book.view()).toMatchObject({ limits: [{ limit: { most: dollars(501) } }], delaySeconds: 0, waiting: [] })
  })

  test('A71 behavior: the core alone loosens nothing of a real wallet; its owner does, and waits a day', () => {
    const opened = open('real')
    const { book } = opened
    const limit: Limit = { kind: 'spend', per: 'day', most: dollars(500), scope: { of: 'all' } }
    expect(book.change({ change: 'set', limit }, 'core').status).toBe('counts')
    for (const change of [most(501), { change: 'lift', key: 'spend day' }, { change: 'delay', seconds: 0 }] as const)
      expect(book.change(change, 'core')).toMatchObject({ status: 'wants-password' })
    expect(book.change(most(501), 'owner').status).toBe('waits')
    opened.time += day - 1
    expect(book.view()).toMatchObject({ limits: [{ limit: { most: dollars(500) } }] })
    opened.time += 1
    expect(book.view()).toMatchObject({ limits: [{ limit: { most: dollars(501) } }] })
  })

  test('behavior: what makes no sense changes nothing', () => {
    const { book } = open()
    for (const change of [
      { change: 'lift', key: 'spend day' },
      { change: 'cancel', id: 'raise-9' },
      { change: 'delay', seconds: 91 * 86_400 },
    ] as const)
      expect(book.change(change, 'core').status).toBe('refused')
    expect(book.view()).toEqual({
      limits: [],
      waiting: [],
      delaySeconds: 60,
      spent: { day: 0n, week: 0n, month: 0n, waysOut: 0n },
    })
  })
})

function aTokenOf(asset: string) {
  const found = aave?.reserves.find((reserve) => reserve.asset === asset)
  if (found === undefined) throw new Error('not lent')
  return found.aToken
}
