import { setTimeout } from 'node:timers/promises'
import { type Address, type Hex, numberToHex } from 'viem'
import { SaysoError } from '../../errors/SaysoError.ts'
import type { PracticeClient } from './chainClient.ts'

/**
 * Far more than is used. An estimate would not do: it may be made in the second of the last refresh, when writing the
 * same time again costs nearly nothing, and the transaction be mined in the next.
 */
const gas = '0x2dc6c0'

/**
 * Sends without a key, as only the chain's owner can, by asking Anvil to play the sender. Returns what it paid in wei,
 * once it is mined.
 */
export async function sendAs(
  client: PracticeClient,
  from: Address,
  to: Address,
  data: Hex,
  value = 0n,
): Promise<bigint> {
  await client.impersonateAccount({ address: from })
  const hash = await client.request({
    method: 'eth_sendTransaction',
    params: [{ from, to, data, gas, value: numberToHex(value) }],
  })
  for (let attempt = 0; attempt < 2_000; attempt += 1) {
    const receipt = await client.request({ method: 'eth_getTransactionReceipt', params: [hash] })
    if (receipt?.status === '0x1') return BigInt(receipt.gasUsed) * BigInt(receipt.effectiveGasPrice)
    if (receipt !== null) throw failed(hash, 'reverted')
    await setTimeout(2)
  }
  throw failed(hash, 'not mined')
}

function failed(hash: Hex, reason: string): SaysoError {
  return new SaysoError('internal', 'The practice chain did not do what it was asked to.', {
    facts: { transaction: hash, reason },
  })
}
