import { describe, expect, test } from 'vitest'
import type { ReadRequest } from '../../model/Reading.ts'
import { read, readWithSources } from '../read.ts'

const contacts = { bob: '0x52908400098527886e0f7030069857d2e4169ee7' }
const deposit = 'put 1000 usdc into the safest place with the highest yield'
const placed: ReadRequest['placed'] = [{ turn: 0, place: 'Steady USDC Vault' }]
const usdc = (value: string) => ({ asset: 'USDC', amount: { value, unit: 'token' } })
const said = (turns: string[], more: Partial<ReadRequest> = {}) => read({ turns, contacts, ...more })
const added = (value: string) => [
  { kind: 'earn', ...usdc(value), objective: 'balanced', protocols: ['Steady USDC Vault'] },
]
const taken = (value: string) => [{ kind: 'withdraw', ...usdc(value), protocol: 'Steady USDC Vault' }]

describe('goOnThere', () => {
  test('behavior: “pull out 300” is of what was put in, and of no plan that is only shown', () => {
    expect(said([deposit, 'pull out 300'], { placed, done: 1 }).intents).toEqual(taken('300'))
    expect(said([deposit, 'pull out 300'], { placed }).intents).toEqual([])
    expect(said(['swap 500 usdc for eth', 'pull out 300'], { done: 1 }).intents).toEqual([])
  })

  test.each([
    ['put 500 more in there', '500'],
    ['now put 500 more usdc in there', '500'],
    ['put another 500 in there please', '500'],
    ['add 500 more to it', '500'],
    ['deposit 500 more into the same place', '500'],
    ['put 500 usdc more there', '500'],
    ['ok, i want to put 250.50 more in there', '250.5'],
    ['put an extra 500 in there', '500'],
    ['put $500 more in there', '500'],
    ['chuck another 500 in there', '500'],
  ])('default: “%s” puts that much more into the place of the plan that was carried out', (turn, value) => {
    expect(said([deposit, turn], { placed, done: 1 }).intents).toEqual(added(value))
    // Of a plan that is only shown it is as likely 1,500 in all, and the plan stays until that is said.
    expect(said([deposit, turn], { placed }).ask).toEqual(['amount'])
    expect(said([deposit, turn, 'make it 1500 USDC'], { placed }).intents).toMatchObject([usdc('1500')])
  })

  test('behavior: “put 100 more in there” of dollars of another coin is asked about, also once that is done', () => {
    const turns = ['put $500 of eth in aave', 'put 100 more in there']
    for (const done of [0, 1]) expect(said(turns, { done }).ask).toEqual(['amount'])
    expect(said([turns[0] ?? '', 'put $100 more in there'], { done: 1 }).intents).toMatchObject([
      { kind: 'supply', asset: 'ETH', amount: { value: '100', unit: 'usd' } },
    ])
  })

  test.each([
    'i need 300 of it back',
    'take back 300 of it',
    'i want 300 of it back',
    'take back 300 of it',
    'give me 300 of that back',
    'take 300 back out of there',
    'take 300 usdc out of there',
    'withdraw 300 from there',
    'can i have 300 of it back?',
    'get me 300 usdc back from there',
    'pull 300 out from that place',
    "i'd like 300 of the money back please",
  ])('default: “%s” takes that much out of it', (turn) => {
    for (const done of [0, 1]) expect(said([deposit, turn], { placed, done }).intents).toEqual(taken('300'))
  })

  test.each([
    'how do i get my 1,000 dollars back?',
    'How can I get my 1000 usdc back',
    'how do i take 1000 out?',
    'how would i get 1000 dollars back out',
    'how could i get 1000 of it back?',
    'ok, how do i get the 1000 usdc out again',
  ])('default: “%s”, after it was put in, is that much taken out', (turn) => {
    const { intents } = said(['supply 1000 usdc to aave', turn], { done: 1 })
    expect(intents).toMatchObject([{ kind: 'withdraw', asset: 'USDC', amount: { value: '1000' }, protocol: 'aave' }])
    expect(said(['send 1000 usdc to bob', turn], { done: 1 }).intents.filter(({ kind }) => kind !== 'show')).toEqual([])
  })

  test.each(['swap eth for dai', 'send some', 'take some of it back'])(
    'behavior: “take back 300 of it” is an order of its own while “%s” still lacks something',
    (open) => {
      expect(said(['supply 1000 usdc to aave', open, 'take back 300 of it'], { done: 1 }).intents).toEqual([
        { kind: 'withdraw', ...usdc('300'), protocol: 'aave' },
      ])
    },
  )

  test('behavior: what is asked of another coin that comes out is of that one', () => {
    const turns = [deposit, 'take my dai out of aave', 'take 300 out']
    expect(said(turns, { placed, done: 1 }).intents).not.toEqual(taken('300'))
  })

  test.each(['add 500 more', 'put 500 in there', 'put 500 usdc there too', 'deposit another 500', 'put 500 more'])(
    'behavior: “%s” is a deposit of its own once the plan is over',
    (turn) => {
      expect(said([deposit, turn], { placed, done: 1 }).intents).toEqual(added('500'))
    },
  )

  test.each(['take 300 out again', 'get 300 back', 'pull 300 back out'])(
    'behavior: “%s” takes out what was carried out, and may change a plan that is only shown',
    (turn) => {
      expect(said([deposit, turn], { placed, done: 1 }).intents).toEqual(taken('300'))
      expect(said([deposit, turn], { placed }).intents).toEqual([])
    },
  )

  test('default: one after the other, each of the one before', () => {
    const turns = [deposit, 'put 500 more in there', 'i need 300 of it back', 'put 100 back in there']
    expect(said(turns.slice(0, 3), { placed, done: 2 }).intents).toEqual(taken('300'))
    expect(said(turns, { placed, done: 3 }).intents).toEqual(added('100'))
    expect(said([...turns.slice(0, 2), 'make it 600'], { placed, done: 1 }).intents).toEqual(added('600'))
  })

  test('default: “put 150 back in”, after a withdrawal that was carried out, goes to where that came from', () => {
    const out = 'take 300 usdc out of aave'
    for (const turn of ['ok put 150 back in', 'put 150 back', 'put 150 usdc back in'])
      expect(said([out, turn], { done: 1 }).intents).toEqual([{ kind: 'supply', ...usdc('150'), protocol: 'aave' }])
    // It may change what is only shown, and after a deposit nothing was taken out that could go back.
    expect(said([out, 'put 150 back in']).intents).toEqual([])
    expect(said(['put 300 usdc in aave', 'put 150 back in'], { done: 1 }).intents).toEqual([])
  })

  test('default: every value says where it came from', () => {
    const { sources } = readWithSources({ turns: [deposit, 'i need 300 of it back'], placed, done: 1 })
    const by = (slot: string) => sources.find((one) => one.slot === slot)
    expect(by('amount')).toMatchObject({ from: [{ turn: 1, start: 7, end: 10 }], by: null })
    expect(by('asset')).toMatchObject({ from: [{ turn: 0 }], by: 'as planned' })
    expect(by('protocol')).toMatchObject({ from: [], by: 'as planned' })
  })

  test('default: a place that was named is the place, and its network stays', () => {
    const first = 'on base supply 1000 usdc to aave'
    expect(said([first, 'put 500 more in there'], { done: 1 }).intents).toEqual([
      { kind: 'supply', ...usdc('500'), protocol: 'aave', chain: 'base' },
    ])
    expect(said([first, 'put 500 dai in there too'], { done: 1 }).intents).toMatchObject([
      { kind: 'supply', asset: 'DAI', protocol: 'aave' },
    ])
    expect(said([first, 'i need 300 of it back'], { done: 1 }).intents).toEqual([
      { kind: 'withdraw', ...usdc('300'), protocol: 'aave', chain: 'base' },
    ])
    expect(said(['stake 2 eth with lido', 'i need 1 of it back'], { done: 1 }).intents).toMatchObject([
      { kind: 'unstake', asset: 'ETH', amount: { value: '1' }, protocol: 'lido' },
    ])
  })

  test('behavior: where the place is not known, it is looked for with the same wish, or left to what is held', () => {
    const wish = 'put 1000 usdc in the safest place, not aave'
    expect(said([wish, 'put 500 more in there'], { done: 1 }).intents).toEqual([
      { kind: 'earn', ...usdc('500'), objective: 'safety', exclude: ['aave'] },
    ])
    expect(said([wish, 'i need 300 of it back'], { done: 1 }).intents).toEqual([{ kind: 'withdraw', ...usdc('300') }])
  })

  test('behavior: the place of another plan than the one spoken of last is none', () => {
    const turns = [deposit, 'put 50 usdc into the safest place', 'put 5 more in there']
    expect(said(turns, { placed, done: 2 }).intents).toEqual([{ kind: 'earn', ...usdc('5'), objective: 'safety' }])
  })

  test.each([
    'swap 1 eth for usdc',
    'send 5 usdc to bob',
    'borrow 300 dai from aave',
    'put 1000 into the safest place',
    'put 1 eth into the best stablecoin position',
    'every week put 100 usdc in aave',
    'supply 1000 usdc to aave then supply 1 eth to aave',
  ])('behavior: “%s” is no one deposit to go on with', (first) => {
    for (const done of [0, 1])
      for (const turn of ['put 500 more in there', 'i need 300 of it back'])
        expect(said([first, turn], { done }).intents).toEqual([])
  })

  test.each([
    'put 500 dai more in there',
    'put 500 more in aave',
    "put 500 more in bob's",
    "put bob's 500 more in there",
    "put 500 more of bob's in there",
    'bob put 500 more in there',
    'my wife wants to put 500 more in there',
    'i put 500 more in there',
    'i have put 500 more in there',
    'i already put 500 more in there',
    'should i put 500 more in there?',
    'can i put 500 more in there?',
    'what if i put 500 more in there',
    "don't put 500 more in there",
    'never put 500 more in there',
    'do not put 500 more in there',
    'put 500 more in there tomorrow',
    'put 500 more in there every week',
    'put 500 more in there if eth drops',
    'put 500 more in there for bob',
    'put some more in there',
    'put about 500 more in there',
    'put 500 or 600 more in there',
    'put 500 more in there and send 5 to bob',
    'put 500 less in there',
    'pretend to put 500 more in there',
    'he said put 500 more in there',
    'i would put 500 more in there',
    'i could have put 500 more in there',
    'put 500 more in my other wallet',
    'put 500 more in my wallet',
    'put 0 more in there',
    'put -500 more in there',
    'i need 300 back',
    'i need 300',
    'i want my 300 back',
    'i want my 1000 dollars back',
    'i need 300 of it',
    'bob needs 300 of it back',
    'bob owes me 300 of it back',
    "i don't need 300 of it back",
    'i no longer need 300 of it back',
    'will i need 300 of it back?',
    'when do i get 300 of it back?',
    'i need 300 of it back by friday',
    'i need 300 of it back if eth drops',
    'i needed 300 of it back',
    'i got 300 of it back',
    'i gave 300 of it back',
    'give bob 300 of it back',
    'give 300 of it back to bob',
    'send 300 of it to bob',
    'send me 300 of it back to alice',
    'i need 300 dai of it back',
    'i need 300 of his back',
    'i need some of it back',
    'i need about 300 of it back',
    'i need 300 of it back in eth',
    'i need 300 of it back on base',
    'i need 300 of it back from bob',
    'i need 300 of it back from aave',
    'get 300 back from bob',
    'take 300 out of aave',
    'take 300 from bob',
    'i may need 300 of it back',
    'do i get 300 of it back?',
    'if i need 300 of it back',
    'imagine i need 300 of it back',
    'my 300 of it back',
    'return 300 to bob',
  ])('behavior: “%s” adds nothing and takes nothing out', (turn) => {
    for (const done of [0, 1]) {
      const { intents } = said([deposit, turn], { placed, done })
      expect(intents.filter(({ kind }) => kind !== 'show' && kind !== 'cancel')).toEqual([])
    }
  })

  test.each(['actually no make that 300', 'make it 300', 'no, 300', 'only 300'])(
    'behavior: “%s” keeps the place that “there” was, whatever was left out before it was chosen',
    (turn) => {
      const turns = ['put 100 usdc in the safest place', 'not aave', 'put another 150 usdc there', turn]
      const places: ReadRequest['placed'] = [
        { turn: 1, place: 'Steady USDC Vault' },
        { turn: 2, place: 'Steady USDC Vault' },
      ]
      const kept = [{ kind: 'earn', ...usdc('300'), objective: 'safety', protocols: ['Steady USDC Vault'] }]
      expect(said(turns, { placed: places, done: 2 }).intents).toEqual(kept)
      // Asked whether it is 250 in all or 150 instead, that is 300 of the plan that was shown.
      const shown = [{ kind: 'earn', ...usdc('300'), objective: 'safety', exclude: ['aave'] }]
      expect(said(turns, { placed: places }).intents).toEqual(shown)
    },
  )
})
