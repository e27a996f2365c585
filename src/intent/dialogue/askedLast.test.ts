import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { askedLast } from './askedLast.ts'

const contacts = { bob: '0x52908400098527886E0F7030069857D2E4169EE7' }
const said = (...turns: string[]) => read({ turns, contacts })

describe('askedLast', () => {
  test.each([
    [
      'Good afternoon. My nephew set this up for me. Is there a way to practise with pretend money first?',
      'is this real money?',
    ],
    ['cant sleep. you there?', 'are you there?'],
    ['thanks, lovely. it is all new to me. what can i do here?', 'what can i do here?'],
  ])('default: “%s” asks what its last sentence asks', (turn, alone) => {
    expect(said(turn)).toEqual(said(alone))
  })

  test('behavior: what may be an order, or names a figure, a coin or a person, is never left away', () => {
    for (const turn of [
      'stop my orders. is this real money?',
      'i want to sell everything. is this real money?',
      'my 500 usdc are there. is this real money?',
      'i owe bob something. is this real money?',
      'please cancel. is this real money?',
      'that is wrong. is this real money?',
      'i like aave. is this real money?',
    ])
      expect(askedLast(turn, ['bob']), turn).toBe(null)
    expect(said('send 50 usdc to bob. is this real money?').intents).toMatchObject([{ kind: 'send' }])
  })

  test('behavior: the words keep their places, and an order at the end is none', () => {
    expect(askedLast('it is new. what is it?', [])).toBe('           what is it?')
    expect(askedLast('it is new. send it to bob', ['bob'])).toBe(null)
  })
})
