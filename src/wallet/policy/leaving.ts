import { keyOf } from '../../decoding/keyOf.ts'
import { slotSource } from '../../model/Slot.ts'
import type { Token } from '../../model/Token.ts'
import type { PolicyCase, PolicyRule } from './PolicyRule.ts'

/**
 * What leaves the account by the bytes, at its most, less what the same bytes surely bring, lies within what was approved.
 * Where a step brings what only the chain knows (shares given back, a whole position withdrawn), this cannot be said of
 * that token; whom it goes to and into what is checked all the same.
 */
export const leaving: PolicyRule = (judged) => {
  const { plan, moves } = judged
  const bounds = new Map<string, bigint>()
  for (const { token, units } of plan.bounds.atMostOut)
    bounds.set(keyOf(token), (bounds.get(keyOf(token)) ?? 0n) + units)
  for (const { token, net } of balance(judged)) {
    const most = bounds.get(keyOf(token.address)) ?? 0n
    if (net !== null && net > most) return `More ${token.symbol} would leave than was approved.`
  }
  for (const { out } of moves)
    if (out !== null && out.units === null && (bounds.get(keyOf(out.token.address)) ?? 0n) <= 0n)
      return `${out.token.symbol} would leave, and none was approved to.`
  return owing(judged)
}

type Balance = { readonly token: Token; net: bigint | null }

/** What leaves of each token, less what surely arrives. What is measured comes to nothing: what one step brings goes in. */
function balance({ plan, moves }: PolicyCase): readonly Balance[] {
  const sources = new Set(plan.slots.map(slotSource))
  const balances = new Map<string, Balance>()
  const of = (token: Token): Balance => {
    const found = balances.get(keyOf(token.address)) ?? { token, net: 0n }
    balances.set(keyOf(token.address), found)
    return found
  }
  for (const { step, out, in: brought, from } of moves) {
    if (out !== null && out.units !== null && from === null) {
      const leaves = of(out.token)
      if (leaves.net !== null) leaves.net += out.units
    }
    if (brought === null || sources.has(`${step}:${keyOf(brought.token.address)}`)) continue
    const arrives = of(brought.token)
    if (arrives.net !== null) arrives.net = brought.units === null ? null : arrives.net - brought.units
  }
  return [...balances.values()]
}

/** No more is borrowed than may be owed. */
function owing({ plan, steps }: PolicyCase): string | null {
  for (const [index, { call }] of steps.entries()) {
    if (call.kind !== 'borrow') continue
    const debt = call.reserve.variableDebtToken
    const most = plan.bounds.mayOwe.find(({ token }) => keyOf(token) === keyOf(debt.address))?.units ?? 0n
    if (call.units > most) return `Step ${index + 1} borrows more than was approved.`
  }
  return null
}
