import { expect, test } from 'vitest'
import { read } from '../read.ts'
import { limitsOneKind } from './limitsOneKind.ts'

test.each([
  ['limit my swaps to 500', ['day', 'transaction']],
  ['no more than 500 on swaps a day', ['day']],
  ['no more than $500 a day on trading', ['day']],
  ['never swap more than 500 a week', ['week']],
  ['please limit my daily trades to $500', ['day']],
])('default: “%s” is of one kind, and what is offered is a limit on all', (turn, periods) => {
  const { limits = [] } = limitsOneKind(turn) ?? {}
  expect(limits.map((sentence) => read({ turns: [sentence] }).intents)).toEqual(
    periods.map((per) => [{ kind: 'limit', per, usd: '500' }]),
  )
})

test.each([
  'limit my spending to 500 a day',
  'never send more than 500 a day',
  'swap 500 usdc for eth',
  'limit me to 500',
])('behavior: “%s” is no such limit', (turn) => expect(limitsOneKind(turn)).toBeNull())
