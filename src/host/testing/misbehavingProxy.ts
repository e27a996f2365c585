import { createServer, type ServerResponse } from 'node:http'
import { type Hex, isHex } from 'viem'
import { z } from 'zod'
import type { Lie, RpcRequest } from './lyingNode.ts'

/** How a node misbehaves. A stand-in: no real node does all of this, and each of these has been seen of one. */
export type Fault =
  /** Answers, but late. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** Takes the request and hangs up. */
  | { readonly kind: 'drop' }
  /** An HTTP status and a page, with `retry-after` where it is given. */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  /** Half of the true answer, and the end. */
  | { readonly kind: 'truncated' }
  | { readonly kind: 'garbage'; readonly text: string }
  /** Ever more bytes, as fast as they are taken. */
  | { readonly kind: 'endless' }
  /** A byte now and then, and never an end. */
  | { readonly kind: 'drip' }
  /** The true answer with something else in the place of its result. */
  | { readonly kind: 'lie'; readonly lie: Lie }
  /** One 32-byte number in the answer becomes another, wherever it stands. */
  | { readonly kind: 'number'; readonly from: bigint; readonly to: bigint }
  /** Knows no block after this one. */
  | { readonly kind: 'stale'; readonly block: bigint }
  /** Says what another chain says: a fork, a copy that time went past. */
  | { readonly kind: 'elsewhere'; readonly url: string }

export type MisbehavingProxy = {
  readonly url: string
  /** For one method, or for all of them (`*`). Null: it behaves again. For a batch the first method with a fault counts. */
  readonly misbehave: (method: string, fault: Fault | null) => void
  /** How often it was asked, by HTTP request. */
  readonly requests: () => number
  /** The signed transactions that were given to it, in order, also where it did nothing with them. */
  readonly raw: () => readonly Hex[]
  readonly close: () => Promise<void>
}

const request = z.object({ id: z.number(), method: z.string(), params: z.array(z.unknown()).default([]) })
const answer = z.looseObject({ id: z.number(), result: z.unknown().optional() })

/**
 * Stands before a node and passes on what is asked and answered, but for what it was told to do otherwise.
 * @param target where the true node is; asked for at each request, since it may not run yet
 */
export async function misbehavingProxy(target: string | (() => string), port = 0): Promise<MisbehavingProxy> {
  const faults = new Map<string, Fault>()
  const raw: Hex[] = []
  let requests = 0

  const server = createServer(async (incoming, response) => {
    requests += 1
    // Who was asked hangs up, or whoever asked did: neither is this proxy's trouble.
    response.on('error', () => {})
    try {
      let body = ''
      for await (const chunk of incoming) body += String(chunk)
      await serve(body, response)
    } catch {
      response.destroy()
    }
  })
  // Longer than any test: on a machine with much to do, whoever asks hears too late that an idle connection was closed.
  server.keepAliveTimeout = 600_000

  async function serve(body: string, response: ServerResponse): Promise<void> {
    const parsed: unknown = JSON.parse(body)
    const asked = [parsed].flat().map((one) => request.parse(one))
    for (const { method, params } of asked)
      if (method === 'eth_sendRawTransaction' && isHex(params[0])) raw.push(params[0])
    const faulty = asked.find(({ method }) => faults.has(method))
    const fault = faulty === undefined ? faults.get('*') : faults.get(faulty.method)
    const url = typeof target === 'string' ? target : target()
    switch (fault?.kind) {
      case undefined:
        return reply(response, await forward(url, body))
      case 'delay':
        await new Promise((resolve) => setTimeout(resolve, fault.ms))
        return reply(response, await forward(url, body))
      case 'drop':
        return void response.destroy()
      case 'status':
        if (fault.retryAfter !== undefined) response.setHeader('retry-after', fault.retryAfter)
        return void response.writeHead(fault.status).end('<html>Try again later</html>')
      case 'truncated': {
        const whole = await forward(url, body)
        return reply(response, whole.slice(0, whole.length / 2))
      }
      case 'garbage':
        return reply(response, fault.text)
      case 'endless':
        return flood(response)
      case 'drip':
        return drip(response)
      case 'lie':
        return reply(response, rewrite(await forward(url, body), asked, applies(fault.lie)))
      case 'number':
        return reply(response, (await forward(url, body)).replaceAll(wordOf(fault.from), wordOf(fault.to)))
      case 'stale':
        return reply(response, await behind(url, parsed, fault.block))
      case 'elsewhere':
        return reply(response, await forward(fault.url, body))
    }
  }

  /** The lie that belongs to a method is told about that method alone, whatever else is in the batch. */
  const applies =
    (lie: Lie): Lie =>
    (about, result) =>
      faults.has('*') || faults.has(about.method) ? lie(about, result) : undefined

  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('The misbehaving proxy has no port.')
  return {
    url: `http://127.0.0.1:${at.port}`,
    misbehave: (method, fault) => {
      if (fault === null) faults.delete(method)
      else faults.set(method, fault)
    },
    requests: () => requests,
    raw: () => raw,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

async function forward(url: string, body: string): Promise<string> {
  const sent = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return await sent.text()
}

function reply(response: ServerResponse, text: string): void {
  response.setHeader('content-type', 'application/json').end(text)
}

function rewrite(text: string, asked: readonly RpcRequest[], lie: Lie): string {
  const answers = [JSON.parse(text)].flat().map((one) => {
    const { id, ...rest } = answer.parse(one)
    const about = asked.find((question) => question.id === id)
    const instead = about === undefined ? undefined : lie(about, rest.result)
    return instead === undefined ? { id, ...rest } : { jsonrpc: '2.0', id, ...instead }
  })
  return JSON.stringify(text.startsWith('[') ? answers : answers[0])
}

/** Every question about the present becomes one about that block; a later block is not there. */
async function behind(url: string, asked: unknown, block: bigint): Promise<string> {
  const tag = `0x${block.toString(16)}`
  const later = (value: unknown): boolean =>
    typeof value === 'string' && /^0x[\da-f]{1,16}$/.test(value) && BigInt(value) > block
  const requests = [asked].flat().map((one) => request.parse(one))
  const pinned = requests.map(({ id, method, params }) => ({
    ...{ jsonrpc: '2.0', id, method },
    params: params.map((param) => (param === 'latest' || param === 'pending' ? tag : param)),
  }))
  const text = await forward(url, JSON.stringify(pinned))
  return rewrite(text, requests, ({ method, params }, result) => {
    if (method === 'eth_blockNumber') return { result: tag }
    if (method === 'eth_getBlockByNumber' && later(params[0])) return { result: null }
    if (/^eth_(call|getBalance|getCode|getTransactionCount|simulateV1)$/.test(method) && later(params.at(-1)))
      return { error: { code: -32_000, message: 'header not found' } }
    return result === undefined ? undefined : { result }
  })
}

function flood(response: ServerResponse): void {
  response.setHeader('content-type', 'application/json')
  const more = (): void => {
    while (!response.destroyed && response.write('x'.repeat(1 << 20))) {}
    if (!response.destroyed) response.once('drain', more)
  }
  more()
}

function drip(response: ServerResponse): void {
  response.setHeader('content-type', 'application/json')
  const dripping = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(dripping))
}

function wordOf(units: bigint): string {
  return units.toString(16).padStart(64, '0')
}
