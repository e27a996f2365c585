import { type Address, hexToBigInt } from 'viem'
import { askLogs, type FoundLog } from '../../chain/askLogs.ts'
import { type Reader, reach } from '../../chain/ChainClient.ts'
import { refundIn, refundTopics } from '../../protocols/across/events.ts'

/** So many blocks are searched at once for the log of a fill or of a refund: what public nodes answer. */
export const searchedBlocks = 9_000n
/** So many searches a look at most: after a long absence it takes several looks. */
const mostSearches = 6

export type RefundSearch = {
  readonly refund: FoundLog | null
  /** Up to this block there is none. */
  readonly searchedTo: bigint
  /** Whether that is the newest one, or the refund was found: otherwise there is more to search, or the node refused. */
  readonly whole: boolean
}

/**
 * A refund names no deposit: of those after a block that pay the account so much of the token, one that is no other deposit's.
 * It may be hours old, or days, so all blocks since are searched, from the oldest on.
 * @throws SaysoError `chain-unreachable`
 */
export async function findRefund(
  client: Reader,
  wanted: { readonly spokePool: Address; readonly account: Address; readonly token: Address; readonly units: bigint },
  { after, used }: { readonly after: bigint; readonly used: ReadonlySet<string> },
): Promise<RefundSearch> {
  const { spokePool } = wanted
  const height = hexToBigInt(await reach(() => client.viem.request({ method: 'eth_blockNumber' })))
  const topics = refundTopics(client.network.chainId)
  let searchedTo = after
  for (let searches = 0; searches < mostSearches && searchedTo < height; searches += 1) {
    const last = searchedTo + searchedBlocks
    const to = last < height ? last : height
    const logs = await askLogs(client, { address: spokePool, topics, from: searchedTo + 1n, to })
    if (logs === null) return { refund: null, searchedTo, whole: false }
    const refund = logs.find(
      (log) => !used.has(log.transactionHash) && refundIn(log, spokePool, wanted) >= wanted.units,
    )
    if (refund !== undefined) return { refund, searchedTo, whole: true }
    searchedTo = to
  }
  return { refund: null, searchedTo, whole: searchedTo >= height }
}
