import { expect, test } from 'vitest'
import { rows } from './rows.ts'

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`)

test('default: every id stands there once', () => {
  expect(rows.map(({ id }) => id)).toEqual([...numbered('A', 76), ...numbered('E', 18), ...numbered('K', 12)])
})

test('behavior: each says what is tried and what must happen, and can be shown somewhere', () => {
  for (const { id, tried, must, where, apart } of rows) {
    expect(tried.length, id).toBeGreaterThan(8)
    expect(must.length, id).toBeGreaterThan(3)
    expect(where !== null || apart.length > 0, id).toBe(true)
  }
})
