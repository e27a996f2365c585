import { expect, test } from 'vitest'
import { upToSixDigits } from './upToSixDigits.ts'

test('default: what has six digits or fewer stays to the last of them, as the approval window has it', () => {
  expect(upToSixDigits('500.002113')).toBe('500.002113')
  expect(upToSixDigits('2000.01')).toBe('2000.01')
  expect(upToSixDigits('0.000000000000000001')).toBe('0.000000000000000001')
})

test('behavior: what has more is rounded up, so that no less is said than may leave', () => {
  expect(upToSixDigits('500.0021130000001')).toBe('500.002114')
  expect(upToSixDigits('999.9999999')).toBe('1000')
  expect(upToSixDigits('500.00211300000')).toBe('500.00211300000')
})
