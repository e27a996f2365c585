import { describe, expect, test } from 'vitest'
import { readArguments } from './readArguments.ts'

describe('readArguments', () => {
  test('default', () => {
    expect(readArguments(['--json', 'swap 1 ETH for USDC'])).toMatchObject({
      json: true,
      yes: false,
      profile: null,
      after: [],
      messages: ['swap 1 ETH for USDC'],
    })
  })

  test('behavior: days to look ahead, one or several', () => {
    expect(readArguments(['--after', '30']).after).toEqual([30])
    expect(readArguments(['--after', '30, 90,365']).after).toEqual([30, 90, 365])
  })

  test.each([
    ['soon', 'Write it like --after 30,365.'],
    ['', 'Write it like --after 30,365.'],
    ['30,,365', 'Write it like --after 30,365.'],
    ['1.5', 'Write it like --after 30,365.'],
    ['0', 'The first day that can be looked at is tomorrow.'],
    ['3651', 'Ten years ahead (3,650 days) is as far as this looks.'],
    ['1,2,3,4,5,6,7,8,9,10,11', 'Ten moments at once are the most.'],
  ])('behavior: --after %j is turned down in a sentence', (given, why) => {
    expect(() => readArguments(['--after', given])).toThrow(`--after takes whole days from now. ${why}`)
  })

  test('behavior: an option that there is not', () => {
    expect(() => readArguments(['--force'])).toThrow('That is not how it is called. Try --help.')
  })
})
