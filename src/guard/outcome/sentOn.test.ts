import { describe, expect, test } from 'vitest'
import type { Intent } from '../../model/Reading.ts'
import type { PlayedSimulation } from '../../model/Simulation.ts'
import type { Call } from '../../model/Step.ts'
import { approve, sendCoins, swap, transfer, withdraw } from '../testing/calls.ts'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'
import { alice, dai, eth, evil, pool, router, usdc, weth } from '../testing/network.ts'
import { finePlan } from '../testing/plans.ts'
import { playFake } from '../testing/playFake.ts'

/** "Take 500 USDC out of Aave and send it to alice", "swap 2000 USDC for ETH and send it to alice". */
const takenOut = 'withdraw 500 USDC and send it'
const swapped = 'swap USDC to ETH and send it'
const dollars = (units: bigint) => units * 10n ** 6n
const milli = (units: bigint) => units * 10n ** 15n
const swapping = (least: bigint): readonly Call[] => [
  approve(usdc, router, dollars(2_000n)),
  swap({ path: [usdc, weth], fees: [500], sell: dollars(2_000n), buy: least, native: 'out' }),
]
const found = (name: string, calls: readonly Call[]) => namesIn(judgeTwisted(name, { calls }))

describe('what comes out goes on to whom the sentence names', () => {
  test('default', () => {
    expect(namesIn(judgeTwisted(takenOut))).toEqual([])
    expect(namesIn(judgeTwisted(swapped))).toEqual([])
  })

  test('behavior: as much as is sure to come will do, since nobody can send what may not come', () => {
    expect(found(takenOut, [withdraw(usdc, dollars(500n)), transfer(usdc, alice, dollars(500n) - 2n)])).toEqual([])
  })

  test.each<[string, readonly Call[]]>([
    ['a unit more than comes out', [withdraw(usdc, dollars(500n)), transfer(usdc, alice, dollars(500n) + 1n)]],
    ['all of the wallet', [withdraw(usdc, dollars(500n)), transfer(usdc, alice, dollars(5_500n))]],
    ['less than comes out', [withdraw(usdc, dollars(500n)), transfer(usdc, alice, dollars(499n))]],
    ['it to somebody else', [withdraw(usdc, dollars(500n)), transfer(usdc, evil, dollars(500n))]],
    ['another token of the same worth', [withdraw(usdc, dollars(500n)), transfer(dai, alice, 500n * 10n ** 18n)]],
    ['coins', [withdraw(usdc, dollars(500n)), sendCoins(alice, milli(250n))]],
    [
      'a part to somebody else',
      [withdraw(usdc, dollars(500n)), transfer(usdc, alice, dollars(250n)), transfer(usdc, evil, dollars(250n))],
    ],
    [
      'it twice',
      [withdraw(usdc, dollars(500n)), transfer(usdc, alice, dollars(500n)), transfer(usdc, alice, dollars(500n))],
    ],
    ['nothing', [withdraw(usdc, dollars(500n))]],
    ['it from the wallet, with nothing taken out', [transfer(usdc, alice, dollars(500n))]],
    [
      'it from the wallet, where what was taken out goes to somebody else',
      [withdraw(usdc, dollars(500n), evil), transfer(usdc, alice, dollars(500n))],
    ],
    [
      'as much as was said where less was taken out',
      [withdraw(usdc, dollars(400n)), transfer(usdc, alice, dollars(500n))],
    ],
  ])('behavior: a plan that sends %s is blocked', (_, calls) => {
    expect(judgeTwisted(takenOut, { calls }).level).toBe('BLOCK')
  })

  test('behavior: nobody is allowed any of it on the way', () => {
    const calls = [
      withdraw(usdc, dollars(500n)),
      approve(usdc, pool, dollars(500n)),
      transfer(usdc, alice, dollars(500n)),
    ]
    expect(judgeTwisted(takenOut, { calls }).level).toBe('BLOCK')
  })
})

