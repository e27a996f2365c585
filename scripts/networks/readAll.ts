import type { ChainClient } from '../../src/chain/ChainClient.ts'
import { decodeBatch, decodeRead, encodeBatch } from '../../src/chain/readBatch.ts'
import type { Read } from '../../src/model/Read.ts'

/** Few enough that a public node takes each call. */
const readsInOne = 60

/** What contracts answer at one block, in the order of the reads; null where one does not. */
export async function readAll<T>(
  { network, viem }: ChainClient,
  reads: readonly Read<T>[],
  tag: `0x${string}` | 'latest',
): Promise<readonly (T | null)[]> {
  const answers: (T | null)[] = []
  for (let from = 0; from < reads.length; from += readsInOne) {
    const some = reads.slice(from, from + readsInOne)
    const { to, data } = encodeBatch(network.multicall3, some)
    const returned = decodeBatch(await viem.request({ method: 'eth_call', params: [{ to, data }, tag] }))
    answers.push(
      ...some.map((read, index) => {
        const result = decodeRead(read, returned[index])
        return result.status === 'ok' ? result.value : null
      }),
    )
  }
  return answers
}
