import { describe, expect, test } from 'vitest'
import { checkFaults } from './checkFaults.ts'
import { findFaultTests } from './findFaultTests.ts'

const row = (id: string) => ({ id, fault: 'something fails', must: 'nothing is lost' })
const found = (path: string, text: string) => findFaultTests(new Map([[path, text]]))

describe('checkFaults', () => {
  test('default: each row has a test that carries it, whatever else the title begins with', () => {
    const tests = found('src/a.test.ts', "test('F04, F05: both', f)\ntest('K05 F28 behavior: one', f)")
    expect(checkFaults([row('F04'), row('F05'), row('F28')], tests)).toEqual([])
  })

  test('behavior: titles that a table fills in count by its strings', () => {
    expect(
      checkFaults([row('F04')], found('src/a.test.ts', "test.each([['F04 one', 1]])('%s behavior: f', f)")),
    ).toEqual([])
  })

  test('behavior: a row without one, and an id that is no row, are told', () => {
    expect(checkFaults([row('F04'), row('F05')], found('src/a.test.ts', "test('F04, F31: one', f)"))).toEqual([
      'src/a.test.ts: a test carries F31, which is no row',
      'F05: no test carries it (something fails)',
    ])
  })

  test.each([
    ['a test that never runs', 'src/a.test.ts', "test.skip('F04: one', f)"],
    ['a story, which is not in the table', 'e2e/flows/a.spec.ts', "story('F04: one', f)"],
    ['a file that is no test', 'src/a.ts', "test('F04: one', f)"],
  ])('behavior: %s carries nothing', (_, path, text) => {
    expect(checkFaults([row('F04')], found(path, text))).toHaveLength(1)
  })
})
