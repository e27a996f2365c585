import type { Intent, IntentOf } from '../../../src/model/Reading.ts'
import { amountOf, heldAs, symbolNamed, symbolsOf } from './amounts.ts'
import type { Line } from './holdings.ts'
import { type Had, noTerms, tradeCost, usdOf } from './Terms.ts'
import type { Brought, Part } from './termsOf.ts'
import { inWallet } from './termsOfTrade.ts'

type Entry = Pick<IntentOf<'earn'>, 'asset' | 'amount' | 'into' | 'protocols' | 'exclude'>
type Placed = Extract<Intent, { kind: 'supply' | 'earn' | 'withdraw' | 'stake' | 'unstake' }>

/** Into a place, or out of one: what it is worth is what it was worth, but for a thousandth that vaults may round. */
const rounding = 0.001

export function termsOfPlaces(intent: Placed, had: Had, brought: Brought | null): Part {
  switch (intent.kind) {
    case 'supply':
      return entry({ asset: intent.asset, amount: intent.amount, protocols: [intent.protocol] }, had, brought)
    case 'earn':
      return entry(intent, had, brought)
    case 'withdraw':
      return exit(intent, had)
    case 'stake': {
      const range = amountOf(had, intent.asset, intent.amount, heldAs(had, intent.asset))
      const staked = usdOf(had, 'stETH', 10n ** 18n) / usdOf(had, 'ETH', 10n ** 18n)
      const least = (range === null ? (brought?.leastUsd ?? 0) : usdOf(had, 'ETH', range.low)) * staked
      const most = range === null ? (brought?.mostUsd ?? 0) : usdOf(had, 'ETH', range.high)
      return {
        terms: {
          ...noTerms,
          falls: range === null ? [] : [{ covers: inWallet(['ETH']), asset: 'ETH', most: range.high }],
          rises: [{ covers: inWallet(['stETH']), leastUsd: least * (1 - 1e-6), what: 'stETH' }],
          // One for one, whatever a market pays for it.
          costUsd: most * Math.max(0, 1 - staked),
        },
        brings: { asset: 'stETH', leastUsd: least, mostUsd: least },
      }
    }
    case 'unstake': {
      const range = amountOf(had, 'stETH', intent.amount, heldAs(had, 'stETH'))
      if (range === null) throw new Error('What is unstaked next is not worked out here.')
      const leastUsd = usdOf(had, 'ETH', range.low) * (1 - 1e-6)
      return {
        terms: {
          ...noTerms,
          falls: [{ covers: inWallet(['stETH']), asset: 'stETH', most: range.high }],
          rises: [{ covers: (line) => line.place === 'queue', leastUsd, what: 'ether in the queue' }],
        },
        brings: null,
      }
    }
  }
}

function isPosition(line: Line): boolean {
  return line.place === 'aave' || line.place === 'morpho' || line.place === 'vault'
}

function isAllowed({ name }: Line, { protocols, exclude }: Pick<Entry, 'protocols' | 'exclude'>): boolean {
  return (protocols?.some((word) => name.includes(word)) ?? true) && !exclude?.some((word) => name.includes(word))
}

function entry(wish: Entry, had: Had, brought: Brought | null): Part {
  const asset = symbolNamed(had, wish.asset)
  const into = wish.into === undefined ? [asset] : symbolsOf(had, wish.into)
  const range = amountOf(had, wish.asset, wish.amount, heldAs(had, wish.asset))
  const cost = Math.max(...into.map((symbol) => tradeCost(had, asset, symbol)))
  const least = range === null ? (brought?.leastUsd ?? 0) : usdOf(had, asset, range.low)
  const most = range === null ? (brought?.mostUsd ?? 0) : usdOf(had, asset, range.high)
  const covers = (line: Line): boolean => isPosition(line) && into.includes(line.asset) && isAllowed(line, wish)
  return {
    terms: {
      ...noTerms,
      falls: range === null ? [] : [{ covers: inWallet([asset]), asset, most: range.high }],
      rises: [{ covers, leastUsd: least * (1 - cost) * (1 - rounding), what: `a place for ${into.join(' or ')}` }],
      costUsd: most * (cost + rounding),
    },
    brings: null,
  }
}

function exit({ asset, amount, protocol }: IntentOf<'withdraw'>, had: Had): Part {
  const wanted = asset === 'any' ? null : symbolNamed(had, asset)
  const own = had.lines.filter(
    (line) =>
      isPosition(line) &&
      line.units > 0n &&
      (wanted === null || line.asset === wanted) &&
      (protocol === undefined || line.name.includes(protocol)),
  )
  const covers = (line: Line): boolean =>
    own.some(({ place, name, asset: symbol }) => place === line.place && name === line.name && symbol === line.asset)
  const symbols = [...new Set(own.map((line) => line.asset))]
  const parts = symbols.map((symbol) => {
    const places = own.filter((line) => line.asset === symbol)
    const sum = places.reduce((total, { units }) => total + units, 0n)
    const smallest = places.reduce((least, { units }) => (units < least ? units : least), sum)
    // A share of it may be meant of one place or of all of them.
    const { high } = amountOf(had, symbol, amount, sum) ?? { high: 0n }
    const { high: low } = amountOf(had, symbol, amount, amount === 'all' ? sum : smallest) ?? { high: 0n }
    return { symbol, high, leastUsd: usdOf(had, symbol, low) * (1 - rounding) }
  })
  const [only] = parts
  return {
    terms: {
      ...noTerms,
      falls: parts.map(({ symbol, high }) => ({ covers, asset: symbol, most: high })),
      rises: parts.map(({ symbol, leastUsd }) => ({ covers: inWallet([symbol]), leastUsd, what: symbol })),
      costUsd: parts.reduce((sum, { leastUsd }) => sum + leastUsd * rounding, 0),
    },
    brings:
      only === undefined || parts.length > 1
        ? null
        : { asset: only.symbol, leastUsd: only.leastUsd, mostUsd: usdOf(had, only.symbol, only.high) * 1.001 },
  }
}
