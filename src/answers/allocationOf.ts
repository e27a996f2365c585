import { formatDecimal } from '../model/decimal.ts'
import type { AllocationView } from '../model/Portfolio.ts'
import { formatUsd, toCents, type UsdE8 } from '../model/Usd.ts'
import { type Group, groupOf } from './groupOf.ts'
import type { Holding } from './listHoldings.ts'

type Sum = Group & { readonly usd: UsdE8; readonly tokens: readonly string[] }

/** How what is held is spread over kinds of money, the largest first. What has no price, and what is owed, is in none. */
export function allocationOf(holdings: readonly Holding[]): readonly AllocationView[] {
  const sums = new Map<string, Sum>()
  for (const { token, usd, kind } of holdings) {
    if (usd === null || toCents(usd) <= 0n || kind === 'debt') continue
    const group = groupOf(token)
    const before = sums.get(group.group)
    const tokens = before?.tokens ?? []
    sums.set(group.group, {
      ...group,
      usd: (before?.usd ?? 0n) + toCents(usd),
      tokens: tokens.includes(token.symbol) ? tokens : [...tokens, token.symbol],
    })
  }
  const all = [...sums.values()].toSorted((a, b) => (a.usd > b.usd ? -1 : 1))
  const total = all.reduce((sum, { usd }) => sum + usd, 0n)
  return all.map(({ group, kind, tokens, usd }) => ({
    group,
    kind,
    tokens,
    usd: formatUsd(usd),
    percent: tenths((usd * 1_000n + total / 2n) / total),
  }))
}

function tenths(value: bigint): string {
  const [whole = '0', fraction = '0'] = formatDecimal(value, 1).split('.')
  return `${whole}.${fraction}`
}
