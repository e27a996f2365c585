import { expect, test } from 'vitest'
import { pickChoice } from './pickChoice.ts'

const choices = ['100 USDC', 'half', 'all']

test.each([
  ['1', '100 USDC'],
  ['3', 'all'],
  ['4', '4'],
  ['0', '0'],
  ['half', 'half'],
  ['1 USDC', '1 USDC'],
  ['1.0', '1.0'],
  ['02', '02'],
])('default: %s is %s', (typed, said) => {
  expect(pickChoice(typed, choices)).toBe(said)
})

test('behavior: without choices, a number is what it says', () => {
  expect(pickChoice('1', [])).toBe('1')
})
