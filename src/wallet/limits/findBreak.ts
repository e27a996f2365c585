import { missingCase } from '../../errors/missingCase.ts'
import type { Limit, LimitScope } from '../../model/Limits.ts'
import type { ProtocolName } from '../../model/Reading.ts'
import { sameAddress, type Token } from '../../model/Token.ts'
import type { UsdE8 } from '../../model/Usd.ts'
import type { Destination, Move } from '../policy/movesOf.ts'
import type { Spending } from './countSpending.ts'
import { isWayOut, mostForWaysOut } from './isWayOut.ts'
import { spentFor } from './spentIn.ts'

export type SpendLimit = Extract<Limit, { kind: 'spend' }>

/** What a plan moves, and what it spends by that. */
export type Spent = { readonly moves: readonly Move[]; readonly spending: Spending; readonly chainId: number }

/** How a plan breaks a limit: facts, for whoever puts them into words. */
export type Break =
  | { readonly kind: 'recipient'; readonly to: string }
  /** `protocol` is null for a vault that belongs to none of them. */
  | { readonly kind: 'protocol'; readonly protocol: ProtocolName | null; readonly allowed: readonly ProtocolName[] }
  | { readonly kind: 'unpriced'; readonly token: Token }
  | { readonly kind: 'too-much'; readonly limit: SpendLimit; readonly before: UsdE8; readonly spends: UsdE8 }

/**
 * The first way in which a plan breaks one limit; null where it keeps it. The one place that says so: the signer refuses by
 * it, and the corridor says it before anybody is asked to approve.
 *
 * @param spentBefore what was counted already in the limit's period
 * @param waysOut what getting out took in the last 24 hours: its gas passes a limit that is used up, up to a ceiling
 */
export function findBreak(
  limit: Limit,
  plan: Spent,
  spentBefore: (limit: SpendLimit) => UsdE8,
  waysOut: UsdE8,
): Break | null {
  const { moves, spending, chainId } = plan
  switch (limit.kind) {
    case 'only-recipients': {
      const to = sentTo(moves).find((address) => !limit.addresses.some((known) => sameAddress(known, address)))
      return to === undefined ? null : { kind: 'recipient', to }
    }
    case 'only-protocols': {
      // Getting out is always allowed: what is taken out, claimed or paid back goes into nothing new.
      const outside = moves.find(
        ({ enters }) => enters !== undefined && (enters === null || !limit.protocols.includes(enters)),
      )
      if (outside === undefined) return null
      return { kind: 'protocol', protocol: outside.enters ?? null, allowed: limit.protocols }
    }
    case 'spend': {
      const unpriced = spending.unpriced.find(({ to }) => isMeant(to, limit.scope, chainId))
      if (unpriced !== undefined) return { kind: 'unpriced', token: unpriced.token }
      const spends = spentFor({ ...spending, chainId }, limit.scope)
      if (spends === 0n) return null
      if (isWayOut(moves) && waysOut + spends <= mostForWaysOut) return null
      const before = spentBefore(limit)
      return before + spends <= limit.most ? null : { kind: 'too-much', limit, before, spends }
    }
    default:
      return missingCase(limit)
  }
}

function sentTo(moves: readonly Move[]): readonly string[] {
  return moves.flatMap(({ out }) => (out?.to.kind === 'person' ? [out.to.address] : []))
}

function isMeant(to: Destination, scope: LimitScope, chainId: number): boolean {
  switch (scope.of) {
    case 'all':
      return true
    case 'chain':
      return scope.chainId === chainId
    case 'contact':
      return to.kind === 'person' && sameAddress(to.address, scope.address)
    case 'protocol':
      return to.kind === 'protocol' && to.protocol === scope.protocol
    default:
      return missingCase(scope)
  }
}
