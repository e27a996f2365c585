import { contactNames } from '../intent/contactNames.ts'
import { moreThere } from '../intent/dialogue/goOnThere.ts'
import { readOpen } from '../intent/read.ts'
import type { Draft } from '../intent/steps/Draft.ts'
import { plainAmount } from '../intent/steps/readAmount.ts'
import { settleUnits } from '../intent/steps/settleUnits.ts'
import { plus } from '../intent/text/decimal.ts'
import type { ReadRequest } from '../model/Reading.ts'

/** The two that "put 100 more in there" can mean of a plan that is only shown: `600 USDC` in all, or `100 USDC` instead of `500 USDC`. */
type SumOrInstead = { readonly inAll: string; readonly instead: string; readonly before: string }

/** Null where the last turn says no such thing, or where the two are not counted in one unit. */
export function sumOrInstead(request: ReadRequest): SumOrInstead | null {
  const { turns, contacts } = request
  const held = moreThere(turns.at(-1) ?? '', contactNames({ contacts }))
  const [step, ...others] = readOpen(request).flatMap((block) => block.steps)
  const asset = step?.said.asset
  if (held?.quantity == null || step === undefined || others.length > 0 || asset === undefined) return null
  const value = plainAmount(held.quantity)
  const added = value === null ? null : counted({ ...step, said: { ...step.said, amount: { value, from: [] } } })
  const before = counted(step)
  if (added === null || before === null || added.unit !== before.unit) return null
  const worded = (count: string): string =>
    added.unit === 'usd' ? `$${count} of ${asset.value}` : `${count} ${asset.value}`
  const inAll = worded(plus(before.value, added.value))
  return { inAll, instead: worded(added.value), before: worded(before.value) }
}

function counted(step: Draft): { readonly value: string; readonly unit: 'token' | 'usd' } | null {
  const amount = settleUnits(step).said.amount?.value
  return typeof amount === 'object' && 'value' in amount ? amount : null
}
