import { expect, test } from 'vitest'
import { read } from '../read.ts'

const said = (...turns: string[]) => read({ turns, contacts: { alice: '0x1' } })

test('default: a whole sentence is no answer to what was asked', () => {
  const alone = said('buy 500 bucks of eth', 'usdc').intents
  expect(alone).toEqual([
    { kind: 'swap', sell: 'USDC', buy: 'ETH', amount: { value: '500', unit: 'usd' }, exact: 'buy' },
  ])
  expect(said('sell half my eth', 'buy 500 bucks of eth', 'usdc').intents).toEqual(alone)
})

test('behavior: a purchase with an amount of its own starts anew, one without completes the sale', () => {
  expect(said('sell half my eth', 'buy 500 dai').ask).toEqual(['asset'])
  expect(said('sell half my eth', 'buy dai').intents).toMatchObject([
    { sell: 'ETH', amount: { percent: '50' }, buy: 'DAI' },
  ])
})

test('behavior: another amount of the same act is still a change of it', () => {
  expect(said('swap 1 eth for usdc', 'swap 2 eth instead').intents).toMatchObject([
    { sell: 'ETH', buy: 'USDC', amount: { value: '2' } },
  ])
})

test('behavior: the asset that is sold is no answer to what for, and the next word is', () => {
  expect(said('sell half my eth', 'eth').ask).toEqual(['asset'])
  expect(said('sell half my eth', 'eth', 'usdc').intents).toMatchObject([{ sell: 'ETH', buy: 'USDC' }])
})

test('behavior: “nvm all of it” changes what is asked about, and no plan that is whole', () => {
  expect(said('sell half my eth', 'nvm all of it', 'usdc').intents).toMatchObject([{ sell: 'ETH', amount: 'all' }])
  expect(said('sell half my eth for usdc', 'nvm all of it').ask).toEqual(['action'])
  expect(said('sell half my eth', 'nvm').intents).toEqual([{ kind: 'cancel', what: 'plan' }])
})

test.each(['what do i hold?', 'florp'])('behavior: after “%s” the answer is still one', (aside) => {
  expect(said('sell half my eth', aside, 'usdc').intents).toMatchObject([{ sell: 'ETH', buy: 'USDC' }])
})

test('behavior: after two other turns an old question does not come back', () => {
  expect(
    said('sell half my eth for usdc', 'show my balance', 'what is the price of eth', 'make it all').intents,
  ).toHaveLength(1)
  const late = said('sell half my eth', 'show my balance', 'what is the price of eth', 'max')
  expect(late.intents).toEqual([])
  expect(said('sell half my eth', 'show my balance', 'florp', 'usdc').intents).not.toMatchObject([{ kind: 'swap' }])
})
