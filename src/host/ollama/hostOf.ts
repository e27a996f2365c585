export type OllamaHost = {
  readonly url: string
  /** Without a password, for people to read. */
  readonly shown: string
  /** Whether it is this machine. */
  readonly local: boolean
  /** What is wrong with what the environment says, in one sentence. Null where nothing is. */
  readonly problem: string | null
}

const port = '11434'
const usual: OllamaHost = {
  url: `http://127.0.0.1:${port}`,
  shown: `http://127.0.0.1:${port}`,
  local: true,
  problem: null,
}

/** Where Ollama is, by its own variable OLLAMA_HOST, written in any of the ways that Ollama takes it. */
export function hostOf(variable: string | undefined): OllamaHost {
  const given = (variable ?? '').trim()
  if (given === '') return usual
  const withScheme = given.includes('://') ? given : `http://${given.startsWith(':') ? `127.0.0.1${given}` : given}`
  const url = URL.canParse(withScheme) ? new URL(withScheme) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    return { ...usual, problem: 'OLLAMA_HOST is no address; the usual one on this machine is tried instead.' }
  // A server listens at "every address"; a client calls it at this machine's own.
  if (url.hostname === '0.0.0.0' || url.hostname === '[::]') url.hostname = '127.0.0.1'
  if (url.port === '' && !given.includes('://')) url.port = port
  const path = url.pathname === '/' ? '' : url.pathname
  const secret = url.username === '' ? '' : `${url.username}${url.password === '' ? '' : `:${url.password}`}@`
  return {
    url: `${url.protocol}//${secret}${url.host}${path}`,
    shown: `${url.protocol}//${url.host}${path}`,
    local: isLoopback(url.hostname),
    problem: null,
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}
