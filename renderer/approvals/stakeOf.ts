import type { GrantView } from '../../src/api/Core.ts'

/** What is counted at the head of the page. What contracts that nobody knows say of themselves is in none of it. */
export function stakeOf(grants: readonly GrantView[]) {
  const known = grants.filter((grant) => grant.known)
  const count = (is: (grant: GrantView) => boolean) => known.filter(is).length
  return {
    count: known.length,
    endless: count(({ unlimited }) => unlimited),
    strangers: count(({ spender }) => spender.name === null),
    /** An allowance without a price is mostly one over nothing; of the other kinds each has something behind it. */
    noFigure: count(({ kind, couldTakeUsd }) => kind !== 'allowance' && couldTakeUsd === null),
  }
}
