import { keyOf } from '../../decoding/keyOf.ts'
import type { Intent } from '../../model/Reading.ts'
import type { PlayedSimulation } from '../../model/Simulation.ts'
import type { Call } from '../../model/Step.ts'
import type { GuardInput } from '../GuardInput.ts'
import { judge } from '../judge.ts'
import { approve, borrow, redeem, repay, setCollateral, supply, swap, unwrap, withdraw, wrap } from './calls.ts'
import { namesIn } from './findingsOf.ts'
import { aUsdc, aWeth, dai, daiVault, dDai, dUsdc, dWeth, eth, pool, router, usdc, weth } from './network.ts'
import { inputFor, playFake } from './playFake.ts'

/** A plan that is fine, and what is held and owed before it. */
export type LoanPlan = {
  readonly name: string
  readonly start: ReadonlyMap<string, bigint>
  readonly intents: readonly Intent[]
  readonly calls: readonly Call[]
}

const e18 = 10n ** 18n
export const dollars = (units: bigint) => units * 10n ** 6n

type Holding = readonly [{ readonly address: string }, bigint]
export const startWith = (...holdings: readonly Holding[]): ReadonlyMap<string, bigint> =>
  new Map([
    [keyOf(eth.address), 10n * e18],
    ...holdings.map(([token, units]): [string, bigint] => [keyOf(token.address), units]),
  ])

/** 2 ETH lent, 1000 USDC owed: health 3.2. */
export const indebted = startWith([aWeth, 2n * e18], [dUsdc, dollars(1_000n)], [usdc, dollars(1_500n)])
/** The same, with too little USDC to pay it back. */
const short = startWith([aWeth, 2n * e18], [dUsdc, dollars(1_000n)], [usdc, dollars(400n)])
/** 1000.1 USDC: the debt and a margin of a hundredth of a percent. */
const withMargin = dollars(1_000n) + 100_000n

const usdcOf = (value: string) => ({ asset: 'USDC', amount: { value, unit: 'token' } }) as const

