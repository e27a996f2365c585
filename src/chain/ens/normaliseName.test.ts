import { expect, test } from 'vitest'
import { normaliseName } from './normaliseName.ts'

test.each([
  ['vitalik.eth', 'vitalik.eth'],
  ['Vitalik.ETH', 'vitalik.eth'],
  ['pay.alice-2.eth', 'pay.alice-2.eth'],
])('default: %s is asked for as %s', async (said, name) => {
  expect(await normaliseName(said)).toEqual({ status: 'normal', name, notes: [] })
})

test.each([
  ['a Cyrillic а among Latin letters', 'vitаlik.eth'],
  ['a word that passes for a Latin one', 'ѕсоре.eth'],
  ['a character that nobody sees', 'vita\u200dlik.eth'],
  ['digits of another script', 'bob٠.eth'],
  ['punycode', 'xn--ls8h.eth'],
  ['an underscore inside', 'bo_b.eth'],
  ['an empty label', 'bob..eth'],
])('A20 behavior: %s is turned down', async (_, said) => {
  const answer = await normaliseName(said)
  expect(answer).toMatchObject({ status: 'refused', sentence: expect.stringContaining('Nothing is set') })
})

test('A36 behavior: a name that spells an address is turned down', async () => {
  const answer = await normaliseName('0x52908400098527886e0f7030069857d2e4169ee7.eth')
  expect(answer).toMatchObject({ status: 'refused', sentence: expect.stringContaining('looks like an address') })
})

test('A20 behavior: letters beyond a to z are spelled out', async () => {
  const answer = await normaliseName('日本.eth')
  expect(answer).toMatchObject({ status: 'normal', notes: [expect.stringContaining('日 (U+65E5), 本 (U+672C)')] })
})
