import { type Hex, numberToHex, serializeTransaction } from 'viem'
import { type DataFees, noOperatorFee } from '../../model/DataFees.ts'
import type { Network } from '../../model/Network.ts'
import type { Call } from '../../model/Step.ts'
import { type BlockTag, type Reader, tagOf } from '../ChainClient.ts'
import { ReadBatch } from '../readBatch.ts'
import { readL1Component, readL1Fee, readOperatorFee } from './dataFeeReads.ts'

/** Far more gas than any transaction has: between it and none the operator's fee is a straight line. */
const farGas = 10n ** 9n

/**
 * What a network charges for the calls' bytes at a block, and its operator for their gas, in one round trip; none where it
 * charges for gas alone. An oracle that does not say what the operator takes leaves all of it unread, also where it says the
 * rest: a fee that nobody counted could be of any height, and nothing is signed then. On Arbitrum
 * it is units of gas: `eth_estimateGas` there counts them, but nothing says that `eth_simulateV1` does (its calls pay no
 * gas price, and nitro charges by that of the block), so they come on top of what was simulated. What is not used is not paid.
 */
export async function readDataFees(client: Reader, calls: readonly Call[], block: BlockTag): Promise<DataFees> {
  const { gasPriceOracle, arbSys } = client.network.chain
  if (gasPriceOracle === null && arbSys === null) return { status: 'none' }
  const none = calls.map(() => 0n)
  try {
    if (gasPriceOracle === null)
      return {
        status: 'read',
        wei: none,
        gas: await Promise.all(calls.map((call) => askArbitrum(client, call, block))),
        operator: noOperatorFee,
      }
    const batch = new ReadBatch()
    const fees = new Map<number, bigint>()
    for (const [index, call] of calls.entries())
      batch.add(readL1Fee(gasPriceOracle, unsignedBytes(client.network, call)), (fee) => fees.set(index, fee))
    const points = new Map<bigint, bigint>()
    for (const gas of [0n, farGas]) batch.add(readOperatorFee(gasPriceOracle, gas), (fee) => points.set(gas, fee))
    const { to, data } = batch.call(client.network.multicall3)
    batch.take(await client.viem.request({ method: 'eth_call', params: [{ to, data }, tagOf(block)] }))
    const [constant, far] = [points.get(0n), points.get(farGas)]
    if (fees.size < calls.length || constant === undefined || far === undefined || far < constant)
      return { status: 'unread' }
    const operator = { constant, perBillion: far - constant }
    return { status: 'read', wei: calls.map((_, index) => fees.get(index) ?? 0n), gas: none, operator }
  } catch {
    return { status: 'unread' }
  }
}

async function askArbitrum({ viem }: Reader, call: Call, block: BlockTag): Promise<bigint> {
  const read = readL1Component(call.to, call.data)
  const params = { to: read.to, data: read.data, value: numberToHex(0) }
  return read.decode(await viem.request({ method: 'eth_call', params: [params, tagOf(block)] }))
}

/** The transaction as it would be signed, with a nonce, gas and fees that are as long as any. */
function unsignedBytes({ chainId }: Network, { to, value, data }: Call): Hex {
  const fee = 2n ** 48n - 1n
  return serializeTransaction({
    type: 'eip1559',
    ...{ chainId, to, value, data },
    ...{ nonce: 0xff_ff_ff, gas: 0xff_ff_ffn, maxFeePerGas: fee, maxPriorityFeePerGas: fee },
  })
}
