import { Ollama } from 'ollama'
import type { PullProgress } from '../../model/ModelsView.ts'
import { boundedFetch } from './boundedFetch.ts'
import { describeProblem, OllamaProblem, plain } from './OllamaProblem.ts'

export type PullOptions = {
  readonly signal: AbortSignal
  /** No news for so long is a stall. */
  readonly stallMs: number
  /** So many breaks in a row with nothing fetched between them are the end. */
  readonly maxBreaks: number
  readonly pauseMs: number
}

/** Has Ollama fetch a model. What was fetched stays on its disk: after a break, or when asked again, it goes on from there. */
export async function* pull(host: string, model: string, options: PullOptions): AsyncGenerator<PullProgress> {
  const { signal } = options
  let breaks = 0
  let most = 0
  while (!signal.aborted) {
    let problem: unknown = null
    try {
      for await (const progress of attempt(host, model, options)) {
        const bytes = Number(progress.completed ?? 0)
        if (bytes > most) breaks = 0
        most = Math.max(most, bytes)
        yield progress
        if (progress.status === 'done') return
      }
    } catch (thrown) {
      problem = thrown
    }
    if (signal.aborted) break
    breaks += 1
    if (!isBreak(problem) || breaks > options.maxBreaks)
      return yield { status: 'failed', detail: describeProblem(problem, model), completed: null, total: null }
    yield { status: 'pulling', detail: 'It stalled; going on from where it was.', completed: null, total: null }
    await rest(options.pauseMs, signal)
  }
  yield { status: 'cancelled', detail: 'Stopped. What was fetched is kept.', completed: null, total: null }
}

async function* attempt(host: string, model: string, { signal, stallMs }: PullOptions): AsyncGenerator<PullProgress> {
  const stalled = new AbortController()
  const stall = () => stalled.abort(new DOMException('No news.', 'TimeoutError'))
  let timer = setTimeout(stall, stallMs)
  const bounds = { signal: AbortSignal.any([signal, stalled.signal]), maxBytes: 200_000_000, lines: true }
  try {
    const stream = await new Ollama({ host, fetch: boundedFetch(bounds) }).pull({ model, stream: true })
    let before = ''
    for await (const { status, completed, total } of stream) {
      const now = JSON.stringify([status, completed])
      if (now !== before) {
        clearTimeout(timer)
        timer = setTimeout(stall, stallMs)
      }
      before = now
      const detail = typeof status === 'string' ? plain(status) : ''
      const done = status === 'success'
      yield { status: done ? 'done' : 'pulling', detail, completed: bytes(completed), total: bytes(total) }
    }
  } finally {
    clearTimeout(timer)
    stalled.abort()
  }
}

/** A connection that broke or went quiet may be tried again; what Ollama itself says no to may not. */
function isBreak(thrown: unknown): boolean {
  if (!(thrown instanceof Error) || thrown instanceof OllamaProblem) return false
  return thrown instanceof TypeError || thrown.name === 'TimeoutError' || thrown.message.startsWith('Did not receive')
}

function bytes(said: unknown): string | null {
  return typeof said === 'number' && Number.isSafeInteger(said) && said >= 0 ? String(said) : null
}

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}
