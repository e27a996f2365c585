import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read } from '../intent/read.ts'
import type { HoldingView } from '../model/Portfolio.ts'
import { choicesFor, choicesThatRead, dependsOnHoldings, roundPart } from './questionChoices.ts'

const stranger = '0x52908400098527886e0f7030069857d2e4169ee7'
const address = `0x${'aa'.repeat(20)}`
const held = (token: string, amount: string, usd: string | null, place = 'wallet'): HoldingView => ({
  token,
  amount,
  usd,
  place,
  name: token,
  address,
  ...({ kind: 'wallet', group: token, ratePercent: null, earned: null } as const),
})
const holdings = [
  held('ETH', '9.998731204817265', '24996.83'),
  held('USDC', '1240', '1240.00'),
  held('WBTC', '0.25', '23750.00'),
  held('wstETH', '2', '5875.32'),
  held('MYST', '12', null),
  held('DAI', '500', '500.00', 'Aave v3'),
  held('USDT', '-90', '-90.00', 'owed to Aave v3'),
]
const places = ['Aave']

function offered(message: string, given: { holdings: readonly HoldingView[] | null } = { holdings }) {
  const request = { turns: [message] }
  return choicesFor(read(request).ask ?? [], request, { ...given, places })
}

describe('choicesFor', () => {
  test.each([
    ['swap usdc for eth', ['100 USDC', 'half', 'all'], 'You hold 1,240 USDC.'],
    ['swap eth for usdc', ['0.1 ETH', 'half', 'all'], 'You hold about 9.998731 ETH.'],
    [`send wbtc to ${stranger}`, ['0.01 WBTC', 'half', 'all'], 'You hold 0.25 WBTC.'],
    ['put usdc into the safest place', ['100 USDC', 'half', 'all'], 'You hold 1,240 USDC.'],
    ['withdraw dai from aave', ['10 DAI', 'half', 'all'], 'You hold 500 DAI in Aave v3.'],
    ['withdraw usdc from aave', [], 'You hold no USDC in any place right now.'],
    ['swap dai for eth', [], 'You hold no DAI in your wallet right now.'],
    ['borrow usdc from aave', [], null],
    ['send usdc', ['half', 'all'], null],
    ['deposit 500 to aave', ['USDC'], null],
    ['swap 1 eth', ['WBTC', 'wstETH', 'USDC', 'DAI'], null],
    ['swap 0.2 for usdc', ['ETH', 'WBTC', 'wstETH'], null],
    ['earn', ['0.1 ETH', 'all ETH', '0.01 WBTC', 'all WBTC'], null],
    ['rebalance my portfolio', ['50% ETH and 50% WBTC', '60% ETH and 40% WBTC', '40% ETH and 60% WBTC'], null],
    ['send 25 usdc', [], null],
    ['bridge 100 usdc', [], null],
    ['asdf qwer', [], null],
  ])('default: %s', (message, choices, note) => {
    expect(offered(message)).toEqual({ choices, note })
  })

  test('behavior: where the chain cannot be asked, shares are still offered', () => {
    expect(offered('swap usdc for eth', { holdings: null })).toEqual({ choices: ['half', 'all'], note: null })
    expect(offered('deposit 500 to aave', { holdings: null }).choices).toEqual([])
  })

  test('behavior: a follow-up is completed in its place', () => {
    const request = { turns: ['swap usdc for eth', 'actually use wbtc'] }
    expect(choicesFor(['amount'], request, { holdings, places }).choices).toEqual(['0.01 WBTC', 'half', 'all'])
  })

  test('behavior: what is in hand goes on, and nothing else is asked of the chain than it needs', () => {
    expect(dependsOnHoldings(['amount'])).toBe(true)
    expect(dependsOnHoldings(['to', 'amount'])).toBe(false)
  })

  const verbs = ['swap', 'send', 'put', 'supply', 'withdraw', 'borrow', 'repay', 'stake', 'earn', 'rebalance', 'bridge']
  const things = ['', 'usdc', 'my eth', '100', '100 usdc', 'half', 'wbtc', 'everything', 'florble', '1.000 dai']
  const ends = [
    '',
    'for eth',
    'to aave',
    `to ${stranger}`,
    'to bob',
    'into the safest place',
    'if eth drops below 2000',
  ]
  test('property: every choice, said next, gives intents or asks for less, never a refusal', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...verbs), fc.constantFrom(...things), fc.constantFrom(...ends)), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.subarray(holdings),
        (said, some) => {
          const turns = said.map((words) => words.join(' '))
          const before = read({ turns }).ask
          if (before === null) return
          for (const choice of choicesFor(before, { turns }, { holdings: some, places }).choices) {
            const after = read({ turns: [...turns, choice] })
            expect(after.refuse).toBeNull()
            if (after.ask !== null) expect(after.ask.length).toBeLessThan(before.length)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

test('choicesThatRead: what says nothing in its place is not offered, nor anything twice', () => {
  const request = { turns: ['withdraw all'] }
  expect(choicesThatRead(['USDC', 'DAI', 'USDC', 'gibberish of words'], request)).toEqual(['USDC', 'DAI'])
})

test.each([
  ['1240', '100'],
  ['10000', '1000'],
  ['9.99', '0.1'],
  ['10', '1'],
  ['0.25', '0.01'],
  ['0.0004', '0.00001'],
  ['0.00000004', null],
  ['-90', '1'],
  ['0', null],
])('roundPart: of %s it is %s', (amount, part) => {
  expect(roundPart(amount)).toBe(part)
})
