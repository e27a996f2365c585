import { keyOf } from '../../decoding/keyOf.ts'
import { findKnownToken } from '../../decoding/knownContracts.ts'
import { shareVaults } from '../../decoding/shareVaults.ts'
import type { PlayedSimulation } from '../../model/Simulation.ts'
import type { GuardInput } from '../GuardInput.ts'
import { readPrice, worthOf } from './PriceBook.ts'

/** 1e-18 dollars that left and arrived. `complete` is false where something that changed has no price. */
export type WorthOfChanges = { readonly left: bigint; readonly arrived: bigint; readonly complete: boolean }

/**
 * Every change of the account in dollars: positions by what they stand for, shares by what their vault says.
 * @param given units by token that went to somebody whom the sentence names: no loss on the way, and what brought them
 *   counts as arrived
 */
export function worthOfChanges(
  input: GuardInput,
  played: PlayedSimulation,
  given: ReadonlyMap<string, bigint> = new Map(),
): WorthOfChanges {
  const { network } = input
  let left = 0n
  let arrived = 0n
  let complete = true
  for (const balance of played.balances) {
    const key = keyOf(balance.token)
    const units = balance.after - balance.before + (given.get(key) ?? 0n)
    if (units === 0n) continue
    const vault = shareVaults(network).find((known) => keyOf(known.share.address) === key)
    const reserve = network.aave?.reserves.find((known) => keyOf(known.aToken.address) === key)
    const loan = network.aave?.reserves.find((known) => keyOf(known.variableDebtToken.address) === key)
    const reading = vault ? played.vaults.find((known) => keyOf(known.vault) === key) : undefined
    const token = findKnownToken(network, vault?.asset ?? reserve?.asset ?? loan?.asset ?? balance.token)
    const price = token ? readPrice(token, network, played) : null
    if (!token || price?.status !== 'fresh' || (vault && !reading)) {
      complete = false
      continue
    }
    const stands = reading ? reading.worthAfter - reading.worthBefore : units
    // What is owed more is worth less.
    const worth = worthOf(loan ? -stands : stands, { token, usdE18: price.usdE18 })
    if (worth < 0n) left -= worth
    else arrived += worth
  }
  // What waits in the staking queue is ether that is owed to the account.
  const waits = (exits: PlayedSimulation['exitsBefore']) => exits.reduce((sum, exit) => sum + exit.amount, 0n)
  const queued = waits(played.exitsAfter) - waits(played.exitsBefore)
  if (queued !== 0n) {
    const price = readPrice(network.native, network, played)
    if (price.status !== 'fresh') complete = false
    else if (queued > 0n) arrived += worthOf(queued, { token: network.native, usdE18: price.usdE18 })
    else left += worthOf(-queued, { token: network.native, usdE18: price.usdE18 })
  }
  return { left, arrived, complete }
}
