import type { Address, Hex } from 'viem'
import { decodeAbiParameters, encodeAbiParameters, keccak256, parseAbiParameters } from 'viem/utils'

/** Which market the bytes name: its five fields, and the hash that Morpho and the catalogue know it by. */
export type NamedMarket = {
  readonly id: Hex
  readonly loan: Address
  readonly collateral: Address
  readonly oracle: Address
  readonly rateModel: Address
  readonly lltv: bigint
}

export type MorphoCall =
  | {
      readonly kind: 'supply'
      readonly market: NamedMarket
      readonly assets: bigint
      readonly onBehalfOf: Address
    }
  /** One of `assets` and `shares` is 0: the other says how much. */
  | {
      readonly kind: 'withdraw'
      readonly market: NamedMarket
      readonly assets: bigint
      readonly shares: bigint
      readonly onBehalfOf: Address
      readonly receiver: Address
    }

const fields = parseAbiParameters('address, address, address, address, uint256')
const supplyArgs = parseAbiParameters(
  '(address loan, address collateral, address oracle, address rateModel, uint256 lltv), uint256, uint256, address, bytes',
)
const withdrawArgs = parseAbiParameters(
  '(address loan, address collateral, address oracle, address rateModel, uint256 lltv), uint256, uint256, address, address',
)

/** Calls of Morpho Blue. Null for whatever is not exactly one of these, to the last byte. */
export function decodeMorpho(data: Hex): MorphoCall | null {
  const bytes = data.toLowerCase()
  const body: Hex = `0x${bytes.slice(10)}`
  try {
    switch (bytes.slice(0, 10)) {
      case '0xa99aad89': {
        const args = decodeAbiParameters(supplyArgs, body)
        if (encodeAbiParameters(supplyArgs, args) !== body) return null
        const [market, assets, shares, onBehalfOf, callback] = args
        // Paying for a number of shares leaves open what is paid; bytes for a callback are nobody's wish here.
        if (shares !== 0n || callback !== '0x') return null
        return { kind: 'supply', market: named(market), assets, onBehalfOf }
      }
      case '0x5c2bea49': {
        const args = decodeAbiParameters(withdrawArgs, body)
        if (encodeAbiParameters(withdrawArgs, args) !== body) return null
        const [market, assets, shares, onBehalfOf, receiver] = args
        if ((assets === 0n) === (shares === 0n)) return null
        return { kind: 'withdraw', market: named(market), assets, shares, onBehalfOf, receiver }
      }
      default:
        return null
    }
  } catch {
    return null
  }
}

const managerArgs = parseAbiParameters('address, bool')

/** Who may do anything with the account's positions, or no longer. Null for any other call of Morpho. */
export function decodeManager(data: Hex): { readonly manager: Address; readonly allowed: boolean } | null {
  const bytes = data.toLowerCase()
  const body: Hex = `0x${bytes.slice(10)}`
  try {
    const args = decodeAbiParameters(managerArgs, body)
    if (bytes.slice(0, 10) !== '0xeecea000' || encodeAbiParameters(managerArgs, args) !== body) return null
    return { manager: args[0], allowed: args[1] }
  } catch {
    return null
  }
}

function named(market: Omit<NamedMarket, 'id'>): NamedMarket {
  const { loan, collateral, oracle, rateModel, lltv } = market
  return { ...market, id: keccak256(encodeAbiParameters(fields, [loan, collateral, oracle, rateModel, lltv])) }
}
