import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = {
  alice: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
  bob: '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC',
}
const said = (...turns: string[]) => read({ turns, contacts })
const token = (value: string) => ({ value, unit: 'token' })

describe('a share of the figure in hand', () => {
  test.each([
    'half',
    'just half of it',
    'no hang on, just half of it',
    'actually no, make that half',
    'hm, half is enough',
  ])('default: “%s” is half of what was said', (turn) =>
    expect(said('withdraw 1000 usdc', turn).intents).toMatchObject([{ kind: 'withdraw', amount: token('500') }]),
  )

  test.each([
    ['buy 0.1 bitcoin', 'usdc', { kind: 'swap', buy: 'WBTC', sell: 'USDC', exact: 'buy' }],
    ['send 0.1 bitcoin', 'to alice', { kind: 'send', asset: 'WBTC', to: 'alice' }],
  ])('behavior: of “%s”, which is still asked about, the rest is asked again', (order, answer, whole) => {
    const half = said(order, 'actually no, make that half')
    expect(half.ask).toEqual(said(order).ask)
    const { intents } = said(order, 'actually no, make that half', answer)
    expect(intents).toMatchObject([{ ...whole, amount: token('0.05') }])
  })

  test.each(['half now', 'half to bob', 'make it 50%', 'a third of it', 'half of my usdc'])(
    'behavior: “%s” may be of something else, or is no exact figure, and is asked about or of all there is',
    (turn) => expect(said('send alice 50 usdc', turn).intents).not.toMatchObject([{ amount: token('25') }]),
  )

  test('behavior: a share that is asked about stays asked, whatever else is answered', () => {
    expect(said('send 0.1 bitcoin', 'a third of it', 'to alice')).toMatchObject({ intents: [], ask: ['amount'] })
  })
})

describe('several values in one turn', () => {
  test.each(['0.05, and pay with USDC', 'make it 0.05 and pay with usdc please', '0.05, with usdc'])(
    'default: “%s” amends a purchase that is still asked about',
    (turn) =>
      expect(said('buy 0.1 bitcoin', turn).intents).toMatchObject([
        { sell: 'USDC', buy: 'WBTC', amount: token('0.05') },
      ]),
  )

  test('behavior: a payment is of the coin that was said, and paying with another one asks', () => {
    const turns = ['send alice 0.1 bitcoin', '0.05, and pay with USDC'] as const
    expect(said(...turns)).toMatchObject({ intents: [], ask: ['asset'] })
    expect(said(...turns, 'wbtc').intents).toMatchObject([{ to: 'alice', asset: 'WBTC', amount: token('0.05') }])
  })

  test.each(['500 and 200', '500, bob 40', '500, and 100 in morpho', '500, nvm morpho'])(
    'behavior: “%s” says a thing twice or something else, and changes nothing',
    (turn) => expect(said('put 1000 usdc in aave', turn).intents).toEqual([]),
  )
})
