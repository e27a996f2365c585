import { expect, test } from 'vitest'
import type { IntentOf } from '../../model/Reading.ts'
import type { PlayedSimulation } from '../../model/Simulation.ts'
import type { Call } from '../../model/Step.ts'
import { judge } from '../judge.ts'
import { approve, deposit, supply, swap, transfer } from '../testing/calls.ts'
import { namesIn } from '../testing/findingsOf.ts'
import { aDai, dai, daiVault, evil, me, network, pool, usdc, weth } from '../testing/network.ts'
import { inputFor, playFake } from '../testing/playFake.ts'
import { checkWithinBounds } from './checkWithinBounds.ts'

const eth18 = 10n ** 18n
const dais = (units: bigint) => units * eth18
const earn: IntentOf<'earn'> = {
  kind: 'earn',
  asset: 'DAI',
  amount: { value: '1000', unit: 'token' },
  objective: 'balanced',
}
const intoAave = (units: bigint, onBehalfOf = me): readonly Call[] => [
  approve(dai, pool, units),
  supply(dai, units, onBehalfOf),
]
const intoVault = (units: bigint, receiver = me): readonly Call[] => [
  approve(dai, daiVault.address, units),
  deposit(units, receiver),
]
const split = [...intoAave(dais(400n)), ...intoVault(dais(600n))]

function verdictOf(calls: readonly Call[], intent: Partial<typeof earn> = {}, change: Partial<PlayedSimulation> = {}) {
  return judge(inputFor([{ ...earn, ...intent }], calls, { simulation: { ...playFake(calls), ...change } }))
}
const names = (...args: Parameters<typeof verdictOf>) => namesIn(verdictOf(...args))

test('default', () => {
  const verdict = verdictOf(split)
  expect(namesIn(verdict)).toEqual([])
  expect(verdict.bounds).toMatchObject({
    atMostOut: [{ token: dai.address, units: dais(1_000n) }],
    atLeastIn: [
      [
        // The made-up pool keeps a unit, and two more are what rebasing may round.
        { token: aDai.address, units: dais(400n) - 3n },
        // 600 DAI are 545.45… shares; 0.1 percent is the vault's tolerance.
        { token: daiVault.address, units: 544_909_090_909_090_909_091n },
      ],
    ],
  })
})

test('behavior: all of it in one place is bound as before', () => {
  expect(verdictOf(intoAave(dais(1_000n))).bounds?.atLeastIn).toEqual([
    [{ token: aDai.address, units: dais(1_000n) - 2n }],
  ])
})

test('behavior: a part that is missing is blocked', () => {
  expect(names([...intoAave(dais(400n)), ...intoVault(dais(598n))])).toEqual(['intent-checkable BLOCK'])
  expect(names(intoAave(dais(400n)))).toContain('arrives-too-little BLOCK')
  const away = [...split.slice(0, 2), ...intoVault(dais(500n)), transfer(dai, evil, dais(100n))]
  expect(verdictOf(away).level).toBe('BLOCK')
})

test('behavior: dust here and there, and the rest nowhere, is blocked', () => {
  const dust = [...intoAave(eth18 / 1_000n), ...intoVault(eth18 / 1_000n)]
  expect(names(dust)).toContain('intent-checkable BLOCK')
  expect(verdictOf([...dust, transfer(dai, evil, dais(999n))]).level).toBe('BLOCK')
  expect(names([...intoAave(1n), transfer(dai, evil, dais(999n))])).toContain('goes-elsewhere BLOCK')
})

test('behavior: a part to a venue that the sentence excludes, or does not name, is blocked', () => {
  const excluded = names(split, { exclude: ['aave'] })
  expect(excluded).toContain('unexplained-change BLOCK')
  expect(excluded).toContain('arrives-too-little BLOCK')
  expect(names(split, { protocols: ['aave'] })).toContain('unexplained-change BLOCK')
  const other = [approve(usdc, pool, 1_000_000n), supply(usdc, 1_000_000n)]
  expect(verdictOf([...split, ...other]).level).toBe('BLOCK')
})

