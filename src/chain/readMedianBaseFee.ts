import { type Hex, hexToBigInt, isHex } from 'viem'
import { z } from 'zod'
import type { ChainClient } from './ChainClient.ts'

const blocks: Hex = '0x14'
const answer = z.object({
  baseFeePerGas: z.array(z.custom<Hex>((value) => isHex(value) && value.length <= 66)).max(100),
})

/**
 * What a unit of gas cost in the last twenty blocks, in wei: the middle one, so that one odd block says nothing. Null
 * where the node does not tell.
 */
export async function readMedianBaseFee({ viem }: Pick<ChainClient, 'viem'>): Promise<bigint | null> {
  try {
    const returned: unknown = await viem.request({ method: 'eth_feeHistory', params: [blocks, 'latest', []] })
    const parsed = answer.safeParse(returned)
    // The last one is of the block to come, which nobody has paid yet.
    const fees = parsed.success ? parsed.data.baseFeePerGas.slice(0, -1).map((fee) => hexToBigInt(fee)) : []
    const sorted = fees.toSorted((a, b) => (a < b ? -1 : 1))
    return sorted[Math.floor(sorted.length / 2)] ?? null
  } catch {
    return null
  }
}
