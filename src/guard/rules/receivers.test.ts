import { expect, test } from 'vitest'
import { approve, deposit, redeem, supply, swap, takeOut, withdraw } from '../testing/calls.ts'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'
import { dai, daiVault, evil, me, pool, usdc, weth } from '../testing/network.ts'

const thousand = 1_000_000_000n
const eth18 = 10n ** 18n

test.each([
  ['a supply', 'earn USDC on Aave', [approve(usdc, pool, thousand), supply(usdc, thousand, evil)]],
  ['a withdrawal', 'withdraw all USDC from Aave', [withdraw(usdc, null, evil)]],
  [
    'a deposit',
    'convert dollars of ETH into the best stablecoin position',
    [approve(dai, daiVault.address, eth18), deposit(eth18, evil)],
  ],
  ['shares taken out', 'withdraw all DAI from the vault', [redeem(100n * eth18, evil)]],
  ['someone else’s shares', 'withdraw all DAI from the vault', [redeem(100n * eth18, me, evil)]],
  ['assets taken out', 'withdraw 55 DAI from the vault', [takeOut(55n * eth18, evil)]],
  [
    'a swap',
    'swap ETH to USDC in one call',
    [swap({ path: [weth, usdc], fees: [500], sell: eth18, buy: 1_985_000_000n, native: 'in', recipient: evil })],
  ],
  [
    'a swap that leaves its tokens in the router',
    'swap ETH to USDC in one call',
    [
      swap({
        path: [weth, usdc],
        fees: [500],
        sell: eth18,
        buy: 1_985_000_000n,
        native: 'in',
        recipient: '0x0000000000000000000000000000000000000002',
      }),
    ],
  ],
  [
    'what a swap unwraps',
    'swap USDC to ETH',
    [swap({ path: [usdc, weth], fees: [500], sell: 2n * thousand, buy: eth18, native: 'out', recipient: evil })],
  ],
  [
    'what a swap unwraps for the router’s word for the caller, which it does not know there',
    'swap USDC to ETH',
    [
      swap({
        path: [usdc, weth],
        fees: [500],
        sell: 2n * thousand,
        buy: eth18,
        native: 'out',
        recipient: '0x0000000000000000000000000000000000000001',
      }),
    ],
  ],
] as const)('A43 behavior: %s for another receiver is blocked', (_, name, calls) => {
  expect(namesIn(judgeTwisted(name))).toEqual([])
  const verdict = judgeTwisted(name, { calls })
  expect(namesIn(verdict)).toContain('receiver-is-you BLOCK')
  expect(verdict.level).toBe('BLOCK')
})

test('behavior: the router’s word for the caller is you, in a trade', () => {
  const caller = '0x0000000000000000000000000000000000000001'
  const calls = [
    swap({ path: [weth, usdc], fees: [500], sell: eth18, buy: 1_985_000_000n, native: 'in', recipient: caller }),
  ]
  expect(namesIn(judgeTwisted('swap ETH to USDC in one call', { calls }))).not.toContain('receiver-is-you BLOCK')
})
