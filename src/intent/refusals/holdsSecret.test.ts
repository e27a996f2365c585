import { generateMnemonic } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { holdsSecret } from './holdsSecret.ts'

const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow'
const spaced = words.split(' ')

describe('the words of a wallet, however they are written', () => {
  test.each([
    words,
    words.toUpperCase(),
    spaced.join(', '),
    spaced.join('\n'),
    spaced.map((word, at) => `${at + 1}. ${word}`).join(' '),
    `these are mine: ${words} ok?`,
    `${words.replace('winner', 'winer')}`,
    spaced.slice(0, 9).join(' '),
    `do i type them here? ${spaced.slice(0, 6).join(' ')}`,
    'test test test test test test test test test test test junk',
    `send 5 usdc to ${words}`,
  ])('%j', (message) => {
    expect(read({ turns: [message] }).refuse).toBe('secret')
    expect(read({ turns: ['send 5 usdc', message] }).refuse).toBe('secret')
  })

  test('whichever they are', () => {
    for (const strength of [128, 256])
      for (let n = 0; n < 50; n += 1) {
        const made = generateMnemonic(wordlist, strength)
        expect(holdsSecret(made), made).toBe(true)
      }
  })
})

test('a bare private key, and no hash that has a prefix', () => {
  const key = '4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318'
  expect(read({ turns: [`here: ${key}`] }).refuse).toBe('secret')
  expect(holdsSecret(`0x${key}`)).toBe(false)
  expect(read({ turns: [`0x${key}`] }).refuse).toBe('secret')
  expect(read({ turns: [`what became of transaction 0x${key}`] }).refuse).not.toBe('secret')
})

test('a sentence of common words is none', () => {
  for (const message of [
    'I am new here. I have 100 USDC and want that it makes little interest, very safe please',
    'You know what, cancel that weekly order I set up, I can not afford it any longer.',
    'send 50 usdc to will when you can',
  ])
    expect(holdsSecret(message), message).toBe(false)
})
