import { describe, expect, test } from 'vitest'
import { carriers } from './carriers.ts'
import { checkCarried } from './checkCarried.ts'
import { findTitles } from './findTitles.ts'
import type { Row } from './Row.ts'
import { readTitle } from './readTitle.ts'

const row = (id: string, more: Partial<Row> = {}): Row => ({
  id,
  tried: 'something bad',
  must: 'stopped',
  where: 'unit',
  apart: [],
  ...more,
})

describe('readTitle', () => {
  test.each([
    ['A43 behavior: a receiver', ['A43'], null],
    ['A36, A37: a look-alike', ['A36', 'A37'], null],
    ['A59, F06: a sandwich', ['A59'], null],
    ['F06 K05 behavior: apart by a space', ['K05'], null],
    ['A01 A10 real model: the same', ['A01', 'A10'], 'a real model'],
    ['K10 BIP-32 vector 1', ['K10'], null],
    ['K10 packaged: the vectors', ['K10'], 'packaged Electron'],
    ['A01, A10 real model: a name', ['A01', 'A10'], 'a real model'],
    ['E03 macOS or Windows: a byte', ['E03'], 'macOS or Windows'],
  ])('default: %s', (title, ids, part) => {
    expect(readTitle(title)).toEqual({ ids, part })
  })

  test.each(['behavior: no id (A43)', 'A1: short', 'A430: long', 'F24 behavior: a fault', 'A43', 'a look-alike, A36:'])(
    'behavior: %s carries none',
    (title) => {
      expect(readTitle(title)).toBeNull()
    },
  )
})

describe('findTitles', () => {
  test('default: each way to write a test', () => {
    const text = [
      "test('one', () => {})",
      "test.each([[1]])('two %s', () => {})",
      "describe('not this', () => { it('three', () => {}) })",
      "test.skipIf(true)('four', () => {})",
      "ollamaStory(\n  'five',\n  async () => {},\n)",
      'test(`six $' + '{1}`, () => {})',
    ].join('\n')
    expect(findTitles('a.test.ts', text)).toEqual(['one', 'two %s', 'three', 'four', 'five', 'six '])
  })

  test('behavior: a test that never runs, or must fail, shows nothing', () => {
    const text = "test.skip('a', f)\ntest.todo('b')\ntest.fixme('c', f)\ntest.fails('d', f)\ntest.describe('e', f)"
    expect(findTitles('a.spec.ts', text)).toEqual([])
  })
})

describe('checkCarried', () => {
  const carried = (text: string) => carriers(new Map([['src/a.test.ts', text]]))

  test('default: every row is carried', () => {
    expect(checkCarried([row('A01'), row('A02')], carried("test('A01, A02: both', f)"))).toEqual([])
  })

  test('behavior: where titles are filled from a table, in the file or in one for tests, its strings are titles', () => {
    const here = "const table = [['A01: one', 1]]\ntest.each(table)('%s comes to nothing', () => {})"
    expect(checkCarried([row('A01')], carried(here))).toEqual([])
    const there = "import { names } from './testing/names.ts'\ntest.each(names)('%s is refused', () => {})"
    const names = ['src/testing/names.ts', "export const names = ['A02 a transfer']"] as const
    expect(checkCarried([row('A02')], carriers(new Map([['src/a.test.ts', there], names])))).toEqual([])
    expect(checkCarried([row('A02')], carriers(new Map([['src/a.test.ts', 'test("one", f)'], names])))).toHaveLength(1)
  })

  test('behavior: a row that is lost is told', () => {
    expect(checkCarried([row('A01'), row('A02')], carried("test('A01: one', f)"))).toEqual([
      'A02: no test carries it (something bad)',
    ])
  })

  test('behavior: an id in a title that is skipped, or in no test’s title, is not carried', () => {
    expect(checkCarried([row('A01')], carried("test.skip('A01: one', f)\nexpect('A01: one')"))).toHaveLength(1)
    expect(checkCarried([row('A01')], carriers(new Map([['src/a.ts', "test('A01: one', f)"]])))).toHaveLength(1)
  })

  test('behavior: what needs something may be without a test, an id that is no row may not be', () => {
    expect(checkCarried([row('E01', { where: null, apart: ['packaged Electron'] })], [])).toEqual([])
    expect(checkCarried([row('A01')], carried("test('A01, A99: one', f)"))).toEqual([
      'src/a.test.ts: a test carries A99, which is no row',
    ])
  })

  test('behavior: the part that needs something does not stand for the row, nor for a need that the row has not', () => {
    expect(checkCarried([row('K10')], carried("test('K10 packaged: vectors', f)"))).toEqual([
      'src/a.test.ts: a test shows K10 with packaged Electron, which its row does not need',
      'K10: no test carries it (something bad)',
    ])
  })
})
