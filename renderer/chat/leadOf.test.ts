import { expect, test } from 'vitest'
import { leadOf } from './leadOf.ts'

test('a long answer begins with what it comes to', () => {
  const rest =
    'Rates move every day, so that is no promise. What lies in a place can be lost if its contracts fail; nobody insures it.'
  expect(leadOf(`1,000 USDC would earn about $56.29 a year (5.63 %). ${rest}`)).toEqual([
    '1,000 USDC would earn about $56.29 a year (5.63 %).',
    rest,
  ])
})

test('a short one, and one that is a single sentence, are left whole', () => {
  expect(leadOf('Your USDC. Here.')).toEqual(['Your USDC. Here.', ''])
  const single = 'a '.repeat(100)
  expect(leadOf(single)).toEqual([single, ''])
})

test('nothing of it is lost or made twice', () => {
  const sentence = `You owe nothing. ${'So nothing of yours can be sold. '.repeat(5)}End.`
  expect(leadOf(sentence).join(' ')).toBe(sentence)
})
