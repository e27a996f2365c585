import { describe, expect, test } from 'vitest'
import { judgeFaults } from './judgeFaults.ts'
import { faultRows } from './rows.ts'

const row = (id: string) => ({ id, fault: 'something fails', must: 'nothing is lost' })
const ran = (title: string, status: 'passed' | 'failed' | 'skipped' = 'passed') => ({
  path: 'src/a.test.ts',
  title,
  status,
})

describe('judgeFaults', () => {
  test('default: a row passes by the tests that carry its id', () => {
    const { lines, failed } = judgeFaults([row('F04'), row('F05')], [ran('F04, F05: one'), ran('F05 behavior: two')])
    expect(failed).toBe(0)
    expect(lines).toEqual([
      'F04 pass  something fails → nothing is lost (1 passed, 0 failed: src/a.test.ts)',
      'F05 pass  something fails → nothing is lost (2 passed, 0 failed: src/a.test.ts)',
      '2 passed, 0 failed',
    ])
  })

  test('behavior: no test, a failed one, or nothing but skipped ones is a failure', () => {
    const outcomes = [ran('F04: one'), ran('F04: two', 'failed'), ran('F05: three', 'skipped')]
    const { lines, failed } = judgeFaults([row('F04'), row('F05'), row('F06')], outcomes)
    expect(failed).toBe(3)
    expect(lines[3]).toContain('no test carries it')
  })

  test('behavior: what a test said that failed stands under each of its rows', () => {
    const { lines } = judgeFaults(
      [row('F04'), row('F05')],
      [{ ...ran('F04, F05: two', 'failed'), why: 'one was lost' }],
    )
    expect([lines[1], lines[3]]).toEqual(Array(2).fill('      “F04, F05: two”: one was lost'))
  })

  test('behavior: every row once, from F01 to F30', () => {
    expect(faultRows.map(({ id }) => id)).toEqual(
      Array.from({ length: 30 }, (_, at) => `F${String(at + 1).padStart(2, '0')}`),
    )
  })
})
