import { missingCase } from '../errors/missingCase.ts'
import { describeDelay, describeLimit, type NameOf } from './describeLimit.ts'
import type { LimitChange, LimitsView } from './Limits.ts'

/** "never more than $800 a day", "lifting “never more than $500 a day”", "raises wait 1 hour". */
export function describeChange(change: LimitChange, view: LimitsView, nameOf: NameOf): string {
  switch (change.change) {
    case 'set':
      return describeLimit(change.limit, nameOf)
    case 'lift': {
      const held = view.limits.find(({ key }) => key === change.key)
      return `lifting “${held === undefined ? change.key : describeLimit(held.limit, nameOf)}”`
    }
    case 'delay':
      return `raises wait ${describeDelay(change.seconds)}`
    case 'cancel':
      return 'taking a raise back'
    default:
      return missingCase(change)
  }
}
