import { missingCase } from '../../errors/missingCase.ts'
import type { LimitPeriod, LimitScope } from '../../model/Limits.ts'
import { describeUsd } from '../../model/Usd.ts'
import { type Break, findBreak, type Spent } from './findBreak.ts'
import type { LimitState } from './foldLimits.ts'
import { spentOnWaysOut } from './isWayOut.ts'
import { spentIn } from './spentIn.ts'

/** The first limit that a plan breaks, in one sentence. Null where it keeps them all. */
export function checkLimits(state: LimitState, plan: Spent, now: number): string | null {
  for (const limit of state.limits.values()) {
    const broken = findBreak(
      limit,
      plan,
      ({ per, scope }) => spentIn(state.spent, per, scope, now),
      spentOnWaysOut(state.spent, now),
    )
    if (broken !== null) return sentenceOf(broken)
  }
  return null
}

function sentenceOf(broken: Break): string {
  switch (broken.kind) {
    case 'recipient':
      return `This plan sends to ${broken.to}, and your limit allows sending to those on your list only.`
    case 'protocol': {
      const name = broken.protocol ?? 'a vault that belongs to none of them'
      return `This plan uses ${name}, and your limit allows ${broken.allowed.join(', ') || 'no protocol'} only.`
    }
    case 'unpriced':
      return `This plan moves ${broken.token.symbol}, which has no price, so it cannot be held against your limit.`
    case 'too-much':
      return tooMuch(broken)
    default:
      return missingCase(broken)
  }
}

const periods: Readonly<Record<LimitPeriod, string>> = {
  transaction: 'for one plan',
  day: 'in 24 hours',
  week: 'in 7 days',
  month: 'in 30 days',
}

function tooMuch({ spends, before, limit: { most, per, scope } }: Extract<Break, { kind: 'too-much' }>): string {
  const where = scopeName(scope)
  const left = most > before ? most - before : 0n
  const rest = per === 'transaction' ? '' : `, of which ${describeUsd(left)} is left`
  return `This plan moves up to ${describeUsd(spends)}${where}, and your limit${where} is ${describeUsd(most)} ${periods[per]}${rest}.`
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
