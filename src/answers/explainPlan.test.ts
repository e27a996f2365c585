import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { amountOf } from '../model/Amount.ts'
import type { Plan, VenueReport } from '../model/Plan.ts'
import { emptyPlan } from '../planner/testing/emptyPlan.ts'
import { explainPlan } from './explainPlan.ts'

const usdc = practice.tokens.find(({ symbol }) => symbol === 'USDC') ?? practice.native
const percent = 10n ** 25n

function venue(part: Pick<VenueReport, 'id' | 'name' | 'protocol' | 'status' | 'reason'>): VenueReport {
  return { asset: 'USDC', rateNow: 4n * percent, rateAfter: 4n * percent, netPerYear: 39_00000000n, ...part }
}

const aave = venue({
  id: 'aave-usdc',
  name: 'Aave v3',
  protocol: 'aave',
  status: 'chosen',
  reason: 'It brings the most.',
})
const dream = venue({
  id: 'vault-dreamusdc',
  name: 'Dream USDC Vault',
  protocol: 'vault',
  status: 'turned-down',
  reason: 'Its owner can take everything out.',
})
const part = {
  venueId: 'aave-usdc',
  venue: 'Aave v3',
  deposit: amountOf(usdc, 1_000_000_000n),
  rateNow: 4n * percent,
  rateAfter: 4n * percent,
  grossPerYear: 40_00000000n,
  compounds: false,
  exitSeconds: 0n,
}
const earning: NonNullable<Plan['earning']> = {
  parts: [part],
  horizonDays: 365,
  grossPerYear: 40_00000000n,
  interestPerYear: 0n,
  netPerYear: 39_00000000n,
  netOverHorizon: 39_00000000n,
  entryCost: 50000000n,
  exitCost: 50000000n,
  breakEvenDays: 10,
  splitGain: null,
  usualGas: { first: 0, entry: 50000000n, exit: 50000000n },
  leaving: [],
  venues: [aave, dream],
}
const plan: Plan = {
  ...emptyPlan,
  summary: 'Put 1,000 USDC into Aave v3',
  earning,
  costs: { gas: 50000000n, dataWei: 0n, poolFees: 0n, impact: 0n },
}

