import { BaseError } from 'viem'

/** What can go wrong with one endpoint, whatever was asked. The union is closed. */
export type EndpointFault =
  /** No connection, or one that broke off. */
  | 'unreachable'
  /** No whole answer in time, however much of it had come. */
  | 'too-slow'
  /** More bytes than any answer may have. The rest was not read. */
  | 'too-large'
  /** HTTP 429, or the same said in JSON. */
  | 'rate-limited'
  /** HTTP 5xx. */
  | 'server-error'
  /** Any other HTTP status than 200: a key that is wrong, a page of a hotel's network, a redirection. */
  | 'refused'
  /** No JSON, or JSON that answers something else than what was asked. */
  | 'malformed'
  /** Whoever asked does not want to know any more. */
  | 'cancelled'

const sentences: Readonly<Record<EndpointFault, string>> = {
  unreachable: 'cannot be reached',
  'too-slow': 'took too long to answer',
  'too-large': 'sent more than any answer may be',
  'rate-limited': 'takes no more requests for now',
  'server-error': 'has a fault of its own',
  refused: 'does not take requests like this',
  malformed: 'answered something that is no answer',
  cancelled: 'was not waited for any longer',
}

/**
 * An endpoint that did not answer. It names the host and nothing else of the URL, and has no cause: what the platform
 * says of a failed request may quote the URL, and a URL may hold a key.
 */
export class EndpointError extends BaseError {
  override readonly name = 'EndpointError'
  readonly endpoint: string
  readonly fault: EndpointFault
  /** How long the endpoint asks to be left alone. Null where it does not say. */
  readonly retryAfterMs: number | null

  constructor(endpoint: string, fault: EndpointFault, options: { detail?: string; retryAfterMs?: number | null } = {}) {
    const details = `HTTP request failed: ${fault}${options.detail === undefined ? '' : `, ${options.detail}`}`
    super(`The node ${endpoint} ${sentences[fault]}.`, { details })
    this.endpoint = endpoint
    this.fault = fault
    this.retryAfterMs = options.retryAfterMs ?? null
  }
}

/** What is wrong with it, to be put after a name: `cannot be reached`. */
export function describeFault(fault: EndpointFault): string {
  return sentences[fault]
}
