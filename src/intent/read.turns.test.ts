import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

const contacts = {
  bob: '0x8617E340B3D01FA5F11F306F4090FD50E238070D',
  alice: '0x52908400098527886E0F7030069857D2E4169EE7',
}
const said = (...turns: string[]) => read({ turns, contacts })
const kinds = (...turns: string[]) => said(...turns).intents.map(({ kind }) => kind)

describe('what comes after the plan in hand', () => {
  test.each([
    ['swap 1 eth to usdc', 'lend it on aave', 'swap', 'supply'],
    ['swap 1 eth to usdc', 'and send to bob', 'swap', 'send'],
    ['take 300 usdc out of aave', 'and then put in compound', 'withdraw', 'supply'],
    ['take 300 usdc out of aave', 'bridge it to base', 'withdraw', 'bridge'],
  ])('behavior: after “%s”, “%s” is of what it brings', (first, turn, ...both) => {
    expect(kinds(first, turn)).toEqual(both)
    expect(said(first, turn).intents[1]).toMatchObject({ amount: 'previous' })
  })

  test.each(['it is in morpho', 'it is on aave'])('behavior: “%s”, of what is swapped, does nothing', (turn) => {
    expect(said('swap 1 eth to usdc', turn).ask).toEqual(['action'])
  })

  test.each(['it is in morpho', 'i did mistake, is in morpho', 'sorry, they are actually in morpho'])(
    'behavior: “%s”, of what is taken out, says from where',
    (turn) => {
      expect(said('take 300 usdc out of aave', turn).intents).toMatchObject([{ kind: 'withdraw', protocol: 'morpho' }])
    },
  )

  test('behavior: “is it in morpho?” is a question', () => {
    expect(kinds('take 300 usdc out of aave', 'is it in morpho?')).toEqual(['show'])
  })
})

describe('one value of several steps', () => {
  const loan = 'supply 2 eth to aave and borrow 1500 usdc'
  test('behavior: a network for all of them, where they are on one', () => {
    expect(said(loan, 'do it on arbitrum').intents).toMatchObject([{ chain: 'arbitrum' }, { chain: 'arbitrum' }])
    expect(said('swap 1 eth to usdc on base and send 100 usdc to bob', 'do it on arbitrum').ask).toEqual(['chain'])
  })

  test('behavior: a network by itself is where the one that moves to another goes', () => {
    const both = said('take all my usdc out of morpho and bridge it to base', 'make that optimism').intents
    expect(both).toMatchObject([{ kind: 'withdraw' }, { kind: 'bridge', to: 'optimism' }])
    expect(both[0]).not.toHaveProperty('chain')
  })
})

describe('whom it was for', () => {
  test.each(['excuse me, was for bob', 'it should have been to bob', 'oops it was for bob'])(
    'behavior: “%s” is sent to him instead',
    (turn) => {
      expect(said('send 35 dai to alice', turn).intents).toMatchObject([{ kind: 'send', to: 'bob' }])
    },
  )

  test.each(['it was for her birthday', 'it is for bob?', 'was for florp', 'it was not for bob'])(
    'behavior: “%s” sends nothing to anybody else',
    (turn) => {
      expect(said('send 35 dai to alice', turn).intents.filter(({ kind }) => kind === 'send')).toEqual([])
    },
  )
})

describe('what is said around it', () => {
  test.each([
    ['swap 1 e t h to d a i', { sell: 'ETH', buy: 'DAI' }],
    ['take 300 u s d c out of aave', { kind: 'withdraw', asset: 'USDC' }],
    ['All signed. Put 500 USDC in Aave', { kind: 'supply', asset: 'USDC' }],
    ['Sir I am having 200 USDC only, is it possible to get some return on this?', { kind: 'earn', asset: 'USDC' }],
    ['send 50 usdc to my grandson Bob', { kind: 'send', to: 'bob' }],
  ])('behavior: “%s”', (turn, act) => {
    expect(said(turn).intents).toMatchObject([act])
  })

  test.each([
    'send a u s d c to bob',
    'send 50 usdc to my grandson',
    'send 5 k p z to bob',
    'not signed. put 500 usdc',
  ])('behavior: “%s” is asked about', (turn) => {
    expect(said(turn).ask).not.toBeNull()
  })

  test('behavior: what was put in and is wanted back comes out of there, and how much is asked', () => {
    const back = (...turns: string[]) => read({ turns: ['stake 1 eth on lido', ...turns], contacts, done: 1 })
    expect(back('hmm i need that eth back').ask).toEqual(['amount'])
    expect(back('hmm i need that eth back', 'all of it pls').intents).toEqual([
      { kind: 'unstake', asset: 'ETH', amount: 'all', protocol: 'lido' },
    ])
    expect(back('i need that usdc back').ask).toEqual(['action'])
  })

  test('behavior: again, and only to one of those who were paid', () => {
    const again = (turn: string) => read({ turns: ['send 35 dai to alice', 'bob too', turn], contacts, done: 2 })
    expect(again('one more time only to bob').intents).toMatchObject([{ kind: 'send', to: 'bob' }])
    expect(again('one more time only to florp').intents).toEqual([])
  })

  test.each([
    "I'll sleep on it",
    'And what should I lose if that company went under?',
    'Why has it been put there rather than somewhere else?',
    'How high are the costs in total please?',
  ])('behavior: “%s” shows the plan in hand', (turn) => {
    expect(said('put 100 usdc in aave', turn).intents).toEqual([{ kind: 'show', topic: 'plan' }])
  })
})
