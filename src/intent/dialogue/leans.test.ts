import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = { bob: '0x52908400098527886e0f7030069857d2e4169ee7' } as const
const inHand = [
  'send 10 usdc to bob',
  'put 1000 usdc into the safest place',
  'swap 100 usdc for eth',
  'withdraw all my usdc from aave',
  'rebalance to 60/40 eth and usdc',
  'repay 50 usdc to aave',
]

/** Said after a plan, by people who were not thinking of it, or not of changing it. Each names an amount, an asset or "again". */
const others = `
  i want my 1000 dollars back | bob owes me 300 dollars | how do i get my money out again? | not again please
  what was the fee again? | take my deposit out again | i lost 200 usdc | my 1000 dollars are gone
  bob only got 9 | that was 500 too much | why did it cost 12 dollars | i already paid 50 usdc for that
  bob stole 300 usdc from me | he wanted 200 | the price was 2000 | i have 500 usdc left | my rent is 900
  is 50 usdc enough? | is it 300? | never do that again | please never again | do not do that again | i dont want that again
  and if bob asks for 100? | can i get 20 usdc from someone | why 1000? | who gets the 10 usdc? | when do i get my 1000 back
  50 dollars is a lot | i could lose 40% | give me back my 10 usdc | refund 10 usdc | chargeback 300
  reverse it, i need my 500 | do i still have 300 usdc? | how about my other 400 | the bank charges 25
  usdc is 1 dollar, right? | that leaves me 200 | did bob get the 10 usdc? | bob says he got 5 | bob needs 300 dollars
  my mum needs 300 dollars | can bob send me 300 dollars | ask bob for 300 dollars | i expect 300 dollars from bob
  charge bob 300 | i need 300 dollars | everything ok? | is all of it safe? | all good, everything worked
  half of it is gone | i get all of it back later, right? | half the people lose money | all of this is confusing
  can i take all of it out? | do i pay 0.3%? | 10 minutes already | 2 questions first | 1 more thing | that one | i am 40
  bob said 30 | bob said it was 30 | they said 30 is enough | he said 30 | bob mentioned 30 usdc | i think bob said 30
  its 5pm here | in 2 weeks i need it back | will it get there today?
`
  .split(/[|\n]/)
  .map((turn) => turn.trim())
  .filter((turn) => turn !== '')

describe('a turn that is about something else', () => {
  test.each(others)('behavior: “%s” makes no plan of the one before, in hand or over', (turn) => {
    for (const first of inHand)
      for (const done of [0, 1]) {
        const { intents } = read({ turns: [first, turn], contacts, done })
        expect(intents.filter(({ kind }) => kind !== 'show')).toEqual([])
      }
  })

  test('behavior: nor does one that adds a word to a change which nobody listed', () => {
    for (const turn of ['make it 50 for the flurb', 'flurb 50', '50 flurb', 'the same flurb with dai', 'flurb again'])
      expect(read({ turns: ['send 10 usdc to bob', turn], contacts }).intents).toEqual([])
  })
})

describe('a turn that only changes or repeats', () => {
  const send = { kind: 'send', to: 'bob', asset: 'USDC' } as const
  const changes: readonly (readonly [string, string])[] = [
    ['make it 50', '50'],
    ['sorry, i meant 50', '50'],
    ['ok, 50 instead please', '50'],
    ['no wait, only 50', '50'],
    ['could you make it 50?', '50'],
    ['what about 50?', '50'],
    ['again', '10'],
    ['try sending it again', '10'],
    ['do the same again please', '10'],
  ]
  test.each(changes)('default: “%s” gives the whole plan', (turn, value) => {
    expect(read({ turns: ['send 10 usdc to bob', turn], contacts }).intents).toEqual([
      { ...send, amount: { value, unit: 'token' } },
    ])
  })

  test('behavior: “the one with …” is a place and no amount', () => {
    const turns = ['earn on a grand', 'no, the one with the best interest', 'usdc']
    expect(read({ turns }).intents).toMatchObject([{ kind: 'earn', amount: { value: '1000' } }])
  })

  test('behavior: “w” is “with”', () => {
    const turns = ['put 500 usdc in aave', 'do the same w dai']
    expect(read({ turns }).intents).toEqual(read({ turns: [turns[0] ?? '', 'do the same with dai'] }).intents)
    expect(read({ turns }).intents).toMatchObject([{ asset: 'DAI' }])
  })
})
