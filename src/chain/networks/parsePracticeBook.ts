import type { Address, Hex } from 'viem'
import { getAddress, isAddress, isHex, size, slice } from 'viem/utils'
import { z } from 'zod'
import type { BridgeMarket, ChainFacts, Network } from '../../model/Network.ts'
import { practiceChainId, secondPracticeChainId } from '../../model/practiceChains.ts'
import { nativeAddress, type Token } from '../../model/Token.ts'

const address = z.string().transform((text, context): Address => {
  // In small letters alone an address carries no checksum, and a slip of the hand would not show.
  if (isAddress(text) && getAddress(text) === text) return text
  context.addIssue({ code: 'custom', message: `${text} is no checksummed address` })
  return z.NEVER
})

const marketId = z.string().transform((text, context): Hex => {
  if (isHex(text) && size(text) === 32) return text
  context.addIssue({ code: 'custom', message: `${text} is no market's id` })
  return z.NEVER
})

const token = z.object({ symbol: z.string(), name: z.string(), decimals: z.number().int().min(0).max(36), address })

const practiceBook = z.object({
  chainId: z.number().int(),
  tokens: z.array(token),
  native: z.object({ symbol: z.string(), name: z.string(), decimals: z.number().int() }),
  weth: address,
  multicall3: address,
  feeds: z.record(z.string(), z.object({ address, decimals: z.number().int(), heartbeatSeconds: z.number().int() })),
  aave: z.object({
    pool: address,
    dataProvider: address,
    oracle: address,
    reserves: z.array(
      z.object({ symbol: z.string(), aToken: address, variableDebtToken: address, rateStrategy: address }),
    ),
  }),
  uniswap: z.object({
    factory: address,
    swapRouter02: address,
    quoterV2: address,
    pools: z.array(z.object({ address, token0: address, token1: address, fee: z.number().int() })),
  }),
  vaults: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      symbol: z.string(),
      decimals: z.number().int(),
      address,
      asset: z.string(),
    }),
  ),
  morpho: z.object({
    blue: address,
    kind: z.enum(['real', 'stand-in']),
    markets: z.array(
      z.object({
        id: marketId,
        loan: z.string(),
        collateral: z.string(),
        oracle: address,
        rateModel: address,
        lltv: z.string().regex(/^\d+$/).transform(BigInt),
      }),
    ),
  }),
  staking: z.object({
    name: z.string(),
    kind: z.enum(['real', 'stand-in']),
    token: z.string(),
    queue: address,
    lens: address,
    waitSeconds: z.number().int().min(0),
  }),
})

/** It has one node, inside the app; a block is made when something is sent, and none is ever taken back. */
const practiceFacts: ChainFacts = {
  explorer: null,
  rpcUrls: [],
  blockMilliseconds: 1_000,
  arbSys: null,
  confirmations: [{ belowUsd: null, blocks: 1 }],
  gasPriceOracle: null,
  sequencer: null,
}

/**
 * The practice chain's book, as the script that built the chain wrote it, made into the same shape as every network's.
 * @throws ZodError where the file is not what that script writes
 */
export function parsePracticeBook(file: unknown): Network {
  const book = practiceBook.parse(file)
  const { chainId } = book
  const tokens: Token[] = book.tokens.map((entry) => ({ chainId, ...entry }))
  const native: Token = { chainId, address: nativeAddress, ...book.native }
  const bySymbol = (symbol: string): Token => {
    const found = tokens.find((entry) => entry.symbol === symbol)
    if (found === undefined) throw new Error(`The practice chain's book names ${symbol}, but lists no such token.`)
    return found
  }
  const wrapped = bySymbol('WETH')
  const feeds = Object.entries(book.feeds).map(([symbol, feed]) => ({ token: bySymbol(symbol).address, ...feed }))
  const etherFeed = feeds.find((feed) => feed.token === wrapped.address)
  return {
    chainId,
    name: nameOf(chainId),
    kind: 'practice',
    native,
    wrapped,
    tokens: [native, ...tokens],
    listed: [],
    words: {},
    chain: practiceFacts,
    feeds: etherFeed === undefined ? feeds : [...feeds, { ...etherFeed, token: nativeAddress }],
    multicall3: book.multicall3,
    aave: {
      pool: book.aave.pool,
      dataProvider: book.aave.dataProvider,
      oracle: book.aave.oracle,
      reserves: book.aave.reserves.map((reserve) => {
        const asset = bySymbol(reserve.symbol)
        const position = { chainId, decimals: asset.decimals }
        return {
          asset: asset.address,
          rateStrategy: reserve.rateStrategy,
          aToken: {
            ...position,
            address: reserve.aToken,
            symbol: `a${asset.symbol}`,
            name: `${asset.symbol} in Aave v3`,
          },
          variableDebtToken: {
            ...position,
            address: reserve.variableDebtToken,
            symbol: `debt${asset.symbol}`,
            name: `${asset.symbol} owed to Aave v3`,
          },
        }
      }),
    },
    uniswap: {
      factory: book.uniswap.factory,
      router: book.uniswap.swapRouter02,
      quoter: book.uniswap.quoterV2,
      pools: book.uniswap.pools,
    },
    vaults: book.vaults.map((vault) => ({
      name: vault.name,
      asset: bySymbol(vault.asset).address,
      share: { chainId, address: vault.address, symbol: vault.symbol, name: vault.name, decimals: vault.decimals },
      ...(vault.kind === 'dream' && { trap: true as const }),
    })),
    morpho: {
      blue: book.morpho.blue,
      standIn: book.morpho.kind === 'stand-in',
      markets: book.morpho.markets.map((market) => {
        const loan = bySymbol(market.loan)
        const collateral = bySymbol(market.collateral)
        const pair = `${loan.symbol}/${collateral.symbol}`
        return {
          ...market,
          loan: loan.address,
          collateral: collateral.address,
          position: {
            chainId,
            // No contract stands there; see `MorphoPair`.
            address: getAddress(slice(market.id, 0, 20)),
            symbol: `morpho-${pair}`,
            name: `Morpho ${pair}`,
            decimals: loan.decimals + 6,
          },
        }
      }),
    },
    staking: {
      name: book.staking.name,
      standIn: book.staking.kind === 'stand-in',
      token: bySymbol(book.staking.token),
      queue: book.staking.queue,
      lens: book.staking.lens,
      exitSeconds: book.staking.waitSeconds,
    },
    across: acrossOfTests(chainId, tokens),
  }
}

/**
 * Where tests put Across's contracts on two practice chains. For anybody else nothing stands there, and there is no second
 * one to go to: the contracts may not be shipped.
 */
function acrossOfTests(chainId: number, tokens: readonly Token[]): BridgeMarket {
  const spokePool: Address = '0x3E8f1E43532898e86bFC68222C1389b72846d8c5'
  const other = chainId === practiceChainId ? secondPracticeChainId : practiceChainId
  const routes = tokens
    .filter(({ symbol }) => ['USDC', 'USDT', 'DAI', 'WBTC'].includes(symbol))
    .map(({ address }) => ({ from: address, to: address }))
  return { spokePool, destinations: [{ chainId: other, name: nameOf(other), spokePool, routes }] }
}

function nameOf(chainId: number): string {
  return chainId === secondPracticeChainId ? 'Second practice chain' : 'Practice chain'
}
