import { describe, expect, test } from 'vitest'
import { readWithSources } from '../intent/read.ts'
import { describeReading } from './describeIntent.ts'
import { sourceViews } from './sourceViews.ts'

function sourced(...turns: string[]) {
  const { reading, sources } = readWithSources({ turns })
  const sentence = describeReading(reading)
  return sourceViews(reading, sources, turns).map(({ start, end, words, by }) => [
    sentence.slice(start, end),
    words.map((word) => word.text).join(' + '),
    by,
  ])
}

describe('sourceViews', () => {
  test('default: each value of the sentence and its words', () => {
    expect(sourced('put half of my usdc into the safest place')).toEqual([
      ['50 %', 'half of my usdc', null],
      ['USDC', 'half of my usdc', null],
      ['what is safest', 'safest', null],
    ])
  })

  test('behavior: words of earlier messages are named by the message, with the derivation', () => {
    const turns = ['swap 10 eth for usdc', 'double it']
    expect(sourced(...turns)).toEqual([
      ['20', '10 eth + double it', 'double'],
      ['ETH', '10 eth', null],
      ['USDC', 'usdc', null],
    ])
    const { reading, sources } = readWithSources({ turns })
    expect(sourceViews(reading, sources, turns)[0]?.words.map((word) => word.message)).toEqual(turns)
  })

  test('behavior: steps are told apart', () => {
    const views = sourced('swap 1 eth for usdc and supply it to aave')
    expect(views.at(-1)).toEqual(['aave', 'aave', null])
    expect(views).toContainEqual(['1', '1 eth', null])
  })

  test('behavior: a question has no values', () => {
    expect(sourced('swap eth for usdc')).toEqual([])
  })
})
