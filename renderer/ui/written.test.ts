import { expect, test } from 'vitest'
import { written } from './written.ts'

test('default: a time is written for people', () => {
  expect(written('2026-03-02T09:14:00Z')).toMatch(/2026/)
  expect(written('2026-03-02T09:14:00Z')).not.toMatch(/T\d\d:/)
})

test('behavior: anything else stays as it is', () => {
  expect(written('ETH')).toBe('ETH')
  expect(written('2026-99-99T99:99:00Z')).toBe('2026-99-99T99:99:00Z')
})
