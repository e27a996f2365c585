import type { BuildJob } from '../model/build/BuildFields.ts'
import type { Intent } from '../model/Reading.ts'

/** What the sentence builder calls an act. Null where it does none of the kind. */
export function jobOf(kind: Intent['kind']): BuildJob | null {
  switch (kind) {
    case 'earn':
    case 'supply':
    case 'stake':
      return 'earn'
    case 'withdraw':
    case 'unstake':
      return 'withdraw'
    case 'swap':
    case 'send':
    case 'repay':
    case 'revoke':
    case 'limit':
      return kind
    case 'rebalance':
      return 'split'
    case 'show':
      return 'ask'
    default:
      return null
  }
}