describe('explainPlan', () => {
  test('default: what it does and why there, then what it brings, what it costs, and what to know', () => {
    const told = explainPlan({ ...plan, notes: ['Contracts can fail.'] }, {})
    expect(told.sentence).toBe(
      'Put 1,000 USDC into Aave v3. Aave v3, at 4.00 % a year, was chosen: it brings the most. It was compared with 1 other, which pays no higher rate. This plan waits for you: nothing is sent before you sign it.',
    )
    expect(told.rows.map(({ label, value }) => [label, value])).toEqual([
      ['Aave v3', '4.00 % a year after your deposit'],
      ['Getting in', 'costs $0.50'],
      ['Getting out again', 'costs about $0.50'],
      ['A year in all, after costs', 'earns $39.00'],
      ['Network fee', 'about $0.50'],
      ['To know', 'Contracts can fail.'],
      ['To sign', 'A word in the chat never signs: approve the plan where it is shown, or drop it.'],
    ])
    expect(told.venues).toHaveLength(2)
  })

  test.each([
    ['done', 'You signed this plan, and it is done.'],
    ['dropped', 'This plan was put away: it cannot be signed any more, and nothing was sent.'],
    ['blocked', 'The checks blocked this plan: it cannot be signed, and nothing was sent.'],
    ['shown', 'This plan was not signed, and nothing was sent.'],
  ] as const)('behavior: what became of it is said where it is %s', (status, became) => {
    const whole = explainPlan(plan, {}, status)
    expect(whole.sentence.endsWith(` ${became}`)).toBe(true)
    expect(whole.rows.map(({ label }) => label)).not.toContain('To sign')
    expect(explainPlan(plan, { protocol: 'aave' }, status).sentence.endsWith(` ${became}`)).toBe(true)
  })

  test('behavior: with a loan in it, the interest and what is left of a year stand beside what it pays', () => {
    const rows = (interestPerYear: bigint) =>
      explainPlan({ ...plan, earning: { ...earning, interestPerYear } }, {}).rows.map(
        ({ label, value }) => `${label}: ${value}`,
      )
    expect(rows(16_20000000n)).toContain('Interest of what you borrow: costs $16.20 a year')
    expect(rows(16_20000000n)).toContain('A year in all, after costs: earns $22.80')
    expect(rows(42_20000000n)).toContain('A year in all, after costs: costs $3.20 more than it earns')
  })

  test.each([{ venue: 'dream vault' }, { venue: 'the DREAM vault'.slice(4) }, { venue: 'dreamusdc' }])(
    'behavior: why not $venue: the reason that the planner had',
    (about) => {
      const told = explainPlan(plan, about)
      expect(told.sentence).toMatch(
        /^Dream USDC Vault, which names 4\.00 % a year, was turned down: its owner can take everything out\. Aave v3, at 4\.00 % a year, was chosen: it brings the most\.$/,
      )
      expect(told.venues.map(({ id }) => id)).toEqual(['vault-dreamusdc'])
    },
  )

  test('behavior: why a protocol, beside the others, a higher rate among them', () => {
    const told = explainPlan(plan, { protocol: 'aave' })
    expect(told.sentence).toBe(
      'Aave v3 was chosen: it brings the most. It would pay 4.00 % a year after your deposit, $39.00 a year after costs. It was compared with 1 other, which pays no higher rate. This plan waits for you: nothing is sent before you sign it.',
    )
    expect(told.venues).toHaveLength(2)
    const higher = { ...plan, earning: { ...earning, venues: [aave, { ...dream, rateAfter: 45n * percent }] } }
    expect(explainPlan(higher, { protocol: 'aave' }).sentence).toContain(
      'after costs. Dream USDC Vault, which names 45.00 % a year, was turned down: its owner can take everything out.',
    )
  })

  test('behavior: beside what was chosen stands the best of those that pass the usual checks, and the highest of all', () => {
    const left = (name: string, rate: bigint) => ({
      ...venue({ id: name, name, protocol: 'vault', status: 'left-out', reason: 'It is too young.' }),
      ...{ rateNow: rate, rateAfter: rate },
    })
    const [steady, slow] = [left('Steady', (516n * percent) / 100n), left('Slow', (302n * percent) / 100n)]
    const venues = [aave, slow, steady, { ...dream, rateAfter: 45n * percent }]
    const among = { ...plan, earning: { ...earning, venues } }
    const against =
      'Steady, at 5.16 % a year, was left out: it is too young. Dream USDC Vault, which names 45.00 % a year, was turned down: its owner can take everything out.'
    expect(explainPlan(among, {}).sentence).toContain(`it brings the most. ${against} This plan`)
    expect(explainPlan(among, { protocol: 'aave' }, 'done').sentence).toContain(against)
    const names = (said: string) => explainPlan(among, { venue: said }).venues.map(({ name }) => name)
    expect(names('one that pays most')).toEqual(['Dream USDC Vault', 'Steady'])
    expect(names('one paying 5%')).toEqual(['Steady'])
    expect(names('the 5.16% one')).toEqual(['Steady'])
    expect(names('one paying 3')).toEqual(['Slow'])
    expect(explainPlan(among, { venue: 'one paying 7%' }).sentence).toMatch(/^“one paying 7%” was not compared/)
    const safest = explainPlan(
      { ...plan, earning: { ...earning, venues: [aave, slow] } },
      { venue: 'one that pays most' },
    )
    expect(safest.sentence).toMatch(/^Aave v3 was chosen: .* which pays no higher rate\./)
  })

  test('behavior: several of one protocol are told in one sentence where they came to the same, else the first of them', () => {
    const reason = 'How old this market is cannot be read.'
    const named = (name: string) =>
      venue({ id: name, name, protocol: 'morpho', status: 'turned-down', reason: `${reason}` })
    const [one, two] = [named('Morpho USDC/WETH'), named('Morpho USDC/WBTC')]
    const among = (...more: readonly VenueReport[]) =>
      explainPlan({ ...plan, earning: { ...earning, venues: [aave, ...more] } }, { protocol: 'morpho' })
    expect(among(one, two).sentence).toBe(
      'Morpho USDC/WETH and Morpho USDC/WBTC were turned down: how old this market is cannot be read. Aave v3, at 4.00 % a year, was chosen: it brings the most.',
    )
    expect(among(one, { ...two, reason: 'It is too small.' }).sentence).toMatch(
      /^Morpho USDC\/WETH, which names 4\.00 % a year, was turned down: how old .*\. The others of that name are below\.$/,
    )
  })

  test('behavior: a place that was not compared is said to be unknown, and what was chosen is shown', () => {
    const told = explainPlan(plan, { protocol: 'compound' })
    expect(told.sentence).toBe(
      'Compound was not compared: Sayso knows no such place for this asset here. Of the 2 that were compared, Aave v3 was chosen.',
    )
    expect(told.venues.map(({ id }) => id)).toEqual(['aave-usdc'])
    expect(explainPlan(plan, { venue: '…' }).sentence).toMatch(/^“…” was not compared/)
  })

  test('behavior: of a place that was asked for it says so, and that nothing else was compared', () => {
    const given = { ...plan, earning: { ...earning, venues: [] } }
    const own = 'Aave v3, at 4.00 % a year, is what you asked for, so no other place was compared.'
    expect(explainPlan(given, { protocol: 'aave' }, 'done').sentence).toBe(
      `${own} You signed this plan, and it is done.`,
    )
    expect(explainPlan(given, {}).sentence).toContain(own)
    const other = explainPlan(given, { venue: 'steady' })
    expect(other.sentence).toBe(`${own} So this plan knows nothing of “steady”.`)
    expect(other.say).toHaveLength(1)
  })

  test('behavior: a plan that chooses no place says so', () => {
    expect(explainPlan({ ...plan, earning: null }, { protocol: 'aave' }).sentence).toMatch(
      /^This plan chooses no place/,
    )
  })
})
