import { describe, expect, test } from 'vitest'
import { asksWhichDollar, read, readWithSources } from '../read.ts'
import { dollarShares } from './shareDollars.ts'

const contacts = { bob: '0x52908400098527886e0f7030069857d2e4169ee7' }
const deposit = 'put 1000 usdc into the safest place with the highest yield'
const said = (turns: readonly string[], done = 0) => read({ turns: [...turns], contacts, done })
const shares = (...pairs: (readonly [string, string])[]) => [
  { kind: 'rebalance', targets: pairs.map(([asset, percent]) => ({ asset, percent })) },
]

describe('shareDollars', () => {
  test.each([
    'I want 50% ether, 30% bitcoin and 20% dollars',
    "I'd like my money split 50% ether, 30% bitcoin and the rest in dollars",
    '50% ether, 30% bitcoin, 20% dollars',
    'split my money 50% eth, 30% in btc and 20% in dollars please',
  ])('default: of three shares, “%s” is asked which dollar coin, and every answer to that is taken', (turn) => {
    expect(said([turn]).ask).toEqual(['targets'])
    for (const [answer, coin] of [
      ['USDC', 'USDC'],
      ['stablecoins', 'stablecoin'],
    ] as const)
      expect(said([turn, answer]).intents).toEqual(shares(['ETH', '50'], ['WBTC', '30'], [coin, '20']))
  })

  test('behavior: of three shares that name their coins nothing is asked', () => {
    const three = shares(['ETH', '50'], ['WBTC', '30'], ['USDC', '20'])
    expect(said(['rebalance: 50% eth, 30% wbtc, 20% usdc']).intents).toEqual(three)
  })

  test.each([
    'I want 50% ether, 30% bitcoin and 30% dollars',
    'I want 50% ether, 30% usdc and 20% dollars',
    'I want 50% ether, 30% ether and 20% dollars',
    'I want 50% ether, 50% bitcoin and the rest in dollars',
    'I want 50% ether, 30% bitcoin and 20% dollars to bob',
  ])('behavior: “%s” is no whole of shares, and nothing is taken for one', (turn) => {
    expect(said([turn, 'USDC']).intents.filter(({ kind }) => kind === 'rebalance' || kind === 'send')).toEqual([])
  })

  test.each([
    'keep 60% in dollars and 40% in ether',
    'keep 60 per cent of my money in dollars and 40 per cent in ether',
    'make it sixty percent dollars and forty percent ether',
    'I should like to hold sixty per cent of it in dollars and forty per cent in ether. What would that involve?',
  ])('default: “%s” asks which dollars, and is of all of them where one was spoken of', (turn) => {
    expect(said([turn]).ask).toEqual(['targets'])
    expect(said(['swap 100 USDC to ETH', turn], 1).intents).toEqual(shares(['stablecoin', '60'], ['ETH', '40']))
  })

  test.each([
    "Now I would like my whole money to be shared, 40% in ether and 60% in dollars, because I don't trust that one thing goes always up.",
    'Please divide all my money so that 40% is ether and 60% is dollars.',
    'Rebalance my portfolio to 40% ether and 60% dollars, please.',
    'spread all of my savings so that 40% is in ether and 60% in dollars, thank you',
    'i want my entire money split, 40% in ether and 60% in dollars, because nobody knows what is coming',
  ])('default: “%s” is asked which dollar coin, and every answer to that is taken', (turn) => {
    expect(said([turn]).ask).toEqual(['targets'])
    for (const answer of ['USDC', 'usdc please', 'in USDC', 'USDC, please.'])
      expect(said([turn, answer]).intents, answer).toEqual(shares(['ETH', '40'], ['USDC', '60']))
    for (const answer of ['stablecoins', 'all of them', 'All of them, please.'])
      expect(said([turn, answer]).intents, answer).toEqual(shares(['ETH', '40'], ['stablecoin', '60']))
  })

  test.each([
    'please divide all my money so that 40% is ether and 60% is dollars, because my son only wants that if it falls',
    'please divide all my money so that 40% is ether and 60% is dollars, because I need 500 for rent',
    'please divide all my money so that 40% is ether and 60% is dollars, but not my bitcoin on aave',
    'please divide my aave money so that 40% is ether and 60% is dollars',
    '40% is ether and 60% is dollars',
    'share my money with bob, 40% in ether and 60% in dollars',
  ])('behavior: “%s” says more than shares of dollars, or less', (turn) => {
    expect(dollarShares(turn)).toBeNull()
    expect(said([turn]).intents.filter(({ kind }) => kind === 'rebalance')).toEqual([])
  })

  test.each([
    ['I should like to keep seventy-five percent in dollars and twenty five percent in ether', '75', '25'],
    ['keep a quarter in ether and the rest in dollars', '25', '75'],
    ['i want to have two thirds of my money in dollars and one third in ether', '66.67', '33.33'],
    ['three quarters in dollars and a quarter in ether', '75', '25'],
  ])('default: “%s” in words', (turn, first, second) => {
    expect(dollarShares(turn)?.shares.map(({ percent }) => percent)).toEqual([first, second])
  })

  test.each([
    ['keep 60% in usdc and 40% in eth', '60', '40'],
    ['please keep sixty per cent of my money in USDC and forty per cent in ether', '60', '40'],
    ['keep half of it in usdc and the other half in eth', '50', '50'],
  ])('default: “%s” names its dollar', (turn, usdc, eth) => {
    expect(said([turn]).intents).toEqual(shares(['USDC', usdc], ['ETH', eth]))
  })

  test.each([
    'keep 60% in dollars',
    'keep 60% in dollars and 50% in ether',
    'keep 60% in dollars, 40% in ether and nothing in bitcoin',
    'keep 60% in dollars and 40% in ether unless it drops',
    'send 60% in dollars to bob and 40% in ether',
    'keep 60% of my usdc and 40% of my eth',
  ])('behavior: “%s” sets no shares', (turn) => {
    expect(said([turn]).intents).toEqual([])
    expect(dollarShares(turn)).toBeNull()
  })

  test.each([
    'make it half dollars half eth',
    '50/50 eth and dollars',
    '60/40 eth/dollars',
    '60% eth, 40% dollars',
    '60% eth, the rest in dollars',
    '60% eth 40% usd',
    'half eth and half usd',
    'half in dollars, half in bitcoin',
    'dollars and eth 50/50',
    'eth and $ 50/50',
    'half and half eth and dollars',
    'i want half dollars, half ether',
    "i'd like half my money in dollars and half in eth",
    'id like to have half in dollars and half in eth',
    'rebalance to 50/50 eth and dollars',
    'please rebalance my holdings so that 50 percent is dollars and 50 percent is ether',
    'rebalance what i have so 50% is dollars and the rest is eth',
    'keep me at 50/50 eth and dollars',
    '70/30 dollars and ethereum',
    'i want my coins half in dollars and half in eth',
    'half my money in dollars the other half in ether',
    'i wanna have my money half in dollars half in bitcoin',
    'put my coins half in eth and half in dollars',
    'give me half dollars half eth',
    'keep my savings half dollars, half ether please',
    'could you split my coins half in dollars and half in eth',
    "i'd like my holdings to be 60% eth and 40% dollars",
    'id like to hold half dollars half btc',
    'I would like to have all my money 70% in dollars and 30% in ether.',
    'half of my crypto in dollars and the other half in eth',
    'i want everything half in eth, half in dollars',
    'half of everything in dollars, half in eth',
  ])('default: “%s” is asked which dollar coin, and its name completes it', (turn) => {
    expect(said([turn]).ask).toEqual(['targets'])
    const [act] = said([turn, 'dai']).intents
    expect(act).toMatchObject({ kind: 'rebalance' })
    const targets = act?.kind === 'rebalance' ? act.targets : []
    expect(targets.map(({ asset }) => asset).toSorted()).toContain('DAI')
    expect(targets).toHaveLength(2)
  })

  test('default: the shares stand in the order they were said', () => {
    expect(said(['70/30 dollars and ethereum', 'usdc']).intents).toEqual(shares(['USDC', '70'], ['ETH', '30']))
    expect(said(['eth and dollars 60/40', 'use dai please']).intents).toEqual(shares(['ETH', '60'], ['DAI', '40']))
    expect(said(['60% eth, the rest in dollars', 'stables']).intents).toEqual(
      shares(['ETH', '60'], ['stablecoin', '40']),
    )
    expect(said(['50/50 eth and dollars', 'usdc', 'make it 60/40']).intents).toEqual(
      shares(['ETH', '60'], ['USDC', '40']),
    )
  })

  test('default: where the plan in hand, or the last, is about a dollar coin, all dollar coins are meant, and none is sold for another', () => {
    for (const done of [0, 1])
      for (const turn of ['make it half dollars half eth', 'half dollars, half eth instead'])
        expect(said([deposit, turn], done).intents).toEqual(shares(['stablecoin', '50'], ['ETH', '50']))
    expect(said(['swap 1 eth for dai', '50/50 eth and dollars']).intents).toEqual(
      shares(['ETH', '50'], ['stablecoin', '50']),
    )
    const { sources } = readWithSources({ turns: [deposit, '50/50 eth and dollars'] })
    expect(sources).toEqual([
      {
        intent: 0,
        step: null,
        slot: 'targets',
        by: null,
        from: [
          { turn: 1, start: 0, end: 21 },
          { turn: 0, start: 4, end: 13 },
        ],
      },
    ])
  })

  test('behavior: with two of them in the plan, or none, it is asked', () => {
    expect(said(['swap 100 usdc for dai', '50/50 eth and dollars']).ask).toEqual(['targets'])
    expect(said(['stake 1 eth', '50/50 eth and dollars']).ask).toEqual(['targets'])
  })

  test('behavior: only a dollar coin answers which one, and other shares are other shares', () => {
    const first = 'make it half dollars half eth'
    for (const turn of ['eth', 'wbtc', '5 usdc', 'usdc or dai', 'not usdc', 'bob', 'yes'])
      expect(said([first, turn]).intents.filter(({ kind }) => kind !== 'show')).toEqual([])
    expect(said([first, '60% eth and 40% dai']).intents).toEqual(shares(['ETH', '60'], ['DAI', '40']))
    expect(said([first, 'what is a dollar coin?', 'usdc']).intents).toEqual(shares(['USDC', '50'], ['ETH', '50']))
    expect(said([first, 'swap 1 eth for dai', 'usdc']).intents).not.toEqual(shares(['USDC', '50'], ['ETH', '50']))
  })

  test.each([
    '50/50 usdc and dollars',
    '60/50 eth and dollars',
    '0/100 eth and dollars',
    '50/50 eth and euros',
    '50/50 aave and dollars',
    '50/50 base and dollars',
    '50/50 florp and dollars',
    'half dollars half eth every week',
    'not half dollars half eth',
    "don't make it half dollars half eth",
    'is it half dollars half eth?',
    'was it 50/50 eth and dollars',
    'it was 50/50 eth and dollars',
    'bob is 50/50 eth and dollars',
    'make bob half dollars half eth',
    'half of it dollars half of it eth',
    'half of my dollars half eth',
    'if eth drops make it 50/50 eth and dollars',
    '50/50 eth and dollars if eth drops',
    'what if it was half dollars half eth',
    'send half dollars half eth to bob',
    'send bob 50/50 eth and dollars',
    'i have half dollars half eth',
    '50 percent is dollars and 50 percent is eth',
    'i had half dollars half eth',
    'should i be 50/50 eth and dollars?',
    'why 50/50 eth and dollars',
    'make it half dollars half eth in aave',
    'make it half dollars half eth on base',
    'make it half dollars half eth tomorrow',
    '50/50 eth dollars and dai',
    '50 dollars and 50 eth',
    '50 dollars half eth',
    'half a dollar half eth',
    'half dollars',
    'half dollars half',
    '100 dollars 50/50',
    'half a million dollars half eth',
    'make it 500 dollars',
    'pretend to make it half dollars half eth',
    'only 50/50 eth and dollars',
    'about 50/50 eth and dollars',
    'half dollars or half eth',
    '50/50 eth or dollars',
  ])('behavior: “%s” is none of it', (turn) => {
    expect(dollarShares(turn)).toBeNull()
    for (const turns of [[turn], [deposit, turn], [turn, 'usdc']])
      expect(said(turns).intents.filter(({ kind }) => kind === 'rebalance' || kind === 'send')).toEqual([])
  })

  test.each([
    'all of them',
    'all of them together',
    'use all of those please',
    'all my dollars',
    'Oh, I don’t mind which, just count all of them together.',
    'any of them',
    "doesn't matter",
    'you choose, dear',
    'all the dollars I have',
    'it is all the same to me',
  ])('behavior: “%s” answers which dollar coin: all of them', (turn) => {
    const both = shares(['stablecoin', '50'], ['ETH', '50'])
    expect(said(['half dollars half eth', turn])).toEqual({ intents: both, ask: null, refuse: null })
  })

  test.each([
    'all of them but usdt',
    'none of them',
    'I don’t want any of them',
    'I don’t mind DAI',
    'not usdt, all the others',
    'I don’t mind, but not usdt',
  ])('behavior: “%s” is no answer for all of them', (turn) => {
    expect(said(['half dollars half eth', turn]).intents).not.toMatchObject([{ kind: 'rebalance' }])
  })

  test.each(['all of them', 'all my dollars', 'doesn’t matter'])(
    'behavior: “%s” is no share where none was asked',
    (turn) => {
      for (const before of ['put 500 usdc in aave', 'show my portfolio'])
        expect(said([before, turn]).intents).not.toMatchObject([{ kind: 'rebalance' }])
    },
  )

  test.each([
    'half dollars half eth but leave the btc alone',
    'half dollars half eth, dont sell my bitcoin',
    'leave my wbtc alone and make it half dollars half eth',
  ])('behavior: “%s” leaves out the bitcoin', (turn) => {
    expect(said([turn]).ask).toEqual(['targets'])
    for (const [coin, answer] of [
      ['USDC', 'usdc'],
      ['stablecoin', 'all of them'],
    ] as const) {
      const [act] = shares([coin, '50'], ['ETH', '50'])
      expect(said([turn, answer]).intents).toEqual([{ ...act, leaveOut: ['WBTC'] }])
    }
    const [both] = shares(['stablecoin', '50'], ['ETH', '50'])
    expect(said([deposit, turn]).intents).toEqual([{ ...both, leaveOut: ['WBTC'] }])
  })

  test.each([
    'half dollars half eth but leave the eth alone',
    'half dollars half eth but leave my usdc alone',
    'half dollars half btc but leave the btc alone',
    'half dollars half eth, not wbtc but link',
  ])('behavior: “%s” says two things that cannot both be, or leaves open which', (turn) => {
    expect(dollarShares(turn)).toBeNull()
    for (const turns of [[turn], [turn, 'usdc']]) expect(said(turns).intents).toEqual([])
  })

  test('behavior: shares of assets that are named are read as before', () => {
    expect(said(['50/50 eth and usdc']).intents).toEqual(shares(['ETH', '50'], ['USDC', '50']))
    expect(said(['50/50 eth and stables']).intents).toEqual(shares(['ETH', '50'], ['stablecoin', '50']))
  })
})

test.each([
  'I want my money split so that about 70% is in ether and 30% is in dollars',
  'No, I mean split my money 70% ether and 30% dollars',
  'I want 70% of my money to be in ether and 30% in dollars',
  'my savings should be split about 70% in ether and 30% in dollars',
  'please arrange things so that roughly 70% of my money is in ether and about 30% is in dollars',
  "I'd like my savings divided so that around seventy percent is ether and the rest dollars",
])('default: “%s” is a rebalancing, of which the dollar coin is asked', (turn) => {
  expect(said([turn]).ask).toEqual(['targets'])
  expect(asksWhichDollar({ turns: [turn] })).toBe(true)
  expect(said([turn, 'USDC']).intents).toEqual(shares(['ETH', '70'], ['USDC', '30']))
})

test('behavior: of a coin that is named, “about 70%” is 70% of all there is', () => {
  expect(said(['rebalance to about 70% eth and 30% usdc']).intents).toEqual(shares(['ETH', '70'], ['USDC', '30']))
  expect(said(['put about 50% of my usdc in aave and 30% in morpho']).ask).toEqual(['amount'])
})
