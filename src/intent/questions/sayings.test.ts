import { describe, expect, test } from 'vitest'
import { sayingsOf } from './sayings.ts'

describe('sayingsOf', () => {
  test('default: whole turns, with their alternatives, and with what may be left out', () => {
    const shape = sayingsOf(['can i (undo|take back) <it> [later on]', 'is there a way back'], {
      it: 'it|that [thing]',
    })
    for (const turn of ['can i undo it', 'can i take back that thing later on', 'is there a way back'])
      expect(shape.test(`${turn} `)).toBe(true)
    for (const turn of [
      'can i undo',
      'can i undo it later',
      'can i undo it and send 5 usdc',
      'undo it',
      'can i undoit',
    ])
      expect(shape.test(`${turn} `)).toBe(false)
  })

  test('default: a word may be a pattern, of one word and of the whole of it', () => {
    const shape = sayingsOf(['[about] \\d+\\.?\\d* percent'], {})
    for (const turn of ['5 percent', 'about 5.5 percent']) expect(shape.test(`${turn} `)).toBe(true)
    for (const turn of ['5x percent', 'x5 percent', '5 5 percent', 'about percent', 'percent'])
      expect(shape.test(`${turn} `)).toBe(false)
  })

  test('default: ways that begin alike, that end in one another, and of which all may be left out', () => {
    const shape = sayingsOf(['[so] [so|and] [then] (go|go on|go on then) <on>', '[ever] [so]'], { on: '[then] on|' })
    for (const turn of ['go', 'so go', 'so so then go on then then on', 'and go on on', 'so', 'ever', 'ever so'])
      expect(shape.test(`${turn} `)).toBe(true)
    expect(shape.test('')).toBe(true)
    for (const turn of ['and so go', 'go then', 'then', 'so so', 'go  on', '', 'go on '])
      expect(shape.test(`${turn} `), turn).toBe(false)
    expect(shape.test('go'), 'without the space after it').toBe(false)
  })

  test('behavior: a group is read once, however often the others name it', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz']
    const groups = Object.fromEntries(
      letters.map((letter, i) => [
        letter,
        letter === 'z' ? 'home' : `(to|from) <${letters[i + 1]}>|[back] <${letters[i + 1]}>`,
      ]),
    )
    const shape = sayingsOf(['go <a>'], groups)
    expect(shape.test('go to from to home ')).toBe(true)
    expect(shape.test('go ')).toBe(false)
  })

  test('behavior: a bracket without its other half is a mistake of ours', () => {
    for (const saying of ['(a', 'a]', '[a)', 'a|b)']) expect(() => sayingsOf([saying], {})).toThrow('bracket')
  })

  test('behavior: a group that there is none of is a mistake of ours', () => {
    expect(() => sayingsOf(['undo <that>'], {})).toThrow('<that>')
  })
})
