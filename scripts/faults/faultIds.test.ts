import { expect, test } from 'vitest'
import { faultIds } from './faultIds.ts'

test.each([
  ['F04, F05: one', ['F04', 'F05']],
  ['A33, F27 behavior: one', ['F27']],
  ['F06', []],
])('default: the ids of “%s”', (title, ids) => {
  expect(faultIds(title)).toEqual(ids)
})

test.each([
  ['K05 F28 behavior: one', ['F28']],
  ['F17 F21 behavior: one', ['F17', 'F21']],
  ['F17, F21 A33: one', ['F17', 'F21']],
])('behavior: apart by a space: “%s”', (title, ids) => {
  expect(faultIds(title)).toEqual(ids)
})

test.each([
  ['K08, E02: one', []],
  ['a title that names F04', []],
  ['F04 after it F05 is named', ['F04']],
  ['F042: no such id', []],
  ['F04 F051: the second is none', ['F04']],
])('behavior: others than those that it begins with: “%s”', (title, ids) => {
  expect(faultIds(title)).toEqual(ids)
})
