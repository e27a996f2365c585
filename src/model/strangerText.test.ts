import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { strangerText } from './strangerText.ts'

describe('strangerText', () => {
  test('default', () => {
    expect(strangerText('ERC20: transfer amount exceeds balance')).toBe('ERC20: transfer amount exceeds balance')
    expect(strangerText('a\u202eb\u0007c\nd\u{e0041}')).toBe('a\ufffdb\ufffdc\ufffdd\ufffd')
  })

  test('behavior: whatever it is, each character of it is seen, and it is no longer than told', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(300), (text, most) => {
        const shown = strangerText(text, most)
        expect(shown).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]*$/u)
        expect(shown.length).toBeLessThanOrEqual(most)
      }),
    )
  })
})
