import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = { bob: '0x52908400098527886E0F7030069857D2E4169EE7' }
const said = (...turns: string[]) => read({ turns, contacts })
const sent = (value: string) => [{ kind: 'send', asset: 'USDC', to: 'bob', amount: { value, unit: 'token' } }]
const plan = 'send 25 usdc to bob'

describe('restore', () => {
  test.each([
    'put it back the way it was',
    'No, go back to what it was please',
    'as it was before',
    'undo that change',
    'leave it as it was',
    'the old amount was better',
    'lets go back to the first version',
  ])('default: “%s” is the plan as it was before its change', (turn) => {
    expect(said(plan, 'make it 30', turn).intents).toEqual(sent('25'))
    expect(said(plan, 'make it 30', 'what is my balance?', turn).intents).toEqual(sent('25'))
  })

  test.each([
    'no, go back to 25 please',
    'back to 25',
    'change it back to 25 usdc',
    'lets return to 25',
    'no, 25 as before',
    'Can we go back to the 25?',
  ])('default: “%s” names the figure itself', (turn) => {
    expect(said(plan, 'make it 30', turn).intents).toEqual(sent('25'))
  })

  test('behavior: of several changes it is the last that is taken back', () => {
    const of = (asset: string) => [
      { kind: 'earn', asset, amount: { value: '1000', unit: 'token' }, objective: 'balanced' },
    ]
    expect(said('put 1000 usdc to work', 'use dai', 'use compound', 'undo that last change').intents).toEqual(of('DAI'))
    expect(said(plan, 'make it 30', 'make it 35', 'undo that change').intents).toEqual(sent('30'))
  })

  test('behavior: after words that were not understood nobody knows which change is meant', () => {
    expect(said(plan, 'make it 30', 'flummox the wibble', 'undo that last change').ask).toEqual(['action'])
    // "on compound" is asked about, as it may add to the places that are looked at.
    expect(said('put 1000 usdc to work', 'use dai', 'on compound', 'undo that last change').ask).toEqual(['action'])
    expect(said(plan, 'make it 30', 'why is that?', 'undo that last change').intents).toEqual(sent('25'))
  })

  test('behavior: what was never changed is dropped, and another plan is no change', () => {
    const drop = [{ kind: 'cancel', what: 'plan' }]
    expect(said(plan, 'put it back the way it was').intents).toEqual(drop)
    expect(said('put it back the way it was').intents).toEqual(drop)
    expect(said(plan, 'swap 1 eth for usdc', 'put it back the way it was').intents).toEqual(drop)
    expect(said(plan, 'swap 1 eth for usdc', 'as it was before').intents).toEqual([])
  })
})
