import { describe, expect, test } from 'vitest'
import { read } from '../intent/read.ts'
import { askedPart } from './askedPart.ts'
import { choicesFor } from './questionChoices.ts'
import { sumOrInstead } from './sumOrInstead.ts'

const plan = 'put 500 usdc in aave'
const given = { holdings: null, places: [], twins: { native: 'ETH', wrapped: 'WETH' } }

describe('sumOrInstead', () => {
  test.each([
    'put 100 more in there',
    'add another 100 to it',
    'deposit 100 more into the same place',
    'ok, put an extra 100 usdc in there please',
    'chuck 100 more in it',
    'i want to lend another $100 there',
  ])('default: “%s” of a plan of 500 is 600 in all, or 100 instead', (turn) => {
    const request = { turns: [plan, turn] }
    expect(sumOrInstead(request)).toEqual({ inAll: '600 USDC', instead: '100 USDC', before: '500 USDC' })
    expect(askedPart(['amount'], request)?.[0]).toMatch(/600 USDC in all, or 100 USDC instead of 500 USDC\?$/)
    const { choices } = choicesFor(['amount'], request, given)
    expect(choices).toEqual(['make it 600 USDC', 'make it 100 USDC'])
    const got = choices.map((choice) => read({ turns: [...request.turns, choice] }).intents)
    expect(got).toMatchObject([
      [{ kind: 'supply', amount: { value: '600' } }],
      [{ kind: 'supply', amount: { value: '100' } }],
    ])
  })

  test('behavior: a sum is exact, and of one unit', () => {
    const of = (first: string, turn: string) => sumOrInstead({ turns: [first, turn] })?.inAll ?? null
    expect(of('put 0.1 eth in aave', 'put 0.2 more in there')).toBe('0.3 ETH')
    expect(of('put $500 of eth in aave', 'put $100 more in there')).toBe('$600 of ETH')
    expect(of('put $500 of eth in aave', 'put 100 more in there')).toBeNull()
    expect(of('put all my usdc in aave', 'put 100 more in there')).toBeNull()
    expect(of(plan, 'make it 100')).toBeNull()
  })
})
