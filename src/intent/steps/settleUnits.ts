import { dollars } from '../lexicon/dollars.ts'
import type { Draft } from './Draft.ts'

/** "$1000 USDC" is 1000 USDC: dollars of a dollar stablecoin are a number of its tokens. */
export function settleUnits(draft: Draft): Draft {
  const { amount, exact, asset, sell, buy } = draft.said
  if (
    amount === undefined ||
    typeof amount.value === 'string' ||
    !('unit' in amount.value) ||
    amount.value.unit !== 'usd'
  )
    return draft
  const counted = draft.kind !== 'swap' ? asset : exact?.value === 'buy' ? buy : sell
  if (counted === undefined || !dollars.has(counted.value)) return draft
  return { ...draft, said: { ...draft.said, amount: { ...amount, value: { ...amount.value, unit: 'token' } } } }
}
