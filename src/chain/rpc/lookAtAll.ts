import { hexToBigInt, hexToNumber, isHex, numberToHex } from 'viem'
import { z } from 'zod'
import type { Network } from '../../model/Network.ts'
import { EndpointError } from './EndpointError.ts'
import { judgeForks, settledDepth } from './judgeForks.ts'
import { judgeLooks } from './judgeLooks.ts'
import type { Endpoint } from './openEndpoint.ts'
import type { Look, Standing } from './Standing.ts'

/** Nobody waits longer for one to say how it is. */
const lookPatienceMs = 3_000

const hex = z.custom<`0x${string}`>((value) => isHex(value))
const block = z.object({ number: hex, hash: hex, timestamp: hex })

/** Asks each endpoint which chain it is and how far, and then all that are fit for one block that all of them have. */
export async function lookAtAll(
  endpoints: readonly Endpoint[],
  network: Network,
  { nowSeconds, monotonicMs }: { readonly nowSeconds: () => bigint | null; readonly monotonicMs: () => number },
): Promise<readonly Standing[]> {
  const looks = await Promise.all(endpoints.map((endpoint) => lookAt(endpoint, monotonicMs)))
  const standings = judgeLooks(looks, network, nowSeconds())
  const heads = standings.flatMap((standing) => (standing.status === 'fit' ? [standing.head.number] : []))
  if (heads.length < 2) return standings
  const lowest = heads.reduce((least, number) => (number < least ? number : least))
  const height = lowest > settledDepth ? lowest - settledDepth : 0n
  const fit = new Set(standings.flatMap(({ name, status }) => (status === 'fit' ? [name] : [])))
  const names = await Promise.all(
    endpoints
      .filter(({ name }) => fit.has(name))
      .map(async (endpoint) => ({ name: endpoint.name, hash: await hashAt(endpoint, height) })),
  )
  return judgeForks(standings, height, names)
}

async function lookAt(endpoint: Endpoint, monotonicMs: () => number): Promise<Look> {
  const { name } = endpoint
  const started = monotonicMs()
  try {
    const asked = [
      { id: 1, method: 'eth_chainId', params: [] },
      { id: 2, method: 'eth_getBlockByNumber', params: ['latest', false] },
    ]
    const answers = await endpoint.ask(asked, AbortSignal.timeout(lookPatienceMs))
    const chainId = answers.get(1)?.result
    const { data } = block.safeParse(answers.get(2)?.result)
    if (!isHex(chainId) || data === undefined) return { name, status: 'silent', fault: 'malformed' }
    const { number, hash, timestamp } = data
    const head = { number: hexToBigInt(number), hash, timestamp: hexToBigInt(timestamp) }
    return { name, status: 'seen', chainId: hexToNumber(chainId), head, latencyMs: monotonicMs() - started }
  } catch (thrown) {
    const fault = thrown instanceof EndpointError ? thrown.fault : 'malformed'
    return { name, status: 'silent', fault: fault === 'cancelled' ? 'too-slow' : fault }
  }
}

async function hashAt(endpoint: Endpoint, height: bigint): Promise<string | null> {
  const asked = { id: 1, method: 'eth_getBlockByNumber', params: [numberToHex(height), false] }
  const answers = await endpoint.ask([asked], AbortSignal.timeout(lookPatienceMs)).catch(() => null)
  return block.safeParse(answers?.get(1)?.result).data?.hash ?? null
}
