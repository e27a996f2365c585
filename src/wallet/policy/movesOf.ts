import type { Address } from 'viem'
import type { DecodedCall } from '../../decoding/DecodedCall.ts'
import type { DecodedStep } from '../../decoding/decodePlan.ts'
import { findKnownToken } from '../../decoding/knownContracts.ts'
import { isInBook } from '../../decoding/shareVaults.ts'
import { missingCase } from '../../errors/missingCase.ts'
import type { Network, Vault } from '../../model/Network.ts'
import type { ProtocolName } from '../../model/Reading.ts'
import { sameAddress, type Token } from '../../model/Token.ts'

/** Where something goes: to somebody, into a protocol (null: one without a name of its own), or nowhere at all. */
export type Destination =
  | { readonly kind: 'person'; readonly address: Address }
  | { readonly kind: 'protocol'; readonly protocol: ProtocolName | null }
  /** It becomes another form of the same money, in the account's own hands. */
  | { readonly kind: 'own' }

/** What one step moves, by its bytes alone. */
export type Move = {
  readonly step: number
  /** At the most. `units` is null where only the chain knows how much: of a position that is given up. */
  readonly out: { readonly token: Token; readonly units: bigint | null; readonly to: Destination } | null
  /** At the least. `units` is null where only the chain knows how much. */
  readonly in: { readonly token: Token; readonly units: bigint | null } | null
  /** The protocol that money or a debt is newly in afterwards (null: one without a name). Absent where it is in none. */
  readonly enters?: ProtocolName | null
  /** The step whose gain this one takes, where that is measured. */
  readonly from: number | null
}

type Sides = Pick<Move, 'in' | 'out' | 'enters'>

/** What each step takes and brings. What a step takes is said at its most, what it brings at its least. */
export function movesOf(steps: readonly DecodedStep[], network: Network): readonly Move[] {
  return steps.map(({ call, measured }, step): Move => {
    const sides = sidesOf(measured?.most ?? call, { steps, step, network })
    return { step, from: measured?.slot.from ?? null, ...sides }
  })
}

type Around = { readonly steps: readonly DecodedStep[]; readonly step: number; readonly network: Network }

const nothing: Sides = { out: null, in: null }
const own: Destination = { kind: 'own' }
const into = (protocol: ProtocolName | null): Destination => ({ kind: 'protocol', protocol })

function sidesOf(call: DecodedCall, around: Around): Sides {
  const { network } = around
  const { native, wrapped } = network
  switch (call.kind) {
    case 'unknown':
    case 'approve':
    case 'take-back':
    case 'collateral':
      return nothing
    case 'native-send':
      return { ...nothing, out: { token: native, units: call.units, to: { kind: 'person', address: call.to } } }
    case 'transfer':
      return { ...nothing, out: { token: call.token, units: call.units, to: { kind: 'person', address: call.to } } }
    case 'wrap':
      return { out: { token: native, units: call.units, to: own }, in: { token: wrapped, units: call.units } }
    case 'unwrap':
      return { out: { token: wrapped, units: call.units, to: own }, in: { token: native, units: call.units } }
    case 'supply':
      return {
        out: { token: tokenOf(network, call.reserve.asset), units: call.units, to: into('aave') },
        in: { token: call.reserve.aToken, units: null },
        enters: 'aave',
      }
    case 'withdraw':
      return {
        out: { token: call.reserve.aToken, units: call.units, to: own },
        in: { token: tokenOf(network, call.reserve.asset), units: call.units },
      }
    case 'borrow':
      return { ...nothing, in: { token: tokenOf(network, call.reserve.asset), units: call.units }, enters: 'aave' }
    case 'repay': {
      const token = tokenOf(network, call.reserve.asset)
      return { ...nothing, out: { token, units: call.units ?? approvedFor(token, around), to: into('aave') } }
    }
    case 'deposit':
      return {
        out: {
          token: tokenOf(network, call.vault.asset),
          units: call.units,
          to: into(protocolOf(network, call.vault)),
        },
        in: { token: call.vault.share, units: null },
        enters: protocolOf(network, call.vault),
      }
    case 'redeem':
      return {
        out: { token: call.vault.share, units: call.shares, to: own },
        in: { token: tokenOf(network, call.vault.asset), units: null },
      }
    case 'take-out':
      return {
        out: { token: call.vault.share, units: null, to: own },
        in: { token: tokenOf(network, call.vault.asset), units: call.units },
      }
    case 'stake':
      return {
        out: { token: native, units: call.units, to: into('lido') },
        in: { token: call.staking.token, units: null },
        enters: 'lido',
      }
    case 'request-exit':
      return { ...nothing, out: { token: call.staking.token, units: call.units, to: into('lido') } }
    case 'claim':
      return { ...nothing, in: { token: native, units: null } }
    case 'bridge':
      return { ...nothing, out: { token: call.token, units: call.units, to: into(null) }, enters: null }
    case 'swap':
      return {
        out: { token: call.sells, units: call.sellUnits, to: into('uniswap') },
        in: { token: call.buys, units: call.buyUnits },
        enters: 'uniswap',
      }
    default:
      return missingCase(call)
  }
}

/** A whole debt has no number in the bytes: no more can be taken than the approval before it allows. */
function approvedFor(token: Token, { steps, step, network }: Around): bigint {
  const before = steps.slice(0, step).flatMap(({ call, measured }) => {
    const approval = measured?.most ?? call
    if (approval.kind !== 'approve' || !sameAddress(approval.token.address, token.address)) return []
    return sameAddress(approval.spender, network.aave?.pool ?? '') ? [approval.units] : []
  })
  return before.at(-1) ?? 0n
}

function protocolOf(network: Network, vault: Vault): ProtocolName | null {
  return isInBook(network, vault.share.address) ? 'morpho' : null
}

function tokenOf(network: Network, address: Address): Token {
  const unlisted = { chainId: network.chainId, address, symbol: address, name: address, decimals: 0 }
  return findKnownToken(network, address) ?? unlisted
}
