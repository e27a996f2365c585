import { encodeAbiParameters, getAddress, getCreate2Address, keccak256, parseAbiParameters, slice } from 'viem'
import type { NetworkBook } from '../../src/chain/networks/parseNetworkBook.ts'
import { nativeAddress } from '../../src/model/Token.ts'
import type { AcrossAsset, Choice, TokenChoice } from './Choice.ts'
import { listedTokens } from './listedTokens.ts'
import { aaveAssetOf, aaveMarketOf, builtFrom, feedAt, findListed, morphoOf, tokenLists, uniswapOf } from './sources.ts'

/** How long after its heartbeat an answer may still be on its way: it is sent then, and mined later. */
const lateSeconds = 300
/** After a rollup's sequencer came back; Chainlink's own example and Aave's sentinel wait as long. */
const graceSeconds = 3_600
/** keccak256 of `UniswapV3Pool`'s creation code, as in `PoolAddress.sol` of `@uniswap/v3-periphery@1.4.4`. */
const poolCodeHash = '0xe34f199b19b2b4f47f68442619d555527d244f78a3297ea89325f843f87b8b54'

type BookToken = NetworkBook['tokens'][number]

/**
 * A network's book, out of the packages, by what Sayso chose to know of it.
 * @param others every network's choice: where a bridge leads
 * @throws Error where a package has not what was chosen, or two of them disagree
 */
export function makeBook(choice: Choice, others: readonly Choice[]): NetworkBook {
  const { chain } = choice
  const chainId = chain.id
  const native: BookToken = { chainId, address: nativeAddress, ...coinOf(choice) }
  const tokens = choice.tokens.map((one) => tokenOf(choice, one))
  const named = new Map([native, ...tokens].map((token) => [token.symbol, token]))
  if (named.size !== tokens.length + 1) throw new Error(`${choice.name} has a symbol twice.`)
  const bySymbol = (symbol: string): BookToken => {
    const found = named.get(symbol)
    if (found === undefined) throw new Error(`${choice.name} has no token called ${symbol}.`)
    return found
  }
  const { default: explorer } = chain.blockExplorers ?? {}
  const book: Omit<NetworkBook, 'listed'> = {
    version: 1,
    builtFrom: [...builtFrom],
    chainId,
    name: choice.name,
    native,
    wrapped: bySymbol(choice.wrapped),
    tokens: [native, ...tokens],
    words: Object.fromEntries(
      Object.entries(choice.words).map(([word, symbols]) => [word, symbols.map((symbol) => bySymbol(symbol).address)]),
    ),
    chain: {
      explorer: explorer === undefined ? null : { name: explorer.name, url: explorer.url },
      rpcUrls: [...new Set([...chain.rpcUrls.default.http, ...choice.nodes.map(({ url }) => url)])],
      blockMilliseconds: chain.blockTime ?? fail(`viem does not say how long a block of ${choice.name} takes.`),
      arbSys: choice.arbSys?.address ?? null,
      confirmations: choice.confirmations.map((tier) => ({ ...tier })),
      gasPriceOracle: contractOf(choice, 'gasPriceOracle'),
      sequencer:
        sequencerKey in choice.books.feeds
          ? { address: getAddress(feedAt(choice.books.feeds, sequencerKey)), graceSeconds }
          : null,
    },
    feeds: feedsOf(choice, bySymbol),
    multicall3: contractOf(choice, 'multicall3') ?? fail(`viem knows no Multicall3 on ${choice.name}.`),
    aave: aaveOf(choice, bySymbol),
    uniswap: uniswapBook(choice, bySymbol),
    vaults: choice.vaults.map(({ name, symbol, decimals, asset, at }) => ({
      name,
      asset: bySymbol(asset).address,
      share: { chainId, address: at.address, symbol, name, decimals },
    })),
    morpho: morphoBook(choice, bySymbol),
    staking: stakingOf(choice, bySymbol),
    across: acrossOf(choice, others),
  }
  return { ...book, listed: listedTokens(book) }
}

const sequencerKey = 'L2_Sequencer_Uptime_Status_Feed'

type BySymbol = (symbol: string) => BookToken

function fail(sentence: string): never {
  throw new Error(sentence)
}

function coinOf({ chain: { nativeCurrency } }: Choice): Pick<BookToken, 'symbol' | 'name' | 'decimals'> {
  const { symbol, name, decimals } = nativeCurrency
  return { symbol, name, decimals }
}

function contractOf({ chain }: Choice, name: 'multicall3' | 'gasPriceOracle') {
  const found = chain.contracts?.[name]
  return found !== undefined && 'address' in found && typeof found.address === 'string'
    ? getAddress(found.address)
    : null
}

function tokenOf({ chain, books, name: network }: Choice, { symbol, name, from, reserve }: TokenChoice): BookToken {
  const found = 'list' in from ? findListed(tokenLists[0], chain.id, from.list) : aaveAssetOf(books.aave, from.aave)
  if (found === undefined) throw new Error(`No package has ${symbol} of ${network}.`)
  const address = getAddress('UNDERLYING' in found ? found.UNDERLYING : found.address)
  const asset = reserve === undefined ? undefined : aaveAssetOf(books.aave, reserve)
  if (asset !== undefined && getAddress(asset.UNDERLYING) !== address)
    throw new Error(`${symbol} of ${network} is ${address} in the list, and ${asset.UNDERLYING} in Aave's book.`)
  return { chainId: chain.id, address, symbol, name, decimals: found.decimals }
}

