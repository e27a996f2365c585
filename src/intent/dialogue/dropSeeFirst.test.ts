import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { dropSeeFirst } from './dropSeeFirst.ts'

const contacts = { bob: '0x8617E340B3D01FA5F11F306F4090FD50E238070D' } as const
const said = (...turns: string[]) => read({ turns, contacts })
const order = 'Send 50 USDC to bob'
const sent = [{ kind: 'send', asset: 'USDC', amount: { value: '50', unit: 'token' }, to: 'bob' }]

describe('dropSeeFirst', () => {
  test.each([
    '. Show me first what it will do',
    '. show me what it would do before anything happens, please',
    '. Let me see it before',
    ' but let me check it first',
    ', show me before you do it',
    ' and show me first',
    ". don't do it yet, just show me",
    ', do not do anything yet. show me only.',
    '. I want to see it first',
    '. I would like to see what it costs first, please',
    '. What would that involve?',
    '. what does that mean for me?',
    '. only show me the plan, please',
  ])('default: “%s” says nothing of the order before it', (wish) => {
    expect(said(`${order}${wish}`).intents).toEqual(sent)
  })

  test.each([
    'Before you do anything, show me: ',
    'Show me first what it will do. ',
    "Don't do it yet, just show me: ",
  ])('default: nor does “%s” of the order after it', (wish) => {
    expect(said(`${wish}${order}`).intents).toEqual(sent)
  })

  test('default: shares of all there is', () => {
    const shares = 'Please make all my money half dollar and half ether'
    expect(said(`${shares}. Show me first what it will do`)).toEqual(said(shares))
    expect(said(shares).ask).toEqual(['targets'])
  })

  test.each([
    "don't do it yet, just show me",
    'Let me see it before I sign',
    'show me first what it will do',
    'What would that involve?',
  ])('behavior: “%s” by itself asks about the plan in hand', (turn) => {
    expect(said(order, turn).intents).toEqual([{ kind: 'show', topic: 'plan' }])
  })

  test.each([
    "don't send 50 USDC to bob, just show me the plan",
    `${order}. Don't do it, show me the price of ETH instead`,
    `${order}. Don't do it.`,
    `${order}. Show me first if ETH falls below 2000`,
    `${order}. Let me see my balance first`,
    `${order}, show me what it will do with 60`,
    'What is Aave? What does it do?',
    'show me first what it will do',
  ])('behavior: nothing is dropped of “%s”, or nothing is ordered by what is left', (message) => {
    const dropped = dropSeeFirst(message)
    expect(dropped === message || said(message).intents.length === 0).toBe(true)
  })
})
