import { describe, expect, test } from 'vitest'
import { tokenise } from '../text/tokenise.ts'
import { dropHedges } from './dropHedges.ts'

const kept = (turn: string, names: string[][] = []) =>
  dropHedges(tokenise(turn), names)
    .map(({ text }) => text)
    .join(' ')

describe('dropHedges', () => {
  test.each([
    ['take 400 usdc out maybe of compound', 'take 400 usdc out of compound'],
    ['fifty sort of bucks', 'fifty bucks'],
    ['swap 1 eth 🙏🏽 to usdc', 'swap 1 eth to usdc'],
    ['the eth i actually hold', 'the eth i hold'],
  ])('default: %s', (turn, without) => {
    expect(kept(turn)).toBe(without)
  })

  test.each(['lend it on aave or maybe compound', 'send 50, actually 80 usdc', 'maybe', 'something like compound'])(
    'behavior: %s stays',
    (turn) => {
      expect(kept(turn)).toBe(
        tokenise(turn)
          .map(({ text }) => text)
          .join(' '),
      )
    },
  )

  test('behavior: nobody is dropped for a name', () => {
    expect(kept('send 5 usdc to um', [['um']])).toBe('send 5 usdc to um')
  })
})
