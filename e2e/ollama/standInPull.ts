import type { ServerResponse } from 'node:http'
import { json, type StandIn } from './standIn.ts'

const total = 1_000_000

/** Fetches nothing, and tells of it as Ollama does. A pull that broke goes on from where it was. */
export async function answerPull(state: StandIn, body: unknown, response: ServerResponse): Promise<void> {
  const name = nameOf(body)
  if (state.pulling === 'refuse') return json(response, 500, { error: 'pull model manifest: file does not exist' })
  const tell = (line: object) => response.write(`${JSON.stringify(line)}\n`)
  const from = fetched.get(state) ?? 0
  response.writeHead(200, { 'content-type': 'application/x-ndjson' })
  tell({ status: 'pulling manifest' })
  for (let completed = from; completed <= total && !response.destroyed; completed += total / 10) {
    tell({ status: 'pulling aaaa', digest: 'sha256:aaaa', total, completed })
    fetched.set(state, completed)
    await new Promise((resolve) => setTimeout(resolve, 5))
    const half = completed >= total / 2
    if (state.pulling === 'stall' && half) return
    if (state.pulling === 'stall-once' && half) {
      state.pulling = 'well'
      return
    }
    if (state.pulling === 'break-once' && half) {
      state.pulling = 'well'
      return void response.destroy()
    }
  }
  fetched.delete(state)
  state.models.push({ name, digest: 'cd'.repeat(32), size: total })
  response.end(`${JSON.stringify({ status: 'success' })}\n`)
}

const fetched = new WeakMap<StandIn, number>()

function nameOf(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('name' in body)) return ''
  return typeof body.name === 'string' ? body.name : ''
}
