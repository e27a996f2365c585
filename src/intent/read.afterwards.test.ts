import { describe, expect, test } from 'vitest'
import { asksForEarned } from './questions/asksForEarned.ts'
import { asksForShares } from './questions/asksForShares.ts'
import { aspectAsked } from './questions/aspectAsked.ts'
import { paidForOne } from './questions/paidForOne.ts'
import { placeAtRisk } from './questions/placeAtRisk.ts'
import { read } from './read.ts'

const contacts = { alice: `0x${'1'.repeat(40)}`, bob: `0x${'2'.repeat(40)}` }
const afterwards = (plan: string, words: string) => read({ turns: [plan, words], done: 1, contacts })
const alone = (words: string) => read({ turns: [words], contacts })
const deposit = 'put 1000 usdc into aave'
const rebalance = 'rebalance 60/40 eth usdc'

describe('questions after a plan was carried out', () => {
  test.each([
    'Is my thousand safe in Aave?',
    'are my 1000 usdc safe there?',
    'Could I lose the money I put in?',
    'can i lose what i put in',
    'could i lose my money in aave?',
    'how safe is my money there',
    'is my deposit safe there',
  ])('behavior: “%s” is of what can be lost', (words) => {
    expect(afterwards(deposit, words).intents).toMatchObject([{ kind: 'show', topic: 'plan' }])
    expect(aspectAsked(words)).toBe('risk')
  })

  test('behavior: with the name of a place it is of that place, whatever was planned', () => {
    expect(placeAtRisk('Is my thousand safe in Aave?')).toEqual({ of: 'place', place: 'aave' })
    expect(placeAtRisk('could i lose my money in aave?')).toEqual({ of: 'place', place: 'aave' })
    expect(alone('how safe is aave').intents).toMatchObject([{ topic: 'term', term: 'aave' }])
  })

  test.each([
    'How much interest did I earn so far?',
    'what has it made me',
    'what did my thousand bring me so far',
    'how much have i earned with it',
    'how much interest have i got so far',
  ])('behavior: “%s” is of what was earned', (words) => {
    expect(afterwards(deposit, words).intents).toMatchObject([{ kind: 'show', topic: 'positions' }])
    expect(asksForEarned(words)).toBe(true)
  })

  test.each(['how much interest does it earn', 'what does aave pay on usdc', 'where can i earn on usdc'])(
    'behavior: “%s” is of rates, as before',
    (words) => {
      expect(alone(words).intents).toMatchObject([{ kind: 'show', topic: 'yields' }])
      expect(asksForEarned(words)).toBe(false)
    },
  )

  test.each([
    'Is my money now half ether and half dollars?',
    'did it work, is it 60/40 now',
    'is it 60/40 now?',
    'do i have 60% eth and 40% usdc now',
    'what percent of my money is in eth',
    'hows it split',
    'how is my money split now',
    "and how's everything divided up?",
  ])('behavior: “%s” is of the shares that are held', (words) => {
    expect(afterwards(rebalance, words).intents).toMatchObject([{ kind: 'show', topic: 'portfolio' }])
    expect(asksForShares(words)).toBe(true)
  })

  test('behavior: how it is split is asked of a plan that splits, where one is in hand', () => {
    const inHand = (plan: string) => read({ turns: [plan, "how's it split?"] }).intents
    expect(inHand(rebalance)).toEqual([{ kind: 'show', topic: 'plan' }])
    expect(inHand(deposit)).toEqual([{ kind: 'show', topic: 'portfolio' }])
  })

  test.each(['is it 60/40', 'make my money half ether and half dollars', 'how much is eth now', 'keep it 60/40 now'])(
    'behavior: “%s” is not',
    (words) => expect(asksForShares(words)).toBe(false),
  )

  test.each([
    ['I paid 26 dollars… Why was it so expensive?', []],
    ['why did it cost so much', []],
    ['why did i pay 26 dollars for the rebalancing?', ['rebalance']],
    ['why was the swap so expensive', ['swap']],
    ['That was expensive. Why?', []],
  ])('behavior: “%s” is of what that plan cost', (words, kinds) => {
    expect(afterwards(rebalance, words).intents).toMatchObject([{ kind: 'show', topic: 'fees' }])
    expect(paidForOne(words)).toEqual({ kinds })
  })

  test('behavior: a coin that is dear is no plan', () => expect(paidForOne('why is eth so expensive')).toBeNull())
})

