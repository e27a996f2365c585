import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import type { RpcAnswer, RpcQuestion } from '../../chain/rpc/RpcAnswer.ts'

const question = z.object({ id: z.number(), method: z.string(), params: z.array(z.unknown()).default([]) })
const questions = z.union([z.array(question), question.transform((one) => [one])])
/** A copy only reads. */
const reads = /^(eth_(?!send|sign)|net_version$|web3_clientVersion$)/
const mostBytes = 1 << 20

export type Relay = { readonly url: string; readonly close: () => Promise<void> }

/**
 * A way for a program on this machine to ask the endpoints without knowing where they are: what it is started with,
 * everybody on the machine can read, and their URLs may hold keys. Its own path is a secret of this run.
 */
export async function openRelay(
  ask: (questions: readonly RpcQuestion[]) => Promise<ReadonlyMap<number, RpcAnswer>>,
): Promise<Relay> {
  const path = `/${randomBytes(16).toString('hex')}`
  const server = createServer(async (request, response) => {
    response.on('error', () => {})
    try {
      if (request.url !== path) return void response.writeHead(404).end()
      let body = ''
      for await (const chunk of request) {
        body += String(chunk)
        if (body.length > mostBytes) return void response.destroy()
      }
      const asked = questions.parse(JSON.parse(body))
      const allowed = asked.filter(({ method }) => reads.test(method))
      // Ids are whoever's that asks, and may come twice from two of them: each batch has its own.
      const answers = allowed.length === 0 ? new Map<number, RpcAnswer>() : await ask(allowed)
      const told = asked.map(({ id }) => ({
        ...{ jsonrpc: '2.0', id },
        ...(answers.get(id) ?? { error: { code: -32_601, message: 'not here' } }),
      }))
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(body.trimStart().startsWith('[') ? told : told[0]))
    } catch {
      response.writeHead(502).end()
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const at: AddressInfo | string | null = server.address()
  if (at === null || typeof at === 'string') throw new Error('The relay has no port.')
  return {
    url: `http://127.0.0.1:${at.port}${path}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
