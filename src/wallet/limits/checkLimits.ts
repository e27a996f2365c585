import { missingCase } from '../../errors/missingCase.ts'
import type { Limit, LimitPeriod, LimitScope } from '../../model/Limits.ts'
import { sameAddress } from '../../model/Token.ts'
import { describeUsd, type UsdE8 } from '../../model/Usd.ts'
import type { Destination, Move } from '../policy/movesOf.ts'
import type { Spending } from './countSpending.ts'
import type { LimitState } from './foldLimits.ts'
import { spentFor, spentIn } from './spentIn.ts'

export type Spent = { readonly moves: readonly Move[]; readonly spending: Spending; readonly chainId: number }

/** The first limit that a plan breaks, in one sentence. Null where it keeps them all. */
export function checkLimits(state: LimitState, plan: Spent, now: number): string | null {
  for (const limit of state.limits.values()) {
    const broken = checkLimit(limit, state, plan, now)
    if (broken !== null) return broken
  }
  return null
}

function checkLimit(limit: Limit, state: LimitState, { moves, spending, chainId }: Spent, now: number): string | null {
  switch (limit.kind) {
    case 'only-recipients': {
      const first = sentTo(moves).find((address) => !limit.addresses.some((known) => sameAddress(known, address)))
      return first === undefined
        ? null
        : `This plan sends to ${first}, and your limit allows sending to those on your list only.`
    }
    case 'only-protocols': {
      // Getting out is always allowed: what is taken out, claimed or paid back goes into nothing new.
      const outside = moves.find(
        ({ enters }) => enters !== undefined && (enters === null || !limit.protocols.includes(enters)),
      )
      if (outside === undefined) return null
      const name = outside.enters ?? 'a vault that belongs to none of them'
      return `This plan uses ${name}, and your limit allows ${limit.protocols.join(', ') || 'no protocol'} only.`
    }
    case 'spend': {
      const { per, scope, most } = limit
      const unpriced = spending.unpriced.find(({ to }) => isMeant(to, scope, chainId))
      if (unpriced !== undefined)
        return `This plan spends ${unpriced.token.symbol}, which has no price, so it cannot be held against your limit.`
      const spends = spentFor({ ...spending, chainId }, scope)
      if (spends === 0n) return null
      const before = spentIn(state.spent, per, scope, now)
      return before + spends <= most ? null : tooMuch({ spends, before, most, per, scope })
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

const periods: Readonly<Record<LimitPeriod, string>> = {
  transaction: 'for one plan',
  day: 'in 24 hours',
  week: 'in 7 days',
  month: 'in 30 days',
}

function tooMuch(of: {
  readonly spends: UsdE8
  readonly before: UsdE8
  readonly most: UsdE8
  readonly per: LimitPeriod
  readonly scope: LimitScope
}): string {
  const { spends, before, most, per, scope } = of
  const where = scopeName(scope)
  const left = most > before ? most - before : 0n
  const rest = per === 'transaction' ? '' : `, of which ${describeUsd(left)} is left`
  return `This plan spends up to ${describeUsd(spends)}${where}, and your limit${where} is ${describeUsd(most)} ${periods[per]}${rest}.`
}

function scopeName(scope: LimitScope): string {
  switch (scope.of) {
    case 'all':
      return ''
    case 'contact':
      return ` to ${scope.address}`
    case 'protocol':
      return ` in ${scope.protocol}`
    case 'chain':
      return ` on chain ${scope.chainId}`
    default:
      return missingCase(scope)
  }
}
