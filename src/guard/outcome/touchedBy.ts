import type { Address } from 'viem'
import type { DecodedCall } from '../../decoding/DecodedCall.ts'
import { keyOf } from '../../decoding/keyOf.ts'
import { shareVaults } from '../../decoding/shareVaults.ts'
import { missingCase } from '../../errors/missingCase.ts'
import { listed } from '../../model/listed.ts'
import type { AaveReserve, Network } from '../../model/Network.ts'
import type { PlayedSimulation, UnreadThing } from '../../model/Simulation.ts'
import type { OutcomeBounds } from '../../model/Verdict.ts'
import { readLog } from '../logs/readLog.ts'

type Around = {
  /** Null where there are none: then what the plan does counts alone. */
  readonly bounds: OutcomeBounds | null
  readonly network: Network
  /** Those whose bytes are at hand: what a swap passes on its way stands in no balance. */
  readonly calls?: readonly DecodedCall[]
}

/**
 * The tokens and positions that a plan has anything to do with, in lower case: what it names, what changes, what a log of the
 * account's is about, what any of them stands for; and always the coin, since gas is paid and judged in it.
 */
export function touchedBy(
  { balances, steps, account }: PlayedSimulation,
  { bounds, network, calls = [] }: Around,
): ReadonlySet<string> {
  const named: readonly Address[] =
    bounds === null
      ? []
      : [...bounds.atMostOut, ...bounds.atLeastIn.flat(), ...bounds.mayOwe, ...bounds.mayReceive].map(
          ({ token }) => token,
        )
  const changed = balances.filter(({ before, after }) => before !== after).map(({ token }) => token)
  const logged = steps.flatMap(({ logs }) => logs).flatMap((log) => readLog(log, account)?.token ?? [])
  const coin = [network.native.address, network.wrapped.address]
  const all = new Set([...coin, ...named, ...changed, ...logged, ...calls.flatMap(tokensOf)].map(keyOf))
  return new Set([...all, ...standsFor(network).flatMap(([position, asset]) => (all.has(position) ? [asset] : []))])
}

/** What of all that could not be read such a plan needs, in words, each once. */
export function neededOf(unread: readonly UnreadThing[], touched: ReadonlySet<string>): readonly string[] {
  const needed = unread.filter(
    ({ about }) => about.length === 0 || about.some((address) => touched.has(keyOf(address))),
  )
  return [...new Set(needed.map(({ what }) => what))]
}

/** Places in which the account has something, or of which nobody could say, as keys: for whoever has to know of everything. */
export function placesHeld({ balances }: PlayedSimulation, network: Network): ReadonlySet<string> {
  const empty = new Set(
    balances.filter(({ before, after }) => before === 0n && after === 0n).map(({ token }) => keyOf(token)),
  )
  const places = shareVaults(network).map(({ share }) => keyOf(share.address))
  return new Set(places.filter((place) => !empty.has(place)))
}

/** "the price of LINK and the state of Morpho USDC/WETH", of three things at most. */
export function unreadSentence(what: readonly string[]): string {
  const shown = what.slice(0, mostNamed)
  const more = what.length - shown.length
  return `What this plan needs could not be read: ${listed(more > 0 ? [...shown, `${more} more`] : shown)}. Nothing is signed.`
}

const mostNamed = 3

/** Each position with what it is of. Keys. */
function standsFor(network: Network): readonly (readonly [position: string, asset: string])[] {
  return [
    ...(network.aave?.reserves ?? []).flatMap(({ asset, aToken, variableDebtToken }) =>
      [aToken, variableDebtToken].map(({ address }) => [keyOf(address), keyOf(asset)] as const),
    ),
    ...shareVaults(network).map(({ share, asset }) => [keyOf(share.address), keyOf(asset)] as const),
  ]
}

function tokensOf(call: DecodedCall): readonly Address[] {
  switch (call.kind) {
    case 'unknown':
    case 'native-send':
    case 'wrap':
    case 'unwrap':
    case 'take-back':
      return []
    case 'transfer':
    case 'approve':
    case 'bridge':
      return [call.token.address]
    case 'supply':
    case 'withdraw':
    case 'borrow':
    case 'repay':
    case 'collateral':
      return ofReserve(call.reserve)
    case 'deposit':
    case 'redeem':
    case 'take-out':
      return [call.vault.share.address, call.vault.asset]
    case 'stake':
    case 'request-exit':
    case 'claim':
      return [call.staking.token.address]
    case 'swap':
      return [call.sells.address, call.buys.address, ...call.trades.flatMap(({ tokens }) => tokens)]
    default:
      return missingCase(call)
  }
}

function ofReserve({ asset, aToken, variableDebtToken }: AaveReserve): readonly Address[] {
  return [asset, aToken.address, variableDebtToken.address]
}