function feedsOf(choice: Choice, bySymbol: BySymbol): NetworkBook['feeds'] {
  const feeds = choice.tokens.flatMap(({ symbol, feed }) =>
    feed === null
      ? []
      : [
          {
            token: bySymbol(symbol).address,
            address: getAddress(feedAt(choice.books.feeds, feed.key)),
            // Every dollar feed of Chainlink's has 8; `--online` asks each.
            decimals: 8,
            heartbeatSeconds: feed.heartbeatSeconds + lateSeconds,
          },
        ],
  )
  const coin = feeds.find(({ token }) => token === bySymbol(choice.wrapped).address)
  return coin === undefined ? feeds : [...feeds, { ...coin, token: nativeAddress }]
}

function aaveOf(choice: Choice, bySymbol: BySymbol): NetworkBook['aave'] {
  const market = aaveMarketOf(choice.books.aave)
  if (market.CHAIN_ID !== choice.chain.id) throw new Error(`${choice.name} has another chain's market of Aave.`)
  return {
    pool: getAddress(market.POOL),
    dataProvider: getAddress(market.AAVE_PROTOCOL_DATA_PROVIDER),
    oracle: getAddress(market.ORACLE),
    reserves: choice.tokens.flatMap(({ symbol, reserve }) => {
      if (reserve === undefined) return []
      const { chainId, address: asset, decimals } = bySymbol(symbol)
      const found = market.ASSETS[reserve] ?? fail(`Aave's book has no ${reserve} on ${choice.name}.`)
      if (found.decimals !== decimals) throw new Error(`${symbol} of ${choice.name} has other decimals in Aave's book.`)
      const position = (address: string, prefix: string, name: string) => ({
        chainId,
        address: getAddress(address),
        symbol: `${prefix}${symbol}`,
        name,
        decimals,
      })
      return [
        {
          asset,
          aToken: position(found.A_TOKEN, 'a', `${symbol} in Aave v3`),
          variableDebtToken: position(found.V_TOKEN, 'debt', `${symbol} owed to Aave v3`),
          rateStrategy: getAddress(found.INTEREST_RATE_STRATEGY),
        },
      ]
    }),
  }
}

function uniswapBook(choice: Choice, bySymbol: BySymbol): NetworkBook['uniswap'] {
  const known = uniswapOf(choice.chain.id)
  const factory = getAddress(known.factory)
  const pools = choice.pools.flatMap(([a, b, ...fees]) => {
    const ends = [bySymbol(a).address, bySymbol(b).address] as const
    const [token0, token1] = BigInt(ends[0]) < BigInt(ends[1]) ? ends : [ends[1], ends[0]]
    return fees.map((fee) => {
      const key = encodeAbiParameters(parseAbiParameters('address, address, uint24'), [token0, token1, fee])
      const address = getCreate2Address({ from: factory, salt: keccak256(key), bytecodeHash: poolCodeHash })
      return { address, token0, token1, fee }
    })
  })
  return { factory, router: getAddress(known.router), quoter: choice.quoter.address, pools }
}

function morphoBook(choice: Choice, bySymbol: BySymbol): NetworkBook['morpho'] {
  if (choice.morpho.length === 0) return null
  const known = morphoOf(choice.chain.id) ?? fail(`@morpho-org/morpho-ts does not know ${choice.name}.`)
  const rateModel = getAddress(known.adaptiveCurveIrm)
  return {
    blue: getAddress(known.morpho),
    standIn: false,
    markets: choice.morpho.map(({ id, oracle, lltv, ...pair }) => {
      const loan = bySymbol(pair.loan)
      const collateral = bySymbol(pair.collateral)
      const fields = [loan.address, collateral.address, oracle, rateModel, lltv] as const
      const types = parseAbiParameters('address, address, address, address, uint256')
      if (keccak256(encodeAbiParameters(types, fields)) !== id)
        throw new Error(`${id} is no market of ${loan.symbol} against ${collateral.symbol} on ${choice.name}.`)
      const symbols = `${loan.symbol}/${collateral.symbol}`
      return {
        id,
        loan: loan.address,
        collateral: collateral.address,
        oracle,
        rateModel,
        lltv: lltv.toString(),
        position: {
          chainId: choice.chain.id,
          // No contract stands there; see `MorphoPair`.
          address: getAddress(slice(id, 0, 20)),
          symbol: `morpho-${symbols}`,
          name: `Morpho ${symbols}`,
          decimals: loan.decimals + 6,
        },
      }
    }),
  }
}

function stakingOf(choice: Choice, bySymbol: BySymbol): NetworkBook['staking'] {
  if (choice.staking === null) return null
  const { name, token, queue, exitSeconds } = choice.staking
  const known = morphoOf(choice.chain.id)?.stEth
  if (known === undefined || getAddress(known) !== bySymbol(token).address)
    throw new Error(`The books do not agree on ${token} of ${choice.name}.`)
  return { name, standIn: false, token: bySymbol(token), queue: queue.address, lens: null, exitSeconds }
}

function acrossOf(choice: Choice, others: readonly Choice[]): NetworkBook['across'] {
  return {
    spokePool: choice.across.spokePool.address,
    destinations: others
      .filter((other) => other.chain.id !== choice.chain.id)
      .map((other) => ({
        chainId: other.chain.id,
        name: other.name,
        spokePool: other.across.spokePool.address,
        routes: acrossAssets.flatMap((asset) => {
          const [from, to] = [choice, other].map((end) => bridged(end, asset))
          return from === undefined || to === undefined ? [] : [{ from, to }]
        }),
      })),
  }
}

const acrossAssets = ['USDC', 'USDT', 'DAI', 'WBTC'] as const

function bridged(choice: Choice, asset: AcrossAsset): BookToken['address'] | undefined {
  const symbol = choice.across.tokens[asset]
  if (symbol === undefined) return undefined
  const found = choice.tokens.find((one) => one.symbol === symbol)
  return found === undefined ? fail(`${choice.name} has no token called ${symbol}.`) : tokenOf(choice, found).address
}
