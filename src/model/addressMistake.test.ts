import { expect, test } from 'vitest'
import { addressMistake } from './addressMistake.ts'

const whole = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'

test.each([
  ['its last character was left out', whole.slice(0, -1), 'too short: 1 character is missing'],
  ['three were left out', whole.slice(0, -3), 'too short: 3 characters are missing'],
  ['there is one too many', `${whole}8`, 'too long, by 1 character: it has 41 after 0x, and an address has 40.'],
  ['one capital is wrong', whole.replace('C51', 'c51'), 'its capital letters do not fit'],
  [
    'an o stands for a 0',
    whole.replace('0', 'o').replace('ox', '0x').replace('7099', '7o99'),
    '“o” stands in no address',
  ],
  ['its middle is not there', '0x7099…79C8', 'cut short in the middle'],
  ['it is something else', 'hello', '0x and 40 digits'],
  ['what stands in it may be anything', `0x\u202e${'q'.repeat(60)}`, '0x and 40 digits'],
])('default: where %s, it says so', (_, text, sentence) => {
  expect(addressMistake(text)).toContain(sentence)
  expect(addressMistake(text)).toMatch(/Copy it again, whole\.$/)
})