describe('a trade whose proceeds are sent on is judged by itself', () => {
  const loose: readonly Intent[] = [
    {
      kind: 'swap',
      sell: 'USDC',
      buy: 'ETH',
      amount: { value: '2000', unit: 'token' },
      exact: 'sell',
      maxSlippagePercent: '10',
    },
    { kind: 'send', asset: 'ETH', amount: 'previous', to: 'alice' },
  ]

  /** The pool brings so much ether, whatever the feeds say, and `sent` of it goes on. */
  function bringing(units: bigint, sent: bigint, intents?: readonly Intent[]) {
    const calls = [...swapping(sent), sendCoins(alice, sent)]
    const played = playFake(calls)
    const off = units - changeOf(played) - sent
    const balances = played.balances.map((line) =>
      line.token === eth.address ? { ...line, after: line.after + off } : line,
    )
    return judgeTwisted(swapped, { calls, simulation: { balances }, ...(intents && { intents }) })
  }
  const changeOf = ({ balances }: PlayedSimulation): bigint =>
    balances.reduce((sum, line) => (line.token === eth.address ? sum + line.after - line.before : sum), 0n)
  const impactOf = (verdict: ReturnType<typeof judgeTwisted>) =>
    verdict.findings.find(({ rule }) => rule === 'price-impact')

  test('behavior: what was sent counts as arrived, so a fair trade says nothing', () => {
    expect(impactOf(bringing(milli(999n), milli(992n)))).toBeUndefined()
  })

  test('behavior: a loss on the way is of the trade: 6 percent warn, 11 percent block', () => {
    expect(impactOf(bringing(milli(940n), milli(930n), loose))).toMatchObject({
      level: 'WARN',
      facts: { left: '$2000', arrives: '$1880', percent: '6' },
    })
    expect(impactOf(bringing(milli(890n), milli(890n), loose))).toMatchObject({
      level: 'BLOCK',
      facts: { percent: '11' },
    })
  })

  test('behavior: a bad rate is blocked, whether the little that it brings is sent on or the wallet makes up for it', () => {
    const little = bringing(milli(500n), milli(500n))
    expect(namesIn(little)).toEqual(
      expect.arrayContaining(['recipient-as-said BLOCK', 'swap-amounts BLOCK', 'price-impact BLOCK']),
    )
    const madeUp = bringing(milli(500n), milli(992n))
    expect(namesIn(madeUp)).toEqual(expect.arrayContaining(['leaves-too-much BLOCK', 'price-impact BLOCK']))
  })

  test.each<[string, readonly Call[]]>([
    ['more than the trade is sure to bring', [...swapping(milli(992n)), sendCoins(alice, milli(999n))]],
    ['more than any trade fairly brings', [...swapping(milli(992n)), sendCoins(alice, milli(1_030n))]],
    ['it to somebody else', [...swapping(milli(992n)), sendCoins(evil, milli(992n))]],
    ['another token', [...swapping(milli(992n)), transfer(usdc, alice, dollars(1_984n))]],
    [
      'some of it to somebody else',
      [...swapping(milli(992n)), sendCoins(alice, milli(990n)), sendCoins(evil, milli(2n))],
    ],
    ['what was sold before it is sold', [transfer(usdc, alice, dollars(2_000n)), ...swapping(milli(992n))]],
  ])('behavior: a plan that sends %s is blocked', (_, calls) => {
    expect(judgeTwisted(swapped, { calls }).level).toBe('BLOCK')
  })

  test('behavior: what goes to anybody else is lost, not given', () => {
    const calls = [...swapping(milli(992n)), sendCoins(evil, milli(992n))]
    expect(found(swapped, calls)).toEqual(expect.arrayContaining(['goes-elsewhere BLOCK', 'price-impact BLOCK']))
  })
})

describe('“all” after a step that brings some of it, or takes some', () => {
  const both = 'swap DAI to USDC, then send all USDC'
  const sold = [
    approve(dai, router, 3_000n * 10n ** 18n),
    swap({ path: [dai, usdc], fees: [100], sell: 3_000n * 10n ** 18n, buy: dollars(2_985n) }),
  ]

  test('default', () => {
    expect(namesIn(judgeTwisted(both))).toEqual([])
    expect(namesIn(judgeTwisted('swap half of the USDC, then send all that is left'))).toEqual([])
    expect(namesIn(judgeTwisted('swap DAI to USDC, then lend all USDC'))).toEqual([])
  })

  test.each<[string, readonly Call[]]>([
    ['only what was there at first', [...sold, transfer(usdc, alice, dollars(5_000n))]],
    ['more than there is', [...sold, transfer(usdc, alice, dollars(7_986n))]],
    ['all of it to somebody else', [...sold, transfer(usdc, evil, dollars(7_985n))]],
    ['what is never swapped', [transfer(usdc, alice, dollars(7_985n))]],
  ])('behavior: a plan that sends %s is blocked', (_, calls) => {
    expect(judgeTwisted(both, { calls }).level).toBe('BLOCK')
  })

  test('behavior: a half that was swapped is no part of what is left to send', () => {
    const name = 'swap half of the USDC, then send all that is left'
    const calls = finePlan(name).calls.with(2, transfer(usdc, alice, dollars(5_000n)))
    expect(judgeTwisted(name, { calls }).level).toBe('BLOCK')
  })
})
