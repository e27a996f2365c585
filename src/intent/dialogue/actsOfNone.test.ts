import { expect, test } from 'vitest'
import { read } from '../read.ts'

const acts = (...turns: string[]) => read({ turns }).intents.filter(({ kind }) => kind !== 'show')

test.each([
  'do you collect statistics',
  'do i have to pay back the loan',
  'when do i have to repay the loan',
  'did you swap all my eth for usdc',
  'why did you withdraw all my usdc from aave',
  'who can send all my usdc to bob',
])('default: “%s” does nothing', (turn) => {
  expect(acts(turn)).toEqual([])
  expect(acts('borrow 100 usdc against my eth on aave', turn)).toEqual([])
})

test.each([
  ['is it possible to withdraw all my usdc from aave', 'withdraw'],
  ['how do i withdraw all my usdc from aave', 'withdraw'],
  ['can you withdraw all my usdc from aave', 'withdraw'],
  ['would you swap all my eth for usdc', 'swap'],
])('behavior: “%s” is an order', (turn, kind) => {
  expect(acts(turn)).toMatchObject([{ kind }])
})

const contacts = {
  bob: '0x8617E340B3D01FA5F11F306F4090FD50E238070D',
  tom: '0xde709f2102306220921060314615629080e2fb77',
}
const after = (turn: string) => read({ turns: ['send 50 usdc to bob', turn], contacts })

test.each(["don't send it to bob, so make it 60", 'no dont pay bob. make it 60', 'do not send it! 60'])(
  'default: a payment that is denied is not changed: “%s”',
  (turn) => {
    expect(after(turn).intents.filter(({ kind }) => kind === 'send')).toEqual([])
  },
)

test('behavior: somebody else may be paid instead', () => {
  expect(after('not bob, tom').intents).toMatchObject([{ kind: 'send', to: 'tom' }])
})
