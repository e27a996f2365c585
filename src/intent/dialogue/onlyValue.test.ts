import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = {
  alice: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
  bob: '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC',
}
const readAfter = (...turns: string[]) => read({ turns, contacts })
const only = (...turns: string[]) => {
  const { intents } = readAfter(...turns)
  return intents.length === 1 ? intents[0] : intents
}
const token = (value: string) => ({ value, unit: 'token' })

describe('onlyValue', () => {
  test.each([
    ['nah better 500', '500'],
    ['hmm ok maybe 50', '50'],
    ['sorry 600, my rent is due', '600'],
    ['too much, do with 100', '100'],
    ['is too much, better 350', '350'],
    ['cut it to 300 please', '300'],
    ['bump it up to 900', '900'],
    ['drop it to 200', '200'],
    ['250 is enough', '250'],
    ['i would rather begin with 250, if that is possible.', '250'],
    ['I’d rather do 250, because gas is too high', '250'],
    ['bet, make it 750', '750'],
    ['actually 650 usdc, final answer', '650'],
    ['hmm 200, keep the rest for bills', '200'],
  ])('default: “%s” is another amount of what is in hand', (turn, value) => {
    expect(only('lend 700 usdc on compound', turn)).toEqual({
      kind: 'supply',
      protocol: 'compound',
      asset: 'USDC',
      amount: token(value),
    })
  })

  test.each([
    ['swap half my eth to usdc', 'nvm a quarter', { amount: { percent: '25' } }],
    ['swap half my eth to usdc', 'aight screw it, all of it', { amount: 'all' }],
    ['withdraw 300 usdc from aave', 'i did mistake, in morpho', { protocol: 'morpho', amount: token('300') }],
    ['withdraw 300 usdc from aave', 'from the morpho one sorry', { protocol: 'morpho', amount: token('300') }],
    ['put 1500 dai to work', 'not aave, had a bad time there', { exclude: ['aave'] }],
    ['put 1500 dai to work', 'for one year, please', { horizonDays: 365 }],
    ['bridge 500 usdc to base', 'oh dear, optimism', { to: 'optimism' }],
    ['bridge 500 usdc to base', 'optimism, gas is too high', { to: 'optimism' }],
    ['limit me to 1000 a month', 'a week i mean', { per: 'week', usd: '1000' }],
    ['limit me to 1000 a month', 'hmm rather 800, i am reckless', { per: 'month', usd: '800' }],
    ['send alice 200 usdc', 'sorry 220, she stayed late', { to: 'alice', amount: token('220') }],
    ['send alice 200 usdc', "bob, it's his birthday", { to: 'bob', amount: token('200') }],
    ['send alice 200 usdc', 'oh dear, it was bob i meant', { to: 'bob', amount: token('200') }],
  ])('behavior: after “%s”, “%s” is that one value anew', (first, turn, want) => {
    expect(only(first, turn)).toMatchObject(want)
  })

  test.each([
    'nvm all of it',
    'sorry 600, no wait',
    'sorry 600, i was kidding',
    'ok maybe 50 or 60',
    'drop it by 200',
    'maybe 300, marcus needs it',
    'maybe 300, not sure',
    'sorry 300, if gas is low',
  ])('behavior: “%s” may say something else, and changes nothing', (turn) => {
    expect(readAfter('lend 700 usdc on compound', turn).intents).toEqual([])
  })

  test.each(['220, bob stayed late', 'sorry 220, marcus stayed late', 'maybe 220, she is with bob'])(
    'behavior: “%s” names somebody else, and changes nothing',
    (turn) => {
      expect(readAfter('send alice 200 usdc', turn).intents).toEqual([])
    },
  )

  test('behavior: after a change that was not understood, only the plain words are one', () => {
    const first = 'swap 150 usdc to eth'
    const missed = 'frobnicate the other way'
    expect(readAfter(first, missed).intents).toEqual([])
    expect(readAfter(first, missed, 'is too much, do with 100').intents).toEqual([])
    expect(readAfter(first, 'how much eth do i end up with', 'is too much, do with 100').intents).toHaveLength(1)
  })
})
