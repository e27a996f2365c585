import { SaysoError } from '../../errors/SaysoError.ts'

/** Where a node is asked, taken apart so that its name can be shown and its key cannot. */
export type EndpointAddress = {
  /** The host, with its port where it is not the usual one. All that is ever shown of the URL. */
  readonly name: string
  /** Without a user and a password: those travel as a header. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Every part of the URL that could be a key, in each spelling in which it could come back. Longest first. */
  readonly secrets: readonly string[]
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/
/** A shorter part of a path (`v3`, `rpc`, `eth`) is no key, and hiding it would hide half of what a node says. */
const shortestSecret = 8

/**
 * Over TLS, or on this machine.
 * @throws SaysoError `input-invalid`, with nothing of the text in it but the host
 */
export function parseEndpoint(text: string): EndpointAddress {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '')
    throw new SaysoError(
      'input-invalid',
      'That is not the address of a node. It begins with https://, as your provider shows it; nothing was changed.',
    )
  if (url.protocol === 'http:' && !loopback.test(url.hostname))
    throw new SaysoError(
      'input-invalid',
      `Sayso speaks with ${url.host} over https only: on the way, anybody could change what it says. Nothing was changed.`,
    )
  const secrets = secretsOf(url, text.trim())
  const headers = headersOf(url)
  const bare = new URL(url)
  bare.username = ''
  bare.password = ''
  bare.hash = ''
  return { name: url.host, url: bare.href, headers, secrets }
}

function headersOf({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === '' && password === '') return {}
  return { authorization: `Basic ${basicOf(username, password)}` }
}

function basicOf(username: string, password: string): string {
  const bytes = new TextEncoder().encode(`${decoded(username)}:${decoded(password)}`)
  return btoa(String.fromCharCode(...bytes))
}

function secretsOf(url: URL, asWritten: string): readonly string[] {
  const { username, password, pathname, search, hash } = url
  const whole = [pathname + search + hash, pathname, search.slice(1), hash.slice(1)].filter(isLongEnough)
  const segments = [...pathname.split('/'), ...hash.slice(1).split(/[/&=]/)].filter(isLongEnough)
  // Whatever a query or a login says may be a key, however short it is.
  const values = [...url.searchParams.values(), username, password].filter((part) => part.length > 2)
  const queries = search.slice(1).split(/[&=]/).filter(isLongEnough)
  const basic = username === '' && password === '' ? [] : [basicOf(username, password)]
  const parts = [asWritten, url.href, ...whole, ...segments, ...values, ...queries, ...basic]
  const spelled = parts.flatMap((part) => [part, decoded(part), encodeURIComponent(decoded(part))])
  // The host is no secret, and neither is a whole URL that has nothing but a host.
  const shown = new Set(['', '/', url.host, url.origin, `${url.origin}/`])
  return [...new Set(spelled)].filter((part) => !shown.has(part)).sort((a, b) => b.length - a.length)
}

function isLongEnough(part: string): boolean {
  return part.length >= shortestSecret
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
