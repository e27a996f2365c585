import { expect, test } from 'vitest'
import { healthMeaning } from './healthMeaning.ts'

test('default: how far it may fall, rounded down', () => {
  expect(healthMeaning('1.83')).toMatch(/loses about 45 % against what you owe\.$/)
  expect(healthMeaning('2.00')).toMatch(/about 50 %/)
  expect(healthMeaning('1.10')).toMatch(/about 9 %/)
  expect(healthMeaning('25.00')).toMatch(/about 96 %/)
})

test('behavior: at the edge it says so; without a debt there is nothing to fear', () => {
  expect(healthMeaning('1.00')).toMatch(/That can happen at once\.$/)
  expect(healthMeaning('0.98')).toMatch(/That can happen at once\.$/)
  expect(healthMeaning(null)).toMatch(/^Nothing is owed/)
  expect(healthMeaning('high')).toMatch(/^Below 1\.00/)
})
