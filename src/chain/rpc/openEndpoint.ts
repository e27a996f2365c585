import { EndpointError, type EndpointFault } from './EndpointError.ts'
import { hideSecrets } from './hideSecrets.ts'
import type { EndpointAddress } from './parseEndpoint.ts'
import { parseAnswers, type RpcAnswer, type RpcQuestion } from './RpcAnswer.ts'
import { readBounded } from './readBounded.ts'

/** One node. It is asked once and never again by itself: who else is asked, and when, is the pool's affair. */
export type Endpoint = {
  /** The host. */
  readonly name: string
  /**
   * One HTTP request for all questions, several where they are many or the node takes no lists. Each of them is answered,
   * perhaps with the node's own refusal.
   * @throws EndpointError
   */
  readonly ask: (questions: readonly RpcQuestion[], signal?: AbortSignal) => Promise<ReadonlyMap<number, RpcAnswer>>
}

type Answers = ReadonlyMap<number, RpcAnswer>

export type EndpointOptions = {
  /** Told of each HTTP request, before it goes out. */
  readonly count?: () => void
  /** Milliseconds for a whole answer, to its last byte. */
  readonly patienceMs?: number
  readonly mostBytes?: number
}

const usualPatienceMs = 10_000
/** Questions in one request: large providers take that many. */
const mostAtOnce = 50
/** JSON-RPC's codes for “too many requests”, as the large providers use them. */
const limitCodes: ReadonlySet<number> = new Set([-32_005, -32_029, 429])

export function openEndpoint(address: EndpointAddress, options: EndpointOptions = {}): Endpoint {
  const { name, url, headers, secrets } = address
  const { count, patienceMs = usualPatienceMs, mostBytes } = options
  /** It was found to take no lists. */
  let single = false

  /** The whole answer's text. Nothing that the platform throws leaves this function: it may quote the URL. */
  async function post(body: string, given: AbortSignal | undefined): Promise<string> {
    const late = AbortSignal.timeout(patienceMs)
    const signal = given === undefined ? late : AbortSignal.any([late, given])
    try {
      count?.()
      const response = await fetch(url, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body,
        signal,
        // Wherever it leads, it is not where the person said.
        redirect: 'error',
        credentials: 'omit',
      })
      if (!response.ok) throw await httpError(name, response)
      return await readBounded(response, name, mostBytes)
    } catch (thrown) {
      if (thrown instanceof EndpointError) throw thrown
      if (given?.aborted === true) throw new EndpointError(name, 'cancelled')
      throw new EndpointError(name, late.aborted ? 'too-slow' : 'unreachable')
    }
  }

  /** One HTTP request. A single question travels without a list, as every node understands it. */
  async function askOnce(questions: readonly RpcQuestion[], signal: AbortSignal | undefined): Promise<Answers> {
    const spelled = questions.map((question) => ({ jsonrpc: '2.0', ...question }))
    const body = JSON.stringify(single && spelled.length === 1 ? spelled[0] : spelled)
    const parsed = parseAnswers(await post(body, signal), questions)
    if (parsed.status === 'malformed') throw new EndpointError(name, 'malformed', { detail: parsed.why })
    if (parsed.status === 'refused')
      throw new EndpointError(name, limitCodes.has(parsed.code) ? 'rate-limited' : 'refused', {
        detail: `code ${parsed.code}`,
      })
    return new Map([...parsed.answers].map(([id, answer]) => [id, withoutSecrets(answer, secrets)]))
  }

  async function askInParts(
    parts: readonly (readonly RpcQuestion[])[],
    signal: AbortSignal | undefined,
  ): Promise<Answers> {
    const answers = await Promise.all(parts.map((part) => askOnce(part, signal)))
    return new Map(answers.flatMap((some) => [...some]))
  }

  return {
    name,
    ask: async (questions, signal) => {
      if (single) return await askInParts(inParts(questions, 1), signal)
      try {
        return await askInParts(inParts(questions, mostAtOnce), signal)
      } catch (thrown) {
        // It may take no lists: from now on, then, one by one.
        const tooMany = thrown instanceof EndpointError && thrown.fault === 'refused' && questions.length > 1
        if (!tooMany) throw thrown
        single = true
        return await askInParts(inParts(questions, 1), signal)
      }
    },
  }
}

function inParts<T>(all: readonly T[], most: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, at) => all.slice(at * most, (at + 1) * most))
}

async function httpError(name: string, response: Response): Promise<EndpointError> {
  await response.body?.cancel().catch(() => {})
  const { status } = response
  const fault: EndpointFault = status === 429 ? 'rate-limited' : status >= 500 ? 'server-error' : 'refused'
  return new EndpointError(name, fault, { detail: `status ${status}`, retryAfterMs: retryAfter(response) })
}

/** RFC 9110: seconds, or a date. Null where it says neither. */
function retryAfter(response: Response): number | null {
  const said = response.headers.get('retry-after')
  if (said === null) return null
  if (/^\d{1,9}$/.test(said)) return Number(said) * 1_000
  const at = Date.parse(said)
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now())
}

/** A node's own words go into errors and into the journal. Results are data that was asked for, and stay as they are. */
function withoutSecrets(answer: RpcAnswer, secrets: readonly string[]): RpcAnswer {
  const { error } = answer
  if (error === undefined || error === null) return answer
  const data = typeof error.data === 'string' ? hideSecrets(error.data, secrets) : undefined
  return { ...answer, error: { code: error.code, message: hideSecrets(error.message, secrets), data } }
}
