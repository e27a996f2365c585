import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = { bob: '0x00000000000000000000000000000000000000A1' as const }
const said = (...turns: string[]) => read({ turns, contacts })

describe('a question is no order of a later time, whatever "before" or "if" stands in it', () => {
  test.each([
    'Before I press anything, may I check that this is only practice money?',
    'Could I lose my savings if this program is a fraud?',
    'Would my money be safe if you went bankrupt?',
    'Is anything taken from me before I sign?',
    'May I stop it if I change my mind?',
    'Good morning. Before we go on, is this real money?',
    'Does it cost anything if I do nothing?',
    'Will somebody help me when something goes wrong?',
  ])('%j', (question) => {
    expect(said(question).ask ?? []).not.toContain('trigger')
    // It leaves nothing behind that the next order would have to answer.
    expect(said(question, 'put 1000 usdc into the safest place').intents).toMatchObject([
      { kind: 'earn', asset: 'USDC', amount: { value: '1000' }, objective: 'safety' },
    ])
  })

  test('an order of a later time is one, in a question too', () => {
    expect(said('could you sell 1 eth when it is time?').ask).toContain('trigger')
    expect(said('Could you put 100 usdc in aave before friday?').ask).toContain('trigger')
    expect(said('sell 1 eth when it is right').ask).toContain('trigger')
  })
})

test('what is asked about others is no order to go without a safeguard', () => {
  for (const question of [
    'Is there anybody who is allowed to take my money without asking me?',
    'can somebody move my coins without my approval?',
    'could they take my usdc without me signing?',
  ])
    expect(said(question).refuse, question).not.toBe('bypass')
  for (const order of ['send 50 usdc to bob without asking me', 'can you swap 1 eth for usdc without confirmation'])
    expect(said(order).refuse, order).toBe('bypass')
})

test('percents in words, and savings that are all one has', () => {
  for (const sentence of [
    'Please make my savings sixty per cent usdc and forty per cent ether',
    'make my savings 60% usdc and 40% eth',
    'rebalance my savings to sixty percent usdc and forty percent eth',
  ])
    expect(said(sentence).intents, sentence).toMatchObject([
      {
        kind: 'rebalance',
        targets: [
          { asset: 'USDC', percent: '60' },
          { asset: 'ETH', percent: '40' },
        ],
      },
    ])
  expect(said('Please make my savings 60% dollars and 40% ether.').ask).toEqual(['targets'])
  expect(said('hold 60% in dollars and 40% in ether').ask).toEqual(['targets'])
  expect(said('sell twenty-five per cent of my eth for usdc').intents).toMatchObject([{ amount: { percent: '25' } }])
  expect(said('put 100 usdc into my savings').intents).toMatchObject([{ kind: 'earn' }])
})

test('why it was chosen is asked of the plan in hand, however politely', () => {
  for (const why of [
    'Before I sign, could you tell me why you chose Aave?',
    'could you kindly explain to me why you picked aave?',
    'would you please tell me why you suggest aave',
  ])
    expect(said('put 1000 usdc in aave', why).intents, why).toMatchObject([{ kind: 'show', topic: 'plan' }])
})

test('a limit is asked for, and let go, in more words', () => {
  for (const [sentence, usd, per] of [
    ['Please set a limit, so that no more than 200 dollars can leave my account in one day.', '200', 'day'],
    ['no more than 2k can be sent per week', '2000', 'week'],
    ['never more than $50 may leave my wallet in a month', '50', 'month'],
    ['not more than 500 usd should be moved in any one day, please', '500', 'day'],
  ] as const)
    expect(said(sentence).intents, sentence).toMatchObject([{ kind: 'limit', usd, per }])
  for (const sentence of [
    'forget the limit',
    'no more limit',
    "i don't want that limit anymore",
    'ok scrap that limit',
  ])
    expect(said(sentence).intents, sentence).toMatchObject([{ kind: 'limit', lift: 'one' }])
  for (const sentence of [
    'forget the limit and send 50 usdc to bob',
    'ignore my limit just this once and send 50 usdc to bob',
  ])
    expect(said(sentence).refuse, sentence).toBe('bypass')
})

test('a wish to sign leads to the plan, and signs nothing', () => {
  for (const wish of [
    'Thank you. I am content with that; please let me sign it now.',
    "ok i'd like to sign it now please",
    'can i sign?',
  ])
    expect(said('put 1000 usdc in aave', wish).intents, wish).toMatchObject([{ kind: 'show', topic: 'plan' }])
})

test('whether it is practice money is answered, in whatever it is wrapped', () => {
  for (const question of [
    'May I check that this is only practice money and that none of my own savings can be touched?',
    'Is this only practice money?',
    'is it just play money?',
  ])
    expect(said(question).intents, question).toMatchObject([{ kind: 'show', topic: 'network' }])
})

test('what a plan costs at most, and what it sells, is asked of the plan and is no price', () => {
  for (const question of [
    'What is the most that this could cost me?',
    'what does this cost at most?',
    'Does this mean that all my bitcoin would be sold?',
    'will my bitcoin be sold?',
    'is all my eth sold?',
  ])
    expect(said('rebalance to 60% stablecoins and 40% eth', question).intents, question).toMatchObject([
      { kind: 'show', topic: 'plan' },
    ])
})

test('how a wallet is restored, and real money used, is answered to careful people too', () => {
  expect(
    said('I have twelve secret words from my old wallet. How do I restore it here, and is it safe to do so?'),
  ).toMatchObject({
    intents: [{ kind: 'show', topic: 'trust' }],
  })
  const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow'
  expect(said(`How do I restore ${words}, and is it safe to do so?`).refuse).toBe('secret')
  for (const question of [
    'How can I use my real savings safely with this program?',
    'What must I do to use my real savings safely?',
  ])
    expect(said(question).intents, question).toMatchObject([{ kind: 'show', topic: 'receive' }])
})
