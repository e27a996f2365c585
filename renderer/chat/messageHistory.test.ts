import { expect, test } from 'vitest'
import { mayRecall, newerMessage, olderMessage, withoutRepeats } from './messageHistory.ts'

const said = ['first', 'second', 'third']

test('default: back through what was said, and forward to what was begun', () => {
  const third = olderMessage(said, null, 'draft')
  const second = olderMessage(said, third?.recall ?? null, 'third')
  expect([third?.text, second?.text]).toEqual(['third', 'second'])
  const forward = newerMessage(said, second?.recall ?? null)
  const end = newerMessage(said, forward?.recall ?? null)
  expect([forward?.text, end?.text, end?.recall]).toEqual(['third', 'draft', null])
})

test('behavior: there is nothing before the first, and nothing after what was begun', () => {
  expect(olderMessage(said, { at: 0, draft: '' }, 'first')).toBeNull()
  expect(olderMessage([], null, '')).toBeNull()
  expect(newerMessage(said, null)).toBeNull()
})

test('behavior: what was written or changed is never replaced, and the caret goes through its lines first', () => {
  expect(mayRecall('older', { text: '', caret: 0, recalled: null })).toBe(true)
  expect(mayRecall('older', { text: 'begun', caret: 5, recalled: null })).toBe(false)
  expect(mayRecall('older', { text: 'second', caret: 6, recalled: 'second' })).toBe(true)
  expect(mayRecall('older', { text: 'seconds', caret: 7, recalled: 'second' })).toBe(false)
  expect(mayRecall('older', { text: 'a\nb', caret: 3, recalled: 'a\nb' })).toBe(false)
  expect(mayRecall('older', { text: 'a\nb', caret: 1, recalled: 'a\nb' })).toBe(true)
  expect(mayRecall('newer', { text: 'a\nb', caret: 1, recalled: 'a\nb' })).toBe(false)
  expect(mayRecall('newer', { text: 'a\nb', caret: 3, recalled: 'a\nb' })).toBe(true)
})

test('behavior: what was said twice in a row is there once', () => {
  expect(withoutRepeats(['a', 'a', 'b', '', 'a'])).toEqual(['a', 'b', 'a'])
})
