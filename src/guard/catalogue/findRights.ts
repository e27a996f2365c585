import { type Address, isAddress } from 'viem'
import { keyOf } from '../../decoding/keyOf.ts'
import { knownTokens } from '../../decoding/knownContracts.ts'
import { isInBook } from '../../decoding/shareVaults.ts'
import type { Network } from '../../model/Network.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { isNative } from '../../model/Token.ts'
import { resolveAsset } from './resolveAsset.ts'

/** Who keeps a right in its books (a token, a debt token, Morpho), and who has it. */
export type Right = { readonly contract: Address; readonly spender: Address }

/** What a sentence to take rights back names. */
export type NamedRights = {
  readonly names: (right: Right) => boolean
  /** Everything of the catalogue that it names, whether it stands or not: all of it must have been looked at. */
  readonly all: readonly Right[]
}

/** Null where the sentence names an asset or a protocol that the catalogue does not know. */
export function findRights({ asset, spender }: IntentOf<'revoke'>, network: Network): NamedRights | null {
  const contracts = contractsNamed(asset, network)
  const spenders = spendersNamed(spender, network)
  if (contracts === null || spenders === null) return null
  const all = contracts.flatMap((contract) => spenders.map((one) => ({ contract, spender: one })))
  const isOf = (addresses: readonly Address[], address: Address): boolean =>
    addresses.some((one) => keyOf(one) === keyOf(address))
  return {
    all,
    // Whoever has no name here has the right all the same, and loses it with everybody's.
    names: (right) => isOf(contracts, right.contract) && (spender === 'all' || isOf(spenders, right.spender)),
  }
}

function contractsNamed(word: string, network: Network): readonly Address[] | null {
  const tokens = knownTokens(network).filter((token) => !isNative(token) && !isInBook(network, token.address))
  const all = new Map(
    [...tokens.map(({ address }) => address), ...(network.morpho ? [network.morpho.blue] : [])].map((address) => [
      keyOf(address),
      address,
    ]),
  )
  if (word === 'all' || word === 'any') return [...all.values()]
  const named = isAddress(word, { strict: false })
    ? [all.get(keyOf(word))]
    : // Nobody can be allowed to take the coin itself: what is meant is its wrapped twin.
      resolveAsset(network, word).map((token) => (isNative(token) ? network.wrapped.address : token.address))
  const known = named.flatMap((address) => (address === undefined ? [] : [address]))
  return known.length > 0 ? known : null
}

function spendersNamed(word: string, network: Network): readonly Address[] | null {
  const { aave, uniswap, morpho, staking, vaults } = network
  if (isAddress(word, { strict: false })) return [word]
  const byProtocol = new Map<string, Address | undefined>([
    ['aave', aave?.pool],
    ['uniswap', uniswap?.router],
    ['morpho', morpho?.blue],
    ['lido', staking?.queue],
  ])
  const shares = vaults.map(({ share }) => share.address)
  // A vault is called by its own name, or by a part of it: then all that have it are meant.
  const words = wordsIn(word)
  const byName = vaults.flatMap(({ name, share }) =>
    words.length > 0 && words.every((one) => wordsIn(name).includes(one)) ? [share.address] : [],
  )
  const found =
    word === 'all' ? [...byProtocol.values(), ...shares] : byProtocol.has(word) ? [byProtocol.get(word)] : byName
  const known = found.flatMap((address) => (address === undefined ? [] : [address]))
  return known.length > 0 ? known : null
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
