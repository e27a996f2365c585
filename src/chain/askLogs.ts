import { type Address, type Hex, isHex, numberToHex } from 'viem'
import { z } from 'zod'
import { type Reader, reach } from './ChainClient.ts'

const hex = z.custom<Hex>((value) => isHex(value))
const logs = z.array(
  z.object({ address: hex, topics: z.array(hex).max(4), data: hex, transactionHash: hex, blockNumber: hex }),
)

/** A log with the transaction that it is of. */
export type FoundLog = z.infer<typeof logs>[number]

export type LogSearch = {
  readonly address: Address
  readonly topics: readonly (Hex | null)[]
  readonly from: bigint
  readonly to: bigint
}

/**
 * What one contract logged in a range of blocks. Null where the node refuses the question or answers it otherwise: then
 * nothing is known, which is not the same as nothing.
 */
export async function askLogs(client: Reader, search: LogSearch): Promise<readonly FoundLog[] | null> {
  const filter = {
    address: search.address,
    topics: search.topics,
    fromBlock: numberToHex(search.from < 0n ? 0n : search.from),
    toBlock: numberToHex(search.to),
  }
  try {
    const answer = await reach(() =>
      client.viem.request<{ Method: 'eth_getLogs'; Parameters: readonly unknown[]; ReturnType: unknown }>({
        method: 'eth_getLogs',
        params: [filter],
      }),
    )
    return logs.parse(answer)
  } catch {
    return null
  }
}
