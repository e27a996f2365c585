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

  test('behavior: a group that there is none of is a mistake of ours', () => {
    expect(() => sayingsOf(['undo <that>'], {})).toThrow('<that>')
  })
})
