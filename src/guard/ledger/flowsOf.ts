import type { Address } from 'viem'
import type { DecodedCall } from '../../decoding/DecodedCall.ts'
import { keyOf } from '../../decoding/keyOf.ts'
import { isInBook } from '../../decoding/shareVaults.ts'
import { missingCase } from '../../errors/missingCase.ts'
import { atLeastZero, mulDivDown, mulDivUp } from '../../model/decimal.ts'
import type { Vault } from '../../model/Network.ts'
import type { PlayedSimulation } from '../../model/Simulation.ts'
import type { GuardInput } from '../GuardInput.ts'

/** Units that move: negative out of the account, positive into it. */
export type Flow = { readonly token: Address; readonly units: bigint }

type Books = {
  readonly input: GuardInput
  readonly played: PlayedSimulation
  /** What the calls before have moved so far. */
  readonly net: ReadonlyMap<string, bigint>
  /** What shares of vaults brought on top of that, if they brought all of their worth. */
  readonly unsure: ReadonlyMap<string, bigint>
}

const bps = 10_000n

/** What one call moves by its bytes: what leaves at its most, what arrives at its least. */
export function flowsOf(call: DecodedCall, books: Books): readonly Flow[] {
  const { network } = books.input
  switch (call.kind) {
    case 'unknown':
    case 'approve':
    case 'take-back':
    case 'collateral':
      return []
    case 'native-send':
      return [{ token: network.native.address, units: -call.units }]
    case 'transfer':
      return [{ token: call.token.address, units: -call.units }]
    case 'wrap':
      return [
        { token: network.native.address, units: -call.units },
        { token: network.wrapped.address, units: call.units },
      ]
    case 'unwrap':
      return [
        { token: network.wrapped.address, units: -call.units },
        { token: network.native.address, units: call.units },
      ]
    case 'supply':
      return [
        { token: call.reserve.asset, units: -call.units },
        { token: call.reserve.aToken.address, units: call.units },
      ]
    case 'withdraw': {
      const units = call.units ?? heldNow(books, call.reserve.aToken.address)
      return [
        { token: call.reserve.aToken.address, units: -units },
        { token: call.reserve.asset, units },
      ]
    }
    case 'borrow':
      return [
        { token: call.reserve.variableDebtToken.address, units: call.units },
        { token: call.reserve.asset, units: call.units },
      ]
    case 'repay': {
      // The most that can leave, and the least that the debt falls by: never more than there is of it.
      const owed = heldNow(books, call.reserve.variableDebtToken.address)
      const held = heldNow(books, call.reserve.asset)
      const margined = withDebtMargin(owed, books.input)
      const most = held + (books.unsure.get(keyOf(call.reserve.asset)) ?? 0n)
      const whole = most >= owed && held < margined ? held : margined
      return [
        { token: call.reserve.asset, units: -(call.units ?? whole) },
        {
          token: call.reserve.variableDebtToken.address,
          units: call.units !== null && call.units < owed ? -call.units : -owed,
        },
      ]
    }
    case 'swap':
      return [
        { token: call.sells.address, units: -call.sellUnits },
        { token: call.buys.address, units: call.buyUnits },
      ]
    case 'deposit':
      return [
        { token: call.vault.asset, units: -call.units },
        { token: call.vault.share.address, units: sharesFor(books, call.vault, call.units) },
      ]
    case 'stake':
      return [
        { token: network.native.address, units: -call.units },
        { token: call.staking.token.address, units: atLeastZero(call.units - books.input.settings.rebasingUnits) },
      ]
    case 'bridge':
      return [{ token: call.token.address, units: -call.units }]
    case 'request-exit':
      return [{ token: call.staking.token.address, units: -call.units }]
    case 'claim': {
      const ready = books.played.exitsBefore.filter((exit) => exit.claimable && call.ids.includes(exit.id))
      return [{ token: network.native.address, units: ready.reduce((sum, exit) => sum + exit.amount, 0n) }]
    }
    case 'redeem':
      return [
        { token: call.vault.share.address, units: -call.shares },
        { token: call.vault.asset, units: worthBefore(books, call.vault, call.shares) },
      ]
    case 'take-out':
      return [
        { token: call.vault.share.address, units: -sharesAgainst(books, call.vault, call.units) },
        { token: call.vault.asset, units: call.units },
      ]
    default:
      return missingCase(call)
  }
}

/** What all of a debt may come to until it is paid back: it grows while an approval waits. */
export function withDebtMargin(owed: bigint, { settings }: GuardInput): bigint {
  if (owed <= 0n) return 0n
  // Each of the market's roundings can move a debt by a unit more.
  return owed + mulDivUp(owed, settings.debtMarginBps, bps) + 2n * settings.rebasingUnits
}

function heldNow(books: Books, token: Address): bigint {
  const before = books.played.balances.find((balance) => keyOf(balance.token) === keyOf(token))?.before ?? 0n
  return before + (books.net.get(keyOf(token)) ?? 0n)
}

function readingsOf(books: Books, vault: Vault) {
  const key = keyOf(vault.share.address)
  const worth = books.played.vaults.find((reading) => keyOf(reading.vault) === key)
  const shares = books.played.balances.find((balance) => keyOf(balance.token) === key)
  return worth && shares ? { worth, shares } : null
}

/** Bytes say assets; how many shares they bring is the vault's to say. At the rate at which the plan got its shares. */
function sharesFor(books: Books, vault: Vault, units: bigint): bigint {
  const readings = readingsOf(books, vault)
  if (!readings) return 0n
  const worth = readings.worth.worthAfter - readings.worth.worthBefore
  const shares = readings.shares.after - readings.shares.before
  return worth > 0n && shares > 0n ? mulDivDown(units, shares, worth) : 0n
}

function worthBefore(books: Books, vault: Vault, shares: bigint): bigint {
  const readings = readingsOf(books, vault)
  if (!readings || readings.shares.before <= 0n) return 0n
  const worth = mulDivDown(shares, readings.worth.worthBefore, readings.shares.before)
  // Morpho's own book says to the unit what shares are worth; what a vault pays is the vault's to say.
  if (isInBook(books.input.network, vault.share.address)) return worth
  return mulDivDown(worth, bps - books.input.settings.vaultToleranceBps, bps)
}

function sharesAgainst(books: Books, vault: Vault, units: bigint): bigint {
  const readings = readingsOf(books, vault)
  if (!readings || readings.worth.worthBefore <= 0n) return units
  return mulDivUp(units, readings.shares.before, readings.worth.worthBefore)
}
