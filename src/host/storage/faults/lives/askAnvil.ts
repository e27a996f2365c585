import { createClient, http } from 'viem'

/** What Anvil can do and viem has no name for. */
export async function askAnvil(url: string, method: string, params: readonly unknown[]): Promise<unknown> {
  const client = createClient({ transport: http(url, { retryCount: 0 }) })
  return await client.request<{ Method: string; Parameters: readonly unknown[]; ReturnType: unknown }>({
    method,
    params,
  })
}
