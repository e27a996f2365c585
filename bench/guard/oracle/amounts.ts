import { parseUnits } from 'viem'
import type { Intent, IntentOf, WantedAmount } from '../../../src/model/Reading.ts'
import { assetOf, type Had } from './Terms.ts'

/** From and to, in units. */
export type Units = { readonly low: bigint; readonly high: bigint }

/** What a plan may keep of "all" ether for gas: a fiftieth of one. */
const keptForGas = 20_000_000_000_000_000n

/** How much of an asset a person means, where "all" and shares are of `of`. Null for what comes from the step before. */
export function amountOf(had: Had, word: string, wanted: WantedAmount, of: bigint): Units | null {
  const { decimals, usd } = assetOf(had, symbolNamed(had, word))
  const kept = word.toUpperCase() === 'ETH' ? keptForGas : 0n
  const upTo = (high: bigint): Units => ({ low: high > kept ? high - kept : 0n, high })
  if (wanted === 'previous') return null
  if (wanted === 'all') return upTo(of)
  if ('percent' in wanted) {
    const high = share(of, wanted.percent)
    const { low } = upTo(high)
    return { low: low > 0n ? low - 1n : 0n, high }
  }
  if ('allBut' in wanted) {
    const left = of - parseUnits(wanted.allBut.value, decimals)
    return upTo(left > 0n ? left : 0n)
  }
  if (wanted.unit === 'token') {
    const units = parseUnits(wanted.value, decimals)
    return { low: units, high: units }
  }
  const units = (Number(wanted.value) / usd) * 10 ** decimals
  return { low: BigInt(Math.floor(units * 0.994)), high: BigInt(Math.ceil(units * 1.006)) }
}

/** Rounded up. */
export function share(of: bigint, percent: string): bigint {
  const scale = 10n ** 18n
  return (of * parseUnits(percent, 16) + scale - 1n) / scale
}

export function symbolOf(word: string): string {
  return word.toUpperCase() === 'WETH' ? 'ETH' : word
}

/** The assets that a word stands for, as they are called here. */
export function symbolsOf(had: Had, word: string): readonly string[] {
  if (word === 'stablecoin') return ['USDC', 'USDT', 'DAI']
  const found = [...had.assets.keys()].find((symbol) => symbol.toUpperCase() === symbolOf(word).toUpperCase())
  if (found === undefined) throw new Error(`There is no ${word}.`)
  return [found]
}

export function symbolNamed(had: Had, word: string): string {
  const [symbol] = symbolsOf(had, word)
  if (symbol === undefined) throw new Error(`There is no ${word}.`)
  return symbol
}

/** What a person has of what they name: who says WETH does not mean their ether. */
export function heldAs(had: Had, word: string): bigint {
  return [...had.wallet].find(([symbol]) => symbol.toUpperCase() === word.toUpperCase())?.[1] ?? 0n
}

export function heldIn(had: Had, symbol: string): bigint {
  return had.lines.reduce(
    (sum, line) => (line.place === 'wallet' && line.asset === symbol ? sum + line.units : sum),
    0n,
  )
}

export function owedOf(had: Had, symbol: string): bigint {
  return had.lines.reduce((sum, line) => (line.place === 'debt' && line.asset === symbol ? sum + line.units : sum), 0n)
}

export function isKind<K extends Intent['kind']>(intent: Intent | undefined, kind: K): intent is IntentOf<K> {
  return intent?.kind === kind
}
