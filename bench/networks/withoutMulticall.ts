import { decodeFunctionData, type Hex, multicall3Abi } from 'viem'
import { z } from 'zod'
import { callsOf } from '../rawCalls.ts'
import type { PlayedFar } from './playFive.ts'

type Call = { readonly to: string; readonly data: Hex }

const asked = z.object({ params: z.tuple([z.object({ data: z.templateLiteral(['0x', z.string()]) })], z.unknown()) })

/** The reads that went through Multicall3, out of what a node was asked: each as the call that it stands for. */
export function readsIn(bodies: readonly string[]): readonly Call[] {
  return callsOf(bodies, 'eth_call').flatMap((text) => {
    const [{ data }] = asked.parse(JSON.parse(text)).params
    const { args } = decodeFunctionData({ abi: multicall3Abi, data })
    const [calls] = args
    return Array.isArray(calls) ? calls.map(({ target, callData }) => ({ to: target, data: callData })) : []
  })
}

/**
 * The same reads one `eth_call` each, on all networks at once: so many in one JSON-RPC list, and so many requests to a
 * network at a time.
 */
export async function askOneByOne(
  played: readonly PlayedFar[],
  reads: readonly (readonly Call[])[],
  { inOne, atOnce }: { readonly inOne: number; readonly atOnce: number },
): Promise<{ readonly allMs: number; readonly requests: number }> {
  const started = performance.now()
  let requests = 0
  await Promise.all(
    played.map(async ({ nodes: [node] }, at) => {
      if (node === undefined) return
      const calls = reads[at] ?? []
      const bodies = Array.from({ length: Math.ceil(calls.length / inOne) }, (_, part) =>
        JSON.stringify(
          calls.slice(part * inOne, (part + 1) * inOne).map((call, id) => {
            return { jsonrpc: '2.0', id, method: 'eth_call', params: [call, 'latest'] }
          }),
        ),
      )
      requests += bodies.length
      const waiting = bodies.values()
      const worker = async (): Promise<void> => {
        for (const body of waiting) {
          const headers = { 'content-type': 'application/json' }
          await (await fetch(node.url, { method: 'POST', headers, body })).text()
        }
      }
      await Promise.all(Array.from({ length: atOnce }, worker))
    }),
  )
  return { allMs: performance.now() - started, requests }
}
