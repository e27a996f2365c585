import { createServer } from 'node:http'
import { z } from 'zod'

const request = z.object({ id: z.number(), method: z.string(), params: z.array(z.unknown()).default([]) })
const answer = z.looseObject({ id: z.number(), result: z.unknown().optional() })

export type RpcRequest = z.infer<typeof request>
/** What is answered instead: another result, or an error. Undefined leaves the true answer. */
export type Lie = (
  request: RpcRequest,
  result: unknown,
) => { readonly result: unknown } | { readonly error: object } | undefined

export type LyingNode = { readonly url: string; readonly close: () => Promise<void> }

/** A node in front of the true one that tells the truth but where it is told to lie. */
export async function lyingNode(trueUrl: string, lie: Lie): Promise<LyingNode> {
  const server = createServer((incoming, response) => {
    let body = ''
    incoming.on('data', (chunk: Buffer) => {
      body += chunk.toString()
    })
    incoming.on('end', () => {
      relay(body).then(
        (text) => response.setHeader('content-type', 'application/json').end(text),
        () => response.destroy(),
      )
    })
  })
  async function relay(body: string): Promise<string> {
    const asked: unknown = JSON.parse(body)
    const sent = await fetch(trueUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    const told: unknown = await sent.json()
    const requests = new Map(
      [asked]
        .flat()
        .map((one) => request.parse(one))
        .map((one) => [one.id, one]),
    )
    const answers = [told].flat().map((one) => {
      const { id, ...rest } = answer.parse(one)
      const about = requests.get(id)
      const instead = about === undefined ? undefined : lie(about, rest.result)
      return instead === undefined ? { id, ...rest } : { jsonrpc: '2.0', id, ...instead }
    })
    return JSON.stringify(Array.isArray(asked) ? answers : answers[0])
  }
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('The lying node has no port.')
  return {
    url: `http://127.0.0.1:${at.port}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
