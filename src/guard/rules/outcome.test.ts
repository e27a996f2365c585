import { expect, test } from 'vitest'
import type { Intent } from '../../model/Reading.ts'
import type { Token } from '../../model/Token.ts'
import { approve, supply, transfer, unwrap, withdraw } from '../testing/calls.ts'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'
import { aUsdc, aWeth, dai, evil, me, network, pool, usdc, weth } from '../testing/network.ts'
import { finePlan } from '../testing/plans.ts'
import { holdings, log, playFake } from '../testing/playFake.ts'

const plan = 'earn USDC on Aave'
const thousand = 1_000_000_000n
const { calls } = finePlan(plan)
const played = playFake(calls)

/** The fine simulation with one balance ending elsewhere. */
function ending(token: Token, by: bigint) {
  const balances = played.balances.map((line) =>
    line.token === token.address ? { ...line, after: line.after + by } : line,
  )
  return namesIn(judgeTwisted(plan, { simulation: { balances } }))
}

test('default', () => {
  expect(ending(usdc, 0n)).toEqual([])
})

test('behavior: one unit more than was said is too much', () => {
  expect(ending(usdc, -1n)).toEqual(['leaves-too-much BLOCK'])
  expect(ending(dai, -1n)).toEqual(['leaves-too-much BLOCK'])
})

test('A49 behavior: a rebasing token may be off by its two units, and no more', () => {
  expect(ending(aUsdc, -1n)).toEqual([])
  expect(ending(aUsdc, -2n)).toEqual(['arrives-too-little BLOCK'])
})

test('A68 behavior: what nobody asked for is no gift', () => {
  expect(ending(weth, 10n ** 18n)).toEqual(['unexplained-change BLOCK'])
})

test('behavior: the interest of the last minutes may stay wrapped when all ETH is taken out', () => {
  const e18 = 10n ** 18n
  const taking = [withdraw(weth, null), unwrap(e18)]
  const start = new Map([...holdings, [aWeth.address.toLowerCase(), e18 + 1_000n]])
  const intents: readonly Intent[] = [{ kind: 'withdraw', asset: 'ETH', amount: 'all', protocol: 'aave' }]
  const verdict = judgeTwisted(plan, { intents, calls: taking, simulation: playFake(taking, start) })
  expect(namesIn(verdict)).toEqual([])
  const half = [withdraw(weth, null), unwrap(e18 / 2n)]
  const less = judgeTwisted(plan, { intents, calls: half, simulation: playFake(half, start) })
  expect(namesIn(less)).toContain('arrives-too-little BLOCK')
})

test('behavior: new debt is blocked', () => {
  const debt = network.aave?.reserves[1]?.variableDebtToken
  expect(debt && ending(debt, 100n)).toEqual(['debt-rises BLOCK', 'debt-as-said BLOCK'])
  const lendingAfter = { collateralBase: 10n, debtBase: 1n, healthFactor: 10n ** 19n }
  expect(namesIn(judgeTwisted(plan, { simulation: { lendingAfter } }))).toContain('debt-rises BLOCK')
})

test('behavior: an allowance that is left is blocked', () => {
  const allowances = played.allowances
    .filter((pair) => pair.token === usdc.address)
    .map((pair) => ({ ...pair, after: 1n }))
  expect(namesIn(judgeTwisted(plan, { simulation: { allowances } }))).toEqual(['allowance-left BLOCK'])
})

test('behavior: what goes to somebody unnamed is blocked, even where the balances agree', () => {
  const steps = played.steps.map((step, at) =>
    at === 1 ? { ...step, logs: [...step.logs, log(usdc.address, me, evil, 5n)] } : step,
  )
  expect(namesIn(judgeTwisted(plan, { simulation: { steps } }))).toContain('goes-elsewhere BLOCK')
})

test('behavior: bytes that do less or more than was said are blocked by themselves', () => {
  const less = [approve(usdc, pool, thousand - 9n), supply(usdc, thousand - 9n)]
  expect(namesIn(judgeTwisted(plan, { calls: less }))).toContain('bytes-outcome BLOCK')
  const more = [...calls, transfer(usdc, evil, 1n)]
  expect(namesIn(judgeTwisted(plan, { calls: more }))).toContain('bytes-outcome BLOCK')
})

test('behavior: the way that was not asked for is not taken for the one that was', () => {
  const on = (change: Partial<Extract<Intent, { kind: 'earn' }>>): readonly Intent[] => [
    { kind: 'earn', asset: 'USDC', amount: { value: '1000', unit: 'token' }, objective: 'balanced', ...change },
  ]
  expect(judgeTwisted(plan, { intents: on({ protocols: ['aave'] }) }).level).toBe('PASS')
  expect(judgeTwisted(plan, { intents: on({ protocols: ['compound'] }) }).level).toBe('BLOCK')
  expect(judgeTwisted(plan, { intents: on({ exclude: ['aave'] }) }).level).toBe('BLOCK')
  expect(judgeTwisted(plan, { intents: on({ asset: 'DAI' }) }).level).toBe('BLOCK')
})

test.each([
  [{ kind: 'borrow', asset: 'USDC', amount: 'all' }],
  [{ kind: 'repay', asset: 'USDC', amount: 'all' }],
  [{ kind: 'rebalance', targets: [{ asset: 'ETH', percent: '99' }] }],
  [{ kind: 'bridge', asset: 'USDC', amount: 'all', to: 'base' }],
  [{ kind: 'earn', asset: 'SCAM', amount: 'all', objective: 'yield' }],
  [{ kind: 'supply', asset: 'USDC', amount: 'previous', protocol: 'aave' }],
  [{ kind: 'supply', asset: 'USDC', amount: { value: '1.0000001', unit: 'token' }, protocol: 'aave' }],
  [{ kind: 'swap', sell: 'USDC', buy: 'ETH', amount: 'all', exact: 'buy' }],
] as const satisfies readonly (readonly [Intent])[])(
  'behavior: %o cannot be checked, so it does not pass',
  (intent) => {
    const verdict = judgeTwisted(plan, { intents: [intent] })
    expect(verdict).toMatchObject({ level: 'BLOCK', bounds: null })
    expect(namesIn(verdict)).toContain('intent-checkable BLOCK')
  },
)
