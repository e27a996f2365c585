import { describe, expect, test } from 'vitest'
import { readRecourse } from './readRecourse.ts'

describe('readRecourse', () => {
  test.each([
    ['go on with it', 'resume'],
    ['OK, go on with it please', 'resume'],
    ['Continue.', 'resume'],
    ['undo that', 'unwind'],
    ['please undo it', 'unwind'],
    ['Undo everything!', 'unwind'],
    ['Please put it back the way it was', 'unwind'],
    ['put everything back how it was', 'unwind'],
    ['leave it as it is', 'leave'],
  ])('default: %s', (message, recourse) => {
    expect(readRecourse(message)).toBe(recourse)
  })

  test.each([
    '',
    'no',
    'yes',
    'stop',
    'go on with it and send 5 eth to bob',
    'undo the limit',
    'undo my last swap and buy dai',
    'do not undo it',
    'never go on',
    'take back usdc from aave',
    'continue to aave',
    'finish it with 500 usdc',
  ])('behavior: "%s" is a message like any other', (message) => {
    expect(readRecourse(message)).toBeNull()
  })
})
