import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const planned = 'put 1000 usdc to work'
const said = (...turns: string[]) => read({ turns, contacts: {} })
const earning = { kind: 'earn', asset: 'USDC', amount: { value: '1000', unit: 'token' } }

describe('wishOtherwise', () => {
  test.each([
    ['something safer', { objective: 'safety' }],
    ['a bit safer please', { objective: 'safety' }],
    ['hm, too risky', { objective: 'safety' }],
    ['as safe as possible', { objective: 'safety' }],
    ['No, the safest one please, not the most', { objective: 'safety' }],
    ['not the one with the highest yield, the safest', { objective: 'safety' }],
    ['rather safe than the most', { objective: 'safety' }],
    ['the one that pays the most, not the safest', { objective: 'yield' }],
    ['less risk please', { objective: 'balanced', risk: 'low' }],
    ['lower the risk', { objective: 'balanced', risk: 'low' }],
    ['more yield', { objective: 'yield' }],
    ['that’s not much, something with more interest', { objective: 'yield' }],
    ['something that pays more', { objective: 'yield' }],
    ['i want a higher return', { objective: 'yield' }],
    ['Could you use the other one with the higher interest instead?', { objective: 'yield' }],
    ['can you take the one with the higher interest instead', { objective: 'yield' }],
    ['please take the one that pays more', { objective: 'yield' }],
    ['pick the safest one', { objective: 'safety' }],
  ] as const)('default: “%s” plans the same money anew with that wish', (turn, wish) => {
    expect(said(planned, turn).intents).toEqual([{ ...earning, ...wish }])
    // What was to go into a named place goes where the wish leads.
    expect(said('put 1000 usdc in aave', turn).intents).toEqual([{ ...earning, ...wish }])
    expect(said('send 50 usdc to 0x52908400098527886E0F7030069857D2E4169EE7', turn).intents).toEqual([])
  })

  test.each(['use the best one', 'the first one', 'take the nice one please', 'the other one'])(
    'behavior: the “one” of “%s” is no amount',
    (turn) => {
      for (const before of ['swap 1000 usdc to eth', 'put 1000 usdc in aave', planned])
        expect(said(before, turn).intents).not.toMatchObject([{ amount: { value: '1' } }])
    },
  )

  test('default: “not that one” rules out the one place of the plan, and asks where there is none', () => {
    const turns = [planned, 'not that one']
    expect(read({ turns, contacts: {}, placed: [{ turn: 0, place: 'morpho' }] }).intents).toEqual([
      { ...earning, objective: 'balanced', exclude: ['morpho'] },
    ])
    expect(said('put 1000 usdc in aave', 'somewhere else').intents).toEqual([
      { ...earning, objective: 'balanced', exclude: ['aave'] },
    ])
    expect(said(...turns).ask).toEqual(['protocol'])
  })

  test('behavior: “the other one” is no third place, and asked about, once another was turned down', () => {
    const inAave = 'put 1000 usdc in aave'
    expect(said(inAave, 'no the other one').intents).toMatchObject([{ kind: 'earn', exclude: ['aave'] }])
    const turns = [inAave, 'somewhere else', 'no the other one']
    const placed = [{ turn: 1, place: 'morpho' as const }]
    expect(read({ turns, contacts: {}, placed })).toMatchObject({ intents: [], ask: ['protocol'] })
    expect(read({ turns: [...turns.slice(0, 2), 'somewhere else'], contacts: {}, placed }).intents).toMatchObject([
      { exclude: ['aave', 'morpho'] },
    ])
  })

  test('default: “something better” shows what there is', () => {
    expect(said(planned, 'something better').intents).toEqual([{ kind: 'show', topic: 'yields', asset: 'USDC' }])
  })

  test('behavior: what was said before stays, but for a boldness that no longer goes with it', () => {
    expect(said(planned, 'not aave', 'something safer').intents).toMatchObject([{ exclude: ['aave'] }])
    expect(said('put 1000 usdc to work, degen style', 'safer please').intents).toEqual([
      { ...earning, objective: 'safety' },
    ])
    expect(said('put my usdc to work', 'something safer').ask).toEqual(['amount'])
    expect(said('put my usdc to work', 'something safer', '1000').intents).toEqual([
      { ...earning, objective: 'safety' },
    ])
  })

  test.each(['safer', 'less risk please'])('behavior: of a loan, “%s” is asked about', (turn) => {
    expect(said('borrow 300 usdc against 1 eth', turn).intents).toEqual([])
  })
})
