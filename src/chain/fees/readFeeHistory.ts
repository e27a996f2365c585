import { type Hex, hexToBigInt, isHex } from 'viem'
import { z } from 'zod'
import { median } from '../../model/median.ts'
import type { Reader } from '../ChainClient.ts'

/** What the last blocks asked and took for a unit of gas, in wei, as a node tells it. */
export type FeeHistory = {
  /** The base fee of each block by its number, the block to come among them. */
  readonly baseFees: ReadonlyMap<bigint, bigint>
  /** The middle one of the blocks that are there, so that one odd block says nothing. */
  readonly medianBaseFee: bigint
  /** The middle one of what the blocks' transactions tipped. Null where it is not said, or nothing was sent. */
  readonly medianTip: bigint | null
}

const blocks: Hex = '0x14'
/** Half of the gas of a block is used by those who tip this or less. Nodes suggest from 60 of as many blocks, MetaMask from 20 of five. */
const percentile = 50

const units = z.custom<Hex>((value) => isHex(value) && value.length > 2 && value.length <= 66)
const answer = z.object({
  oldestBlock: units,
  baseFeePerGas: z.array(units).max(100),
  gasUsedRatio: z.array(z.number()).max(100).nullish(),
  reward: z.array(z.array(units).max(1)).max(100).nullish(),
})

/** Asks for the last twenty blocks. Null where the node does not tell. */
export async function readFeeHistory({ viem }: Pick<Reader, 'viem'>): Promise<FeeHistory | null> {
  try {
    return parse(await viem.request({ method: 'eth_feeHistory', params: [blocks, 'latest', [percentile]] }))
  } catch {
    return null
  }
}

function parse(returned: unknown): FeeHistory | null {
  const parsed = answer.safeParse(returned)
  if (!parsed.success) return null
  const { oldestBlock, baseFeePerGas, gasUsedRatio, reward } = parsed.data
  const fees = baseFeePerGas.map((fee) => hexToBigInt(fee))
  const first = hexToBigInt(oldestBlock)
  // The last one is of the block to come, which nobody has paid yet.
  const medianBaseFee = median(fees.slice(0, -1))
  if (medianBaseFee === null) return null
  // An empty block says nothing of what is tipped.
  const tips = (reward ?? []).flatMap(([tip], index) =>
    tip === undefined || gasUsedRatio?.[index] === 0 ? [] : [hexToBigInt(tip)],
  )
  return {
    baseFees: new Map(fees.map((fee, index) => [first + BigInt(index), fee])),
    medianBaseFee,
    medianTip: median(tips),
  }
}
