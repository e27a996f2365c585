import { expect, test } from 'vitest'
import { addressGroups, groupAt } from './addressGroups.ts'

test('default: nothing is left out, and the letters stay as they are', () => {
  const address = '0x52908400098527886E0F7030069857D2E4169EE7'
  const groups = addressGroups(address)
  expect(groups.map(({ text }) => text)).toEqual([
    '5290',
    '8400',
    '0985',
    '2788',
    '6E0F',
    '7030',
    '0698',
    '57D2',
    'E416',
    '9EE7',
  ])
  expect(groups.map(({ from }) => from)).toEqual([0, 4, 8, 12, 16, 20, 24, 28, 32, 36])
  expect(`0x${groups.map(({ text }) => text).join('')}`).toBe(address)
})

test('behavior: a group is named by the digit in it', () => {
  const address = '0x52908400098527886E0F7030069857D2E4169EE7'
  expect([0, 3, 4, 8, 36].map((place) => groupAt(address, place).name)).toEqual(['1st', '1st', '2nd', '3rd', '10th'])
  expect([0, 7, 39].map((place) => groupAt(address, place).text)).toEqual(['5290', '8400', '9EE7'])
})
