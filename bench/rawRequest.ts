/** One JSON-RPC request with bytes that were prepared beforehand: the least that asking the node can take. */
export async function rawRequest(rpcUrl: string, body: string): Promise<unknown> {
  const response = await fetch(rpcUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return response.json()
}