describe('wishes in more words', () => {
  test.each([
    'I would feel better if half of the money in Aave came back to me',
    'half of the money in Aave should come back to me',
    'i want half of the money in aave back',
  ])('behavior: “%s” takes half of it out', (words) => {
    const half = { kind: 'withdraw', asset: 'USDC', amount: { percent: '50' }, protocol: 'aave' }
    expect(afterwards(deposit, words).intents).toEqual([half])
  })

  test('behavior: of another place than the one it lies in it takes nothing out', () => {
    expect(afterwards(deposit, 'i want half of the money in compound back').intents).toEqual([])
  })

  test.each(['put everything i have in aave', 'put everything i own into aave', "please put all i've got in aave"])(
    'behavior: “%s” asks for the coin',
    (words) => expect(alone(words)).toMatchObject({ intents: [], ask: ['asset'] }),
  )

  test.each([
    'send everything i have in aave to alice',
    'swap everything i have in aave to eth',
    'put everything i have in aave into morpho',
  ])('behavior: in “%s” it lies in the place, and no coin of that name is moved', (words) =>
    expect(alone(words).intents).toEqual([]),
  )

  test('behavior: who is to lose a permission, whatever the reason', () => {
    const words = 'Please take away the permission of this Dream Vault, I do not want them to touch my money'
    expect(alone(words).intents).toEqual([{ kind: 'revoke', asset: 'all', spender: 'Dream USDC Vault' }])
    expect(alone('revoke the permission of aave because i do not trust them').intents).toEqual([
      { kind: 'revoke', asset: 'all', spender: 'aave' },
    ])
  })

  test.each([
    'I spend too easily, so please do not let me send more than 200 dollars in one day',
    'i always spend too much. never let me spend more than 200 a day',
  ])('behavior: “%s” is a limit', (words) =>
    expect(alone(words).intents).toEqual([{ kind: 'limit', per: 'day', usd: '200' }]),
  )

  test('behavior: a wallet from before, and never its words', () => {
    const restore = [{ kind: 'show', topic: 'trust', worries: ['restore'] }]
    expect(alone('I have my own wallet, 12 words. I want to use it here.').intents).toEqual(restore)
    expect(alone('I have my own wallet, 12 words: abandon ability able. I want to use it here.').refuse).toBe('secret')
  })
})

describe('how much, in a sentence of its own', () => {
  const earn = { kind: 'earn', asset: 'USDC', objective: 'balanced', amount: { value: '1000', unit: 'token' } }

  test.each([
    'I want my USDC to earn interest. Use 1000.',
    'Put my usdc to work. Take 1000.',
    'I want to earn interest on my usdc. 1000 of it.',
    'Put my usdc to work. 1000 usdc for a start.',
  ])('default: “%s”', (words) => expect(alone(words).intents).toEqual([earn]))

  test('behavior: “about” asks how much, and the answer has the coin and the aim', () => {
    const words = 'I want my USDC to earn interest. Use about 1000.'
    expect(alone(words)).toMatchObject({ intents: [], ask: ['amount'] })
    expect(read({ turns: [words, '1000 USDC'] }).intents).toEqual([earn])
  })

  test.each([
    'send usdc to alice. Use 20 eth.',
    'put my usdc to work. 1000 to alice.',
    'put 500 usdc to work. Use 1000.',
    'send usdc to alice. Not 20.',
  ])('behavior: “%s” is no such two', (words) => expect(alone(words).intents).toEqual([]))
})
