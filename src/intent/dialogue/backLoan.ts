import { onlyLoanPlace } from '../steps/onlyLoanPlace.ts'
import { plainAmount } from '../steps/readAmount.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome } from './converse.ts'
import { heldIn, spanOf } from './heldIn.ts'
import type { State } from './State.ts'

const shape =
  /^ *(?:(?:ok|okay|and|but|no|please|pls|hm+|then|oh)[, ]+)*(?:against (?<against>.+?)|(?:with|using) (?<using>.+?) as (?:a )?(?:collateral|security))(?: +(?:please|pls|then))*[ .!]*$/dis

/**
 * "against my eth", "against 1 eth", of a loan in hand that nothing was said to back: what backs it; so much of it is lent
 * first where it is counted. Null where the turn says anything else.
 */
export function backLoan(state: State, turn: string, at: number, contacts: readonly string[]): Outcome | null {
  const [block, ...more] = state.live ?? []
  const [loan, ...others] = block?.steps ?? []
  if (block === undefined || loan?.kind !== 'borrow' || loan.said.collateral !== undefined) return null
  if (more.length + others.length > 0 || block.when !== null) return null
  const found = shape.exec(straightQuotes(turn))
  const span = found === null ? null : (spanOf(found, 'against') ?? spanOf(found, 'using'))
  const held = span === null ? null : heldIn(turn, span, contacts)
  if (held === null || held.asset === null || held.asset === 'unclear') return null
  const from = [{ turn: at, start: held.start, end: held.end }]
  const collateral = { value: held.asset, from }
  const said = { ...loan.said, collateral }
  if (held.quantity === null) return holding(state, [{ ...block, steps: [{ ...loan, said }] }])
  const value = plainAmount(held.quantity)
  const protocol = loan.said.protocol ?? onlyLoanPlace()
  if (value === null || protocol === undefined) return null
  const { chain } = loan.said
  const lent = { asset: collateral, amount: { value, from }, protocol, ...(chain && { chain }) }
  return holding(state, [
    {
      ...block,
      steps: [
        { kind: 'supply', said: lent, unclear: [] },
        { ...loan, said: { ...said, protocol } },
      ],
    },
  ])
}
