import { describe, expect, test } from 'vitest'
import { read, readWithSources } from './read.ts'

const wish = 'put 1000 usdc into the safest place with the highest yield'
const told = (...turns: string[]) => read({ turns: [wish, ...turns] })
const earn = {
  kind: 'earn',
  asset: 'USDC',
  amount: { value: '1000', unit: 'token' },
  objective: 'balanced',
}

describe('read: a question about the plan in hand', () => {
  test.each([
    ['what if 5000?', 'make it 5000'],
    ['what if i put in 5000', 'make it 5000'],
    ['and with 20k?', 'make it 20k'],
    ['what about 500 instead', 'make it 500'],
    ['what if i used dai instead', 'use dai'],
    ['what if i only trust aave?', 'only aave'],
    ["and if I don't trust morpho?", 'not morpho'],
    ['what if only for a month?', 'for a month'],
  ])('default: %s is the change it asks about', (asked, ordered) => {
    expect(told(ordered).intents).toHaveLength(1)
    expect(told(asked)).toEqual(told(ordered))
  })

  test('behavior: no vault is every place that is none', () => {
    const protocols = ['aave', 'compound', 'spark', 'lido', 'rocketpool']
    expect(told("and if i don't trust vaults?").intents).toEqual([{ ...earn, protocols }])
    expect(told('only aave', 'no vaults').intents).toEqual([{ ...earn, protocols: ['aave'] }])
    expect(told('only morpho', 'no vaults').ask).toEqual(['protocol'])
    expect(read({ turns: ['lend 5 usdc on morpho, no vaults'] }).ask).toEqual(['protocol'])
  })

  test('behavior: what only happens to the world changes no plan', () => {
    for (const turn of ['what if my eth goes to 5000?', 'what if i send it to 0x12', 'what if'])
      expect(told(turn).intents, turn).toEqual([])
    expect(told('what if eth drops 20%?').intents).toEqual([{ kind: 'show', topic: 'plan' }])
    expect(told('what if eth drops 20%?', 'make it 500').intents).toEqual(told('make it 500').intents)
  })

  test('behavior: a plan that is over is not changed by a question either', () => {
    expect(read({ turns: [wish, 'what if 5000?'], done: 1 }).ask).toEqual(['action'])
  })

  test('behavior: the plan stays in hand when it was asked about', () => {
    expect(told('why not the dream vault?', 'make it 500').intents).toEqual([
      { ...earn, amount: { value: '500', unit: 'token' } },
    ])
  })

  test('behavior: what is asked about has the words it came from', () => {
    const turns = [wish, 'what would I have after 90 days?']
    const { reading, sources } = readWithSources({ turns })
    expect(reading.intents).toEqual([{ kind: 'show', topic: 'plan', afterDays: 90 }])
    const days = sources.find(({ slot }) => slot === 'afterDays')
    expect(days?.from.map(({ turn, start, end }) => turns[turn]?.slice(start, end))).toEqual(['90 days'])
  })

  test('behavior: with no plan, a bare why is about nothing', () => {
    expect(read({ turns: ['why?'] }).refuse).toBe('out-of-scope')
    expect(read({ turns: ['what would I have after 90 days?'] }).intents).toEqual([])
  })
})

describe('read: out of everything', () => {
  const out = [
    { kind: 'repay', asset: 'any', amount: 'all' },
    { kind: 'withdraw', asset: 'any', amount: 'all' },
  ]
  test.each(['get me out of everything', 'exit all positions', 'close everything', 'unwind everything'])(
    'default: %s',
    (turn) => {
      expect(read({ turns: [turn] }).intents).toEqual(out)
    },
  )

  test('behavior: out of one place, or everything of no place, is asked about as before', () => {
    for (const turn of [
      'get me out of aave',
      'withdraw everything',
      'close everything on aave',
      'exit everything but eth',
    ])
      expect(read({ turns: [turn] }).intents, turn).toEqual([])
  })
})

describe('read: of a debt', () => {
  const borrowed = 'borrow 500 usdc against my eth on aave'
  test('default: repay half is half of what was borrowed, done or not', () => {
    const want = [{ kind: 'repay', asset: 'USDC', amount: { percent: '50' }, protocol: 'aave' }]
    expect(read({ turns: [borrowed, 'repay half'] }).intents).toEqual(want)
    expect(read({ turns: [borrowed, 'repay half'], done: 1 }).intents).toEqual(want)
  })

  test('behavior: of two debts it is asked which', () => {
    expect(read({ turns: [`${borrowed} and borrow 20 dai on spark`, 'repay half'] }).ask).toEqual(['asset'])
    expect(read({ turns: ['repay half'] }).ask).toEqual(['asset'])
  })
})
