import { expect, it } from 'vitest'
import { read } from './read.ts'

const contacts = {
  bob: '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC',
  tom: '0x90F79bf6EB2c4f870365E785982E1f101E93b906',
}
const of = (...turns: string[]) => read({ turns, contacts })
const send = { kind: 'send', to: 'bob', asset: 'USDC', amount: { value: '25', unit: 'token' } }

it.each(['send 25 usdc to my aunt bob', 'please send 25 USDC to Aunt Bob.', 'send 25 usdc to my friend bob'])(
  'keeps the amount where a name is presented: %s',
  (turn) => expect(of(turn).intents).toEqual([send]),
)

it.each([
  'send 25 usdc to bob and my uncle',
  'send 25 usdc to my sister and bob',
  'send 25 usdc to my aunt bob and uncle',
])('pays nobody alone where somebody more is meant who has no name: %s', (turn) => {
  expect(of(turn).intents).toEqual([])
})

it('asks whom, and nothing else, of somebody without a name', () => {
  expect(of('send 25 usdc to my brother').ask).toEqual(['to'])
  expect(of('send 25 usdc to my brother', 'bob').intents).toEqual([send])
})

it.each([
  ['never let me spend more than 5,000 dollars in a week', 'week', '5000'],
  ['never spend more than 500 usd in a day', 'day', '500'],
  ['at most 500 dollars within a month', 'month', '500'],
])('takes the time of a bound for its period: %s', (turn, per, usd) => {
  expect(of(turn).intents).toEqual([{ kind: 'limit', per, usd }])
})

it('lifts no limit for one that was never set', () => {
  const asked = of('never more than 2000 dollars', 'remove that limit')
  expect(asked).toMatchObject({ intents: [], ask: ['action'] })
  expect(of('remove that limit').intents).toEqual([{ kind: 'limit', lift: 'one' }])
})
