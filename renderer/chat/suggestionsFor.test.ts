import { expect, test } from 'vitest'
import type { HoldingView } from '../../src/api/Core.ts'
import { suggestionsFor } from './suggestionsFor.ts'

function held(token: string, amount: string, place = 'wallet'): HoldingView {
  const kind = place === 'wallet' ? 'wallet' : 'lent'
  return {
    token,
    amount,
    place,
    kind,
    name: token,
    address: '0x1',
    usd: null,
    group: token,
    ratePercent: null,
    earned: null,
  }
}

test('default: three sentences that what is held is enough for', () => {
  expect(suggestionsFor([held('ETH', '10'), held('USDC', '10000')])).toEqual([
    'Put 1000 USDC into the safest place with the highest yield',
    'Swap 1 ETH for USDC',
    'Swap 100 USDC for ETH',
  ])
})

test('behavior: no more is suggested than there is', () => {
  expect(suggestionsFor([held('ETH', '0.5'), held('DAI', '99.99'), held('USDC', '8')])).toEqual([
    'Put 10 DAI into the safest place with the highest yield',
    'Swap 10 DAI for ETH',
    'Show my portfolio',
  ])
})

test('behavior: what lies somewhere can be taken out', () => {
  expect(suggestionsFor([held('USDC', '1500.218734', 'Aave v3'), held('ETH', '9.99')])).toEqual([
    'Withdraw all my USDC from Aave v3',
    'Swap 1 ETH for USDC',
    'Show my portfolio',
  ])
})

test('behavior: without anything held, or before it is known, the usual three', () => {
  expect(suggestionsFor(null)).toHaveLength(3)
  expect(suggestionsFor([])).toEqual(suggestionsFor(null))
  expect(suggestionsFor([held('MYST', '12')])).toEqual(['Show my portfolio', 'What can you do?', 'Show my approvals'])
})
