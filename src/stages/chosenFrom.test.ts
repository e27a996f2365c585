import { describe, expect, test } from 'vitest'
import { chosenFrom } from './chosenFrom.ts'

const amounts = { choices: ['100 USDC', 'half', 'all'], labels: [], taken: null }
const networks = {
  choices: ['on Base', 'on Optimism'],
  labels: ['Base (1,250 USDC)', 'Optimism (20 USDC)'],
  taken: null,
}

describe('chosenFrom', () => {
  test.each([
    ['Half.', 'half'],
    ['100 usdc', '100 USDC'],
    ['the first one', '100 USDC'],
    ['the second', 'half'],
    ['option 3', 'all'],
    ['the last one please!', null],
    ['the last one', 'all'],
  ])('default: “%s”', (message, choice) => {
    expect(chosenFrom(message, amounts)).toBe(choice)
  })

  test('behavior: by how a button reads', () => {
    expect(chosenFrom('Base (1,250 USDC)', networks)).toBe('on Base')
  })

  test('behavior: the other of two, once one of them was taken', () => {
    expect(chosenFrom('no, the other one', networks)).toBeNull()
    expect(chosenFrom('no, the other one', { ...networks, taken: 'on Base' })).toBe('on Optimism')
    expect(chosenFrom('no the other one', { ...amounts, taken: 'half' })).toBeNull()
    expect(chosenFrom('the first one', { ...networks, taken: 'on Base' })).toBeNull()
  })

  test.each([
    '1',
    '2',
    'first',
    'the fifth one',
    'half of my eth',
    'take the first 100 usdc',
    'the first one and send it to bob',
  ])('behavior: “%s” names no button', (message) => {
    expect(chosenFrom(message, amounts)).toBeNull()
  })
})
