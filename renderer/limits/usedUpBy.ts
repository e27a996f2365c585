import { centsOf } from '../plan/cents.ts'

/** Whether a limit of so many dollars has nothing left at once, after so many that were moved before. Both are decimal strings. */
export function usedUpBy(mostUsd: string | null, spentUsd: string): boolean {
  const [whole = '', cents = ''] = mostUsd?.split('.') ?? []
  const most = mostUsd === null ? null : centsOf(`${whole}.${cents.padEnd(2, '0')}`)
  const spent = centsOf(spentUsd)
  return most !== null && spent !== null && spent > 0n && spent >= most
}
