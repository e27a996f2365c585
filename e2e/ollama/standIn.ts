import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { answerChat } from './standInChat.ts'
import { answerPull } from './standInPull.ts'

/** How the stand-in answers `/api/chat`. */
export type Manner =
  | 'well'
  | 'stall'
  | 'cut-off'
  | 'endless'
  | 'no-schema'
  | 'blanks'
  | 'no-memory'
  | 'vanish'
  | 'redirect'
  | 'no-json'

export type StandIn = {
  /** For OLLAMA_HOST. */
  readonly host: string
  /** The bodies of the requests for an answer, as they arrived. */
  readonly asked: unknown[]
  /** Every path that was asked for. */
  readonly paths: string[]
  /** What a well-mannered answer says: the content of the message, given the request's body. */
  answer: (body: unknown) => string
  manner: Manner
  /** What it says where it is told to refuse for want of memory. */
  refusal: string
  pulling: 'well' | 'stall-once' | 'break-once' | 'stall' | 'refuse'
  models: { name: string; digest: string; size: number; remote_host?: string }[]
  readonly close: () => Promise<void>
}

/**
 * A stand-in for Ollama: a server that speaks its protocol and has no model. What it says is what a test wants said,
 * and it can misbehave in the ways a server can.
 */
export async function startStandIn(port = 0): Promise<StandIn> {
  const server = createServer((request, response) => {
    serve(state, request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.')
  const state: StandIn = {
    host: `http://127.0.0.1:${address.port}`,
    asked: [],
    paths: [],
    answer: () => '{"steps":[]}',
    manner: 'well',
    refusal: 'model requires more system memory (9.9 GiB) than is available (1.1 GiB)',
    pulling: 'well',
    models: [{ name: 'stand-in:1b', digest: 'ab'.repeat(32), size: 1_300_000_000 }],
    close: () => closeAll(server),
  }
  return state
}

function closeAll(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

async function serve(state: StandIn, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? ''
  state.paths.push(path)
  const body = await bodyOf(request)
  if (path === '/api/version') return json(response, 200, { version: '0.0.0-stand-in' })
  if (path === '/api/tags') {
    return json(response, 200, { models: state.models.map((model) => ({ ...model, model: model.name, details: {} })) })
  }
  if (path === '/api/show') return json(response, 200, { details: {}, capabilities: ['completion'], model_info: {} })
  if (path === '/api/pull') return answerPull(state, body, response)
  if (path === '/api/chat') {
    state.asked.push(body)
    return answerChat(state, body, response)
  }
  json(response, 404, { error: 'not found' })
}

export function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text === '' ? null : JSON.parse(text)
}
