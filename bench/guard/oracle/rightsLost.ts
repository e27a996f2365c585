import type { Network } from '../../../src/model/Network.ts'
import type { Line } from './holdings.ts'
import type { Done } from './playForReal.ts'
import { usualSpenders } from './stateReads.ts'
import type { Terms } from './Terms.ts'

/** Health below which a loan is about to be sold, 1e18 = 1. */
const floor = 1_100_000_000_000_000_000n

type Sides = {
  readonly pledges: Terms['pledges']
  readonly lines: readonly [readonly Line[], readonly Line[]]
  /** Whether the plan came to its end. */
  readonly whole: boolean
}

/** Rights given, collateral switched, loans endangered: what is lost without a balance changing. */
export function rightsLost(network: Network, { before, after }: Done, sides: Sides): readonly string[] {
  // Where a plan stops half-way, what it allowed to a protocol's own contract is listed and offered to be taken back.
  const pardoned = new Set(sides.whole ? [] : usualSpenders(network).map((address) => address.toLowerCase()))
  const allowed = [...after].flatMap(([key, units]) => {
    const [kind, token, who] = key.split(':')
    if (kind !== 'allows' && kind !== 'delegates' && kind !== 'authorises') return []
    if (kind === 'allows' && pardoned.has(who ?? '')) return []
    return units > (before.get(key) ?? 0n) ? [`${who ?? token} may take ${units} of ${token}`] : []
  })
  const [health, then] = [after.get('aave:health') ?? 0n, before.get('aave:health') ?? 0n]
  return [
    ...allowed,
    ...(before.get('aave:mode') === after.get('aave:mode') ? [] : ['the mode of lending changes']),
    ...(health < floor && health < then ? [`the health of the loan falls to ${Number(health) / 1e18}`] : []),
    ...flagsChanged(network, { before, after }, sides),
  ]
}

/** A place that was empty, or is now, switches by itself; what stays in it switches only for a loan that asks for it. */
function flagsChanged(
  { aave, tokens, wrapped }: Network,
  { before, after }: Pick<Done, 'before' | 'after'>,
  { pledges, lines: [linesBefore, linesAfter] }: Sides,
): readonly string[] {
  const [was, is] = [before.get('aave:flags') ?? 0n, after.get('aave:flags') ?? 0n]
  return (aave?.reserves ?? []).flatMap((_, index) => {
    const bit = 2n * BigInt(index) + 1n
    const on = (flags: bigint): boolean => ((flags >> bit) & 1n) === 1n
    if (on(was) === on(is)) return []
    const address = `0x${(before.get(`aave:reserve:${index}`) ?? 0n).toString(16).padStart(40, '0')}`
    const token = tokens.find((one) => one.address.toLowerCase() === address)
    const asset = address === wrapped.address.toLowerCase() ? 'ETH' : (token?.symbol ?? address)
    const lent = (lines: readonly Line[]): bigint =>
      lines.find((line) => line.place === 'aave' && line.asset === asset)?.units ?? 0n
    if (on(is) ? lent(linesBefore) <= 2n : lent(linesAfter) <= 2n) return []
    if (on(is) && (pledges === 'any' || pledges.includes(asset))) return []
    return [`${asset} ${on(is) ? 'becomes' : 'stops being'} collateral`]
  })
}
