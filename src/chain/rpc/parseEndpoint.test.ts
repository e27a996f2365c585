import { createServer } from 'node:http'
import { describe, expect, test } from 'vitest'
import { toErrorData } from '../../errors/SaysoError.ts'
import { connectChain } from '../ChainClient.ts'
import { practice } from '../networks/practice.ts'
import { hideSecrets } from './hideSecrets.ts'
import { openEndpoint } from './openEndpoint.ts'
import { parseEndpoint } from './parseEndpoint.ts'

/** One key, in every place of a URL where providers, and people, put it. */
const key = 'S3cr3t-Key_0123456789abcdef'
const hosts = (host: string): readonly (readonly [string, string])[] => [
  ['the path', `${host}/v3/${key}`],
  ['the middle of the path', `${host}/${key}/rpc`],
  ['the query', `${host}/?apikey=${key}`],
  ['a query without a name', `${host}/rpc?${key}`],
  ['a query beside others', `${host}/rpc?chain=1&token=${key}&x=y`],
  ['the fragment', `${host}/rpc#${key}`],
  ['a fragment with a name', `${host}/rpc#key=${key}`],
  ['percent signs', `${host}/${[...key].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('')}`],
  ['a doubled slash', `${host}//${key}//`],
]
const withLogin = (scheme: string, host: string): readonly (readonly [string, string])[] => [
  ['the password', `${scheme}user:${key}@${host}/rpc`],
  ['the user', `${scheme}${key}@${host}/rpc`],
]

/** Whatever an error holds, on whatever property, however deep. */
function everythingIn(thrown: unknown, depth = 0): string {
  if (typeof thrown !== 'object' || thrown === null || depth > 6) return String(thrown)
  const names = Object.getOwnPropertyNames(thrown)
  return names.map((name) => `${name}=${everythingIn(Reflect.get(thrown, name), depth + 1)}`).join('\n')
}

function expectNoKey(thrown: unknown): void {
  const text = `${everythingIn(thrown)}\n${JSON.stringify(toErrorData(thrown))}`
  const spellings = [key, encodeURIComponent(key), btoa(`user:${key}`), btoa(`${key}:`), key.toLowerCase()]
  for (const spelling of spellings) expect(text.toLowerCase()).not.toContain(spelling.toLowerCase())
}

describe('parseEndpoint', () => {
  test('default: what is shown is the host', () => {
    expect(parseEndpoint(`https://mainnet.example.com/v3/${key}`).name).toBe('mainnet.example.com')
    expect(parseEndpoint('http://127.0.0.1:8545').name).toBe('127.0.0.1:8545')
    expect(parseEndpoint(`https://user:${key}@node.example:444/`).name).toBe('node.example:444')
  })

  test('behavior: a login travels as a header, and the URL that is asked has none', () => {
    const address = parseEndpoint('https://us%40er:p%3Ass@node.example/rpc#x')
    expect(address.url).toBe('https://node.example/rpc')
    expect(address.headers).toEqual({ authorization: `Basic ${btoa('us@er:p:ss')}` })
  })

  test.each([
    ['words', 'my node'],
    ['another scheme', `ftp://node.example/${key}`],
    ['a script', `javascript:alert("${key}")`],
    ['no TLS', `http://node.example/${key}`],
    ['a host that only looks like this machine', `http://127.0.0.1.evil.example/${key}`],
    ['this machine as the user of another', `http://localhost:${key}@evil.example/`],
  ])('behavior: %s is refused, in a sentence without the key', (_, text) => {
    expect(() => parseEndpoint(text)).toThrow(expect.objectContaining({ code: 'input-invalid' }))
    try {
      parseEndpoint(text)
    } catch (thrown) {
      expectNoKey(thrown)
    }
  })
})

describe('hideSecrets', () => {
  test.each([...hosts('https://node.example'), ...withLogin('https://', 'node.example')])(
    'E14: a node that quotes the key that stands in %s is quoted without it',
    (_, url) => {
      const { secrets } = parseEndpoint(url)
      for (const said of [
        `invalid project id ${key}`,
        `no such URL: ${url}`,
        `KEY ${key.toUpperCase()} is over its limit`,
      ])
        expect(hideSecrets(said, secrets).toLowerCase()).not.toContain(key.toLowerCase())
    },
  )

  test('behavior: what is no key stays', () => {
    const { secrets } = parseEndpoint('https://eth.example/v3/rpc')
    expect(hideSecrets('execution reverted at eth.example, v3', secrets)).toBe('execution reverted at eth.example, v3')
    expect(hideSecrets('all of it', parseEndpoint('https://eth.example').secrets)).toBe('all of it')
  })
})

describe('errors of an endpoint with a key in its URL', () => {
  const question = { id: 1, method: 'eth_chainId', params: [] }

  test.each([...hosts('http://127.0.0.1:1'), ...withLogin('http://', '127.0.0.1:1')])(
    'E14: nobody listens, the key in %s: no error holds it, nor its facts, nor its cause',
    async (_, url) => {
      expect.assertions(10 + 1)
      await openEndpoint(parseEndpoint(url)).ask([question]).catch(expectNoKey)
      await connectChain(practice, url).catch(expectNoKey)
      expect(parseEndpoint(url).secrets.length).toBeGreaterThan(0)
    },
  )

  test('E14: a node that quotes the whole URL, in its refusal and in its page, is not quoted', async () => {
    const answers = [
      (body: string) => {
        const { id } = JSON.parse(body)[0]
        const error = { code: -32_000, message: `key ${key} is out of credit`, data: `see ?k=${key}` }
        return { status: 200, text: JSON.stringify([{ jsonrpc: '2.0', id, error }]) }
      },
      () => ({ status: 401, text: `bad key ${key}` }),
      () => ({ status: 200, text: `<html>${key}</html>` }),
      () => ({ status: 200, text: JSON.stringify({ error: { code: -32_600, message: key } }) }),
    ]
    for (const answer of answers) {
      const server = createServer(async (request, response) => {
        let body = ''
        for await (const chunk of request) body += chunk
        const { status, text } = answer(body)
        response.writeHead(status).end(text)
      })
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
      const at = server.address()
      const port = typeof at === 'object' && at !== null ? at.port : 0
      const thrown = await connectChain(practice, `http://127.0.0.1:${port}/v3/${key}?k=${key}`).catch((error) => error)
      server.close()
      expect(thrown).toBeInstanceOf(Error)
      expectNoKey(thrown)
    }
  })
})
