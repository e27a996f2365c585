import { expect, test } from 'vitest'
import { keyOf } from '../../decoding/keyOf.ts'
import { knownTokens } from '../../decoding/knownContracts.ts'
import type { Intent } from '../../model/Reading.ts'
import { alice, network } from '../testing/network.ts'
import { finePlan, finePlans } from '../testing/plans.ts'
import { inputFor, playFake } from '../testing/playFake.ts'
import { deriveOutcome } from './deriveOutcome.ts'

type Lines = readonly { readonly token: string; readonly units: bigint }[]

const symbolOf = (address: string) =>
  knownTokens(network).find((token) => keyOf(token.address) === keyOf(address))?.symbol
const spell = (lines: Lines) => lines.map((line) => `${line.units} ${symbolOf(line.token)}`)

function derive(name: string, intents?: readonly Intent[]) {
  const plan = finePlan(name)
  const outcome = deriveOutcome(inputFor(intents ?? plan.intents, plan.calls), playFake(plan.calls))
  if (outcome.status === 'unknown') throw new Error(outcome.sentence)
  const leaving = outcome.bounds.atMostOut.filter((line) => line.units > 0n)
  return { out: spell(leaving), in: outcome.bounds.atLeastIn.map(spell), outcome }
}

test('default', () => {
  expect(derive('earn USDC on Aave')).toMatchObject({ out: ['1000000000 USDC'], in: [['999999998 aUSDC']] })
})

test('behavior: what is not derived from a simulation does not move with it', () => {
  for (const plan of finePlans.filter(({ name }) => name.startsWith('earn') || name.startsWith('send'))) {
    const input = inputFor(plan.intents, plan.calls)
    expect(deriveOutcome(input, playFake([]))).toEqual(deriveOutcome(input, playFake(plan.calls)))
  }
})

test('behavior: a swap must bring the feeds’ worth, less slippage, tolerance and the pool’s fee', () => {
  // 2000 dollars × 0.99 × 0.995 × 0.9995
  expect(derive('swap ETH to USDC in one call')).toMatchObject({
    out: ['1000000000000000000 ETH'],
    in: [['1969114950 USDC']],
  })
})

test('behavior: dollars of a token leave by the feed, with its tolerance', () => {
  const { out, in: ways } = derive('convert dollars of ETH into the best stablecoin position')
  expect(out).toEqual(['502500000000000000 ETH'])
  expect(ways.map((way) => way[0]?.split(' ')[1])).toEqual(['aUSDC', 'aDAI', 'steadyDAI'])
})

test('behavior: the step before brings at least its minimum, and no more is counted on', () => {
  const { out, in: ways } = derive('swap half the ETH, then lend what it brings')
  expect(out).toEqual(['5000000000000000000 ETH'])
  expect(ways).toEqual([['9845574748 aUSDC']])
})

test('behavior: all of a rebasing position may take its interest along', () => {
  const { out, in: ways } = derive('withdraw all USDC from Aave')
  expect(out).toEqual(['2000200002 aUSDC'])
  expect(ways).toEqual([['1999996192 USDC']])
})

test('behavior: of what only passes through nothing may leave, and the bounds say so', () => {
  const passing = (name: string) =>
    spell(derive(name).outcome.bounds.atMostOut.filter((line) => line.units === 0n)).sort()
  expect(passing('supply ETH to Aave')).toEqual(['0 WETH'])
  expect(passing('swap half the ETH, then lend what it brings')).toEqual(['0 USDC', '0 WETH'])
  expect(passing('send USDC to a contact')).toEqual([])
})

test('behavior: a send names who may receive, and asks for nothing in return', () => {
  const { out, in: ways, outcome } = derive('send USDC to a contact')
  expect(out).toEqual(['50000000 USDC'])
  expect(ways).toEqual([[]])
  expect(outcome.bounds.mayReceive).toMatchObject([{ to: alice, units: 50_000_000n }])
})

test('behavior: selling everything but the gas answers for what was sold', () => {
  const { out, in: ways } = derive('swap all ETH but the gas')
  expect(out).toEqual(['10000000000000000000 ETH'])
  expect(ways).toEqual([['19681303925 USDC']])
})

test('behavior: selling less than all but the gas answers for the least that all means', () => {
  const plan = finePlan('swap ETH to USDC in one call')
  const { in: ways } = derive(plan.name, [{ kind: 'swap', sell: 'ETH', buy: 'USDC', amount: 'all', exact: 'sell' }])
  expect(ways).toEqual([['19671458350 USDC']])
})

test('behavior: two ways to lose differently are not joined', () => {
  const plan = finePlan('withdraw all USDC from Aave')
  const intents: readonly Intent[] = [
    ...plan.intents,
    { kind: 'earn', asset: 'USDC', amount: 'previous', objective: 'yield' },
    { kind: 'earn', asset: 'ETH', amount: { value: '1000', unit: 'usd' }, into: 'stablecoin', objective: 'yield' },
  ]
  expect(deriveOutcome(inputFor(intents, plan.calls), playFake(plan.calls))).toMatchObject({ status: 'unknown' })
})
