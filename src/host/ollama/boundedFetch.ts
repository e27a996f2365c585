import { OllamaProblem } from './OllamaProblem.ts'

export type Bounds = {
  readonly signal: AbortSignal
  readonly maxBytes: number
  /** The body is one JSON value a line, as Ollama streams. */
  readonly lines: boolean
}

/**
 * `fetch` for Ollama's client, for a server that may be anybody: no redirects (the words of a message go where the person
 * said, and nowhere else), no more bytes than told, no line that is not JSON, and an end when the signal says so.
 */
export function boundedFetch({ signal, maxBytes, lines }: Bounds): typeof fetch {
  return async (input, init) => {
    const both = init?.signal ? AbortSignal.any([signal, init.signal]) : signal
    const response = await fetch(input, { ...init, redirect: 'error', signal: both })
    if (!response.ok) throw new OllamaProblem('refused', await reasonOf(response))
    if (response.body === null) return response
    const bounded = response.body.pipeThrough(countBytes(maxBytes))
    const body = lines ? bounded.pipeThrough(onlyJsonLines()) : bounded
    return new Response(body, { status: response.status, headers: { 'content-type': 'application/json' } })
  }
}

function countBytes(most: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let count = 0
  return new TransformStream({
    transform(chunk, controller) {
      count += chunk.byteLength
      if (count > most) controller.error(new OllamaProblem('too-long', `more than ${most} bytes`))
      else controller.enqueue(chunk)
    },
  })
}

/** Ollama's client prints what it cannot parse. What a stranger writes has no business on anybody's terminal. */
function onlyJsonLines(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  const decoder = new TextDecoder()
  let rest = ''
  return new TransformStream({
    transform(chunk, controller) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n')
      rest = parts.pop() ?? ''
      if (parts.every(isObject)) controller.enqueue(chunk)
      else controller.error(new OllamaProblem('garbage', 'a line that is no JSON'))
    },
    flush(controller) {
      if (rest !== '' && !isObject(rest)) controller.error(new OllamaProblem('garbage', 'a line that is no JSON'))
    },
  })
}

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}

/** Why it refused, in its own words: a few of them. */
async function reasonOf(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  const first = await reader?.read()
  await reader?.cancel()
  const text = new TextDecoder().decode(first?.value?.subarray(0, 300))
  const said = /"error"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? text
  return `${response.status} ${said}`.trim()
}
