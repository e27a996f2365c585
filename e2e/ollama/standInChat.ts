import type { ServerResponse } from 'node:http'
import { json, type StandIn } from './standIn.ts'

/** One answer, streamed in pieces or whole, in the manner that the stand-in was told. */
export async function answerChat(state: StandIn, body: unknown, response: ServerResponse): Promise<void> {
  const whole = isRecord(body) && body.stream === false
  if (state.manner === 'no-memory') return json(response, 500, { error: state.refusal })
  if (state.manner === 'redirect') {
    response.writeHead(307, { location: 'http://127.0.0.1:9/api/chat' }).end()
    return
  }
  if (state.manner === 'vanish') return void response.destroy()
  if (state.manner === 'stall') return void response.writeHead(200).flushHeaders()
  if (whole) return json(response, 200, part(state.answer(body), true))
  response.writeHead(200, { 'content-type': 'application/x-ndjson' })
  switch (state.manner) {
    case 'no-json':
      response.end('<html>\u001b[31mnot json</html>\n')
      return
    case 'endless':
      return pour(response, `${JSON.stringify(part('a'.repeat(60_000), false))}\n`, 100_000_000)
    case 'blanks':
      return pour(response, `${JSON.stringify(part(' \n\t', false))}\n`, 100_000_000)
    case 'no-schema':
      response.write(`${JSON.stringify(part('{"steps":[{"kind":"raw","to":"0x', false))}\n`)
      response.end(`${JSON.stringify(part('dead","data":"0x"}]}', true))}\n`)
      return
    default: {
      const text = state.answer(body)
      const half = Math.ceil(text.length / 2)
      response.write(`${JSON.stringify(part(text.slice(0, half), false))}\n`)
      if (state.manner === 'cut-off') return void setTimeout(() => response.destroy(), 5)
      response.end(`${JSON.stringify(part(text.slice(half), true))}\n`)
    }
  }
}

function part(content: string, done: boolean) {
  const base = {
    model: 'stand-in:1b',
    created_at: '2026-01-01T00:00:00Z',
    message: { role: 'assistant', content },
    done,
  }
  return done ? { ...base, done_reason: 'stop', total_duration: 1, eval_count: 1 } : base
}

/** Writes until so many bytes are out or nobody takes them any more. */
async function pour(response: ServerResponse, line: string, most: number): Promise<void> {
  for (let sent = 0; sent < most && !response.destroyed; sent += line.length) {
    if (!response.write(line)) await new Promise<void>((resolve) => waitFor(response, resolve))
  }
  response.end()
}

function waitFor(response: ServerResponse, go: () => void): void {
  const once = () => {
    response.off('drain', once)
    response.off('close', once)
    go()
  }
  response.on('drain', once)
  response.on('close', once)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
