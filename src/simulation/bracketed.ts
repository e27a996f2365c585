import { isHex } from 'viem'
import type { BracketedAllowance, BracketedBalance, BracketedReceipt } from '../model/Simulation.ts'
import type { BracketSide, Gift, Pair } from './bracket.ts'

/** What both sides of a bracket could read. What only one side could is left out: unknown, and named under `unread`. */
export function bracketBalances(before: BracketSide, after: BracketSide): readonly BracketedBalance[] {
  return [...before.balances].flatMap(([token, units]) => {
    const then = after.balances.get(token)
    return then === undefined || !isHex(token) ? [] : [{ token, before: units, after: then }]
  })
}

export function bracketAllowances(
  pairs: readonly Pair[],
  before: BracketSide,
  after: BracketSide,
): readonly BracketedAllowance[] {
  return pairs.flatMap((pair, index) => {
    const was = before.allowances[index] ?? null
    const is = after.allowances[index] ?? null
    return was === null || is === null ? [] : [{ ...pair, before: was, after: is }]
  })
}

export function bracketGifts(
  gifts: readonly Gift[],
  before: BracketSide,
  after: BracketSide,
): readonly BracketedReceipt[] {
  return gifts.flatMap(({ token, to }, index) => {
    const was = before.gifts[index] ?? null
    const is = after.gifts[index] ?? null
    return was === null || is === null ? [] : [{ token: token.address, to, before: was, after: is }]
  })
}
