import { createServer, request } from 'node:http'

/** Stands between a client and its node, at the HTTP socket: counts what passes, keeps the bytes, and may be far away. */
export type ListeningNode = {
  readonly url: string
  /** The bodies of all requests so far, in order. One body is one round trip, however many calls it carries. */
  readonly bodies: readonly string[]
  /** When each of them came and was answered, in milliseconds of `performance.now()`, in the order of the answers. */
  readonly spans: readonly { readonly from: number; readonly to: number }[]
  readonly close: () => Promise<void>
}

/** @param latencyMs how much later each request reaches the node */
export async function listenTo(rpcUrl: string, latencyMs = 0): Promise<ListeningNode> {
  const bodies: string[] = []
  const spans: { from: number; to: number }[] = []
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    const from = performance.now()
    outgoing.on('finish', () => spans.push({ from, to: performance.now() }))
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const body = Buffer.concat(chunks)
      bodies.push(body.toString())
      const headers = { 'content-type': 'application/json', 'content-length': body.length }
      const passed = request(rpcUrl, { method: 'POST', headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, { 'content-type': 'application/json' })
        answer.pipe(outgoing)
      })
      passed.on('error', () => outgoing.writeHead(502).end())
      setTimeout(() => passed.end(body), latencyMs)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The listening node has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    bodies,
    spans,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
