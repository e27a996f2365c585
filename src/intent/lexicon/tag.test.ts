import { describe, expect, test } from 'vitest'
import { tag } from './tag.ts'

const first = (text: string, contacts: string[] = []) => tag(text, contacts)[0]?.lexeme

describe('tag', () => {
  test('default: the longest phrase wins', () => {
    expect(tag('highest-yielding wrapped eth', []).map((word) => word.text)).toEqual([
      'highest yielding',
      'wrapped eth',
    ])
  })

  test.each([
    ['sned', 'verb'],
    ['brigde', 'verb'],
    ['udst', 'asset'],
    ['compund', 'protocol'],
    ['bsae', 'chain'],
  ])('behavior: %s is repaired', (word, kind) => {
    expect(first(word)?.tag).toBe(kind)
  })

  test.each(['have', 'other', 'late', 'tusd', 'busd', 'gave', 'wave'])('behavior: %s is no misspelt value', (word) => {
    expect(first(word)).not.toMatchObject({ asset: expect.stringMatching(/^(AAVE|ETH|USDC|USDT)$/) })
    expect(first(word)?.tag).not.toBe('protocol')
  })

  test('behavior: a word near two values is unclear', () => {
    expect(first('usdct')?.tag).toBe('unclear')
  })

  test.each(['stcks', 'thosand', 'hundrd', 'doubel', 'hlaf', 'evrything', 'dollrs'])(
    'behavior: %s says how much, and is not guessed',
    (word) => {
      expect(['unclear', 'unknown']).toContain(first(word)?.tag)
    },
  )

  test('behavior: names of contacts are never repaired to words, nor words to names', () => {
    expect(first('alice', ['alice'])).toEqual({ tag: 'contact', name: 'alice' })
    expect(first('alcie', ['alice'])?.tag).toBe('unknown')
    expect(first('my brother', ['my brother'])).toEqual({ tag: 'contact', name: 'my brother' })
  })

  test('behavior: look-alike letters spell no ticker', () => {
    expect(first('USD\u0421')?.tag).toBe('unknown')
  })
})
