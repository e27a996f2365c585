import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = { bob: '0x52908400098527886E0F7030069857D2E4169EE7' }
const said = (...turns: string[]) => read({ turns, contacts })
const put = (value: string, more: object = {}) => [
  { kind: 'earn', asset: 'USDC', amount: { value, unit: 'token' }, objective: 'balanced', ...more },
]
const shares = (eth: string, usdc: string) => [
  {
    kind: 'rebalance',
    targets: [
      { asset: 'ETH', percent: eth },
      { asset: 'USDC', percent: usdc },
    ],
  },
]

describe('rephrase: as people speak', () => {
  test('default: a coin that is spelled out', () => {
    expect(said('take out 300 of it', 'u s d c').intents).toMatchObject([{ kind: 'withdraw', asset: 'USDC' }])
    expect(said('swap one e t h for u s d c').intents).toMatchObject([{ kind: 'swap', sell: 'ETH', buy: 'USDC' }])
  })

  test.each([
    'is this real money or like fake',
    'yo is this real or fake money',
    'Is there a way to practise with pretend money first?',
    'can i try things out with fake money before i start?',
  ])('default: “%s” is answered as whether this is real money', (turn) => {
    expect(said(turn)).toEqual(said('is this real money?'))
  })

  test.each(['is this fake money of bob worth something', 'send fake money to bob', 'learn to use real money'])(
    'behavior: “%s” asks something else',
    (turn) => {
      expect(said(turn)).not.toEqual(said('is this real money?'))
    },
  )

  test('default: what one has, before the shares of it', () => {
    const first =
      'Hello together. I have 0,8 ETH and would like to have in the end 60 percent ETH and the rest in USDC.'
    expect(said(first).intents).toEqual(shares('60', '40'))
    expect(said(first, 'This is me too much ETH. Better fifty-fifty.').intents).toEqual(shares('50', '50'))
    expect(said(first, 'rather fifty-fifty').intents).toEqual(shares('50', '50'))
    // Shares of that amount, and not of all there is.
    expect(said('I have 0.8 ETH and would like 60% of it in USDC').intents).toEqual([])
    expect(said(first, 'this is too much ETH').intents).toEqual([])
  })

  test('default: what was sent, and whether it came', () => {
    const history = [{ kind: 'show', topic: 'history' }]
    expect(said('last week I sent 50 to bob, did he get it').intents).toEqual(history)
    expect(said('i paid bob 50 usdc yesterday. has it arrived?').intents).toEqual(history)
    expect(said('i sent 50 to bob, did he get it? send 50 more').intents).toEqual([])
    expect(said('send 50 usdc to bob, did he get it').intents).not.toEqual(history)
  })

  test('default: a return on what one has', () => {
    const asked = 'Sir I am having 200 USDC only, is it possible to get some return on this?'
    expect(said(asked).intents).toEqual(put('200'))
    expect(said(asked, 'Then Base only, final').intents).toEqual(put('200', { chain: 'base' }))
    expect(said('put 200 usdc to work', 'Perhaps one hundred and fifty will do to begin with.').intents).toEqual(
      put('150'),
    )
    expect(said('turn half of my eth into usdc', 'wait no a quarter lol').intents).toMatchObject([
      { amount: { percent: '25' } },
    ])
  })

  test('default: seed that is sown is no secret, and any other is', () => {
    expect(said('never more than $250 a month', 'does it stop me buying seed off bob').refuse).toBe(null)
    expect(said('bob wants 400 for the seed').refuse).toBe(null)
    for (const turn of [
      'buying seed words off bob',
      'bob wants 400 for the seed of my wallet',
      'send bob my seed',
      'buy my seed',
    ])
      expect(said(turn).refuse, turn).toBe('secret')
  })

  test('default: what a place pays is asked of the place', () => {
    const pays = [{ kind: 'show', topic: 'yields', asset: 'USDC', protocol: 'aave' }]
    expect(said('what does Aave pay on USDC right now?').intents).toEqual(pays)
    expect(said('what do i pay aave').intents).toEqual([])
  })

  test('default: what is said of a plan that was signed', () => {
    const limit = 'limit of $2000 per trade'
    const turns = [limit, 'signed, too tight. lift it']
    expect(read({ turns: [limit] }).intents).toEqual([{ kind: 'limit', per: 'transaction', usd: '2000' }])
    expect(read({ turns, done: 1 }).intents).toEqual([{ kind: 'limit', per: 'transaction', usd: 'none' }])
    const once = 'leave it in actually but ignore it just this one time'
    expect(read({ turns: [...turns, once], done: 1 }).refuse).toBe('bypass')
    expect(said('ignore it for now').refuse).not.toBe('bypass')
  })

  test('default: what stays as it is, and what is not to be yet', () => {
    const both = said('500 USDC to Aave, 0.1 ETH to Lido, and the rest of the ETH stays put').intents
    expect(both).toMatchObject([
      { kind: 'supply', asset: 'USDC', protocol: 'aave' },
      { kind: 'stake', asset: 'ETH', protocol: 'lido' },
    ])
    expect(said('put 500 usdc in aave, the rest goes to lido').intents).toEqual([])
    const sent = 'send 50 dai to bob'
    const plan = [{ kind: 'show', topic: 'plan' }]
    expect(said(sent, "don't send anything yet, what's my dai balance").intents).toMatchObject([{ topic: 'balance' }])
    expect(said(sent, 'dont send it yet').intents).toEqual(plan)
    expect(said(sent, 'you know what, I’ll sleep on it').intents).toEqual(plan)
  })

  test.each([
    'Kindly tell which one you have taken and why',
    'On which basis was this chosen?',
    'can I take it out the same day?',
    'And what should I lose if that company went under?',
    'hang on, does that lock it',
    'Why has it been put there rather than somewhere else?',
  ])('default: “%s” is asked of the plan', (turn) => {
    expect(said('put 1000 usdc to work', turn).intents).toEqual([{ kind: 'show', topic: 'plan' }])
  })

  test('default: what one has', () => {
    const all = [{ kind: 'show', topic: 'portfolio' }]
    expect(said('my ex used to do all the money stuff, i dont even know what ive got').intents).toEqual(all)
    expect(said('wow ok. and is any of it earning').intents).toEqual([{ kind: 'show', topic: 'positions' }])
    expect(said('i know what i have, sell 1 eth').intents).toEqual([])
  })

  test('default: a limit that somebody advised, and then its figure', () => {
    const advised = 'my daughter reckons i should have a stop on this thing so i cant blow the lot by accident'
    expect(said(advised).ask).toEqual(['amount', 'trigger'])
    expect(said(advised, 'two hundred and fifty dollars a week sounds about right').intents).toEqual([
      { kind: 'limit', usd: '250', per: 'week' },
    ])
    expect(said('i should have a stop at 2000 on my eth').intents).toEqual([])
  })

  test('default: what should be there and is not', () => {
    const asked = said("there's meant to be 1000 usdc on it, where's it gone").intents
    expect(asked).toMatchObject([{ kind: 'show', topic: 'balance', asset: 'USDC' }])
  })

  test.each([
    'And if I want my money back in the spring, how does one go about it?',
    'One doubt, if I need money for exam fees in between can I take it out same day?',
  ])('default: “%s” asks for the way out', (turn) => {
    expect(said('put 1000 usdc to work', turn).intents).toEqual([{ kind: 'show', topic: 'plan' }])
  })

  test('behavior: what is to be taken out is no question of the way', () => {
    const turn = 'if i need money for rent can i take 100 usdc out of aave?'
    expect(said('put 1000 usdc to work', turn).intents).not.toEqual([{ kind: 'show', topic: 'plan' }])
  })

  test('default: one step is left out by its place', () => {
    const both = 'supply 500 usdc to aave and stake 0.1 eth with lido'
    expect(said(both, 'Ok but without the Lido one').intents).toMatchObject([{ kind: 'supply', protocol: 'aave' }])
    expect(said('put 100 usdc to work', 'not the compound one').intents).toMatchObject([{ exclude: ['compound'] }])
  })

  test('default: a coin and a question mark, where nothing is in hand', () => {
    expect(said('eth?').intents).toEqual([{ kind: 'show', topic: 'price', asset: 'ETH' }])
    expect(said('eth?', 'ok 0.5 of it to usdc').intents).toMatchObject([{ kind: 'swap', sell: 'ETH', buy: 'USDC' }])
    expect(said('500 eth?').intents).toEqual([])
    expect(said('send 50 usdc to bob', 'dai?').intents).toEqual([])
  })

  test('default: what came in so far', () => {
    const positions = [{ kind: 'show', topic: 'positions' }]
    expect(said('okay cool how much did i get on it so far like the interest').intents).toEqual(positions)
    expect(said('can you tell me did my deposit from yesterday go in').intents).toEqual([
      { kind: 'show', topic: 'history' },
    ])
  })
})
