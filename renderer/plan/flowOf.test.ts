import { describe, expect, test } from 'vitest'
import type { ChangeView, PositionView, StageOf, StepView } from '../../src/model/Stage.ts'
import { type Flow, flowOf } from './flowOf.ts'

const aave = (asset: string, kind: PositionView['kind'] = 'lent'): PositionView => ({
  kind,
  asset,
  place: 'Aave v3',
  counts: 'asset',
})
const vault: PositionView = { kind: 'lent', asset: 'USDC', place: 'Steady USDC Vault', counts: 'shares' }
const change = (
  token: string,
  amount: string,
  usd: string | null,
  position: PositionView | null = null,
): ChangeView => ({
  token,
  position,
  address: token,
  before: '0',
  after: '0',
  change: amount,
  changeUsd: usd,
})
const step = (kind: StepView['kind'], name: string): StepView => ({
  index: 0,
  kind,
  title: '',
  to: { name, address: '' },
  recipient: null,
  sends: null,
  value: '0',
  data: '0x',
})
const none = { token: 'ETH', address: '', amount: '0', usd: '0.00' }
const simulated = (changes: readonly ChangeView[], fee = none): StageOf<'simulation'> => ({
  stage: 'simulation',
  planId: 'p',
  status: 'ok',
  changes,
  gasUnits: '1',
  fee,
  reason: null,
  failedStep: null,
  earning: null,
  costs: { gasUsd: null, poolFeesUsd: '0.00', impactUsd: '0.00' },
  weights: [],
  exit: null,
  ms: 1,
})
/** Each link as text: "(wallet) → Aave v3: 1000 USDC". */
const told = (flow: Flow | null) =>
  flow?.links.map(({ from, to, what }) => {
    const name = (id: string) => id.replace(/^\w+ /, '')
    const much =
      what.in === 'token'
        ? `${what.amount} ${what.token}`
        : what.in === 'shares'
          ? `${what.amount} shares`
          : `$${what.usd}`
    return `${name(from)} → ${name(to)}: ${much}`
  })
const flow = (changes: readonly ChangeView[], steps: readonly StepView[] = [], fee = none) =>
  flowOf({ steps, crossings: [] }, simulated(changes, fee))

