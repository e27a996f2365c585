import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { type Address, getAddress } from 'viem'
import { z } from 'zod'
import bundled from '../../../assets/practice-chain/book.json' with { type: 'json' }
import { SaysoError } from '../../errors/SaysoError.ts'
import { digestOfBook, digestOfState } from './pinAssets.ts'
import { pinnedDigests } from './pinnedDigests.ts'

/** Where the chain lies in this checkout. A packaged app carries it elsewhere and says where. */
export function checkoutAssets(): string {
  return join(import.meta.dirname, '../../../assets/practice-chain')
}

const address = z.string().transform((text): Address => getAddress(text))

const bookSchema = z.object({
  chainId: z.number(),
  multicall3: address,
  feeds: z.record(z.string(), z.object({ address })),
  tokens: z.array(z.object({ symbol: z.string(), address })),
  vaults: z.array(z.object({ address, kind: z.string() })),
  staking: z.object({ queue: address }),
  funder: address,
  funderKeeper: address,
  timestamp: z.number(),
  stateDigest: z.string(),
})

/** The part of the chain's book that running it takes. What the app knows of it otherwise is in `chain/networks`. */
export type PracticeBook = z.infer<typeof bookSchema>

/**
 * The book, where it is the one that this version was built with: this file's, and the one that the planner and the
 * guard know their contracts by.
 *
 * @throws SaysoError `chain-start-failed` where a byte of it says otherwise
 */
export async function readPracticeBook(assets: string): Promise<PracticeBook> {
  const path = join(assets, 'book.json')
  const read = parseJson(await readFile(path, 'utf8'))
  for (const book of [read, bundled]) expectPinned(path, digestOfBook(book), pinnedDigests.book)
  return bookSchema.parse(read)
}

/**
 * The chain as it was built, in the form that Anvil loads.
 *
 * @throws SaysoError `chain-start-failed` where it is not what this version was built with
 */
export async function unpackState(assets: string): Promise<Buffer> {
  const path = join(assets, 'state.json.br')
  const packed = await readFile(path)
  expectPinned(path, digestOfState(packed), pinnedDigests.state)
  return promisify(brotliDecompress)(packed)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function expectPinned(file: string, found: string, expected: string): void {
  if (found === expected) return
  throw new SaysoError(
    'chain-start-failed',
    'The practice chain’s files are not the ones that came with this version of Sayso, so its addresses cannot be trusted and nothing was started. Install Sayso again.',
    { facts: { file, expected, found } },
  )
}
