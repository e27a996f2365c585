import { describe, expect, test } from 'vitest'
import { Conversations } from './Conversations.ts'

const none = {}

describe('Conversations', () => {
  test('default', () => {
    const conversations = new Conversations()
    expect(conversations.hear('a', 'swap 1 ETH for USDC', { bob: '0x1' })).toEqual({
      turns: ['swap 1 ETH for USDC'],
      done: 0,
      contacts: { bob: '0x1' },
    })
    expect(conversations.hear('a', 'make it 2', none).turns).toEqual(['swap 1 ETH for USDC', 'make it 2'])
    expect(conversations.hear('b', 'hello', none).turns).toEqual(['hello'])
  })

  test('behavior: once its plan is signed or dropped, what was said is done', () => {
    const conversations = new Conversations()
    conversations.hear('a', 'swap 1 ETH for USDC', none)
    conversations.hold('a', 'p')
    expect(conversations.planInHand('a')).toBe('p')
    conversations.close('p')
    expect(conversations.planInHand('a')).toBeNull()
    expect(conversations.hear('a', 'make it 2', none)).toMatchObject({ done: 1 })
  })

  test.each([
    [['USDC'], { choice: 'USDC' }],
    [['USDC', 'DAI'], { again: { stage: 'ask', choices: ['USDC', 'DAI'] } }],
  ])('behavior: a yes takes the only coin that is offered, %j', (choices, agreed) => {
    const conversations = new Conversations()
    conversations.hear('a', 'swap some of it for ETH', none)
    conversations.offer('a', { stage: 'ask', missing: ['asset'], question: 'Which asset?', choices })
    expect(conversations.agree('a', 'yes do it')).toMatchObject(agreed)
    expect(conversations.agree('a', 'no')).toBeNull()
  })

  test('behavior: another conversation, and another plan, are not closed with it', () => {
    const conversations = new Conversations()
    for (const id of ['a', 'b']) {
      conversations.hear(id, 'swap 1 ETH for USDC', none)
      conversations.hold(id, `plan of ${id}`)
    }
    conversations.close('plan of a')
    conversations.close('a plan that nobody holds')
    expect(conversations.planInHand('b')).toBe('plan of b')
    expect(conversations.hear('b', 'make it 2', none).done).toBe(0)
  })

  test('behavior: a message that led nowhere is not part of what is talked about', () => {
    const conversations = new Conversations()
    conversations.hear('a', 'swap 1 ETH for USDC', none)
    conversations.hear('a', 'what is my seed phrase', none)
    conversations.forgetLast('a')
    expect(conversations.hear('a', 'make it 2', none).turns).toEqual(['swap 1 ETH for USDC', 'make it 2'])
  })

  test('behavior: an order that was forgotten leaves a mark where it stood', () => {
    const conversations = new Conversations()
    conversations.hear('a', 'put 300 usdc in morpho', none)
    conversations.hear('a', 'send 5000 usdc to everybody', none)
    conversations.forgetLast('a')
    expect(conversations.hear('a', 'no, only 400', none).unread).toEqual([1])
    for (let turn = 2; turn < 41; turn += 1) conversations.hear('a', `turn ${turn}`, none)
    expect(conversations.hear('a', 'turn 41', none)).not.toHaveProperty('unread')
  })

  test('behavior: what is offered for a message that was not understood takes its place, and nothing else does', () => {
    const missed = { stage: 'ask', missing: ['action'], choices: ['Swap 1 ETH', 'help'] } as const
    const open = (ended: Parameters<Conversations['offer']>[1], forgotten = false) => {
      const conversations = new Conversations()
      conversations.hear('a', 'hello', none)
      conversations.hear('a', 'florble my eth', none)
      if (forgotten) conversations.forgetLast('a')
      conversations.offer('a', ended)
      return (message: string) => conversations.hear('a', conversations.pick('a', message), none).turns
    }
    expect(open(missed)('Swap 1 ETH')).toEqual(['hello', 'Swap 1 ETH'])
    expect(open(missed)('the first one')).toEqual(['hello', 'Swap 1 ETH'])
    // It was forgotten already: what stands before it stays.
    expect(open(missed, true)('Swap 1 ETH')).toEqual(['hello', 'Swap 1 ETH'])
    expect(open(missed)('swap 2 eth')).toEqual(['hello', 'florble my eth', 'swap 2 eth'])
    expect(open({ ...missed, missing: ['asset'] })('Swap 1 ETH')).toEqual(['hello', 'florble my eth', 'Swap 1 ETH'])
    const twice = open(missed)
    twice('Swap 1 ETH')
    expect(twice('Swap 1 ETH')).toEqual(['hello', 'Swap 1 ETH', 'Swap 1 ETH'])
  })

  test('behavior: forgetting never leaves more done than was said', () => {
    const conversations = new Conversations()
    conversations.hear('a', 'swap 1 ETH for USDC', none)
    conversations.hold('a', 'p')
    conversations.close('p')
    conversations.forgetLast('a')
    conversations.forgetLast('a')
    expect(conversations.hear('a', 'hello', none)).toMatchObject({ turns: ['hello'], done: 0 })
  })

  test('behavior: only the last forty turns are kept, and what is done of them stays in step', () => {
    const conversations = new Conversations()
    conversations.hear('a', 'turn 0', none)
    conversations.hold('a', 'p')
    conversations.hear('a', 'turn 1', none)
    conversations.close('p')
    for (let turn = 2; turn < 40; turn += 1) conversations.hear('a', `turn ${turn}`, none)
    expect(conversations.hear('a', 'turn 40', none)).toMatchObject({ done: 1 })
    const later = conversations.hear('a', 'turn 41', none)
    expect(later.turns).toHaveLength(40)
    expect([later.turns[0], later.turns[39], later.done]).toEqual(['turn 2', 'turn 41', 0])
    expect(conversations.hear('a', 'turn 42', none).done).toBe(0)
  })

  test('behavior: where each plan puts money is known with its turn, until it is forgotten', () => {
    const conversations = new Conversations()
    expect(conversations.hear('a', 'hello', none)).not.toHaveProperty('placed')
    conversations.hear('a', 'put 1000 usdc into the safest place', none)
    conversations.hold('a', 'p', 'Steady USDC Vault')
    conversations.close('p')
    const placed = { turn: 1, place: 'Steady USDC Vault' }
    expect(conversations.hear('a', 'put 500 more in there', none)).toMatchObject({ placed: [placed], done: 2 })
    conversations.hold('a', 'q', 'aave')
    expect(conversations.hear('a', 'make it 400', none).placed).toEqual([placed, { turn: 2, place: 'aave' }])
    conversations.hold('a', 'r')
    expect(conversations.hear('a', 'make it 300', none).placed).toHaveLength(2)
    for (const _turn of [4, 3, 2]) conversations.forgetLast('a')
    expect(conversations.hear('a', 'hm', none).placed).toEqual([placed])
    for (let turn = 3; turn < 42; turn += 1) conversations.hear('a', `turn ${turn}`, none)
    expect(conversations.hear('a', 'turn 42', none).placed).toBeUndefined()
  })

  test('behavior: of two plans for one turn, the last one says where its money goes', () => {
    const conversations = new Conversations()
    conversations.hear('a', 'put 1000 usdc into the safest place', none)
    conversations.hold('a', 'p', 'aave')
    conversations.hold('a', 'q', 'morpho')
    expect(conversations.hear('a', 'hm', none).placed).toEqual([{ turn: 0, place: 'morpho' }])
    conversations.forgetLast('a')
    conversations.hold('a', 'r')
    expect(conversations.hear('a', 'hm', none)).not.toHaveProperty('placed')
  })

  test('behavior: only so many conversations are kept: the oldest goes first', () => {
    const conversations = new Conversations()
    for (let at = 0; at < 201; at += 1) {
      conversations.hear(`c${at}`, 'hello', none)
      conversations.hold(`c${at}`, `p${at}`)
    }
    expect(conversations.planInHand('c0')).toBeNull()
    expect(conversations.planInHand('c1')).toBe('p1')
    expect(conversations.planInHand('c200')).toBe('p200')
  })

  test('behavior: what was handed out is a copy', () => {
    const conversations = new Conversations()
    conversations.hear('a', 'one', none).turns.push('forged')
    expect(conversations.hear('a', 'two', none).turns).toEqual(['one', 'two'])
  })
})

test('a question that comes back is put otherwise, and once it was answered it is as before', () => {
  const conversations = new Conversations()
  const ask = (question: string, choices: readonly string[] = []) =>
    conversations.offer('a', { stage: 'ask', missing: ['amount'], question, choices }).question
  const hear = (message: string) => conversations.hear('a', conversations.pick('a', message), {})
  hear('revoke the dream one')
  expect(ask('How much?', ['all'])).toBe('How much?')
  hear('the dream one')
  const again = ask('How much?', ['all'])
  expect(again).toBe('That does not answer it for me. How much? Press one of these, or say "forget it" and begin anew.')
  hear('hm')
  expect(ask('How much?', [])).toContain('Say that alone')
  hear('what is that')
  conversations.offer('a', { stage: 'answer' })
  hear('revoke it')
  expect(ask('How much?', ['all'])).toBe('How much?')
})
