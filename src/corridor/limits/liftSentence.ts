import { missingCase } from '../../errors/missingCase.ts'
import { capital } from '../../model/capital.ts'
import { describeScope, type NameOf, titled } from '../../model/describeLimit.ts'
import type { Limit } from '../../model/Limits.ts'

export const perAdverb = { transaction: 'transaction', day: 'daily', week: 'weekly', month: 'monthly' } as const

/** A sentence that lifts just this one. */
export function liftSentence(limit: Limit, nameOf: NameOf): string {
  switch (limit.kind) {
    case 'only-recipients':
      return 'Let me send to anyone again'
    case 'only-protocols':
      return 'Allow all protocols again'
    case 'spend': {
      const { scope, per } = limit
      const of =
        scope.of === 'contact'
          ? ` to ${nameOf(scope.address) ?? scope.address}`
          : scope.of === 'protocol'
            ? ` into ${titled(scope.protocol)}`
            : describeScope(scope, nameOf).toLowerCase()
      return capital(`remove my ${perAdverb[per]} limit${of}`)
    }
    default:
      return missingCase(limit)
  }
}
