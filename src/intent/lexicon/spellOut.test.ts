import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { lexicon } from './lexicon.ts'

const tom = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const said = (turn: string, contacts: Readonly<Record<string, string>> = { tom }) => read({ turns: [turn], contacts })

describe('spellOut', () => {
  test.each([
    ['gimme all my usdc bck', 'gimme all my usdc back'],
    ['earn smth on 1000 usdc', 'earn something on 1000 usdc'],
    ['l8r send tom 20 usdc', 'later send tom 20 usdc'],
    ['shud i send tom 20 usdc', 'should i send tom 20 usdc'],
    ['put abt 1000 usdc in aave', 'put about 1000 usdc in aave'],
  ])('default: “%s” is “%s”', (texted, written) => {
    expect(said(texted)).toEqual(said(written))
    expect(said(written).refuse).toBeNull()
  })

  test('behavior: who is called so is who is meant, and no word of the lexicon is put away', () => {
    expect(said('send 5 usdc to lil', { lil: tom }).intents).toMatchObject([{ to: 'lil' }])
    expect(said('send 5 usdc to bak').intents).toEqual([])
    expect(said('send 5 usdc to constructor').intents).toEqual([])
    // How much is never guessed.
    expect(said('withdraw evrything from aave').ask).toContain('amount')
    for (const word of ['bck', 'bak', 'abt', 'smth', 'lil', 'tht', 'thn', 'agn', 'mor'])
      expect(lexicon.has(word)).toBe(false)
  })

  test.each('dnt donot d0nt doont dnot dontt don dun nvr nevr nt wnt cnt dosnt shouldn'.split(' '))(
    'behavior: “%s send …” is no order to send',
    (word) => {
      expect(said(`${word} send 20 usdc to tom`).intents).toEqual([])
      expect(said(`pls ${word} send 20 usdc to tom`).intents).toEqual([])
    },
  )

  test('behavior: who is called Don is still paid', () => {
    expect(said('send 20 usdc to don', { don: tom }).intents).toMatchObject([{ to: 'don' }])
  })
})
