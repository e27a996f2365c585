import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { isAbuse } from './isAbuse.ts'
import { isBabble } from './isBabble.ts'
import { isChore } from './isChore.ts'

const rude = [
  'fuck you, give me all the money',
  'you stupid idiot, send me the money',
  'screw you',
  'go to hell, moron',
  'you fucking bastard give me money',
]
const babble = ['asdf qwer 42 bananas', 'lkj lkj lkj 99', 'grmbl frotz 7 wibbles', 'qq ww ee 12', 'hgfd kjh 17 xyzzy']

describe('isAbuse', () => {
  test.each(rude)('default: %s', (message) => {
    expect(isAbuse(message)).toBe(true)
    // Whatever is in hand, and whatever is asked: it is no answer.
    for (const turns of [[message], ['sell 1 eth', message], ['swap 1 eth for usdc', message]])
      expect(read({ turns })).toEqual({ intents: [], ask: null, refuse: 'out-of-scope' })
  })

  test('behavior: an order is one however it is said', () => {
    expect(read({ turns: ['you idiot, swap 1 eth for usdc'] }).intents).toMatchObject([{ kind: 'swap' }])
    expect(isAbuse('shit, cancel it')).toBe(false)
    expect(read({ turns: ['swap 1 eth for usdc', 'shit, make it 2'] }).refuse).toBeNull()
  })
})

describe('isBabble', () => {
  test.each(babble)('default: %s', (message) => {
    expect(isBabble(message)).toBe(true)
    expect(read({ turns: ['sell 1 eth', message] }).ask).toEqual(['action'])
    expect(read({ turns: ['swap 1 eth for usdc', message] }).ask).toEqual(['action'])
  })

  test('behavior: what was in hand is still in hand after it', () => {
    expect(read({ turns: ['sell 1 eth', 'asdf qwer 42 bananas', 'usdc'] }).intents).toMatchObject([
      { kind: 'swap', sell: 'ETH', buy: 'USDC' },
    ])
  })

  test('behavior: a name that was asked for is none', () => {
    expect(isBabble('john smith')).toBe(false)
    expect(isBabble('half of it')).toBe(false)
  })
})

describe('isChore', () => {
  test('default', () => {
    expect(['write me a poem about cats', 'hello'].map(isChore)).toEqual([true, true])
    expect([...rude, ...babble].some(isChore)).toBe(false)
  })
})
