import { describe, expect, test } from 'vitest'
import { chainOfTest } from '../chain/testing/chainOfTest.ts'
import { earnsOn } from '../intent/questions/earnsOn.ts'
import { read } from '../intent/read.ts'
import type { HistoryEntry } from '../model/HistoryEntry.ts'
import { showTopic } from '../model/Reading.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { emptyPlan } from '../planner/testing/emptyPlan.ts'
import { answer, type Question } from './answer.ts'

const chain = chainOfTest()
const past: HistoryEntry = {
  chainId: 7_357_001,
  planId: 'p',
  askedAt: '2026-01-01T00:00:00.000Z',
  message: 'swap 1 ETH for USDC',
  summary: '',
  status: 'dropped',
  sentence: 'Dropped.',
  transactions: [],
  assets: [],
}

/** Nothing of it was asked for here. */
const nothing = { pastPlans: [], fees: { plans: [], open: 0 } }

async function ask(question: Omit<Question, 'kind'>, change: Partial<Snapshot> = {}, history = [past]) {
  const snapshot = { ...(await chain().snapshot()), ...change }
  return answer({ kind: 'show', ...question }, { snapshot, history, planInHand: null, grants: null, ...nothing })
}

async function rowsOf(...question: Parameters<typeof ask>) {
  const told = await ask(...question)
  if (told.stage !== 'answer') throw new Error(`No answer: ${told.sentence}`)
  return told.rows.map(({ label, value, detail }) => [label, value, detail])
}

