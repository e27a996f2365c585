import type { RpcAnswer } from '../model/RpcAnswer.ts'
import type { ChainClient } from './ChainClient.ts'

/** What a page may ask of the chain: reads, and nothing that signs, sends, or tells one account from another's node. */
const readOnlyMethods: ReadonlySet<string> = new Set([
  'eth_blockNumber',
  'eth_call',
  'eth_chainId',
  'eth_estimateGas',
  'eth_feeHistory',
  'eth_gasPrice',
  'eth_getBalance',
  'eth_getBlockByHash',
  'eth_getBlockByNumber',
  'eth_getCode',
  'eth_getLogs',
  'eth_getStorageAt',
  'eth_getTransactionByHash',
  'eth_getTransactionCount',
  'eth_getTransactionReceipt',
  'eth_maxPriorityFeePerGas',
  'net_version',
])

/** EIP-1193's code for a method that a provider does not offer. */
const unsupportedMethod = 4200
const disconnected = 4900

/** One read for wagmi's connector. Signing has one door, and this is not it: every other method answers 4200. */
export async function readOnlyRpc(
  client: ChainClient,
  account: string,
  request: { readonly method: string; readonly params: readonly unknown[] },
): Promise<RpcAnswer> {
  if (request.method === 'eth_accounts' || request.method === 'eth_requestAccounts')
    return { status: 'ok', result: [account] }
  if (!readOnlyMethods.has(request.method))
    return {
      status: 'failed',
      code: unsupportedMethod,
      message: 'Sayso signs approved plans only, and only in its own window.',
    }
  try {
    const result = await client.viem.request<{ Method: string; Parameters: readonly unknown[]; ReturnType: unknown }>({
      method: request.method,
      params: request.params,
    })
    return { status: 'ok', result }
  } catch (cause) {
    const text =
      cause instanceof Error && 'shortMessage' in cause ? String(cause.shortMessage) : 'The chain does not answer.'
    return { status: 'failed', code: disconnected, message: text }
  }
}
