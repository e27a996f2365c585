import { type Hex, hexToBigInt, isHex } from 'viem'
import { z } from 'zod'
import type { Network } from '../../model/Network.ts'

const receiptOfOpStack = z.object({
  l1Fee: z.custom<Hex>((value) => isHex(value) && value.length > 2 && value.length <= 66),
})

/**
 * Wei that a transaction cost beside its gas: on the OP Stack for its bytes on Ethereum (`l1Fee`, specs.optimism.io, “L1 fee”); on
 * other networks nothing, for there it is in the gas.
 */
export function dataFeeOf(receipt: unknown, { chain }: Pick<Network, 'chain'>): bigint {
  if (chain.gasPriceOracle === null) return 0n
  const read = receiptOfOpStack.safeParse(receipt)
  return read.success ? hexToBigInt(read.data.l1Fee) : 0n
}
