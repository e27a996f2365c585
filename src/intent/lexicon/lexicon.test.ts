import { describe, expect, test } from 'vitest'
import { phrasesOf, tables } from './lexicon.ts'

describe('lexicon', () => {
  test('default: no phrase stands in two entries', () => {
    const seen = new Set<string>()
    const twice: string[] = []
    for (const [, phrases] of tables.flat()) {
      for (const phrase of phrasesOf(phrases)) {
        if (seen.has(phrase)) twice.push(phrase)
        seen.add(phrase)
      }
    }
    expect(twice).toEqual([])
  })

  test('behavior: phrases are lower case, without apostrophes and doubled spaces', () => {
    const odd = tables
      .flat()
      .flatMap(([, phrases]) => phrasesOf(phrases))
      .filter((phrase) => phrase !== phrase.toLowerCase() || /'| {2}|^ | $|^$/.test(phrase))
    expect(odd).toEqual([])
  })
})
