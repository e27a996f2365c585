import { encodeAbiParameters, getAddress, isAddress, keccak256, parseAbiParameters, slice } from 'viem'
import { networkOf } from '../../src/chain/networks/networkOf.ts'
import type { Network } from '../../src/model/Network.ts'
import { isNative, nativeAddress, sameAddress } from '../../src/model/Token.ts'
import { listAddresses } from './listAddresses.ts'
import { tokenLists } from './sources.ts'

/** One thing that must hold of a book, how often it was looked at, and each place where it does not. */
export type Property = { readonly name: string; readonly looked: number; readonly problems: readonly string[] }

/** What can be proven of a network's book without asking any network. */
export function checkBook(network: Network): readonly Property[] {
  return [
    checksums(network),
    meanings(network),
    symbols(network),
    listedApart(network),
    coin(network),
    decimals(network),
    words(network),
    feedsOfVenues(network),
    rights(network),
    markets(network),
    bridges(network),
    chainFacts(network),
  ]
}

function property(name: string, problems: readonly (string | null)[]): Property {
  return { name, looked: problems.length, problems: problems.filter((problem) => problem !== null) }
}

function checksums(network: Network): Property {
  return property(
    'every address has its checksum',
    listAddresses(network).map(({ address, meaning }) =>
      isAddress(address) && getAddress(address) === address ? null : `${meaning}: ${address}`,
    ),
  )
}

/** One feed may price two tokens, and one strategy rate them: that is one meaning. Two meanings are a slip. */
function meanings(network: Network): Property {
  const seen = new Map<string, string>()
  return property(
    'no address under two meanings',
    listAddresses(network).map(({ address, meaning }) => {
      const key = address.toLowerCase()
      const before = seen.get(key)
      seen.set(key, meaning)
      return before === undefined || before === meaning ? null : `${address} is ${before} and ${meaning}`
    }),
  )
}

function symbols({ tokens }: Network): Property {
  const upper = tokens.map(({ symbol }) => symbol.toUpperCase())
  return property(
    'no symbol twice',
    tokens.map(({ symbol }, index) => (upper.indexOf(symbol.toUpperCase()) === index ? null : symbol)),
  )
}

/** What is only looked up must not pass for what can be named. */
function listedApart({ tokens, listed, words: known }: Network): Property {
  const taken = new Set([...tokens.map(({ symbol }) => symbol.toUpperCase()), ...Object.keys(known)])
  return property(
    'no listed token goes by a word of the book',
    listed.map(({ symbol, name }) => (taken.has(symbol.toUpperCase()) ? `${symbol} (${name})` : null)),
  )
}

function coin(network: Network): Property {
  const { native, wrapped, tokens } = network
  return property('the coin and its wrapped form', [
    native.address === nativeAddress && isNative(native) ? null : `${native.symbol} is not at the coin's address`,
    tokens[0] !== undefined && isNative(tokens[0]) ? null : 'the coin does not stand first',
    tokens.some((token) => sameAddress(token.address, wrapped.address)) ? null : `${wrapped.symbol} is not listed`,
    wrapped.symbol === `W${native.symbol}` ? null : `${wrapped.symbol} does not wrap ${native.symbol}`,
    wrapped.decimals === native.decimals ? null : `${wrapped.symbol} has other decimals than ${native.symbol}`,
  ])
}

/** Every list that has the token must agree; at least one must have it, on a real chain. */
function decimals({ tokens, listed, kind, chainId }: Network): Property {
  if (kind === 'practice') return property('decimals as in the token lists', [])
  return property(
    'decimals as in the token lists',
    [...tokens, ...listed]
      .filter((token) => !isNative(token))
      .map((token) => {
        const found = tokenLists.flatMap((list) =>
          list.tokens.filter((one) => one.chainId === chainId && sameAddress(one.address, token.address)),
        )
        if (found.length === 0) return `${token.symbol} is in no list`
        const other = found.find((one) => one.decimals !== token.decimals)
        return other === undefined ? null : `${token.symbol} has ${token.decimals}, and a list says ${other.decimals}`
      }),
  )
}

