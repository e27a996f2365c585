import { describe, expect, test } from 'vitest'
import { knownChainIds, networkOf } from '../chain/networks/networkOf.ts'
import { aboutNames } from '../model/build/aboutNames.ts'
import {
  aims,
  type BuildFields,
  type BuildPosition,
  buildPeriods,
  buildQuestions,
  emptyBuild,
} from '../model/build/BuildFields.ts'
import { type BuildKnown, builtSentence } from '../model/build/builtSentence.ts'
import { isSayable } from '../model/build/sayableCoins.ts'
import { titled } from '../model/describeLimit.ts'
import { isOwnPlace, placeNames } from '../model/placeNames.ts'
import type { Intent, WantedAmount } from '../model/Reading.ts'
import { isSame } from './model/sentenceOf.ts'
import { read } from './read.ts'

const address = '0x1111111111111111111111111111111111111111'
const contacts = { alice: address, grandma7: address, max: address, everything: address }

/** On Base USDC.e is another name of it, and of nothing else there. */
const readAs = (coin: string): string => (coin === 'USDbC' ? 'USDC.E' : coin.toUpperCase())

const networks = knownChainIds.flatMap((id) => networkOf(id) ?? [])
const coins = [...new Set(networks.flatMap(({ tokens }) => tokens.map(({ symbol }) => symbol)))].filter(isSayable)
const few = ['ETH', 'USDC', 'stETH']

/** As typed, and what it is. The last have as many digits as any token has. */
const amounts: readonly (readonly [string, WantedAmount])[] = [
  ['all', 'all'],
  ['1', one('1')],
  ['1,000', one('1000')],
  ['1000.50', one('1000.5')],
  ['2.125', one('2.125')],
  ['0,5', one('0.5')],
  ['.25', one('0.25')],
  ['12 345', one('12345')],
  ['1.234.567,89', one('1234567.89')],
  ['0.000000000000000001', one('0.000000000000000001')],
  ['123456789012345678901234567890.123456789012345678', one('123456789012345678901234567890.123456789012345678')],
]

function one(value: string): WantedAmount {
  return { value, unit: 'token' }
}

/** What is said before it: what was not understood, and what plans in hand are of. */
const before: readonly (readonly string[])[] = [
  ['my cousin says i ought to be doing something clever with the 300 usdc lying around, no idea'],
  ['Swap 1 ETH to USDC'],
  ['Put 20 DAI into Aave', 'make it 30'],
]

type PlaceName = (typeof placeNames)[number]
type Means = { readonly asset: string; readonly amount: WantedAmount }

const keyOf = (coin: string, place: string | null): string => `${coin} ${place}`
const at = (coin: string, place: string | null): BuildPosition => ({
  key: keyOf(coin, place),
  coin,
  place,
  amount: '1',
})

/** What can be taken out of: from Lido one unstakes. */
const lentAt = placeNames.filter((name) => name !== 'lido' && name !== 'rocketpool')
const known: BuildKnown = {
  language: 'en',
  decimals: new Map(),
  places: placeNames.map(titled),
  lent: [...lentAt.flatMap((name) => coins.map((coin) => at(coin, titled(name)))), at('stETH', null)],
  owed: coins.map((coin) => at(coin, 'Aave')),
}

let said = 0

/** What is read otherwise than it was built, one line each: of a sentence by itself, and after each of the others in turn. */
function misread(fields: Partial<BuildFields>, intent: Intent): readonly string[] {
  const built = builtSentence({ ...emptyBuild, ...fields }, known)
  if (built.status !== 'sentence') return [`${JSON.stringify(fields)}: ${[...built.gaps].join()}`]
  const { sentence } = built
  said += 1
  return [[], before[said % before.length] ?? []].flatMap((turns) => {
    const got = read({ turns: [...turns, sentence], contacts, done: 0 })
    return isSame(got.intents, [intent]) ? [] : [`${turns.join(' / ')} / ${sentence}: ${JSON.stringify(got)}`]
  })
}

/** Every coin in two amounts, and some in each. */
const sums = coins.flatMap((coin) =>
  amounts
    .slice(0, few.includes(coin) ? undefined : 2)
    .map(([amount, read]) => ({ coin, amount, means: { asset: readAs(coin), amount: read } })),
)
const inAll = sums.filter(({ amount }) => amount === 'all')

const pairs = coins.flatMap((coin) =>
  coins.flatMap((other) => (readAs(coin) === readAs(other) ? [] : [[coin, other] as const])),
)

const bothPlaces = (two: readonly string[]): boolean => two.every((coin) => coin === 'AAVE' || coin === 'UNI')

