import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'

const accountSchema = z.object({
  nonce: z.number(),
  balance: z.string(),
  code: z.string(),
  storage: z.record(z.string(), z.string()),
})

const blockSchema = z.looseObject({ header: z.looseObject({ number: z.string() }) })

/** What Anvil dumps and loads. Fields that are not named here are kept as they came. */
const stateSchema = z.looseObject({
  block: z.looseObject({ number: z.string(), timestamp: z.string() }),
  accounts: z.record(z.string(), accountSchema),
  best_block_number: z.number(),
  blocks: z.array(blockSchema),
  transactions: z.array(z.unknown()),
})

export type State = z.infer<typeof stateSchema>

/** Keeps the hashes of past blocks; those differ from build to build, because a block's random number does. */
const blockHashHistory = '0x0000f90827f1c53a10cb7a02335b175320002935'

export function parseState(text: string): State {
  return stateSchema.parse(JSON.parse(text))
}

/** Anvil's dump as it answers it: compressed, in hex. */
export function parseDump(dump: string): State {
  return parseState(gunzipSync(Buffer.from(dump.slice(2), 'hex')).toString('utf8'))
}

/**
 * Leaves out what nobody needs: all blocks but the last, which is empty and must stay (a copy of the chain could not
 * return to it otherwise), all transactions, and the hashes of blocks that are gone.
 */
export function pruneState(state: State): State {
  const last = state.blocks.find((block) => Number(block.header.number) === state.best_block_number)
  if (last === undefined) throw new Error('The last block is not in the dump')
  const accounts = { ...state.accounts }
  const history = accounts[blockHashHistory]
  if (history !== undefined) accounts[blockHashHistory] = { ...history, storage: {} }
  return { ...state, accounts: sortRecord(accounts), blocks: [last], transactions: [], historical_states: null }
}

/** The accounts alone, in one order: equal text means an equal chain, whatever its blocks' random numbers were. */
export function canonicalAccounts(state: State): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(sortRecord(state.accounts)).map(([address, { nonce, balance, code, storage }]) => [
      address,
      JSON.stringify({ nonce, balance, code, storage: sortRecord(storage) }),
    ]),
  )
}

export function digestState(state: State): string {
  const hash = createHash('sha256')
  for (const [address, account] of canonicalAccounts(state)) hash.update(`${address} ${account}\n`)
  return hash.digest('hex')
}

function sortRecord<V>(record: Readonly<Record<string, V>>): Record<string, V> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}
