import { describe, expect, test } from 'vitest'
import { printable, printableJson } from './printable.ts'

/** A colour, a bell, C1's own escape, a change of direction, a line separator, a tag beyond the first plane, private use. */
const hostile = '\u001b[31m\u0007\u009b1m\u202e\u2028\u{e0041}\ue000'
const safe = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]*$/u

describe('printable', () => {
  test('default: shows codes where a terminal would obey', () => {
    expect(printable(`a${hostile}`)).toMatch(safe)
    expect(printable('a\u001b[31m\u{e0041}')).toBe('a\\u{1b}[31m\\u{e0041}')
  })

  test('behavior: leaves words, figures and signs alone', () => {
    expect(printable('Grüße, 1.5 ETH → 3 “USDC” 日本')).toBe('Grüße, 1.5 ETH → 3 “USDC” 日本')
  })

  test('behavior: JSON stays one safe line, and parses to what it was', () => {
    const line = printableJson(JSON.stringify({ message: hostile, [hostile]: 1 }))
    expect(line).toMatch(safe)
    expect(JSON.parse(line)).toEqual({ message: hostile, [hostile]: 1 })
  })
})
