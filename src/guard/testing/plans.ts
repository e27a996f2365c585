import type { Intent } from '../../model/Reading.ts'
import type { Call } from '../../model/Step.ts'
import {
  approve,
  deposit,
  redeem,
  sendCoins,
  supply,
  swap,
  swapSingle,
  takeOut,
  transfer,
  withdraw,
  wrap,
} from './calls.ts'
import { alice, dai, daiVault, link, pool, router, usdc, weth } from './network.ts'

export type FinePlan = { readonly name: string; readonly intents: readonly Intent[]; readonly calls: readonly Call[] }

const eth18 = 10n ** 18n
const dollars = (units: bigint) => units * 10n ** 6n
const ethToUsdc: Intent = {
  kind: 'swap',
  sell: 'ETH',
  buy: 'USDC',
  amount: { value: '1', unit: 'token' },
  exact: 'sell',
}
const ethForUsdc = { path: [weth, usdc], fees: [500] }
/** 0.5 ETH is 1000 dollars; 0.3 % of fee and 0.5 % of slippage off. */
const daiLeast = 991n * eth18

/** The plans that a good planner makes. Every one of them must pass without a finding above INFO. */
export const finePlans: readonly FinePlan[] = [
  {
    name: 'earn USDC on Aave',
    intents: [{ kind: 'earn', asset: 'USDC', amount: { value: '1000', unit: 'token' }, objective: 'balanced' }],
    calls: [approve(usdc, pool, dollars(1_000n)), supply(usdc, dollars(1_000n))],
  },
  {
    name: 'supply half of the DAI to Aave',
    intents: [{ kind: 'supply', asset: 'DAI', amount: { percent: '50' }, protocol: 'aave' }],
    calls: [approve(dai, pool, 1_500n * eth18), supply(dai, 1_500n * eth18)],
  },
  {
    name: 'supply ETH to Aave',
    intents: [{ kind: 'supply', asset: 'ETH', amount: { value: '2', unit: 'token' }, protocol: 'aave' }],
    calls: [wrap(2n * eth18), approve(weth, pool, 2n * eth18), supply(weth, 2n * eth18)],
  },
  {
    name: 'swap ETH to USDC in one call',
    intents: [ethToUsdc],
    calls: [swap({ ...ethForUsdc, sell: eth18, buy: dollars(1_985n), native: 'in' })],
  },
  {
    name: 'swap ETH to USDC without a deadline',
    intents: [ethToUsdc],
    calls: [swapSingle(weth, usdc, 500, eth18, dollars(1_985n), true)],
  },
  {
    name: 'swap ETH to USDC by wrapping first',
    intents: [ethToUsdc],
    calls: [wrap(eth18), approve(weth, router, eth18), swap({ ...ethForUsdc, sell: eth18, buy: dollars(1_985n) })],
  },
  {
    name: 'swap USDC to ETH',
    intents: [{ kind: 'swap', sell: 'USDC', buy: 'ETH', amount: { value: '2000', unit: 'token' }, exact: 'sell' }],
    calls: [
      approve(usdc, router, dollars(2_000n)),
      swap({ path: [usdc, weth], fees: [500], sell: dollars(2_000n), buy: 992n * 10n ** 15n, native: 'out' }),
    ],
  },
  {
    name: 'swap DAI to USDC over two pools',
    intents: [{ kind: 'swap', sell: 'DAI', buy: 'USDC', amount: 'all', exact: 'sell', maxSlippagePercent: '0.5' }],
    calls: [
      approve(dai, router, 3_000n * eth18),
      swap({ path: [dai, usdc], fees: [100], sell: 3_000n * eth18, buy: dollars(2_985n) }),
    ],
  },
  {
    name: 'buy 500 USDC with ETH',
    intents: [{ kind: 'swap', sell: 'ETH', buy: 'USDC', amount: { value: '500', unit: 'token' }, exact: 'buy' }],
    calls: [swap({ ...ethForUsdc, sell: 2_520n * 10n ** 14n, buy: dollars(500n), exact: 'buy', native: 'in' })],
  },
  {
    name: 'buy 500 dollars of ETH with USDC',
    intents: [{ kind: 'swap', sell: 'USDC', buy: 'ETH', amount: { value: '500', unit: 'usd' }, exact: 'buy' }],
    calls: [
      approve(usdc, router, dollars(500n)),
      swap({ path: [usdc, weth], fees: [500], sell: dollars(500n), buy: 248n * 10n ** 15n, native: 'out' }),
    ],
  },
  {
    name: 'withdraw all USDC from Aave',
    intents: [{ kind: 'withdraw', asset: 'USDC', amount: 'all', protocol: 'aave' }],
    calls: [withdraw(usdc, null)],
  },
  {
    name: 'withdraw 500 USDC',
    intents: [{ kind: 'withdraw', asset: 'USDC', amount: { value: '500', unit: 'token' } }],
    calls: [withdraw(usdc, dollars(500n))],
  },
  {
    name: 'withdraw all DAI from the vault',
    intents: [{ kind: 'withdraw', asset: 'DAI', amount: 'all' }],
    calls: [redeem(100n * eth18)],
  },
  {
    name: 'withdraw 55 DAI from the vault',
    intents: [{ kind: 'withdraw', asset: 'DAI', amount: { value: '55', unit: 'token' } }],
    calls: [takeOut(55n * eth18)],
  },
  {
    name: 'send USDC to a contact',
    intents: [{ kind: 'send', asset: 'USDC', amount: { value: '50', unit: 'token' }, to: 'alice' }],
    calls: [transfer(usdc, alice, dollars(50n))],
  },
  {
    name: 'send ETH to a known address',
    intents: [{ kind: 'send', asset: 'ETH', amount: { value: '0.5', unit: 'token' }, to: alice }],
    calls: [sendCoins(alice, eth18 / 2n)],
  },
  {
    name: 'withdraw 500 USDC and send it',
    intents: [
      { kind: 'withdraw', asset: 'USDC', amount: { value: '500', unit: 'token' }, protocol: 'aave' },
      { kind: 'send', asset: 'USDC', amount: 'previous', to: 'alice' },
    ],
    calls: [withdraw(usdc, dollars(500n)), transfer(usdc, alice, dollars(500n))],
  },
  {
    name: 'withdraw all USDC and send it',
    intents: [
      { kind: 'withdraw', asset: 'USDC', amount: 'all' },
      { kind: 'send', asset: 'USDC', amount: 'previous', to: 'alice' },
    ],
    calls: [withdraw(usdc, null), transfer(usdc, alice, dollars(2_000n))],
  },
  {
    name: 'swap USDC to ETH and send it',
    intents: [
      { kind: 'swap', sell: 'USDC', buy: 'ETH', amount: { value: '2000', unit: 'token' }, exact: 'sell' },
      { kind: 'send', asset: 'ETH', amount: 'previous', to: 'alice' },
    ],
    calls: [
      approve(usdc, router, dollars(2_000n)),
      swap({ path: [usdc, weth], fees: [500], sell: dollars(2_000n), buy: 992n * 10n ** 15n, native: 'out' }),
      sendCoins(alice, 992n * 10n ** 15n),
    ],
  },
  {
    name: 'buy 500 USDC with ETH and send it',
    intents: [
      { kind: 'swap', sell: 'ETH', buy: 'USDC', amount: { value: '500', unit: 'token' }, exact: 'buy' },
      { kind: 'send', asset: 'USDC', amount: 'previous', to: 'alice' },
    ],
    calls: [
      swap({ ...ethForUsdc, sell: 2_520n * 10n ** 14n, buy: dollars(500n), exact: 'buy', native: 'in' }),
      transfer(usdc, alice, dollars(500n)),
    ],
  },
  {
    name: 'withdraw DAI from the vault, swap it, and send what that brings',
    intents: [
      { kind: 'withdraw', asset: 'DAI', amount: { value: '55', unit: 'token' } },
      { kind: 'swap', sell: 'DAI', buy: 'USDC', amount: 'previous', exact: 'sell' },
      { kind: 'send', asset: 'USDC', amount: 'previous', to: 'alice' },
    ],
    calls: [
      takeOut(55n * eth18),
      approve(dai, router, 55n * eth18),
      swap({ path: [dai, usdc], fees: [100], sell: 55n * eth18, buy: 54_700_000n }),
      transfer(usdc, alice, 54_700_000n),
    ],
  },
  {
    name: 'swap DAI to USDC, then lend all USDC',
    intents: [
      { kind: 'swap', sell: 'DAI', buy: 'USDC', amount: 'all', exact: 'sell' },
      { kind: 'supply', asset: 'USDC', amount: 'all', protocol: 'aave' },
    ],
    calls: [
      approve(dai, router, 3_000n * eth18),
      swap({ path: [dai, usdc], fees: [100], sell: 3_000n * eth18, buy: dollars(2_985n) }),
      approve(usdc, pool, dollars(7_985n)),
      supply(usdc, dollars(7_985n)),
    ],
  },
  {
    name: 'swap half of the USDC, then send all that is left',
    intents: [
      { kind: 'swap', sell: 'USDC', buy: 'ETH', amount: { percent: '50' }, exact: 'sell' },
      { kind: 'send', asset: 'USDC', amount: 'all', to: 'alice' },
    ],
    calls: [
      approve(usdc, router, dollars(2_500n)),
      swap({ path: [usdc, weth], fees: [500], sell: dollars(2_500n), buy: 1_240n * 10n ** 15n, native: 'out' }),
      transfer(usdc, alice, dollars(2_500n)),
    ],
  },
  {
    name: 'swap DAI to USDC, then send all USDC',
    intents: [
      { kind: 'swap', sell: 'DAI', buy: 'USDC', amount: 'all', exact: 'sell' },
      { kind: 'send', asset: 'USDC', amount: 'all', to: 'alice' },
    ],
    calls: [
      approve(dai, router, 3_000n * eth18),
      swap({ path: [dai, usdc], fees: [100], sell: 3_000n * eth18, buy: dollars(2_985n) }),
      transfer(usdc, alice, dollars(7_985n)),
    ],
  },
  {
    name: 'convert dollars of ETH into the best stablecoin position',
    intents: [
      { kind: 'earn', asset: 'ETH', amount: { value: '1000', unit: 'usd' }, into: 'stablecoin', objective: 'yield' },
    ],
    calls: [
      swap({ path: [weth, dai], fees: [3_000], sell: eth18 / 2n, buy: daiLeast, native: 'in' }),
      approve(dai, daiVault.address, daiLeast),
      deposit(daiLeast),
    ],
  },
  {
    name: 'swap half the ETH, then lend what it brings',
    intents: [
      { kind: 'swap', sell: 'ETH', buy: 'USDC', amount: { percent: '50' }, exact: 'sell' },
      { kind: 'supply', asset: 'USDC', amount: 'previous', protocol: 'aave' },
    ],
    calls: [
      swap({ ...ethForUsdc, sell: 5n * eth18, buy: dollars(9_930n), native: 'in' }),
      approve(usdc, pool, dollars(9_930n)),
      supply(usdc, dollars(9_930n)),
    ],
  },
  {
    name: 'swap all ETH but the gas',
    intents: [{ kind: 'swap', sell: 'ETH', buy: 'USDC', amount: 'all', exact: 'sell' }],
    calls: [swap({ ...ethForUsdc, sell: 9_995n * 10n ** 15n, buy: dollars(19_850n), native: 'in' })],
  },
  {
    name: 'wrap ETH',
    intents: [{ kind: 'swap', sell: 'ETH', buy: 'WETH', amount: { value: '1', unit: 'token' }, exact: 'sell' }],
    calls: [wrap(eth18)],
  },
  {
    name: 'withdraw, then swap to ETH',
    intents: [
      { kind: 'withdraw', asset: 'USDC', amount: 'all', protocol: 'aave' },
      { kind: 'swap', sell: 'USDC', buy: 'ETH', amount: 'previous', exact: 'sell' },
    ],
    calls: [
      withdraw(usdc, null),
      approve(usdc, router, dollars(2_000n)),
      swap({ path: [usdc, weth], fees: [500], sell: dollars(2_000n), buy: 992n * 10n ** 15n, native: 'out' }),
    ],
  },
  {
    name: 'split DAI over two places',
    intents: [{ kind: 'earn', asset: 'DAI', amount: { value: '1000', unit: 'token' }, objective: 'balanced' }],
    calls: [
      approve(dai, pool, 400n * eth18),
      supply(dai, 400n * eth18),
      approve(dai, daiVault.address, 600n * eth18),
      deposit(600n * eth18),
    ],
  },
  {
    name: 'swap ETH to USDC on two ways',
    intents: [ethToUsdc],
    calls: [
      swap({ ...ethForUsdc, sell: (eth18 * 6n) / 10n, buy: dollars(1_191n), native: 'in' }),
      swap({
        path: [weth, dai, usdc],
        fees: [3_000, 100],
        sell: (eth18 * 4n) / 10n,
        buy: dollars(792n),
        native: 'in',
      }),
    ],
  },
  {
    name: 'rebalance to 60 percent ETH and 40 percent USDC',
    intents: [
      {
        kind: 'rebalance',
        targets: [
          { asset: 'ETH', percent: '60' },
          { asset: 'USDC', percent: '40' },
        ],
      },
    ],
    calls: [
      redeem(100n * eth18),
      approve(dai, router, 3_109n * eth18),
      swap({ path: [dai, usdc], fees: [100], sell: 3_109n * eth18, buy: dollars(3_093n) }),
      swap({ ...ethForUsdc, sell: 967n * 10n ** 15n, buy: dollars(1_923n), native: 'in' }),
    ],
  },
  {
    name: 'take an allowance back',
    intents: [{ kind: 'revoke', asset: 'LINK', spender: 'all' }],
    calls: [approve(link, pool, 0n)],
  },
]

export function finePlan(name: string): FinePlan {
  const found = finePlans.find((plan) => plan.name === name)
  if (!found) throw new Error(`No fine plan is called ${name}.`)
  return found
}
