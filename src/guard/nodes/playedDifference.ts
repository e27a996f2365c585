import { keyOf } from '../../decoding/keyOf.ts'
import { findKnownToken } from '../../decoding/knownContracts.ts'
import { canonicalJson } from '../../model/BoundPlan.ts'
import { formatDecimal } from '../../model/decimal.ts'
import type { Network } from '../../model/Network.ts'
import type { PlayedSimulation, Simulation } from '../../model/Simulation.ts'

/** `what` goes after “do not agree on”; the others are what each says of it. */
export type Difference = { readonly what: string; readonly first: string; readonly second: string }

/**
 * Where two trials of the same calls, under the same conditions on the same block, came to different ends. There is no
 * tolerance: the same machine from the same state gives the same numbers. Gas and logs are left out, which nodes count and
 * write in ways of their own. Null where they are alike, and where one of them was not played.
 */
export function playedDifference(first: Simulation, second: Simulation, network: Network): Difference | null {
  if (first.status === 'unavailable' || second.status === 'unavailable') return null
  return stepDifference(first, second) ?? balanceDifference(first, second, network) ?? restDifference(first, second)
}

function stepDifference(first: PlayedSimulation, second: PlayedSimulation): Difference | null {
  const most = Math.max(first.steps.length, second.steps.length)
  for (let index = 0; index < most; index += 1) {
    const [one, other] = [first.steps[index], second.steps[index]]
    if (one?.status === other?.status) continue
    const said = (status: string | undefined): string => (status === 'ok' ? 'it succeeds' : 'it fails')
    return { what: `how step ${index + 1} ends`, first: said(one?.status), second: said(other?.status) }
  }
  return null
}

function balanceDifference(first: PlayedSimulation, second: PlayedSimulation, network: Network): Difference | null {
  const others = new Map(second.balances.map((balance) => [keyOf(balance.token), balance]))
  for (const { token, before, after } of first.balances) {
    const other = others.get(keyOf(token))
    if (other?.before === before && other.after === after) continue
    const says = (units: bigint | undefined): string =>
      units === undefined ? 'nothing' : formatDecimal(units, tokenOf(network, token)?.decimals ?? 0)
    const name = nameOfToken(network, token)
    return other?.before === before
      ? { what: `how much ${name} you have after it`, first: says(after), second: says(other?.after) }
      : { what: `how much ${name} you have before it`, first: says(before), second: says(other?.before) }
  }
  return null
}

/** Whatever else is read beside a plan, by what a person would call it. */
const others: readonly (readonly [what: string, of: (played: PlayedSimulation) => unknown])[] = [
  ['who may take what afterwards', ({ allowances }) => allowances],
  ['what the recipient gets', ({ received }) => received],
  ['what the price feeds say', ({ feeds }) => feeds],
  ['what a vault is worth', ({ vaults }) => vaults],
  ['what a pool stands at', ({ pools }) => pools],
  ['what your loans are before it', ({ lendingBefore }) => lendingBefore],
  ['what your loans are after it', ({ lendingAfter }) => lendingAfter],
  ['how safe a loan is on the way', ({ healthAfterStep }) => healthAfterStep],
  ['what you wait for from staking', ({ exitsBefore, exitsAfter }) => [exitsBefore, exitsAfter]],
  ['whether a contract stands at a recipient', ({ codeAt }) => Object.fromEntries(codeAt)],
  ['what can be read at all', ({ unread }) => unread],
]

function restDifference(first: PlayedSimulation, second: PlayedSimulation): Difference | null {
  for (const [what, of] of others)
    if (canonicalJson(of(first)) !== canonicalJson(of(second))) return { what, first: 'one thing', second: 'another' }
  return null
}

export function tokenOf(network: Network, token: string) {
  return findKnownToken(network, token)
}

export function nameOfToken(network: Network, token: string): string {
  return tokenOf(network, token)?.symbol ?? token
}
