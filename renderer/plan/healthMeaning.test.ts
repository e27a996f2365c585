import { expect, test } from 'vitest'
import { healthMeaning } from './healthMeaning.ts'
import { wordsForTests } from './wordsForTests.ts'

test('default: how far it may fall, rounded down', () => {
  expect(healthMeaning('1.83', wordsForTests)).toMatch(/loses about 45 % against what you owe\.$/)
  expect(healthMeaning('2.00', wordsForTests)).toMatch(/about 50 %/)
  expect(healthMeaning('1.10', wordsForTests)).toMatch(/about 9 %/)
  expect(healthMeaning('25.00', wordsForTests)).toMatch(/about 96 %/)
})

test('behavior: at the edge it says so; without a debt there is nothing to fear', () => {
  expect(healthMeaning('1.00', wordsForTests)).toMatch(/That can happen at once\.$/)
  expect(healthMeaning('0.98', wordsForTests)).toMatch(/That can happen at once\.$/)
  expect(healthMeaning(null, wordsForTests)).toMatch(/^Nothing is owed/)
  expect(healthMeaning('high', wordsForTests)).toMatch(/^Below 1\.00/)
})
