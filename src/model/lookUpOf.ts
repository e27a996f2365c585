import type { Explorer } from './Network.ts'
import type { LookUpView } from './Stage.ts'

/** Where a person can look a transaction up outside Sayso. Null where nobody else knows the chain: on a practice chain. */
export function lookUpOf(explorer: Explorer | null, transaction: string | null): LookUpView | null {
  if (explorer === null || transaction === null) return null
  return { name: explorer.name, url: `${explorer.url.replace(/\/+$/, '')}/tx/${transaction}` }
}
