import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { type Address, getAddress } from 'viem'
import { z } from 'zod'

/** Where the chain lies in this checkout. A packaged app carries it elsewhere and says where. */
export function checkoutAssets(): string {
  return join(import.meta.dirname, '../../../assets/practice-chain')
}

const address = z.string().transform((text): Address => getAddress(text))

const bookSchema = z.object({
  chainId: z.number(),
  multicall3: address,
  feeds: z.record(z.string(), z.object({ address })),
  vaults: z.array(z.object({ address })),
  funder: address,
  funderKeeper: address,
  timestamp: z.number(),
  stateDigest: z.string(),
})

/** The part of the chain's book that running it takes. What the app knows of it otherwise is in `chain/networks`. */
export type PracticeBook = z.infer<typeof bookSchema>

export async function readPracticeBook(assets: string): Promise<PracticeBook> {
  return bookSchema.parse(JSON.parse(await readFile(join(assets, 'book.json'), 'utf8')))
}

/** The chain as it was built, in the form that Anvil loads. */
export async function unpackState(assets: string): Promise<Buffer> {
  return promisify(brotliDecompress)(await readFile(join(assets, 'state.json.br')))
}
