import { expect, test } from 'vitest'
import { excerptOf } from './excerptOf.ts'
import { wordsOf } from './foldText.ts'

function marked(text: string, looked: string): readonly string[] {
  const { excerpt, marks } = excerptOf(text, wordsOf(looked))
  return marks.map(({ start, end }) => excerpt.slice(start, end))
}

test('default: what was found stands in the excerpt, as it is written', () => {
  expect(excerptOf('Swap 1 ETH for USDC', ['eth'])).toEqual({
    excerpt: 'Swap 1 ETH for USDC',
    marks: [{ start: 7, end: 10 }],
  })
})

test('behavior: a long text is cut around it', () => {
  const text = `${'before '.repeat(100)}needle${' after'.repeat(100)}`
  expect(marked(text, 'needle')).toEqual(['needle'])
  expect(excerptOf(text, ['needle']).excerpt.length).toBeLessThan(190)
})

test('behavior: letters that are written with two characters, or fold to two, keep their places', () => {
  expect(marked('Cafe\u0301 bezahlt', 'cafe bezahlt')).toEqual(['Cafe\u0301', 'bezahlt'])
  expect(marked('große Straße', 'strasse')).toEqual(['Straße'])
  expect(marked('👩‍👩‍👧 pays 5', 'pays')).toEqual(['pays'])
})

test('behavior: no words mark nothing', () => {
  expect(excerptOf('anything', [])).toEqual({ excerpt: 'anything', marks: [] })
})
