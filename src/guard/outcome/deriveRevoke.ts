import { keyOf } from '../../decoding/keyOf.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { findRights, type Right } from '../catalogue/findRights.ts'
import type { IntentOutcome } from './Outcome.ts'
import type { Scope } from './Scope.ts'
import { Underivable } from './Underivable.ts'

/**
 * Nothing may leave and nothing may arrive. Every right that the sentence names, by the catalogue and by what was read
 * before the first step, has to be gone afterwards; that none may rise holds for every plan. @throws Underivable
 */
export function deriveRevoke(intent: IntentOf<'revoke'>, scope: Scope): IntentOutcome {
  const { input, played } = scope
  const named = findRights(intent, input.network)
  if (named === null)
    throw new Underivable(
      'intent-checkable',
      `Sayso cannot tell which permissions “${intent.asset}” and “${intent.spender}” name on ${input.network.name}.`,
      'Name a token and a contract by their addresses.',
      { asset: intent.asset, spender: intent.spender },
    )
  const read = new Set(played.allowances.map((pair) => pairKey({ contract: pair.token, spender: pair.spender })))
  const unread = named.all.filter((right) => !read.has(pairKey(right)))
  if (unread.length > 0)
    throw new Underivable(
      'intent-checkable',
      'Some of the permissions that you named could not be read, so nobody can say whether they would be gone.',
      'Ask again.',
      { unread: `${unread.length}`, first: unread[0] === undefined ? '' : pairKey(unread[0]) },
    )
  const standing = played.allowances.filter(
    ({ token, spender, before }) => before > 0n && named.names({ contract: token, spender }),
  )
  if (standing.length === 0)
    throw new Underivable(
      'intent-checkable',
      'Nothing stands that your sentence would take back.',
      'Say “show approvals” to see what does.',
    )
  return {
    ways: [new Map()],
    yields: null,
    sends: [],
    trades: [],
    mayRise: [],
    endsAtZero: standing.map(({ token, spender }) => ({ token, spender })),
  }
}

function pairKey({ contract, spender }: Right): string {
  return `${keyOf(contract)}:${keyOf(spender)}`
}
