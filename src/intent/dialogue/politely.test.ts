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
