import { createServer, request } from 'node:http'

/** Stands between a client and its node, at the HTTP socket: counts what passes, and keeps the bytes. */
export type ListeningNode = {
  readonly url: string
  /** The bodies of all requests so far, in order. One body is one round trip, however many calls it carries. */
  readonly bodies: readonly string[]
  readonly close: () => Promise<void>
}

export async function listenTo(rpcUrl: string): Promise<ListeningNode> {
  const bodies: string[] = []
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
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
      passed.end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The listening node has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    bodies,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
