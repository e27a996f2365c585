import type { Snapshot } from '../model/Snapshot.ts'
import { theNetwork } from '../model/theNetwork.ts'
import { formatUsd, toCents, withDollarSign } from '../model/Usd.ts'
import { listHoldings, unreadHoldings } from './listHoldings.ts'

const mostGaps = 8

/**
 * Everything held, place by place: "$66,149.00 in your wallet and $1,000.00 in Aave v3". What has no price, or could not
 * be read, is said to be missing from it.
 */
export function wholeByPlace(snapshot: Snapshot): string {
  const held = listHoldings(snapshot).filter(({ units }) => units !== 0n)
  const places = new Map<string, bigint>()
  for (const { place, kind, usd } of held) {
    const at = place === 'wallet' ? 'in your wallet' : kind === 'leaving' || kind === 'debt' ? place : `in ${place}`
    places.set(at, (places.get(at) ?? 0n) + toCents(usd ?? 0n))
  }
  const total = [...places.values()].reduce((sum, usd) => sum + usd, 0n)
  const parts = [...places].map(([at, usd]) => `${dollars(usd)} ${at}`)
  const split = parts.length < 2 ? '' : `: ${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
  const unpriced = [...new Set(held.filter(({ usd }) => usd === null).map(({ token }) => token.symbol))]
  const gaps = unreadHoldings(snapshot)
  return [
    `You hold ${dollars(total)} on ${theNetwork(snapshot.network)}${split}.`,
    unpriced.length === 0
      ? ''
      : ` ${unpriced.join(', ')} ${unpriced.length === 1 ? 'has' : 'have'} no price just now and ${unpriced.length === 1 ? 'is' : 'are'} not in it.`,
    gaps.length === 0
      ? ''
      : ` Could not be read just now, so not in it: ${gaps.slice(0, mostGaps).join(', ')}${gaps.length > mostGaps ? ` and ${gaps.length - mostGaps} more` : ''}.`,
  ].join('')
}

const dollars = (usd: bigint): string => withDollarSign(formatUsd(usd))