describe('every sentence that can be put together is read as just what was chosen', () => {
  test('default: earning, wherever it is best', () => {
    const wrong = sums.flatMap(({ coin, amount, means }) =>
      aims.flatMap((place) =>
        misread({ job: 'earn', coin, amount, place }, { kind: 'earn', ...means, objective: place }),
      ),
    )
    expect(wrong).toEqual([])
  })

  test('behavior: earning in a place that is named', () => {
    const into = (name: PlaceName, means: Means): Intent => {
      if (isOwnPlace(name)) return { kind: 'earn', ...means, objective: 'balanced', protocols: [name] }
      return { kind: name === 'lido' || name === 'rocketpool' ? 'stake' : 'supply', ...means, protocol: name }
    }
    const wrong = placeNames.flatMap((name) =>
      [...(isOwnPlace(name) ? [] : inAll), ...sums.filter(({ coin }) => coin === 'ETH').slice(0, 6)].flatMap(
        ({ coin, amount, means }) => misread({ job: 'earn', coin, amount, place: titled(name) }, into(name, means)),
      ),
    )
    expect(wrong).toEqual([])
  })

  test('behavior: taking out, unstaking and repaying', () => {
    const wrong = sums.flatMap(({ coin, amount, means }) => [
      ...lentAt.slice(0, coin === 'USDC' && amount === 'all' ? undefined : 2).flatMap((name) => {
        const position = keyOf(coin, titled(name))
        return misread({ job: 'withdraw', position, amount }, { kind: 'withdraw', ...means, protocol: name })
      }),
      ...(coin === 'stETH'
        ? misread({ job: 'withdraw', position: keyOf(coin, null), amount }, { kind: 'unstake', ...means })
        : []),
      ...misread({ job: 'repay', debt: keyOf(coin, 'Aave'), amount }, { kind: 'repay', ...means, protocol: 'aave' }),
    ])
    expect(wrong).toEqual([])
  })

  test('behavior: swapping any coin for any other', () => {
    const swap = (coin: string, other: string, amount: string, read: WantedAmount) =>
      misread(
        { job: 'swap', coin, other, amount },
        { kind: 'swap', sell: readAs(coin), buy: readAs(other), amount: read, exact: 'sell' },
      )
    const wrong = [
      ...pairs.flatMap(([coin, other]) => swap(coin, other, '1,000.5', one('1000.5'))),
      ...sums.flatMap(({ coin, amount, means }) => (coin === 'DAI' ? [] : swap(coin, 'DAI', amount, means.amount))),
    ]
    expect(wrong).toEqual([])
  })

  test('behavior: sending to a contact, an address and a name of ENS', () => {
    const mixed = '0x52908400098527886E0F7030069857D2E4169EE7'
    const to: readonly (readonly [Partial<BuildFields>, string])[] = [
      ...Object.keys(contacts).map((contact) => [{ contact }, contact] as const),
      [{ address: ` ${address} ` }, address],
      [{ address: mixed }, mixed],
      [{ address: 'Vitalik.eth' }, 'vitalik.eth'],
    ]
    const wrong = sums.flatMap(({ coin, amount, means }) =>
      to.flatMap(([fields, name]) =>
        misread({ job: 'send', coin, amount, ...fields }, { kind: 'send', ...means, to: name }),
      ),
    )
    expect(wrong).toEqual([])
  })

  test('behavior: shares of one, two and three coins', () => {
    const split = (of: readonly string[], percents: readonly string[]) => {
      const each = of.map((coin, index) => ({ coin, percent: percents[index] ?? '' }))
      const targets = each.map(({ coin, percent }) => ({ asset: readAs(coin), percent: percent.replace(' %', '') }))
      return misread({ job: 'split', shares: each }, { kind: 'rebalance', targets })
    }
    const wrong = [
      ...pairs.filter((two) => !bothPlaces(two)).flatMap((two) => split(two, ['60', '40'])),
      ...split(['ETH', 'USDC'], ['50 %', '50']),
      ...split(['ETH', 'USDC'], ['33.33', '66.67']),
      ...split(['ETH', 'USDC'], ['0.01', '99.99']),
      ...split(['ETH', 'USDC', 'WBTC'], ['33.34', '33.33', '33.33']),
      ...split(['stETH', 'DAI', 'LINK', 'USDC.e'], ['10', '20', '30', '40']),
      ...split(['ETH'], ['100']),
    ]
    expect(wrong).toEqual([])
  })

  test('behavior: two coins that are both called as places are asked about, and nothing is done', () => {
    const asked = pairs.filter(bothPlaces)
    expect(asked.length).toBe(2)
    for (const [coin, other] of asked)
      expect(read({ turns: [`Split everything: 60% ${coin} and 40% ${other}`] })).toMatchObject({
        intents: [],
        ask: ['targets'],
      })
  })

  test('behavior: limits set and lifted, and what is asked', () => {
    const dollars = [
      ['200', '200'],
      ['$1,500.50', '1500.5'],
      ['0.01', '0.01'],
      ['999999999999', '999999999999'],
    ] as const
    const topics = {
      have: 'portfolio',
      earns: 'yields',
      paid: 'fees',
      done: 'history',
      takes: 'approvals',
      limits: 'limits',
    } as const
    const wrong = buildPeriods.flatMap((per) => [
      ...dollars.flatMap(([usd, plain]) => misread({ job: 'limit', usd, per }, { kind: 'limit', per, usd: plain })),
      ...misread({ job: 'limit', lift: per }, { kind: 'limit', per, usd: 'none' }),
    ])
    const asked = buildQuestions.flatMap((question) =>
      question === 'safe' ? [] : misread({ job: 'ask', question }, { kind: 'show', topic: topics[question] }),
    )
    expect([...wrong, ...asked]).toEqual([])
    for (const about of aboutNames) {
      const built = builtSentence({ ...emptyBuild, job: 'ask', question: 'safe', about }, known)
      const [intent] = built.status === 'sentence' ? read({ turns: [built.sentence] }).intents : []
      expect([about, intent]).toMatchObject([about, { kind: 'show', topic: 'term' }])
    }
  })
})
