import { type Hex, hexToBigInt, isHex } from 'viem'
import { z } from 'zod'
import { SaysoError } from '../../errors/SaysoError.ts'
import { type BlockTag, type Reader, tagOf } from '../ChainClient.ts'
import { readOperatorFee } from './dataFeeReads.ts'

const number = z.custom<Hex>((value) => isHex(value) && value.length > 2 && value.length <= 66).nullish()
const receiptOfIsthmus = z.object({
  gasUsed: number,
  blockNumber: number,
  operatorFeeScalar: number,
  operatorFeeConstant: number,
})

/**
 * Wei that the operator of an OP Stack chain took of a mined transaction. Its receipt has the two numbers and not the fee, and
 * not by which formula they make one: the chain's own contract is asked, at that block, or as it is now where the node has
 * thrown that block's state away. Nothing is asked where the receipt speaks of no such fee.
 * @throws SaysoError `chain-unreachable` where there was one and nobody says how much: what was got cannot be told without it
 */
export async function readOperatorPaid(client: Reader, receipt: unknown): Promise<bigint> {
  const { gasPriceOracle } = client.network.chain
  const { data: said } = receiptOfIsthmus.safeParse(receipt)
  if (gasPriceOracle === null || said === undefined) return 0n
  const isNothing = [said.operatorFeeScalar, said.operatorFeeConstant].every((one) => hexToBigInt(one ?? '0x0') === 0n)
  if (isNothing || !said.gasUsed || !said.blockNumber) return 0n
  const read = readOperatorFee(gasPriceOracle, hexToBigInt(said.gasUsed))
  const at = async (block: BlockTag): Promise<bigint> =>
    read.decode(
      await client.viem.request({ method: 'eth_call', params: [{ to: read.to, data: read.data }, tagOf(block)] }),
    )
  const fee = await at(hexToBigInt(said.blockNumber)).catch(() => at('latest').catch(() => null))
  if (fee !== null) return fee
  throw new SaysoError('chain-unreachable', 'What the operator of this network took could not be read.')
}
