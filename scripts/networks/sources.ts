import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { AaveV2Ethereum } from '@aave-dao/aave-address-book'
import { addressesRegistry } from '@morpho-org/morpho-ts'
import { z } from 'zod'
import { root } from '../bootstrap/root.mjs'

// `@uniswap/sdk-core` is CommonJS in truth: its other build names its own files without endings, which Node refuses.
const requireHere = createRequire(import.meta.url)

const address = z.templateLiteral(['0x', z.string().regex(/^[0-9a-fA-F]{40}$/)])
const listed = z.object({
  chainId: z.number(),
  symbol: z.string(),
  name: z.string(),
  decimals: z.number(),
  // Of other kinds of chains too, so it is read as an address only where it is one of ours.
  address: z.string(),
})
const tokenList = z.object({
  name: z.string(),
  version: z.object({ major: z.number(), minor: z.number(), patch: z.number() }),
  tokens: z.array(listed),
})
const packageFile = z.object({ name: z.string(), version: z.string(), license: z.string().optional() })
const uniswapBook = z.object({
  V3_CORE_FACTORY_ADDRESSES: z.record(z.string(), address),
  SWAP_ROUTER_02_ADDRESSES: z.function({ input: [z.number()], output: z.string() }),
})
const aaveAsset = z.object({
  decimals: z.number(),
  UNDERLYING: address,
  A_TOKEN: address,
  V_TOKEN: address,
  INTEREST_RATE_STRATEGY: address,
})
const aaveMarket = z.object({
  POOL: address,
  AAVE_PROTOCOL_DATA_PROVIDER: address,
  ORACLE: address,
  CHAIN_ID: z.number(),
  ASSETS: z.record(z.string(), aaveAsset),
})
const morphoEntry = z.object({ morpho: address, adaptiveCurveIrm: address, stEth: address.optional() })

export type Listed = z.infer<typeof listed>
export type AaveAsset = z.infer<typeof aaveAsset>

const uniswapList = tokenList.parse(requireHere('@uniswap/default-token-list'))
const aaveList = tokenList.parse(readJson('@aave-dao/aave-address-book', 'tokenlist.json'))
const uniswap = uniswapBook.parse(requireHere('@uniswap/sdk-core'))

/** The token lists that ship as packages. Aave's is for what the other lacks. */
export const tokenLists = [uniswapList, aaveList] as const

export function findListed(list: z.infer<typeof tokenList>, chainId: number, symbol: string): Listed | undefined {
  const found = list.tokens.filter((token) => token.chainId === chainId && token.symbol === symbol)
  if (found.length > 1) throw new Error(`${list.name} has ${found.length} tokens called ${symbol} on chain ${chainId}.`)
  return found[0]
}

export function aaveMarketOf(book: unknown): z.infer<typeof aaveMarket> {
  return aaveMarket.parse(book)
}

/** An asset of the market, or of the one before it: stETH is in no newer one. */
export function aaveAssetOf(book: unknown, key: string): AaveAsset | undefined {
  const market = aaveMarketOf(book)
  const found = market.ASSETS[key]
  if (found !== undefined) return found
  const older: Readonly<Record<string, unknown>> = market.CHAIN_ID === 1 ? AaveV2Ethereum.ASSETS : {}
  return key in older ? aaveAsset.parse(older[key]) : undefined
}

export function feedAt(book: Readonly<Record<string, unknown>>, key: string): `0x${string}` {
  return address.parse(book[key], { error: () => `The book of feeds has no ${key}.` })
}

export function uniswapOf(chainId: number): { readonly factory: string; readonly router: string } {
  const factory = uniswap.V3_CORE_FACTORY_ADDRESSES[chainId]
  if (factory === undefined) throw new Error(`@uniswap/sdk-core knows no factory on chain ${chainId}.`)
  return { factory, router: uniswap.SWAP_ROUTER_02_ADDRESSES(chainId) }
}

export function morphoOf(chainId: number): z.infer<typeof morphoEntry> | null {
  const registry: Readonly<Record<number, unknown>> = addressesRegistry
  return chainId in registry ? morphoEntry.parse(registry[chainId]) : null
}

/** Which package was read, as it lies in `node_modules`. */
export const builtFrom = [
  '@aave-dao/aave-address-book',
  '@morpho-org/morpho-ts',
  '@uniswap/default-token-list',
  '@uniswap/sdk-core',
  'viem',
].map((name) => {
  const { version, license } = packageFile.parse(readJson(name, 'package.json'))
  return { package: name, version, licence: license ?? 'MIT' }
})

function readJson(name: string, file: string): unknown {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, file), 'utf8'))
}
