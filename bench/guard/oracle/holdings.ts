import type { Address } from 'viem'
import type { Network } from '../../../src/model/Network.ts'
import { nativeAddress } from '../../../src/model/Token.ts'
import type { State } from './openReader.ts'
import { manyShares } from './stateReads.ts'

/** One place that something of the account's stands in. Ether and its wrapped twin in the wallet are one place. */
export type Line = {
  readonly place: 'wallet' | 'aave' | 'morpho' | 'vault' | 'queue' | 'debt'
  /** Of the asset, by its symbol; ether's is ETH everywhere. */
  readonly asset: string
  /** What a sentence may call the place by, in lower case. */
  readonly name: string
  readonly units: bigint
}

export type Asset = { readonly symbol: string; readonly decimals: number; readonly usd: number }

/** Everything that an account has and owes, in the units of the assets it stands for. */
export function holdingsOf(network: Network, account: Address, state: State): readonly Line[] {
  const { tokens, aave, morpho, vaults, wrapped } = network
  const get = (key: string): bigint => {
    const found = state.get(key.toLowerCase())
    if (found === undefined) throw new Error(`${key} could not be read.`)
    return found
  }
  const has = (token: Address): bigint => get(`has:${account}:${token}`)
  const symbolOf = (address: Address): string => {
    if (address.toLowerCase() === wrapped.address.toLowerCase()) return 'ETH'
    return tokens.find((token) => token.address.toLowerCase() === address.toLowerCase())?.symbol ?? address
  }
  const wallet = tokens
    .filter((token) => token.address !== wrapped.address)
    .map((token): Line => {
      const units = has(token.address) + (token.address === nativeAddress ? has(wrapped.address) : 0n)
      return { place: 'wallet', asset: token.symbol, name: 'wallet', units }
    })
  const lent = (aave?.reserves ?? []).flatMap(({ asset, aToken, variableDebtToken }): readonly Line[] => [
    { place: 'aave', asset: symbolOf(asset), name: 'aave', units: has(aToken.address) },
    { place: 'debt', asset: symbolOf(asset), name: 'aave', units: has(variableDebtToken.address) },
  ])
  const books = (morpho?.markets ?? []).map(({ id, loan, position }): Line => {
    const [shares, assets, all] = ['supplyShares', 'totalAssets', 'totalShares'].map((part) =>
      get(`morpho:${id}:${part}`),
    )
    // Morpho's own virtual shares, SharesMathLib.
    const units = ((shares ?? 0n) * ((assets ?? 0n) + 1n)) / ((all ?? 0n) + 1_000_000n)
    return { place: 'morpho', asset: symbolOf(loan), name: `${position.name} morpho`.toLowerCase(), units }
  })
  const shares = vaults.map(({ name, share, asset }): Line => {
    const units = (has(share.address) * get(`worth:${share.address}`)) / manyShares
    return { place: 'vault', asset: symbolOf(asset), name: name.toLowerCase(), units }
  })
  const queue: readonly Line[] =
    network.staking === null ? [] : [{ place: 'queue', asset: 'ETH', name: 'lido', units: get('queue') }]
  return [...wallet, ...lent, ...books, ...shares, ...queue]
}

/** What each asset is worth by the chain's own feeds, as they stand and not as anybody says they do. */
export function assetsOf({ tokens, wrapped, feeds }: Network, state: State): ReadonlyMap<string, Asset> {
  return new Map(
    tokens
      .filter((token) => token.address !== wrapped.address)
      .map((token) => {
        const named = token.address === nativeAddress ? wrapped.address : token.address
        const feed = feeds.find((one) => one.token === named || one.token === token.address)
        const answer = feed === undefined ? undefined : state.get(`price:${feed.token}`.toLowerCase())
        if (feed === undefined || answer === undefined) throw new Error(`${token.symbol} has no price.`)
        const usd = Number(answer) / 10 ** feed.decimals
        return [token.symbol, { symbol: token.symbol, decimals: token.decimals, usd }]
      }),
  )
}
