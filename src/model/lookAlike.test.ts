import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeDifference, differingDigits, isLookAlike, nearestAddress } from './lookAlike.ts'

const known = '0x52908400098527886E0F7030069857D2E4169EE7'
/** The same address with other digits at some places. */
const changed = (...places: readonly number[]) => {
  const digits = [...known.slice(2)]
  for (const place of places) digits[place] = digits[place]?.toLowerCase() === 'b' ? 'c' : 'b'
  return `0x${digits.join('')}`
}
const all = Array.from({ length: 40 }, (_, place) => place)
const between = (from: number, to: number) => all.filter((place) => place >= from && place < to)

test('default: four digits at both ends, six at one, or two that differ are enough', () => {
  expect(isLookAlike(changed(...between(4, 36)), known)).toBe(true)
  expect(isLookAlike(changed(...between(6, 40)), known)).toBe(true)
  expect(isLookAlike(changed(...between(0, 34)), known)).toBe(true)
  expect(isLookAlike(changed(0, 39), known)).toBe(true)
  expect(isLookAlike(changed(0), known)).toBe(true)
})

test('behavior: less than that is another address that nobody takes for it', () => {
  expect(isLookAlike(changed(...between(5, 37)), known)).toBe(false)
  expect(isLookAlike(changed(...between(3, 36)), known)).toBe(false)
  expect(isLookAlike(changed(...between(5, 40)), known)).toBe(false)
  expect(isLookAlike(changed(0, 20, 39), known)).toBe(false)
})

test('behavior: an address is no look-alike of itself, in whatever letters', () => {
  expect(isLookAlike(known, known.toLowerCase())).toBe(false)
  expect(differingDigits(known, known.toLowerCase())).toEqual([])
})

test('behavior: the difference is said by its places', () => {
  expect(differingDigits(changed(3, 4, 17), known)).toEqual([3, 4, 17])
  expect(describeDifference(changed(3, 4, 17), known)).toBe('characters 4–5, 18 of the 40 after 0x')
  expect(describeDifference(changed(39), known)).toBe('character 40 of the 40 after 0x')
})

test('behavior: the nearest is the one that is easiest to take for it, never itself', () => {
  const far = changed(...all)
  const near = changed(...between(4, 36))
  expect(nearestAddress(known, [far, known.toLowerCase(), near])).toBe(near)
  expect(nearestAddress(known, [far])).toBe(far)
  expect(nearestAddress(known, [known.toLowerCase()])).toBeNull()
})

test('behavior: whoever looks like another is looked like by it', () => {
  const digit = fc.constantFrom(...'0123456789abcdef')
  const address = fc.array(digit, { minLength: 40, maxLength: 40 }).map((digits) => `0x${digits.join('')}`)
  const places = fc.uniqueArray(fc.nat({ max: 39 }), { maxLength: 40 })
  fc.assert(
    fc.property(address, places, digit, (one, where, by) => {
      const digits = [...one.slice(2)]
      for (const place of where) digits[place] = by
      const other = `0x${digits.join('')}`
      expect(isLookAlike(one, other)).toBe(isLookAlike(other, one))
      expect(differingDigits(one, other)).toEqual(differingDigits(other, one))
    }),
  )
})
