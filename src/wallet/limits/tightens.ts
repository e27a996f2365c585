import { missingCase } from '../../errors/missingCase.ts'
import { type Limit, type LimitChange, limitKey } from '../../model/Limits.ts'
import { sameAddress } from '../../model/Token.ts'
import type { LimitState } from './foldLimits.ts'

/** Whether after a change nothing more may be signed than before it. Such a change counts at once. */
export function tightens(change: LimitChange, state: LimitState): boolean {
  switch (change.change) {
    case 'set':
      return isNoWider(change.limit, state.limits.get(limitKey(change.limit)))
    case 'lift':
      return !state.limits.has(change.key)
    case 'delay':
      return change.seconds >= state.delaySeconds
    case 'cancel':
      return true
    default:
      return missingCase(change)
  }
}

/** Where there was none before, any limit is tighter. */
function isNoWider(limit: Limit, before: Limit | undefined): boolean {
  if (before === undefined) return true
  switch (limit.kind) {
    case 'spend':
      return before.kind === 'spend' && limit.most <= before.most
    case 'only-recipients':
      return (
        before.kind === 'only-recipients' &&
        limit.addresses.every((address) => before.addresses.some((known) => sameAddress(known, address)))
      )
    case 'only-protocols':
      return before.kind === 'only-protocols' && limit.protocols.every((name) => before.protocols.includes(name))
    default:
      return missingCase(limit)
  }
}
