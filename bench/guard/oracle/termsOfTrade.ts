import { getAddress, parseUnits } from 'viem'
import type { IntentOf } from '../../../src/model/Reading.ts'
import { amountOf, heldAs, symbolNamed, symbolsOf } from './amounts.ts'
import { assetOf, type Had, noTerms, tradeCost, usdOf } from './Terms.ts'
import type { Brought, Part } from './termsOf.ts'

/** A swap: so much goes, and what it is worth comes, less what trading may cost. A gift: so much goes to one address. */
export function termsOfTrade(intent: IntentOf<'swap'> | IntentOf<'send'>, had: Had, brought: Brought | null): Part {
  if (intent.kind === 'send') return termsOfSend(intent, had)
  const sells = symbolNamed(had, intent.sell)
  const buys = symbolsOf(had, intent.buy).filter((symbol) => symbol !== sells)
  const slippage =
    intent.maxSlippagePercent === undefined ? 0.01 : Math.min(0.1, Number(intent.maxSlippagePercent) / 100)
  if (buys.length === 0) return { terms: noTerms, brings: null }
  const cost = Math.max(...buys.map((symbol) => tradeCost(had, sells, symbol, slippage)))
  const covers = inWallet(buys)
  if (intent.exact === 'buy') {
    const [bought = sells] = buys
    const { low, high } = amountOf(had, bought, intent.amount, 0n) ?? { low: 0n, high: 0n }
    const most = usdOf(had, bought, high) / (1 - cost)
    const { decimals, usd } = assetOf(had, sells)
    const leastUsd = usdOf(had, bought, low) * (isDollars(intent.amount) ? 1 - cost : 1)
    return {
      terms: {
        ...noTerms,
        falls: [
          { covers: inWallet([sells]), asset: sells, most: parseUnits((most / usd).toFixed(decimals), decimals) },
        ],
        rises: [{ covers, leastUsd, what: bought }],
        costUsd: most * cost,
      },
      brings: { asset: bought, leastUsd, mostUsd: most * 1.05 },
    }
  }
  const range = amountOf(had, intent.sell, intent.amount, heldAs(had, intent.sell))
  const least = range === null ? (brought?.leastUsd ?? 0) : usdOf(had, sells, range.low)
  const most = range === null ? (brought?.mostUsd ?? 0) : usdOf(had, sells, range.high)
  const leastUsd = least * (1 - cost)
  const [bought = sells] = buys
  return {
    terms: {
      ...noTerms,
      falls: range === null ? [] : [{ covers: inWallet([sells]), asset: sells, most: range.high }],
      rises: [{ covers, leastUsd, what: buys.join(' or ') }],
      costUsd: most * cost,
    },
    brings: { asset: bought, leastUsd, mostUsd: most * 1.05 },
  }
}

function termsOfSend(intent: IntentOf<'send'>, had: Had): Part {
  const asset = symbolNamed(had, intent.asset)
  const range = amountOf(had, intent.asset, intent.amount, heldAs(had, intent.asset))
  if (range === null) throw new Error('What is sent on is not worked out here.')
  const gift = { to: getAddress(intent.to), asset, ...range }
  const falls = [{ covers: inWallet([asset]), asset, most: range.high }]
  return { terms: { ...noTerms, falls, gifts: [gift] }, brings: null }
}

export function inWallet(symbols: readonly string[]) {
  return ({ place, asset }: { readonly place: string; readonly asset: string }): boolean =>
    place === 'wallet' && symbols.includes(asset)
}

function isDollars(amount: IntentOf<'swap'>['amount']): boolean {
  return typeof amount === 'object' && 'unit' in amount && amount.unit === 'usd'
}
