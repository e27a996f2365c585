import { missingCase } from '../../errors/missingCase.ts'
import { type Limit, type LimitChange, type LimitsView, limitKey } from '../../model/Limits.ts'
import { sameAddress } from '../../model/Token.ts'

/** Whether what is asked for is what holds, so that nothing would be another afterwards. */
export function holdsAlready(change: LimitChange, { limits, delaySeconds }: LimitsView): boolean {
  switch (change.change) {
    case 'set': {
      const held = limits.find(({ key }) => key === limitKey(change.limit))
      return held !== undefined && isSame(change.limit, held.limit)
    }
    case 'delay':
      return change.seconds === delaySeconds
    case 'lift':
    case 'cancel':
      return false
    default:
      return missingCase(change)
  }
}

function isSame(one: Limit, other: Limit): boolean {
  switch (one.kind) {
    case 'spend':
      return other.kind === 'spend' && one.most === other.most
    case 'only-recipients':
      return other.kind === 'only-recipients' && sameOnes(one.addresses, other.addresses, sameAddress)
    case 'only-protocols':
      return other.kind === 'only-protocols' && sameOnes(one.protocols, other.protocols, (a, b) => a === b)
    default:
      return missingCase(one)
  }
}

function sameOnes<T>(some: readonly T[], others: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return some.length === others.length && some.every((a) => others.some((b) => same(a, b)))
}
