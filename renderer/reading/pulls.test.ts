import { describe, expect, test } from 'vitest'
import type { PullProgress } from '../../src/model/ModelsView.ts'
import { amountFetched, fileSize, shareOf } from './pulls.ts'

const at = (completed: string | null, total: string | null): PullProgress => ({
  status: 'pulling',
  detail: '',
  completed,
  total,
})

describe('shareOf', () => {
  test.each([
    [at('0', '1000'), 0],
    [at('500', '1000'), 0.5],
    [at('1200', '1000'), 1],
    [at(null, '1000'), null],
    [at('10', null), null],
    [at('0', '0'), null],
  ])('default: %o', (progress, share) => {
    expect(shareOf(progress)).toBe(share)
  })
})

test.each([
  ['1234567890', '1.2 GB'],
  ['20000000000', '20.0 GB'],
  ['84000000', '84.0 MB'],
  ['12', '0.0 MB'],
])('fileSize: %s is %s', (bytes, text) => {
  expect(fileSize(bytes)).toBe(text)
})

test('amountFetched: says what is known', () => {
  const of = (part: string, whole: string) => `${part} of ${whole}`
  expect(amountFetched(at('500000000', '1000000000'), of)).toBe('500.0 MB of 1.0 GB')
  expect(amountFetched(at('500000000', null), of)).toBe('500.0 MB')
  expect(amountFetched(at(null, null), of)).toBe('')
})
