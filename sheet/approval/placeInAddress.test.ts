import { expect, test } from 'vitest'
import { approval } from '../words/en/approval.ts'
import { lastOfAddress, placeInAddress } from './placeInAddress.ts'

const address = '0x52908400098527886E0F7030069857D2E4169EE7'

test('default: the last characters, or a group, by where they stand', () => {
  expect(placeInAddress('169ee7', [address], approval)).toBe('the last 6 characters of the address that it goes to')
  expect(placeInAddress('0985', [address], approval)).toBe(
    'the group of four that is number 3 after 0x, in the address that it goes to',
  )
  expect(placeInAddress('169EE7', [address, address.toLowerCase()], approval)).not.toBeNull()
})

test('lastOfAddress: how many at its end are asked for, none where it is anything else', () => {
  expect(lastOfAddress('169ee7', [address])).toBe(6)
  expect(lastOfAddress('0985', [address])).toBe(0)
  expect(lastOfAddress(null, [address])).toBe(0)
  expect(lastOfAddress('169ee7', [address, `0x${'1'.repeat(40)}`])).toBe(0)
})

test('behavior: words that are not of the one address are shown as they are', () => {
  expect(placeInAddress('confirm', [address], approval)).toBeNull()
  expect(placeInAddress('169ee7', [], approval)).toBeNull()
  expect(placeInAddress('169ee7', [address, `0x${'1'.repeat(40)}`], approval)).toBeNull()
  // Twice in it: its place names nothing.
  expect(placeInAddress('1111', [`0x${'1'.repeat(40)}`], approval)).toBeNull()
})
