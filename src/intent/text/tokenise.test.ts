import { describe, expect, test } from 'vitest'
import { longestTurn, tokenise } from './tokenise.ts'

const texts = (turn: string) => tokenise(turn).map((token) => token.text)

describe('tokenise', () => {
  test('default: words, numbers, names and addresses, with their places', () => {
    const turn = "Send 1,000.50usdc to Bob.eth, that's 0xABc -> ok"
    const tokens = tokenise(turn)
    expect(tokens.map((token) => token.text)).toEqual([
      'send',
      '1,000.50',
      'usdc',
      'to',
      'bob.eth',
      ',',
      'thats',
      '0xabc',
      '->',
      'ok',
    ])
    for (const token of tokens) expect(turn.slice(token.start, token.end)).toBe(token.raw)
  })

  test('behavior: two words said as one are two, each in its own place', () => {
    const turn = "what'll I earn, why'd you, whyd u, where'd it go, how'll it end, what'd"
    const tokens = tokenise(turn)
    expect(tokens.map(({ text }) => text).join(' ')).toBe(
      'what will i earn , why did you , why did u , where did it go , how will it end , whatd',
    )
    for (const token of tokens) expect(turn.slice(token.start, token.end)).toBe(token.raw)
  })

  test('behavior: words as they are typed on a phone are the words they stand for, each in its place', () => {
    const turn = 'can any1 put em in, ye'
    const tokens = tokenise(turn)
    expect(tokens.map(({ text }) => text).join(' ')).toBe('can anyone put them in , yes')
    for (const token of tokens) expect(turn.slice(token.start, token.end)).toBe(token.raw)
  })

  test('behavior: what is invisible goes, and the places still fit', () => {
    const turn = 'swap 1\u200b5 U\u202eSDC'
    const tokens = tokenise(turn)
    expect(tokens.map((token) => token.text)).toEqual(['swap', '15', 'usdc'])
    expect(turn.slice(tokens[2]?.start, tokens[2]?.end)).toBe('U\u202eSDC')
  })

  test('behavior: full-width and Arabic-Indic digits are read, mixed ones are marked', () => {
    expect(tokenise('１２ ٢٥').map((token) => [token.text, token.mixed])).toEqual([
      ['12', false],
      ['25', false],
    ])
    expect(tokenise('1٢')[0]?.mixed).toBe(true)
  })

  test('behavior: a letter that looks like another stays what it is', () => {
    expect(texts('USD\u0421')).toEqual(['usd\u0441'])
  })

  test('behavior: a space groups digits only before exactly three', () => {
    expect(texts('1 000 usdc')).toEqual(['1 000', 'usdc'])
    expect(texts('70 20 10')).toEqual(['70', '20', '10'])
    expect(texts('1 0000')).toEqual(['1', '0000'])
  })

  test('behavior: no more than the longest turn is looked at', () => {
    expect(tokenise('1'.repeat(100_000))[0]?.text.length).toBe(longestTurn)
  })
})
