import { describe, expect, test } from 'vitest'
import { tag } from '../lexicon/tag.ts'
import { joinGranted } from './joinGranted.ts'

const kept = (turn: string) =>
  joinGranted(tag(turn, []))
    .map(({ text }) => text)
    .join(' ')

describe('joinGranted', () => {
  test.each([
    ['revoke the approval I gave to uniswap', 'revoke the approval to uniswap'],
    ['revoke the permissions that I have already granted aave', 'revoke the permissions aave'],
    ["take back the allowance I've set for aave", 'take back the allowance for aave'],
  ])('default: %s', (turn, want) => {
    expect(kept(turn)).toBe(want)
  })

  test.each(['i gave alice 5 usdc', 'revoke the approval alice gave aave', 'show the approvals i have'])(
    'behavior: %s stays as it is',
    (turn) => {
      expect(kept(turn)).toBe(turn)
    },
  )
})
