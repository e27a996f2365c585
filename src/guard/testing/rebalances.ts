import { keyOf } from '../../decoding/keyOf.ts'
import type { IntentOf } from '../../model/Reading.ts'
import type { PlayedSimulation } from '../../model/Simulation.ts'
import type { Call } from '../../model/Step.ts'
import type { OutcomeBounds, Verdict } from '../../model/Verdict.ts'
import { judge } from '../judge.ts'
import { deriveOutcome } from '../outcome/deriveOutcome.ts'
import { approve, redeem, swap } from './calls.ts'
import { namesIn } from './findingsOf.ts'
import { dai, router, usdc, weth } from './network.ts'
import { holdings, inputFor, playFake } from './playFake.ts'

/** Rebalancings on the made-up chain, for more than one file of tests. */

/** 10 ETH, 5000 USDC, 3000 DAI, 2000 aUSDC and 110 dollars in a vault: 30110 dollars, of which ETH is 20000. */
export const eth18 = 10n ** 18n
export const dollars = (units: bigint) => units * 10n ** 6n
export const sixtyForty: IntentOf<'rebalance'> = {
  kind: 'rebalance',
  targets: [
    { asset: 'ETH', percent: '60' },
    { asset: 'USDC', percent: '40' },
  ],
}
/** Sells ETH for USDC: 1934 dollars are what it has too much of. */
export const sellEth = (units = 967n * 10n ** 15n, least = (units * 1_999n * 995n) / 10n ** 15n) =>
  swap({ path: [weth, usdc], fees: [500], sell: units, buy: least, native: 'in' })
export const sellDai = (units: bigint): readonly Call[] => [
  approve(dai, router, units),
  swap({ path: [dai, usdc], fees: [100], sell: units, buy: (units * 995n) / 10n ** 15n }),
]
export const fine = [redeem(100n * eth18), ...sellDai(3_109n * eth18), sellEth()]

export type World = {
  readonly intent?: Partial<typeof sixtyForty>
  readonly start?: ReadonlyMap<string, bigint>
  readonly change?: Partial<PlayedSimulation>
}

export function verdictOf(calls: readonly Call[], { intent = {}, start = holdings, change = {} }: World = {}): Verdict {
  const simulation = { ...playFake(calls, start), ...change }
  return judge(inputFor([{ ...sixtyForty, ...intent }], calls, { simulation }))
}
/** What follows from the sentence and the feeds alone, before the bytes' own minimums raise it. */
export function derivedOf(
  calls: readonly Call[],
  { intent = {}, start = holdings, change = {} }: World = {},
): OutcomeBounds {
  const simulation = { ...playFake(calls, start), ...change }
  const outcome = deriveOutcome(inputFor([{ ...sixtyForty, ...intent }], calls, { simulation }), simulation)
  if (outcome.status === 'unknown') throw new Error(outcome.sentence)
  return outcome.bounds
}
export const names = (calls: readonly Call[], world: World = {}) => namesIn(verdictOf(calls, world))
export const held = (...lines: readonly (readonly [{ readonly address: string }, bigint])[]) =>
  new Map(lines.map(([token, units]) => [keyOf(token.address), units]))
