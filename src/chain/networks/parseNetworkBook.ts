import { type Address, sha256, stringToBytes } from 'viem'
import { z } from 'zod'
import type { Network } from '../../model/Network.ts'
import type { Token } from '../../model/Token.ts'

// The digest holds every byte to what `check:networks` saw, checksums too: here only the shape is looked at.
const address = z.custom<Address>((value) => typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value))
const bytes32 = z.templateLiteral(['0x', z.string().regex(/^[0-9a-f]{64}$/)])

const token = z.strictObject({
  chainId: z.number().int(),
  address,
  symbol: z.string(),
  name: z.string(),
  decimals: z.number().int().min(0).max(36),
})

const chainFacts = z.strictObject({
  explorer: z.strictObject({ name: z.string(), url: z.url({ protocol: /^https$/ }) }).nullable(),
  rpcUrls: z.array(z.url({ protocol: /^https$/ })).min(1),
  blockMilliseconds: z.number().int().positive(),
  arbSys: address.nullable(),
  confirmations: z
    .array(z.strictObject({ belowUsd: z.number().positive().nullable(), blocks: z.number().int() }))
    .min(1),
  gasPriceOracle: address.nullable(),
  sequencer: z.strictObject({ address, graceSeconds: z.number().int() }).nullable(),
})

const networkBook = z.strictObject({
  version: z.literal(1),
  builtFrom: z.array(z.strictObject({ package: z.string(), version: z.string(), licence: z.string() })),
  chainId: z.number().int(),
  name: z.string(),
  native: token,
  wrapped: token,
  tokens: z.array(token),
  listed: z.array(token),
  words: z.record(z.string(), z.array(address).min(1)),
  chain: chainFacts,
  feeds: z.array(
    z.strictObject({
      token: address,
      address,
      decimals: z.number().int(),
      heartbeatSeconds: z.number().int().positive(),
    }),
  ),
  multicall3: address,
  aave: z
    .strictObject({
      pool: address,
      dataProvider: address,
      oracle: address,
      reserves: z.array(
        z.strictObject({ asset: address, aToken: token, variableDebtToken: token, rateStrategy: address }),
      ),
    })
    .nullable(),
  uniswap: z
    .strictObject({
      factory: address,
      router: address,
      quoter: address,
      pools: z.array(z.strictObject({ address, token0: address, token1: address, fee: z.number().int().positive() })),
    })
    .nullable(),
  vaults: z.array(z.strictObject({ name: z.string(), asset: address, share: token })),
  morpho: z
    .strictObject({
      blue: address,
      standIn: z.literal(false),
      markets: z.array(
        z.strictObject({
          id: bytes32,
          loan: address,
          collateral: address,
          oracle: address,
          rateModel: address,
          lltv: z.string().regex(/^\d+$/),
          position: token,
        }),
      ),
    })
    .nullable(),
  staking: z
    .strictObject({
      name: z.string(),
      standIn: z.literal(false),
      token,
      queue: address,
      lens: address.nullable(),
      exitSeconds: z.number().int(),
    })
    .nullable(),
  across: z
    .strictObject({
      spokePool: address,
      destinations: z.array(
        z.strictObject({
          chainId: z.number().int(),
          name: z.string(),
          spokePool: address,
          routes: z.array(z.strictObject({ from: address, to: address })).min(1),
        }),
      ),
    })
    .nullable(),
})

/** A real network's book as it lies in `assets/networks`: what `npm run networks:build` writes. */
export type NetworkBook = z.input<typeof networkBook>

/** Of the book by what it says, so that a system that writes line ends its own way has the same one. */
export function digestOfNetworkBook(book: unknown): string {
  return sha256(stringToBytes(JSON.stringify(book))).slice(2)
}

/**
 * A real network's book, made into the shape that the app works with.
 * @param digest what the book was when it was checked; any other book is not read
 * @throws Error where it is another book, ZodError where it has another shape
 */
export function parseNetworkBook(file: unknown, digest: string): Network {
  if (digestOfNetworkBook(file) !== digest)
    throw new Error('A network’s book is not the one that came with this version of Sayso. Install Sayso again.')
  const { version, builtFrom, morpho, staking, ...book } = networkBook.parse(file)
  // One object a token, as in the practice chain's: some places tell tokens apart by that.
  const listed = (address: Address): Token => {
    const found = book.tokens.find((one) => one.address === address)
    if (found === undefined) throw new Error(`The book of ${book.name} names ${address}, but lists no such token.`)
    return found
  }
  return {
    ...book,
    kind: 'public',
    native: listed(book.native.address),
    wrapped: listed(book.wrapped.address),
    staking: staking === null ? null : { ...staking, token: listed(staking.token.address) },
    morpho:
      morpho === null
        ? null
        : { ...morpho, markets: morpho.markets.map((market) => ({ ...market, lltv: BigInt(market.lltv) })) },
  }
}