describe('answer', () => {
  test('default', async () => {
    const told = await ask({ topic: 'portfolio' })
    expect(told).toMatchObject({ stage: 'answer', topic: 'portfolio' })
    expect(told.sentence).toBe('You hold $67,149.00 on the Practice chain.')
    expect(await rowsOf({ topic: 'portfolio' })).toHaveLength(6)
  })

  const topics = showTopic.exclude(['limits', 'contacts', 'cheapest', 'network', 'trust', 'receive']).options
  test.each(topics)('behavior: a question about %s has a whole sentence and plain data', async (topic) => {
    const told = await ask({ topic })
    expect(told.sentence).toMatch(/[.:]$/)
    expect(JSON.parse(JSON.stringify(told))).toEqual(told)
  })

  test('behavior: what a sum would earn is told of the place that pays most of those that pass', async () => {
    const snapshot = await chain().snapshot()
    const tell = (turn: string, asset: string, tier: 'low' | 'medium') =>
      answer(
        { kind: 'show', topic: 'yields', asset },
        { snapshot, history: [], planInHand: null, grants: null, ...nothing, earnsOn: earnsOn(turn), tier },
      ).sentence
    expect(tell('how much would i make on 1000 dollars', 'stablecoin', 'medium')).toMatch(
      /^\$1,000 would earn about \$[\d.]+ a year in Aave v3 with DAI \([\d.]+ % a year now\), the best of the safest places\. Most is paid in another place that passes the usual checks: about \$[\d.]+ a year in Morpho USDC\/WBTC with USDC/,
    )
    const yearly = /about \$([\d.]+) a year/.exec(tell('how much would 1200 usdc earn', 'USDC', 'medium'))?.[1]
    const monthly = /about \$([\d.]+) a month/.exec(
      tell('how much would 1200 usdc earn a month', 'USDC', 'medium'),
    )?.[1]
    expect(Number(yearly)).toBeGreaterThan(40)
    expect(Number(monthly)).toBeCloseTo(Number(yearly) / 12, 1)
    expect(tell('how much would 1000 usdc earn in the safest place', 'USDC', 'low')).not.toContain('Most is paid')
    expect(tell('what are the rates', 'USDC', 'medium')).toMatch(/places were looked at/)
    // More than any place takes is promised by none.
    expect(tell('how much would 900000000000 usdc earn', 'USDC', 'medium')).toMatch(/places were looked at/)
  })

  test('behavior: about orders it says that it cannot yet', async () => {
    expect((await ask({ topic: 'orders' })).stage).toBe('answer')
  })

  test('behavior: a balance tells the wallet, and positions where there are any', async () => {
    expect(await rowsOf({ topic: 'balance', asset: 'USDC' })).toEqual([['wallet', '10,000 USDC', '$10,000.00']])
    expect(await rowsOf({ topic: 'balance' })).toHaveLength(6)
    const unknown = await ask({ topic: 'balance', asset: 'PEPE' })
    expect(unknown).toMatchObject({ stage: 'answer', rows: [], sentence: expect.stringContaining('PEPE') })
  })

  test('behavior: a balance of ether names its wrapped form too, and one of the wrapped form is of that alone', async () => {
    const snapshot = await chain().snapshot()
    const { wrapped } = snapshot.network
    const balances = new Map(snapshot.balances).set(wrapped.address.toLowerCase(), 2n * 10n ** 18n)
    expect((await rowsOf({ topic: 'balance', asset: 'ETH' }, { balances })).map(([label]) => label)).toEqual([
      'wallet',
      'wallet, wrapped',
    ])
    expect(await rowsOf({ topic: 'balance', asset: 'ETH' })).toHaveLength(1)
    expect((await rowsOf({ topic: 'balance', asset: 'WETH' }, { balances })).map(([label]) => label)).toEqual([
      'wallet',
    ])
  })

  test('behavior: a balance that could not be read is not told as nothing', async () => {
    const told = await ask({ topic: 'balance', asset: 'USDC' }, { balances: new Map() })
    expect(told.sentence).toBe('Your balance of USDC could not be read just now. Please ask again.')
    expect(await rowsOf({ topic: 'balance', asset: 'USDC' }, { balances: new Map() })).toEqual([])
  })

  test('behavior: a price comes with its age', async () => {
    const [row] = await rowsOf({ topic: 'price', asset: 'eth' })
    expect(row?.slice(0, 2)).toEqual(['ETH', '$2,500.00'])
    expect(row?.[2]).toMatch(/^its feed answered \d+ (?:seconds?|minutes|hours) ago$/)
    expect(await rowsOf({ topic: 'price' })).toHaveLength(9)
    const sentence = 'There is no price feed for PEPE on the Practice chain.'
    expect(await ask({ topic: 'price', asset: 'PEPE' })).toMatchObject({ stage: 'answer', sentence, rows: [] })
    expect((await ask({ topic: 'price' }, { prices: new Map() })).sentence).toMatch(/^There is no price feed/)
  })

  test('behavior: yields are told from the highest down, with what fails the checks among them', async () => {
    const told = await ask({ topic: 'yields', asset: 'USDC' })
    if (told.stage !== 'answer') throw new Error('No answer.')
    expect(told.venues.map(({ id, status }) => [id, status])).toEqual([
      ['vault-dreamusdc', 'turned-down'],
      ['vault-thinusdc', 'turned-down'],
      ['morpho-usdc-wbtc', 'passed-over'],
      ['vault-steadyusdc', 'passed-over'],
      ['morpho-usdc-weth', 'passed-over'],
      ['aave-usdc', 'passed-over'],
    ])
    expect(told.sentence).toBe(
      '6 places were looked at: 4 pass the usual checks, and 1 the checks for the safest. Rates are those of this moment.',
    )
    const all = await ask({ topic: 'yields' })
    expect(all.stage === 'answer' && all.venues.length).toBe(13)
    const ether = await ask({ topic: 'yields', asset: 'ETH' })
    expect(ether.stage === 'answer' && ether.venues.map(({ id }) => id)).toEqual(['morpho-weth-wsteth', 'aave-weth'])
    expect((await ask({ topic: 'yields', asset: 'PEPE' })).sentence).toBe('No place on the Practice chain takes that.')
  })

  test('behavior: without a debt nothing can be liquidated; with one the health is told', async () => {
    expect((await ask({ topic: 'health' })).sentence).toMatch(/^You owe nothing/)
    const lending = {
      collateralBase: 200_000_000_000n,
      debtBase: 100_000_000_000n,
      healthFactor: 1_549_999n * 10n ** 12n,
    }
    expect((await rowsOf({ topic: 'health' }, { lending })).slice(0, 3)).toEqual([
      ['Health factor', '1.54', ''],
      ['Collateral', '$2,000.00', ''],
      ['Debt', '$1,000.00', ''],
    ])
    expect((await ask({ topic: 'health' }, { lending })).sentence).toBe(
      'Your loan is comfortable: your collateral of $2,000.00 is sold to repay your debt of $1,000.00 when it is worth $1,290.32, so it may fall by 35 % against what you owe until then.',
    )
  })

  test('behavior: a health that could not be read is unknown, which is not the same as safe', async () => {
    const told = await ask({ topic: 'health' }, { lending: null })
    expect(told.sentence).toBe('What you owe could not be read just now, so its health is unknown. Please ask again.')
  })

  test('behavior: gas is said in dollars first, and as the block has it', async () => {
    const { block } = await chain().snapshot()
    expect(await rowsOf({ topic: 'gas' }, { block: { ...block, baseFeePerGas: 1_500_000_000n } })).toEqual([
      ['Sending ETH', 'about $0.08', expect.stringContaining('21,000 units')],
      ['Base fee', '1.5 gwei', `block ${block.number}`],
    ])
    expect(await rowsOf({ topic: 'gas' }, { block: { ...block, baseFeePerGas: 1n, tipPerGas: 0n } })).toContainEqual([
      'Sending ETH',
      'less than $0.01',
      expect.any(String),
    ])
    expect((await ask({ topic: 'gas' })).sentence).toMatch(/^Gas is the fee for using the network/)
  })

  test('behavior: the history is told in the person’s own words where no plan came of them', async () => {
    expect(await rowsOf({ topic: 'history' })).toEqual([[past.askedAt, past.message, 'Dropped.']])
    const blocked = { ...past, status: 'blocked', sentence: 'A limit is in the way.' } as const
    expect(await rowsOf({ topic: 'history' }, {}, [blocked])).toEqual([
      [past.askedAt, past.message, 'blocked: A limit is in the way.'],
    ])
    expect(await rowsOf({ topic: 'history' }, {}, [])).toEqual([])
    const ofWbtc = { ...past, planId: 'wbtc', message: 'swap wbtc', assets: ['WBTC', 'USDC'] }
    expect(await rowsOf({ topic: 'history', asset: 'WBTC' }, {}, [past, ofWbtc])).toHaveLength(1)
    expect((await ask({ topic: 'history', asset: 'LINK' }, {}, [past, ofWbtc])).sentence).toMatch(/named LINK/)
    const long = await ask({ topic: 'history' }, {}, Array(60).fill(past))
    expect(long.sentence).toBe('The last 50 of 60 things you asked for.')
  })

  test('behavior: a plan in hand is told again, and a word never signs it', async () => {
    const snapshot = await chain().snapshot()
    const planInHand = { ...emptyPlan, summary: 'Swap 1 ETH for about 2498 USDC' }
    const told = answer(
      { kind: 'show', topic: 'plan' },
      { snapshot, history: [], planInHand, grants: null, ...nothing },
    )
    expect(told.sentence).toBe(
      'Swap 1 ETH for about 2498 USDC. This plan waits for you: nothing is sent before you sign it.',
    )
    expect(JSON.stringify(told)).toContain('A word in the chat never signs')
  })

  test('behavior: each example of the help is a sentence that the parser understands', async () => {
    const examples = await rowsOf({ topic: 'help' })
    expect(examples.length).toBeGreaterThan(4)
    expect(examples.map(([label]) => label)).toEqual(
      expect.arrayContaining(['Rebalance', 'Limits', 'Approvals', 'Costs']),
    )
    for (const [, sentence = ''] of examples) {
      const whole = sentence.replace('0x…', '0x1111111111111111111111111111111111111111')
      expect([sentence, read({ turns: [whole] }).intents.length]).toEqual([sentence, 1])
    }
  })
})
