import { expect, test } from 'vitest'
import { read } from '../intent/read.ts'
import { sayAgain } from './sayAgain.ts'

const contacts = { alice: '0x52908400098527886e0f7030069857d2e4169ee7' }
const again = (...turns: string[]) => sayAgain(turns.at(-1) ?? '', read({ turns, contacts }).intents, contacts)

test('default: a message that says all by itself is said again', () => {
  expect(again('send 50 usdc to alice')).toBe('send 50 usdc to alice')
})

test('default: of one that leans on others, the sentence that makes the same plan', () => {
  expect(again('send 50 usdc to alice', 'no, 250')).toBe('send 250 USDC to alice')
  expect(again('sell half my eth', 'usdc')).toBe('swap 50 % of my ETH for USDC')
})

test('behavior: where there are no acts, or no words for them, there is none', () => {
  expect(again('send 50 usdc')).toBeNull()
  expect(again('set my daily limit to 500', 'raise it to 900')).toBeNull()
})
