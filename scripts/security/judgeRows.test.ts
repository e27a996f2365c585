import { describe, expect, test } from 'vitest'
import { judgeRows } from './judgeRows.ts'
import type { Outcome } from './Outcome.ts'
import { printRows } from './printRows.ts'
import type { Row } from './Row.ts'

const row = (id: string, more: Partial<Row> = {}): Row => ({
  id,
  tried: 'something bad',
  must: 'stopped',
  where: 'unit',
  apart: [],
  ...more,
})
const ran = (title: string, more: Partial<Outcome> = {}): Outcome => ({
  title,
  shell: 'unit',
  status: 'passed',
  message: null,
  ...more,
})
const print = (rows: readonly Row[], outcomes: readonly Outcome[]) => printRows(judgeRows(rows, outcomes))
const lastOf = (rows: readonly Row[], outcomes: readonly Outcome[]) => print(rows, outcomes).lines.at(-1)

describe('judgeRows', () => {
  test('default: a row passes by the tests that carry it, wherever they ran', () => {
    const tests = [ran('A01: one'), ran('A01, A02: two', { shell: 'practice chain' })]
    const { lines, failed } = print([row('A01'), row('A02', { where: 'practice chain' })], tests)
    expect(failed).toBe(0)
    expect(lines[1]).toMatch(/^A01 {2}pass {3}unit, practice chain .*something bad → stopped \(2 tests showed it\)$/)
    expect(lines.at(-1)).toBe('2 passed, 0 failed')
  })

  test('behavior: a row that no test carries has failed', () => {
    const { lines, failed } = print([row('A01'), row('A02')], [ran('A01: one')])
    expect(failed).toBe(1)
    expect(lines[2]).toContain('FAIL')
    expect(lines[2]).toContain('no test carries this id')
    expect(lines.at(-1)).toBe('1 passed, 1 failed')
  })

  test('behavior: one test that fails among others fails its rows, with its title and why', () => {
    const bad = ran('A01, A02: two', { status: 'failed', message: 'expected 1 to be 2' })
    const { lines } = print([row('A01'), row('A02')], [ran('A01: one'), bad])
    expect(lines[1]).toContain('“A01, A02: two”: expected 1 to be 2')
    expect(lines.at(-1)).toBe('0 passed, 2 failed')
  })

  test('behavior: a row whose tests were all skipped has failed', () => {
    expect(lastOf([row('A01')], [ran('A01: one', { status: 'skipped' })])).toBe('0 passed, 1 failed')
  })

  test.each([
    ['practice chain', 'unit', false],
    ['practice chain', 'terminal', true],
    ['practice chain', 'Chromium', true],
    ['window', 'practice chain', false],
    ['window', 'Chromium', true],
  ] as const)('behavior: a row of the %s that ran in %s passes: %s', (where, shell, passes) => {
    expect(print([row('A01', { where })], [ran('A01: one', { shell })]).failed).toBe(passes ? 0 : 1)
  })

  test('behavior: a row with nothing but what is not here needs it, and is not passed', () => {
    const { lines, failed } = print(
      [row('E01', { where: null, apart: ['packaged Electron'] }), row('E02')],
      [ran('E02: one')],
    )
    expect(failed).toBe(0)
    expect(lines[1]).toMatch(/^E01 {2}needs {2}packaged Electron .*no test of its own for that yet/)
    const skipped = ran('E01 packaged: fuses', { status: 'skipped' })
    expect(print([row('E01', { where: null, apart: ['packaged Electron'] })], [skipped]).lines[1]).toMatch(
      /which is not here/,
    )
    expect(lines.at(-2)).toContain('1 need what is not here (packaged Electron 1), 1 of them with nothing to show')
    expect(lines.at(-1)).toBe('1 passed, 0 failed')
  })

  test('behavior: both parts are shown, and the missing one is not passed by the other', () => {
    const rows = [row('K10', { apart: ['packaged Electron'] })]
    const { lines } = print(rows, [ran('K10: vectors'), ran('K10 packaged: vectors', { status: 'skipped' })])
    expect(lines[1]).toMatch(/^K10 {2}pass/)
    expect(lines[2]).toMatch(/^K10 {2}needs {2}packaged Electron/)
    expect(lastOf(rows, [ran('K10 packaged: vectors')])).toBe('0 passed, 1 failed')
    expect(lastOf(rows, [ran('K10: vectors'), ran('K10 packaged: vectors', { status: 'failed' })])).toBe(
      '0 passed, 1 failed',
    )
    expect(print(rows, [ran('K10: vectors'), ran('K10 packaged: vectors')]).lines[2]).toMatch(/^K10 {2}pass/)
  })

  test('behavior: a story that ran in Electron shows what needs it', () => {
    const rows = [row('E05', { where: 'window', apart: ['Electron'] })]
    expect(print(rows, [ran('E05: world', { shell: 'Electron' })]).lines[2]).toMatch(/^E05 {2}pass {3}Electron/)
    expect(print(rows, [ran('E05: world', { shell: 'Chromium' })]).lines[2]).toMatch(/^E05 {2}needs/)
  })
})
