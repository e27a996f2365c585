import { describe, expect, test } from 'vitest'
import { isConfirmed, leadsToConfirmed } from './isConfirmed.ts'

describe('isConfirmed', () => {
  test.each(['dc79C8', 'dc79c8', 'DC79C8'])(
    'default: %s is the end of an address, however its digits are written',
    (typed) => {
      expect(isConfirmed(typed, 'dc79C8')).toBe(true)
    },
  )

  test.each([
    ['dc79c9', 'dc79C8'],
    ['dc79C8 ', 'dc79C8'],
    ['dc79C', 'dc79C8'],
    ['', 'dc79C8'],
    ['ｄc79C8', 'dc79C8'],
    ['confirm', 'Confirm'],
    ['steakusdc', 'steakUSDC'],
    // No number in it: it may be a symbol.
    ['cafe', 'CAFE'],
    ['dead', 'DEAD'],
    ['a1', 'A1'],
    ['send 3 WEI', 'send 3 wei'],
  ])('behavior: %s is not %s', (typed, wanted) => {
    expect(isConfirmed(typed, wanted)).toBe(false)
  })

  test('behavior: what goes on to it is told from what does not', () => {
    expect(leadsToConfirmed('DC7', 'dc79C8')).toBe(true)
    expect(leadsToConfirmed('dc8', 'dc79C8')).toBe(false)
    expect(leadsToConfirmed('Conf', 'confirm')).toBe(false)
  })
})
