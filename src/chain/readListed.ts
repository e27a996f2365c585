import type { Address } from 'viem'
import type { Network } from '../model/Network.ts'
import type { Token } from '../model/Token.ts'
import { type Reader, reach } from './ChainClient.ts'
import { readBalance } from './knownReads.ts'
import { ReadBatch } from './readBatch.ts'

/** Of the network's listed tokens: what an account has of each. */
export type ListedBalances = {
  /** Those that it has any of, in the list's order, in the token's smallest units. */
  readonly held: readonly { readonly token: Token; readonly units: bigint }[]
  /** Those of which it could not be said. */
  readonly unread: readonly Token[]
}

/** So many in one call: their work stays far below what public nodes do for one. */
const mostInOne = 100

/**
 * What an account has of each listed token, at the latest block. Asked in the same moment as a snapshot it travels in that
 * one's request. In calls of their own, since one of these contracts may take all the work that a call is given, and what
 * has a price must not go unread over it.
 */
export async function readListed({ network, viem }: Reader, account: Address): Promise<ListedBalances> {
  const parts = inParts(network.listed)
  const answers = await Promise.all(
    parts.map(async (tokens): Promise<ListedBalances> => {
      const held: { token: Token; units: bigint }[] = []
      const unread: Token[] = []
      const batch = new ReadBatch()
      for (const token of tokens)
        batch.add(
          readBalance(token.address, account),
          (units) => {
            if (units > 0n) held.push({ token, units })
          },
          () => unread.push(token),
        )
      const { to, data } = batch.call(network.multicall3)
      try {
        batch.take(await reach(() => viem.request({ method: 'eth_call', params: [{ to, data }, 'latest'] })))
        return { held, unread }
      } catch {
        return { held: [], unread: tokens }
      }
    }),
  )
  return { held: answers.flatMap(({ held }) => held), unread: answers.flatMap(({ unread }) => unread) }
}

function inParts(tokens: Network['listed']): readonly Network['listed'][] {
  return Array.from({ length: Math.ceil(tokens.length / mostInOne) }, (_, at) =>
    tokens.slice(at * mostInOne, (at + 1) * mostInOne),
  )
}
