import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { read } from '../intent/read.ts'
import { fillSentence } from '../model/openSentence.ts'
import type { VenueReport } from '../model/Plan.ts'
import type { ReadRequest } from '../model/Reading.ts'
import { emptyPlan } from '../planner/testing/emptyPlan.ts'
import { editsOf } from './editsOf.ts'

const contacts = { bob: `0x${'11'.repeat(20)}` }
const venue = (id: string, protocol: string, status: VenueReport['status']): VenueReport => ({
  id,
  name: id,
  protocol,
  asset: 'USDC',
  status,
  reason: '',
  rateNow: null,
  rateAfter: null,
  netPerYear: null,
})
const earning = (...venues: readonly VenueReport[]) => ({
  parts: [],
  horizonDays: 365,
  grossPerYear: 0n,
  interestPerYear: 0n,
  netPerYear: 0n,
  netOverHorizon: 0n,
  entryCost: 0n,
  exitCost: 0n,
  breakEvenDays: null,
  splitGain: null,
  usualGas: { first: 0, entry: 0n, exit: 0n },
  leaving: [],
  venues,
})
const offered = (turns: readonly string[], venues: readonly VenueReport[] = []) => {
  const request: ReadRequest = { turns: [...turns], contacts }
  const { intents } = read(request)
  const plan = { ...emptyPlan, intents, earning: venues.length === 0 ? null : earning(...venues) }
  return { request, intents, edits: editsOf({ request, plan, tokens: practice.tokens, slippageBps: 50n }) }
}
const saying = ({ turns, ...rest }: ReadRequest, sentence: string) =>
  read({ ...rest, turns: [...turns, sentence] }).intents
const filled = (edit: { sentence: { before: string; after: string } } | null, value: string, decimals = 6) => {
  const result = edit === null ? null : fillSentence(edit.sentence, value, decimals)
  return result !== null && 'sentence' in result ? result.sentence : null
}

const kinds = [
  'put 1000 USDC into the safest place',
  'put 1000 USDC into the safest place with the highest yield',
  'put 1000 USDC to work for 90 days, low risk',
  'put 1000 USDC into the highest yield, never in morpho',
  'put 2 ETH into the safest place as a stablecoin',
  'put half of my USDC into the safest place',
  'swap 1 ETH for USDC',
  'swap 1 ETH for USDC with at most 1 % slippage',
  'sell all my WBTC for DAI',
  'swap all but 0.5 ETH for USDC',
  'buy 1 ETH with USDC',
  'send 25 USDC to bob',
  `send 0.1 ETH to ${contacts.bob}`,
  'lend 1000 USDC on aave',
  'withdraw 500 USDC from aave',
  'withdraw all my USDC',
  'borrow 500 USDC against my ETH',
  'repay 200 USDC',
  'stake 1 ETH',
  'unstake 1 stETH',
  'swap 1 ETH for USDC, then lend it on aave',
  'withdraw 500 USDC from aave, then send it to bob',
] as const

describe('editsOf', () => {
  test('default', () => {
    expect(offered(['swap 1 ETH for USDC']).edits).toEqual({
      amount: {
        token: 'ETH',
        decimals: 18,
        now: '1',
        sentence: { before: 'swap ', after: ' ETH for USDC' },
        half: 'swap 50 % of my ETH for USDC',
        all: 'swap all my ETH for USDC',
      },
      slippage: { nowPercent: '0.5', sentence: { before: 'swap 1 ETH for USDC with at most ', after: ' % slippage' } },
      venues: [],
    })
  })

  test.each(kinds)('behavior: “%s” with another amount is the same acts with that amount', (message) => {
    const { request, intents, edits } = offered([message])
    for (const value of ['500', '0.000001', '1000000', '7', '2.5', '123456.789']) {
      const sentence = filled(edits.amount, value)
      expect(sentence, value).not.toBeNull()
      const [wanted] = intents.filter((act) => 'amount' in act && act.amount !== 'previous')
      expect(saying(request, sentence ?? '')).toEqual(
        intents.map((act) => (act === wanted ? { ...act, amount: { value, unit: 'token' } } : act)),
      )
    }
    for (const [sentence, amount] of [
      [edits.amount?.half, { percent: '50' }],
      [edits.amount?.all, 'all'],
    ] as const)
      if (sentence !== null) expect(saying(request, sentence ?? '')[0]).toEqual({ ...intents[0], amount })
  })

  test.each(kinds.filter((message) => /^(swap|sell|buy)/.test(message)))(
    'behavior: “%s” with another slippage is the same swap with that slippage',
    (message) => {
      const { request, intents, edits } = offered([message])
      for (const percent of ['0.1', '0.25', '1', '3']) {
        const sentence = filled(edits.slippage, percent, 2)
        expect(saying(request, sentence ?? '')).toEqual(
          intents.map((act) => (act.kind === 'swap' ? { ...act, maxSlippagePercent: percent } : act)),
        )
      }
    },
  )

  test('behavior: an edit is read in the conversation, and keeps what was said before', () => {
    const { request, edits } = offered(['put 1000 USDC into the safest place', 'make it 2000', 'never in morpho'])
    expect(edits.amount?.now).toBe('2000')
    expect(saying(request, filled(edits.amount, '300') ?? '')).toEqual([
      {
        kind: 'earn',
        asset: 'USDC',
        amount: { value: '300', unit: 'token' },
        objective: 'safety',
        exclude: ['morpho'],
      },
    ])
  })

  test('behavior: what nobody holds has no half', () => {
    expect(offered(['borrow 500 USDC against my ETH']).edits.amount).toMatchObject({ half: null, all: null })
    expect(offered(['buy 1 ETH with USDC']).edits.amount).toMatchObject({ token: 'ETH', half: null, all: null })
  })

  test('behavior: every place that passes is offered, by its own name or by that of its protocol', () => {
    const { request, intents, edits } = offered(
      ['put 1000 USDC into the safest place'],
      [
        venue('Morpho USDC/WBTC', 'morpho', 'chosen'),
        venue('Morpho USDC/WETH', 'morpho', 'passed-over'),
        venue('Steady USDC Vault', 'vault', 'passed-over'),
        venue('Aave v3', 'aave', 'passed-over'),
        venue('Nameless Vault', 'vault', 'passed-over'),
        venue('Thin USDC Vault', 'vault', 'turned-down'),
      ],
    )
    const named = [
      ['Morpho USDC/WETH', 'Morpho USDC/WETH'] as const,
      ['Steady USDC Vault', 'Steady USDC Vault'] as const,
      ['Aave v3', 'aave'] as const,
    ]
    expect(edits.venues.map(({ id }) => id)).toEqual(named.map(([id]) => id))
    named.forEach(([, place], at) => {
      expect(saying(request, edits.venues[at]?.sentence ?? '')).toEqual([{ ...intents[0], protocols: [place] }])
    })
    const inside = offered(
      ['put 1000 USDC into the safest place'],
      [venue('a', 'aave', 'chosen'), venue('b', 'aave', 'passed-over')],
    )
    expect(inside.edits.venues).toEqual([])
  })

  test('behavior: where no sentence says it, nothing is offered', () => {
    for (const message of [
      'rebalance to 60/40 eth/usdc',
      'revoke all approvals',
      'supply 1 ETH to aave, then borrow 500 USDC',
    ])
      expect(offered([message]).edits, message).toEqual({ amount: null, slippage: null, venues: [] })
  })
})
