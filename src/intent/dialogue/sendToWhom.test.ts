import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = { alice: '0x52908400098527886e0f7030069857d2e4169ee7' }
const said = (...turns: string[]) => read({ turns, contacts })

describe('sendToWhom', () => {
  test.each([
    'send some money to somebody',
    'can i send money to my brother',
    'for somebody without a name in a list',
    'how do i send money to a friend?',
    'can i pay someone who is not in my list',
    'i want to give money to my little sister',
    'could i send my mom some money?',
    'is it possible to transfer money to other people',
    'how to send crypto to someone else',
    'pay my landlord',
  ])('default: “%s” asks for the person first, and goes on', (message) => {
    expect(said(message).ask).toEqual(['to', 'amount', 'asset'])
    const send = { kind: 'send', to: 'alice', asset: 'USDC', amount: { value: '50', unit: 'token' } }
    expect(said(message, 'alice', '50 usdc').intents).toEqual([send])
    expect(said(message, '50 usdc', 'to alice').intents).toEqual([send])
  })

  test.each([
    'can i send 50 usdc to my brother',
    'how do i send 50 usdc to someone new?',
    'could i pay my mum 50 usdc',
  ])('behavior: “%s” keeps the sum', (message) => {
    expect(said(message).ask).toEqual(['to'])
    expect(said(message, 'alice').intents).toMatchObject([{ asset: 'USDC', amount: { value: '50' }, to: 'alice' }])
  })

  test.each(['can i send money to alice', 'can i send alice some coins', 'how do i give money to Alice?'])(
    'behavior: “%s” names the person',
    (message) => {
      expect(said(message).ask).toEqual(['amount', 'asset'])
      expect(said(message, '5 usdc').intents).toMatchObject([{ kind: 'send', to: 'alice' }])
    },
  )

  test.each([
    'for somebody without a name in a list',
    'to someone who is not in my contacts',
    'it is for a new friend outside my list',
  ])('behavior: “%s” keeps what was to be sent', (message) => {
    expect(said('send 50 usdc', message).ask).toEqual(['to'])
    expect(said('send 50 usdc', message, 'alice').intents).toMatchObject([{ amount: { value: '50' }, to: 'alice' }])
  })

  test.each([
    'can i send money to my bank account',
    'can i send money to base',
    'can someone send money to me',
    'can i send money to my brother and 5 usdc to alice',
    'can i send money to my other wallet',
  ])('behavior: “%s” is no such payment', (message) => {
    expect(said(message).ask?.[0]).not.toBe('to')
  })

  test('behavior: a plan in hand stays', () => {
    const supply = 'put 500 usdc in aave'
    expect(said(supply, 'can i send money to my brother', 'make it 400').intents).toMatchObject([
      { kind: 'supply', amount: { value: '400' } },
    ])
  })
})