function words({ words: known, tokens }: Network): Property {
  return property(
    'every word names listed tokens',
    Object.entries(known).flatMap(([word, addresses]) => [
      word === word.toUpperCase() ? null : `${word} is not in capitals`,
      ...addresses.map((address) =>
        tokens.some((token) => token.address === address) ? null : `${word} names ${address}, which is not listed`,
      ),
    ]),
  )
}

function feedsOfVenues(network: Network): Property {
  const priced = new Set(network.feeds.map(({ token }) => token.toLowerCase()))
  const venues: readonly (readonly [string, string])[] = [
    ...(network.aave?.reserves ?? []).map(({ asset, aToken }) => [asset, aToken.name] as const),
    ...(network.uniswap?.pools ?? []).flatMap(({ token0, token1, address }) =>
      [token0, token1].map((token) => [token, `the pool ${address}`] as const),
    ),
    ...network.vaults.map(({ asset, name }) => [asset, name] as const),
    ...(network.morpho?.markets ?? []).flatMap(({ loan, collateral, position }) =>
      [loan, collateral].map((token) => [token, position.name] as const),
    ),
    ...(network.staking === null ? [] : [[network.staking.token.address, network.staking.name] as const]),
  ]
  const listed = (token: string) => network.tokens.find((one) => sameAddress(one.address, token))
  return property(
    'every venue has a feed',
    venues.map(([token, venue]) =>
      listed(token) !== undefined && priced.has(token.toLowerCase())
        ? null
        : `${listed(token)?.symbol ?? token} in ${venue} has none`,
    ),
  )
}

/** Tokens that belong to a protocol must be of the chain, with the decimals of what they stand for. */
function rights(network: Network): Property {
  const asset = (address: string) => network.tokens.find((token) => sameAddress(token.address, address))
  return property(
    'position tokens fit their assets',
    (network.aave?.reserves ?? []).flatMap((reserve) =>
      [reserve.aToken, reserve.variableDebtToken].map((token) =>
        token.chainId === network.chainId && token.decimals === asset(reserve.asset)?.decimals
          ? null
          : `${token.symbol} does not fit ${asset(reserve.asset)?.symbol ?? reserve.asset}`,
      ),
    ),
  )
}

function markets({ morpho }: Network): Property {
  const types = parseAbiParameters('address, address, address, address, uint256')
  return property(
    'Morpho markets hash to their ids',
    (morpho?.markets ?? []).map(({ id, loan, collateral, oracle, rateModel, lltv, position }) => {
      const hash = keccak256(encodeAbiParameters(types, [loan, collateral, oracle, rateModel, lltv]))
      if (hash !== id) return `${position.name}: ${hash}`
      return position.address === getAddress(slice(id, 0, 20)) ? null : `${position.name} has another key`
    }),
  )
}

/** What arrives elsewhere must be the same thing, by the other network's own book. */
function bridges({ across, tokens }: Network): Property {
  const assetOf = (symbol: string | undefined) => (symbol === 'USDT0' ? 'USDT' : symbol)
  return property(
    'what is bridged arrives as the same',
    (across?.destinations ?? []).flatMap(({ chainId, name, spokePool, routes }) => {
      const there = networkOf(chainId)
      return [
        there?.across?.spokePool === spokePool && there.name === name ? null : `${name} is another network`,
        ...routes.map(({ from, to }) => {
          const sent = tokens.find((token) => token.address === from)
          const arrives = there?.tokens.find((token) => token.address === to)
          return sent !== undefined &&
            sent.decimals === arrives?.decimals &&
            assetOf(sent.symbol) === assetOf(arrives.symbol)
            ? null
            : `${sent?.symbol ?? from} arrives as ${arrives?.symbol ?? to} on ${name}`
        }),
      ]
    }),
  )
}

function chainFacts({ kind, chain }: Network): Property {
  const tiers = chain.confirmations
  return property('facts of the chain', [
    kind === 'practice' || chain.rpcUrls.length >= 2 ? null : 'fewer than two nodes to ask',
    chain.rpcUrls.every((url) => url.startsWith('https://')) ? null : 'a node without TLS',
    tiers.at(-1)?.belowUsd === null ? null : 'the last tier of confirmations has a limit',
    tiers.every((tier, index) => index === 0 || tier.blocks > (tiers[index - 1]?.blocks ?? 0))
      ? null
      : 'more money does not wait longer',
    chain.blockMilliseconds > 0 ? null : 'no block time',
  ])
}