test('behavior: shares that go to someone else are blocked', () => {
  const away = names([...intoAave(dais(400n)), ...intoVault(dais(600n), evil)])
  expect(away).toContain('arrives-too-little BLOCK')
  expect(away).toContain('receiver-is-you BLOCK')
  expect(verdictOf([...intoAave(dais(400n), evil), ...intoVault(dais(600n))]).level).toBe('BLOCK')
})

test('behavior: a part that is worth less than what went in is blocked', () => {
  const vaults = playFake(split).vaults.map((reading) => ({
    ...reading,
    worthAfter: reading.worthAfter - dais(5n),
  }))
  expect(names(split, {}, { vaults })).toEqual(['intent-checkable BLOCK', 'vault-worth BLOCK'])
  // One part's gain does not pay for another's loss.
  const rich = playFake(split).balances.map((line) =>
    line.token === aDai.address ? { ...line, after: line.after + dais(5n) } : line,
  )
  expect(names(split, {}, { vaults, balances: rich })).toContain('vault-worth BLOCK')
})

test('behavior: a vault that cannot be read is no part', () => {
  expect(verdictOf(split, {}, { vaults: [] }).level).toBe('BLOCK')
})

test('behavior: the parts are what a later trial must meet, each of them', () => {
  const { bounds } = verdictOf(split)
  if (!bounds) throw new Error('No bounds.')
  const later = (calls: readonly Call[]) => checkWithinBounds(playFake(calls), bounds, network, me)
  expect(later(split)).toEqual([])
  expect(later([...intoAave(dais(600n)), ...intoVault(dais(400n))])).toMatchObject([{ rule: 'arrives-too-little' }])
  expect(later(intoAave(dais(1_000n)))).toMatchObject([{ rule: 'arrives-too-little' }])
})

const into = { asset: 'ETH', amount: { value: '1', unit: 'token' }, into: 'stablecoin', objective: 'yield' } as const
const half = eth18 / 2n
const toDai = (buy: bigint) => swap({ path: [weth, dai], fees: [3_000], sell: half, buy, native: 'in' })
const toUsdc = (buy: bigint) => swap({ path: [weth, usdc], fees: [500], sell: half, buy, native: 'in' })

test('behavior: what a swap brings may be split as well', () => {
  const calls = [toDai(dais(991n)), ...intoAave(dais(991n)), toDai(dais(991n)), ...intoVault(dais(991n))]
  expect(names(calls, into)).toEqual([])
  const short = [toDai(dais(991n)), ...intoAave(dais(991n)), toDai(dais(991n)), ...intoVault(dais(900n))]
  expect(names(short, into)).toContain('intent-checkable BLOCK')
})

test('behavior: parts of several assets are blocked', () => {
  const lent = [approve(usdc, pool, 990_000_000n), supply(usdc, 990_000_000n)]
  const calls = [toDai(dais(991n)), ...intoVault(dais(991n)), toUsdc(990_000_000n), ...lent]
  const verdict = verdictOf(calls, into)
  expect(namesIn(verdict)).toContain('intent-checkable BLOCK')
  expect(verdict.findings[0]?.sentence).toBe(
    'This plan puts your money into several assets at once, which Sayso cannot check as one.',
  )
})

test('behavior: two sentences’ worth in two places are told apart by either way', () => {
  const calls = [...intoVault(dais(1_000n)), ...intoAave(dais(500n))]
  const second = { kind: 'supply', asset: 'DAI', amount: { value: '500', unit: 'token' }, protocol: 'aave' } as const
  expect(namesIn(judge(inputFor([earn, second], calls)))).toEqual([])
  const less = [...intoVault(dais(1_000n)), ...intoAave(dais(400n))]
  expect(namesIn(judge(inputFor([earn, second], less)))).toContain('arrives-too-little BLOCK')
})
