import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Address, getAddress, type Hex, isHex } from 'viem'
import { z } from 'zod'

const address = z.string().transform((text): Address => getAddress(text))
const named = z.object({ symbol: z.string(), decimals: z.number(), address })

const bookSchema = z.object({
  chainId: z.number(),
  blockNumber: z.number(),
  tokens: z.array(named),
  feeds: z.record(z.string(), z.object({ address, decimals: z.number() })),
  aave: z.object({
    pool: address,
    reserves: z.array(z.object({ symbol: z.string(), aToken: address, variableDebtToken: address })),
  }),
  uniswap: z.object({ swapRouter02: address }),
  vaults: z.array(named.extend({ name: z.string(), asset: z.string(), kind: z.string() })),
  morpho: z.object({
    blue: address,
    markets: z.array(z.object({ id: z.custom<Hex>((id) => isHex(id)), loan: z.string(), collateral: z.string() })),
  }),
  staking: z.object({ token: z.string(), queue: address, waitSeconds: z.number() }),
})

export type Book = z.infer<typeof bookSchema>

/** Where everything stands on the practice chain, read from its book directly: the stories share no reader with the app. */
export const book: Book = bookSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../assets/practice-chain/book.json'), 'utf8')),
)

/** Where the practice chain's own blocks end and a profile's begin. */
export const firstBlock = BigInt(book.blockNumber) + 1n

/** @throws where the book has no such token: a story that misspells one must not pass. */
export function tokenOf(symbol: string): Book['tokens'][number] {
  return found(
    book.tokens.find((token) => token.symbol === symbol),
    symbol,
  )
}

export function aTokenOf(symbol: string): Address {
  return found(
    book.aave.reserves.find((reserve) => reserve.symbol === symbol),
    `a${symbol}`,
  ).aToken
}

export function feedOf(symbol: string): Book['feeds'][string] {
  return found(book.feeds[symbol], `price of ${symbol}`)
}

export function vaultOf(kind: 'sound' | 'thin' | 'dream'): Book['vaults'][number] {
  return found(
    book.vaults.find((vault) => vault.kind === kind),
    kind,
  )
}

/** Everyone that a plan could leave an allowance with. */
export const spenders: readonly Address[] = [
  book.aave.pool,
  book.uniswap.swapRouter02,
  book.morpho.blue,
  book.staking.queue,
  ...book.vaults.map((vault) => vault.address),
]

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`The book of the practice chain has no ${name}.`)
  return value
}
