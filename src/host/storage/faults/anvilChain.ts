import { setTimeout as pause } from 'node:timers/promises'
import { type Address, createPublicClient, http, type PublicClient, type Transport } from 'viem'
import { practice } from '../../../chain/networks/practice.ts'
import type { ChainPort, Found } from '../../../execution/ports.ts'
import { nativeAddress, sameAddress } from '../../../model/Token.ts'

/** As much of a chain as these tests need: the coin only. */
export function anvilChain(rpcUrl: string, account: Address): ChainPort {
  const client: PublicClient<Transport> = createPublicClient({ transport: http(rpcUrl, { retryCount: 0 }) })
  const find: ChainPort['find'] = async (hash): Promise<Found> => {
    const receipt = await client.getTransactionReceipt({ hash }).catch(() => null)
    if (receipt !== null) {
      const { status, blockNumber, blockHash, gasUsed, effectiveGasPrice } = receipt
      const fee = gasUsed * effectiveGasPrice
      return {
        status: 'mined',
        transaction: {
          hash,
          status: status === 'success' ? 'mined' : 'reverted',
          blockNumber,
          blockHash,
          gasUsed,
          fee,
        },
      }
    }
    const transaction = await client.getTransaction({ hash }).catch(() => null)
    return { status: transaction === null ? 'unknown' : 'pending' }
  }
  return {
    nonce: (after) =>
      client.getTransactionCount(
        typeof after === 'bigint' ? { address: account, blockNumber: after } : { address: account, blockTag: after },
      ),
    height: () => client.getBlockNumber({ cacheTime: 0 }),
    blockHash: async (blockNumber) => (await client.getBlock({ blockNumber }).catch(() => null))?.hash ?? null,
    fees: async () => {
      const { baseFeePerGas } = await client.getBlock()
      const { maxFeePerGas, maxPriorityFeePerGas } = await client.estimateFeesPerGas()
      return { baseFeePerGas: baseFeePerGas ?? 0n, maxFeePerGas, maxPriorityFeePerGas }
    },
    dataFees: async (calls) => calls.map(() => 0n),
    send: (serializedTransaction) => client.sendRawTransaction({ serializedTransaction }),
    find,
    waitForReceipt: async (hash) => {
      for (let tries = 0; tries < 200; tries += 1) {
        const found = await find(hash)
        if (found.status === 'mined') return found.transaction
        await pause(10)
      }
      throw new Error('Timed out while waiting for the transaction.')
    },
    balances: (tokens, blockNumber) =>
      Promise.all(
        tokens.map((token) => {
          if (!sameAddress(token, nativeAddress)) return 0n
          return client.getBalance(blockNumber === undefined ? { address: account } : { address: account, blockNumber })
        }),
      ),
    network: practice,
    relay: null,
    account,
    allowances: async (pairs) => pairs.map(() => 0n),
    owed: async () => 0n,
    logs: async () => [],
    now: async () => (await client.getBlock()).timestamp,
  }
}
