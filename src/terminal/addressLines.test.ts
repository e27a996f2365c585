import { expect, test } from 'vitest'
import { comparedLines, grouped } from './addressLines.ts'

const known = '0x52908400098527886E0F7030069857D2E4169EE7'

test('default', () => {
  expect(grouped(known)).toBe('0x 5290 8400 0985 2788 6E0F 7030 0698 57D2 E416 9EE7')
  expect(grouped('alice.eth')).toBe('alice.eth')
})

test('A36 behavior: what differs is pointed at, under the digit', () => {
  const other = known.replace('8400', '84bb')
  expect(comparedLines(other, known, 'your contact alice')).toEqual([
    'this address        0x 5290 84bb 0985 2788 6E0F 7030 0698 57D2 E416 9EE7',
    'your contact alice  0x 5290 8400 0985 2788 6E0F 7030 0698 57D2 E416 9EE7',
    '                              ^^',
  ])
})
