import { describe, expect, test } from 'vitest'
import { suppose } from './suppose.ts'

describe('suppose', () => {
  test.each([
    ['what if 5000?', '5000?'],
    ['what if i put in 5000', '5000'],
    ['And what if I used dai instead?', 'dai instead?'],
    ['what if i only trust aave?', 'only       aave?'],
    ['and if I don’t trust morpho?', 'not         morpho?'],
    ['what if only for a month?', 'only for a month?'],
    ['what if i invested 20k', '20k'],
  ])('default: %s', (turn, left) => {
    const said = suppose(turn, ['earn'])
    expect(said?.trim()).toBe(left)
    // Every word that stays keeps its place, or a value could not be traced to it.
    expect(said).toHaveLength(turn.length)
  })

  test.each(['make it 5000', 'if eth drops below 2000 sell it', 'and if eth drops below 2000', 'what about 500'])(
    'behavior: %s is none',
    (turn) => {
      expect(suppose(turn, ['earn'])).toBeNull()
    },
  )

  test('behavior: another act than the one in hand stays an act', () => {
    expect(suppose('what if i send 5000', ['earn'])?.trim()).toBe('send 5000')
    expect(suppose('what if i send 5000', ['send'])?.trim()).toBe('5000')
  })
})
