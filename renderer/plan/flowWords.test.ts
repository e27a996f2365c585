import { expect, test } from 'vitest'
import type { Flow } from './flowOf.ts'
import { describeFlow } from './flowWords.ts'
import { wordsForTests } from './wordsForTests.ts'

const node = (column: 'from' | 'through' | 'to', place: Flow['nodes'][number]['place'], id: string) => ({
  column,
  place,
  id,
})

test('describeFlow: every line with its figure, whence and where to', () => {
  const flow: Flow = {
    nodes: [
      node('from', { kind: 'wallet' }, 'a'),
      node('through', { kind: 'named', name: 'Uniswap v3' }, 'b'),
      node('to', { kind: 'recipient' }, 'c'),
      node('to', { kind: 'network' }, 'd'),
    ],
    links: [
      { from: 'a', to: 'b', kind: 'money', what: { in: 'token', amount: '1250.5', token: 'USDC' }, weight: 1 },
      { from: 'b', to: 'c', kind: 'money', what: { in: 'shares', amount: '7.25' }, weight: 1 },
      { from: 'a', to: 'd', kind: 'fee', what: { in: 'dollars', usd: '0.71' }, weight: 0.1 },
    ],
  }
  expect(describeFlow(flow, wordsForTests)).toBe(
    'Where the money goes: 1,250.5 USDC from your wallet to Uniswap v3; 7.25 shares from Uniswap v3 to the recipient; a network fee of about $0.71',
  )
})
