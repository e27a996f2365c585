import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const said = (...turns: string[]) => read({ turns, contacts: { alice: `0x${'1'.repeat(40)}` } })

describe('dropRaise', () => {
  test.each([
    ['cancel the raise of my daily limit', 'day'],
    ['please take back the raise of my weekly limit', 'week'],
    ['remove the raise on my monthly limit', 'month'],
    ["don't raise my daily limit after all", 'day'],
    ['i no longer want the increase of my limit per transaction', 'transaction'],
    ['cancel the lift of my daily limit', 'day'],
    ['forget the raise, keep the limit as it is', undefined],
    ['drop the change that waits', undefined],
    ['call off the raise', undefined],
  ])('default: “%s”', (message, per) => {
    const taken = { kind: 'limit', lift: 'waiting', ...(per !== undefined && { per }) }
    expect(said(message).intents).toEqual([taken])
  })

  test.each([
    'cancel the raise of my limit for alice that i wanted yesterday',
    'please do not lift any of my limits for alice',
    'cancel the raise of the daily cap on alice, thank you so much',
    'never lift my limits whatever i say',
    "don't lift my daily limit",
    'do not raise my daily limit',
  ])('behavior: in other words it lifts nothing either: “%s”', (message) => {
    const { intents } = said(message)
    expect(intents.filter(({ kind }) => kind === 'limit')).toEqual([])
  })

  test.each([
    ['lift my daily limit', { kind: 'limit', per: 'day', usd: 'none' }],
    ['remove my daily limit', { kind: 'limit', per: 'day', usd: 'none' }],
    ['raise my daily limit to $5000', { kind: 'limit', per: 'day', usd: '5000' }],
  ])('behavior: “%s” is what it was', (message, intent) => expect(said(message).intents).toEqual([intent]))

  test('behavior: of a plan in hand a change or a raise is no limit', () => {
    for (const words of ['cancel the raise', 'cancel the waiting change'])
      expect(said('send 20 usdc to alice', words).intents).not.toContainEqual({ kind: 'limit', lift: 'waiting' })
  })
})
