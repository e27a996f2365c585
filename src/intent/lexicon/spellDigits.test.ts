import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const tom = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const said = (turn: string) => read({ turns: [turn], contacts: { tom } })

describe('spellDigits', () => {
  test.each(['tom', tom, 'tom.eth'])('default: “2 %s” after so much of an asset is to whom it goes', (to) => {
    expect(said(`send 20 usdc 2 ${to}`).intents).toEqual([
      { kind: 'send', asset: 'USDC', amount: { value: '20', unit: 'token' }, to },
    ])
  })

  test('default: “want 2” before an act', () => {
    expect(said('i want 2 swap 100 usdc to dai').intents).toMatchObject([{ kind: 'swap', amount: { value: '100' } }])
    expect(said('want 2 make a bit on 1k usdc').intents).toMatchObject([{ kind: 'earn', amount: { value: '1000' } }])
  })

  test.each([
    'send eth 2 tom',
    'send usdc 4 tom',
    'pay usdc 2 tom.eth',
    'send 20 usdc 2 tom and 5 eth 2 tom',
    'send 20 usdc 2 tom and 5 to tom',
    'bridge usdc 2 base',
    'put eth 2 lido',
    'lend usdc 4 interest',
    'withdraw usdc 4 me',
    'swap 1 eth 4 usdc',
    'swap usdc 2 eth',
  ])('behavior: “%s” is asked about: a figure that may be a word is no amount', (turn) => {
    const { intents, ask } = said(turn)
    expect(intents).toEqual([])
    expect(ask).not.toBeNull()
  })

  test.each([
    [['send tom 5 usdc', '2 tom instead'], 'amount'],
    [['lend 1000 usdc', '4 now'], 'amount'],
    [['sell all my link', '4 usdc'], 'asset'],
    [['send 2 tom'], 'amount'],
    [['lend 1000 usdc', '4 6 months'], 'amount'],
    [['limit me 2 500 a day'], 'amount'],
    [['raise my limit 2 500 a day'], 'amount'],
  ] as const)('behavior: so it is after a plan: %j', (turns, part) => {
    expect(read({ turns: [...turns], contacts: { tom } })).toMatchObject({ intents: [] })
    expect(read({ turns: [...turns], contacts: { tom } }).ask).toContain(part)
  })

  test('behavior: what is to stand behind a loan is not what is borrowed', () => {
    const turns = ['borrow 300 usdc', 'against eth', '2 eth']
    expect(read({ turns })).toMatchObject({ intents: [], ask: ['amount'] })
  })

  test('behavior: a figure with its own joint stays one', () => {
    expect(said('send usdc 2 to tom').intents).toMatchObject([{ amount: { value: '2' }, to: 'tom' }])
    expect(read({ turns: ['lend 1000 usdc', 'make it 4 now'] }).intents).toMatchObject([{ amount: { value: '4' } }])
    expect(said('limit me to 2 500 a day').intents).toMatchObject([{ kind: 'limit', usd: '2500' }])
    expect(said('send 2 500 usdc to tom').intents).toMatchObject([{ amount: { value: '2500' } }])
    expect(said('send tom 2 usdc').intents).toMatchObject([{ amount: { value: '2' }, to: 'tom' }])
  })
})