export const loanPlans: readonly LoanPlan[] = [
  {
    name: 'borrow USDC on what is lent already',
    start: startWith([aWeth, 2n * e18]),
    intents: [{ kind: 'borrow', ...usdcOf('500') }],
    calls: [borrow(usdc, dollars(500n))],
  },
  {
    name: 'borrow USDC against ETH',
    start: startWith(),
    intents: [{ kind: 'borrow', ...usdcOf('1000'), collateral: 'ETH', protocol: 'aave' }],
    calls: [wrap(e18), approve(weth, pool, e18), supply(weth, e18), borrow(usdc, dollars(1_000n))],
  },
  {
    name: 'lend ETH, then borrow USDC against it',
    start: startWith(),
    intents: [
      { kind: 'supply', asset: 'ETH', amount: { value: '2', unit: 'token' }, protocol: 'aave' },
      { kind: 'borrow', ...usdcOf('1000'), collateral: 'ETH', protocol: 'aave' },
    ],
    calls: [wrap(2n * e18), approve(weth, pool, 2n * e18), supply(weth, 2n * e18), borrow(usdc, dollars(1_000n))],
  },
  {
    name: 'borrow against what did not count as collateral yet',
    start: startWith([aWeth, 2n * e18]),
    intents: [{ kind: 'borrow', ...usdcOf('500'), collateral: 'WETH' }],
    calls: [setCollateral(weth, true), borrow(usdc, dollars(500n))],
  },
  {
    name: 'borrow ETH',
    start: startWith([aUsdc, dollars(5_000n)]),
    intents: [{ kind: 'borrow', asset: 'ETH', amount: { value: '1', unit: 'token' } }],
    calls: [borrow(weth, e18), unwrap(e18)],
  },
  {
    name: 'borrow USDC and sell it for ETH',
    start: startWith([aWeth, 4n * e18]),
    intents: [
      { kind: 'borrow', ...usdcOf('2000') },
      { kind: 'swap', sell: 'USDC', buy: 'ETH', amount: 'previous', exact: 'sell' },
    ],
    calls: [
      borrow(usdc, dollars(2_000n)),
      approve(usdc, router, dollars(2_000n)),
      swap({ path: [usdc, weth], fees: [500], sell: dollars(2_000n), buy: 992n * 10n ** 15n, native: 'out' }),
    ],
  },
  {
    name: 'repay half of the USDC',
    start: indebted,
    intents: [{ kind: 'repay', asset: 'USDC', amount: { percent: '50' } }],
    calls: [approve(usdc, pool, dollars(500n)), repay(usdc, dollars(500n))],
  },
  {
    name: 'repay all of the USDC',
    start: indebted,
    intents: [{ kind: 'repay', asset: 'USDC', amount: 'all' }],
    calls: [approve(usdc, pool, withMargin), repay(usdc, null), approve(usdc, pool, 0n)],
  },
  {
    name: 'repay all of the USDC, with what is missing bought for ETH',
    start: short,
    intents: [{ kind: 'repay', asset: 'any', amount: 'all' }],
    calls: [
      swap({
        path: [weth, usdc],
        fees: [500],
        sell: 303n * 10n ** 15n,
        buy: dollars(601n),
        exact: 'buy',
        native: 'in',
      }),
      approve(usdc, pool, withMargin),
      repay(usdc, null),
      approve(usdc, pool, 0n),
    ],
  },
  {
    name: 'repay 500 USDC, with what is missing taken out of Aave',
    start: startWith([aWeth, 2n * e18], [aUsdc, dollars(300n)], [dUsdc, dollars(1_000n)], [usdc, dollars(400n)]),
    intents: [{ kind: 'repay', ...usdcOf('500') }],
    calls: [withdraw(usdc, dollars(100n)), approve(usdc, pool, dollars(500n)), repay(usdc, dollars(500n))],
  },
  {
    name: 'repay a debt of ETH',
    start: startWith([aUsdc, dollars(5_000n)], [dWeth, e18]),
    intents: [{ kind: 'repay', asset: 'ETH', amount: 'all' }],
    calls: [
      wrap(e18 + e18 / 10_000n),
      approve(weth, pool, e18 + e18 / 10_000n),
      repay(weth, null),
      approve(weth, pool, 0n),
    ],
  },
  {
    name: 'get out of everything, with the debt paid from the wallet',
    start: startWith([aWeth, 2n * e18], [daiVault, 100n * e18], [dUsdc, dollars(1_000n)], [usdc, dollars(1_500n)]),
    intents: [
      { kind: 'repay', asset: 'any', amount: 'all' },
      { kind: 'withdraw', asset: 'any', amount: 'all' },
    ],
    calls: [
      approve(usdc, pool, withMargin),
      repay(usdc, null),
      approve(usdc, pool, 0n),
      withdraw(weth, null),
      redeem(100n * e18),
    ],
  },
  {
    name: 'get out of everything, with collateral sold for the debt',
    start: startWith([aWeth, 2n * e18], [dUsdc, dollars(1_000n)]),
    intents: [
      { kind: 'repay', asset: 'any', amount: 'all' },
      { kind: 'withdraw', asset: 'any', amount: 'all' },
    ],
    calls: [
      withdraw(weth, 505n * 10n ** 15n),
      approve(weth, router, 505n * 10n ** 15n),
      swap({ path: [weth, usdc], fees: [500], sell: 505n * 10n ** 15n, buy: withMargin, exact: 'buy' }),
      approve(weth, router, 0n),
      approve(usdc, pool, withMargin),
      repay(usdc, null),
      approve(usdc, pool, 0n),
      withdraw(weth, null),
    ],
  },
  {
    name: 'get out of everything, with two debts and a vault',
    start: startWith([aWeth, 4n * e18], [daiVault, 1_000n * e18], [dUsdc, dollars(1_000n)], [dDai, 1_000n * e18]),
    intents: [
      { kind: 'repay', asset: 'any', amount: 'all' },
      { kind: 'withdraw', asset: 'any', amount: 'all' },
    ],
    calls: [
      redeem(1_000n * e18),
      approve(dai, pool, 1_000n * e18 + e18 / 10n),
      repay(dai, null),
      approve(dai, pool, 0n),
      withdraw(weth, 505n * 10n ** 15n),
      approve(weth, router, 505n * 10n ** 15n),
      swap({ path: [weth, usdc], fees: [500], sell: 505n * 10n ** 15n, buy: withMargin, exact: 'buy' }),
      approve(weth, router, 0n),
      approve(usdc, pool, withMargin),
      repay(usdc, null),
      approve(usdc, pool, 0n),
      withdraw(weth, null),
    ],
  },
]

export function loanPlan(name: string): LoanPlan {
  const found = loanPlans.find((plan) => plan.name === name)
  if (!found) throw new Error(`No plan is called ${name}.`)
  return found
}

/** The plan's own input, or that of other bytes, played from where the plan starts. */
export function loanInput(
  plan: LoanPlan,
  calls: readonly Call[] = plan.calls,
  change: Partial<GuardInput> = {},
): GuardInput {
  return inputFor(plan.intents, calls, { simulation: playFake(calls, plan.start), ...change })
}

export type LoanTwist = { readonly intents?: readonly Intent[]; readonly start?: LoanPlan['start'] }

/** The findings over the plan of that name, with other calls, another sentence or another start. */
export function loanFindings(name: string, calls: readonly Call[] | null, twist: LoanTwist = {}): readonly string[] {
  const plan = { ...loanPlan(name), ...twist }
  return namesIn(judge(loanInput(plan, calls ?? plan.calls)))
}

/** The plan as it is, in a simulation that says something else. */
export function lyingLoan(name: string, change: Partial<PlayedSimulation>): readonly string[] {
  const plan = loanPlan(name)
  return namesIn(judge(loanInput(plan, plan.calls, { simulation: { ...playFake(plan.calls, plan.start), ...change } })))
}
