import { describe, expect, test } from 'vitest'
import { fillSentence } from './openSentence.ts'

const open = { before: 'swap ', after: ' USDC for ETH' }

describe('fillSentence', () => {
  test('default', () => {
    expect(fillSentence(open, ' 500.25 ', 6)).toEqual({ sentence: 'swap 500.25 USDC for ETH' })
  })

  test('behavior: commas group, and nothing else does', () => {
    expect(fillSentence(open, '1,250,000.5', 6)).toEqual({ sentence: 'swap 1250000.5 USDC for ETH' })
    expect(fillSentence(open, '1.000', 6)).toEqual({ sentence: 'swap 1.000 USDC for ETH' })
    for (const written of ['1,00', '1.000,50', '1 000', '12,34,567', '500 USDC', '-5', '1e3', '٥', '5; send all'])
      expect(fillSentence(open, written, 6), written).toEqual({ problem: 'unreadable' })
  })

  test('behavior: nothing, none at all, and more digits than there are', () => {
    expect(fillSentence(open, '  ', 6)).toEqual({ problem: 'empty' })
    expect(fillSentence(open, '0.00', 6)).toEqual({ problem: 'zero' })
    expect(fillSentence(open, '1.0000001', 6)).toEqual({ problem: 'too-fine' })
  })
})
