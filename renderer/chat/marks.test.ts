import { describe, expect, test } from 'vitest'
import type { SourceView } from '../../src/model/Stage.ts'
import { marksIn, piecesOf } from './marks.ts'
import type { Turn } from './turns.ts'

const turn = (id: string, message: string): Turn => ({ id, message, stages: [], phase: 'said', expiresAt: null })
const source: SourceView = {
  slot: 'amount',
  start: 5,
  end: 7,
  words: [
    { message: 'swap 10 eth', start: 5, end: 11, text: '10 eth' },
    { message: 'double it', start: 0, end: 9, text: 'double it' },
  ],
  by: 'double',
}

describe('marksIn', () => {
  const turns = [turn('a', 'swap 10 eth'), turn('b', 'swap 10 eth'), turn('c', 'double it'), turn('d', 'swap 10 eth')]

  test('default: the words in each message they came from, the newest before the one that is pointed at', () => {
    const pointed = { turn: 'c', source }
    expect(turns.map((one) => marksIn(one, turns, pointed).map(({ start, end }) => [start, end]))).toEqual([
      [],
      [[5, 11]],
      [[0, 9]],
      [],
    ])
  })

  test('behavior: nothing is marked where nothing is pointed at, and nothing is drawn again', () => {
    expect(marksIn(turn('a', 'x'), turns, null)).toBe(marksIn(turn('b', 'y'), turns, null))
  })
})

describe('piecesOf', () => {
  test('default', () => {
    expect(piecesOf('swap 10 eth now', [{ start: 5, end: 11 }])).toEqual([
      { text: 'swap ', marked: false, at: 0 },
      { text: '10 eth', marked: true, at: 5 },
      { text: ' now', marked: false, at: 11 },
    ])
  })

  test('behavior: overlapping marks and marks beyond the end', () => {
    const pieces = piecesOf('half my eth', [
      { start: 0, end: 7 },
      { start: 2, end: 4 },
      { start: 8, end: 40 },
    ])
    expect(pieces.map((piece) => piece.text).join('')).toBe('half my eth')
    expect(pieces.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual(['half my', 'eth'])
  })
})
