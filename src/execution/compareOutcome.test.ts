import { type Address, numberToHex, pad } from 'viem'
import { expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import type { SimulatedLog } from '../model/Simulation.ts'
import type { OutcomeBounds } from '../model/Verdict.ts'
import { compareOutcome, type Seen, tokensToWatch } from './compareOutcome.ts'

const usdc: Address = '0x1111111111111111111111111111111111111111'
const debt: Address = '0x2222222222222222222222222222222222222222'

/** Repay 40 of a debt of 100, with a little room for interest. */
const bounds: OutcomeBounds = {
  atMostOut: [{ token: usdc, units: 40n }],
  atLeastIn: [[]],
  maxOwedBase: 61n,
  mayOwe: [{ token: debt, units: 61n }],
  mayReceive: [],
}
const before = [
  { token: usdc, units: 500n },
  { token: debt, units: 100n },
]
const repaid = (paid: bigint, fallen: bigint) => [
  { token: usdc, units: -paid },
  { token: debt, units: -fallen },
]
const me: Address = '0x00000000000000000000000000000000000a11ce'
const [aave = usdc] = [practice.aave?.pool]
const where = { network: practice, account: me }
const fine: Seen = { before, got: repaid(40n, 40n), owedBase: 61n, logs: [], leftAllowances: [], allowedAfter: [] }
const held = (paid: bigint, fallen: bigint) =>
  compareOutcome(bounds, [], { ...fine, got: repaid(paid, fallen) }, where).held
/** A transfer in a receipt, as a chain logs it. */
const moved = (from: Address, to: Address, units: bigint): SimulatedLog => ({
  address: usdc,
  topics: ['0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef', pad(from), pad(to)],
  data: numberToHex(units, { size: 32 }),
})

test('default', () => {
  expect(held(40n, 40n)).toBe(true)
})

test('behavior: debts are watched, and held against what may be owed in the end', () => {
  expect(tokensToWatch(bounds, [])).toContain(debt)
  expect(held(40n, 39n)).toBe(true)
  expect(held(40n, 38n)).toBe(false)
  expect(held(40n, 0n)).toBe(false)
  // More of the debt gone is no miss; more of the money gone is.
  expect(held(40n, 60n)).toBe(true)
  expect(held(41n, 41n)).toBe(false)
})

test('behavior: a debt that was not read when the plan began is outside', () => {
  expect(compareOutcome(bounds, [], { ...fine, before: before.slice(0, 1) }, where).held).toBe(false)
})

test('behavior: more owed in all than was approved is a miss, and is said in dollars', () => {
  const outcome = compareOutcome(bounds, [], { ...fine, owedBase: 6_200_000_000n }, where)
  expect(outcome.held).toBe(false)
  expect(outcome.misses).toEqual(['You owe $62 in all now, and approved no more than $0.01.'])
  expect(compareOutcome(bounds, [], { ...fine, owedBase: 62n }, where).held).toBe(false)
})

test('behavior: what the chain shows to have gone to somebody whom nobody named is a miss, though every balance is right', () => {
  const stranger: Address = '0x3333333333333333333333333333333333333333'
  const toStranger = compareOutcome(bounds, [], { ...fine, logs: [moved(me, stranger, 1n)] }, where)
  expect(toStranger.held).toBe(false)
  expect(toStranger.misses).toEqual([`Something of yours went to ${stranger}, which you did not name.`])
  // To a contract of the catalogue, from somebody else, or as much as was named: fine.
  for (const logs of [[moved(me, aave, 40n)], [moved(stranger, me, 1n)]])
    expect(compareOutcome(bounds, [], { ...fine, logs }, where).held).toBe(true)
  const named = { ...bounds, mayReceive: [{ to: stranger, token: usdc, units: 5n }] }
  expect(compareOutcome(named, [], { ...fine, logs: [moved(me, stranger, 5n)] }, where).held).toBe(true)
  expect(compareOutcome(named, [], { ...fine, logs: [moved(me, stranger, 6n)] }, where).held).toBe(false)
  const twice = [moved(me, stranger, 3n), moved(me, stranger, 3n)]
  expect(compareOutcome(named, [], { ...fine, logs: twice }, where).held).toBe(false)
})

test('behavior: a right to take that the plan should have used up is a miss', () => {
  const token = { chainId: 1, address: usdc, symbol: 'USDC', name: 'USD Coin', decimals: 6 }
  const left = { token, spender: { name: 'the Aave pool', address: aave }, units: 1n, sentence: 'It may.' }
  expect(compareOutcome(bounds, [], { ...fine, leftAllowances: [left] }, where).held).toBe(false)
})

test('behavior: a permission that was to be gone and is not is a miss, and so is one that nobody read', () => {
  const ending = { ...bounds, allowedAfter: [{ token: usdc, spender: aave, units: 0n }] }
  const gone = compareOutcome(ending, [], { ...fine, allowedAfter: [0n] }, where)
  expect(gone).toMatchObject({ held: true, misses: [], takenBack: 1 })
  for (const allowedAfter of [[1n], []]) {
    const outcome = compareOutcome(ending, [], { ...fine, allowedAfter }, where)
    expect(outcome).toMatchObject({ held: false, takenBack: 0 })
    expect(outcome.misses).toEqual([`What ${aave} may take at ${usdc} was not taken back.`])
  }
  expect(compareOutcome(bounds, [], fine, where).takenBack).toBe(0)
})