describe('flowOf', () => {
  test('default: from the wallet to where it is lent, and the fee beside it', () => {
    const got = flow(
      [change('USDC', '-1000', '-1000.00'), change('aUSDC', '+999.999999', '+1000.00', aave('USDC'))],
      [step('approve', 'USDC'), step('supply', 'Aave v3')],
      { ...none, amount: '0.0003', usd: '0.71' },
    )
    expect(told(got)).toEqual(['(wallet) → Aave v3: 1000 USDC', '(wallet) → (network): $0.71'])
    expect(got?.nodes.map(({ column }) => column)).toEqual(['from', 'to', 'to'])
    expect(got?.links[1]?.weight).toBeLessThan(0.05)
  })

  test('behavior: split, each place has its own', () => {
    expect(
      told(
        flow([
          change('USDC', '-1000000', '-1000000.00'),
          change('aUSDC', '+600000', '+600000.00', aave('USDC')),
          change('stUSDC', '+387654.3', '+400000.00', vault),
        ]),
      ),
    ).toEqual(['(wallet) → Aave v3: 600000 USDC', '(wallet) → Steady USDC Vault: $400000.00'])
  })

  test('behavior: what is swapped goes through the exchange', () => {
    const changes = [change('ETH', '-1', '-2500.00'), change('USDC', '+2490.5', '+2490.50')]
    const got = flow(changes, [step('swap', 'Uniswap v3')])
    expect(told(got)).toEqual(['(wallet) → Uniswap v3: 1 ETH', 'Uniswap v3 → (wallet): 2490.5 USDC'])
    expect(got?.nodes.map(({ column }) => column)).toEqual(['from', 'through', 'to'])
    expect(told(flow(changes, [step('swap', 'Uniswap v3'), step('swap', 'Curve')]))).toEqual([
      '(wallet) → (several): 1 ETH',
      '(several) → (wallet): 2490.5 USDC',
    ])
  })

  test('behavior: swapped and lent, it ends where it is lent', () => {
    const changes = [change('ETH', '-0.4', '-1000.00'), change('stUSDC', '+950', '+997.00', vault)]
    expect(told(flow(changes, [step('swap', 'Uniswap v3'), step('deposit', 'Steady USDC Vault')]))).toEqual([
      '(wallet) → Uniswap v3: 0.4 ETH',
      'Uniswap v3 → Steady USDC Vault: $997.00',
    ])
  })

  test('behavior: a loan comes from the lender, and goes back to them', () => {
    const debt = aave('USDC', 'owed')
    expect(told(flow([change('debtUSDC', '+500', '-500.00', debt), change('USDC', '+500', '+500.00')]))).toEqual([
      'Aave v3 → (wallet): 500 USDC',
    ])
    expect(told(flow([change('debtUSDC', '-500', '+500.00', debt), change('USDC', '-500', '-500.00')]))).toEqual([
      '(wallet) → Aave v3: 500 USDC',
    ])
  })

  test('behavior: ether that is lent is the same ether', () => {
    expect(told(flow([change('ETH', '-2', '-5000.00'), change('aWETH', '+2', '+5000.00', aave('WETH'))]))).toEqual([
      '(wallet) → Aave v3: 2 ETH',
    ])
  })

  test('behavior: what is taken out of several places comes together', () => {
    expect(
      told(
        flow([
          change('aUSDC', '-300', '-300.00', aave('USDC')),
          change('stUSDC', '-190', '-200.00', vault),
          change('USDC', '+500', '+500.00'),
        ]),
      ),
    ).toEqual(['Aave v3 → (wallet): 300 USDC', 'Steady USDC Vault → (wallet): $200.00'])
  })

  test('behavior: what is sent goes to whom it is sent', () => {
    const send = (contact: string | null): StepView => ({
      ...step('send', 'USDC'),
      recipient: { address: '0x1', contact, name: null, firstUsedAt: null, nearest: null },
      sends: { token: 'USDC', address: '', amount: '25', usd: '25.00' },
    })
    const changes = [change('USDC', '-25', '-25.00')]
    expect(told(flow(changes, [send('bob')]))).toEqual(['(wallet) → bob: 25 USDC'])
    expect(told(flow(changes, [send(null)]))).toEqual(['(wallet) → (recipient): 25 USDC'])
  })

  test('behavior: what only leaves, or only comes, ends or begins with who takes or gives it', () => {
    expect(told(flow([change('stETH', '-1', '-2500.00')], [step('request-exit', 'Lido')]))).toEqual([
      '(wallet) → Lido: 1 stETH',
    ])
    expect(told(flow([change('ETH', '+1', '+2500.00')], [step('claim', 'Lido')]))).toEqual(['Lido → (wallet): 1 ETH'])
  })

  test('behavior: what does not come out even is not drawn as if it did', () => {
    expect(
      told(
        flow(
          [
            change('USDC', '-1000', '-1000.00'),
            change('aUSDC', '+600', '+600.00', aave('USDC')),
            change('ETH', '+0.16', '+399.00'),
          ],
          [step('swap', 'Uniswap v3'), step('supply', 'Aave v3')],
        ),
      ),
    ).toEqual(['(wallet) → Uniswap v3: 1000 USDC', 'Uniswap v3 → Aave v3: 600 USDC', 'Uniswap v3 → (wallet): 0.16 ETH'])
  })

  test('behavior: without a price all lines are as wide, and figures stay what they are', () => {
    const got = flow([change('AAA', '-5', null), change('BBB', '+7', '+7.00')], [step('swap', 'Uniswap v3')])
    expect(told(got)).toEqual(['(wallet) → Uniswap v3: 5 AAA', 'Uniswap v3 → (wallet): 7 BBB'])
    expect(got?.links.map(({ weight }) => weight)).toEqual([1, 1])
    expect(told(flow([change('vault', '+7.5', null, vault)], [step('deposit', 'Steady')]))).toEqual([
      'Steady → Steady USDC Vault: 7.5 shares',
    ])
  })

  test('behavior: crumbs are left out where there is more, and widths follow dollars', () => {
    const got = flow([
      change('USDC', '-1000', '-1000.00'),
      change('aUSDC', '+750', '+750.00', aave('USDC')),
      change('stUSDC', '+240', '+250.00', vault),
      change('aDAI', '+0.0001', '+0.00', aave('DAI')),
    ])
    expect(got?.links).toHaveLength(2)
    expect((got?.links[0]?.weight ?? 0) / (got?.links[1]?.weight ?? 1)).toBeCloseTo(3)
  })

  test('behavior: what goes over a bridge is seen at the bridge and at its end, which has a little less', () => {
    const sent = { token: 'USDC', address: 'USDC', amount: '1000', usd: '1000.00' }
    const arrives = { ...sent, amount: '997.5', usd: '997.50' }
    const got = flowOf(
      { steps: [step('approve', 'USDC'), step('bridge', 'Across')], crossings: [{ network: 'Base', sent, arrives }] },
      simulated([change('USDC', '-1000', '-1000.00')]),
    )
    expect(told(got)).toEqual(['(wallet) → Across: 1000 USDC', 'Across → Base: 997.5 USDC'])
  })

  test('behavior: where nothing is known or nothing moves, nothing is drawn', () => {
    expect(flowOf({ steps: [], crossings: [] }, null)).toBeNull()
    expect(
      flowOf({ steps: [], crossings: [] }, { ...simulated([change('USDC', '-1', '-1.00')]), status: 'reverted' }),
    ).toBeNull()
    expect(flow([])).toBeNull()
  })
})
