import { createServer, type ServerResponse } from 'node:http'
import { createClient } from 'viem'
import { describe, expect, test } from 'vitest'
import { batchTransport } from './batchTransport.ts'
import { openEndpoint } from './rpc/openEndpoint.ts'
import { parseEndpoint } from './rpc/parseEndpoint.ts'

type Asked = { readonly id: number; readonly method: string }

/** Runs with a client of a node that answers what the test says. */
async function withNode(
  answer: (asked: readonly Asked[]) => unknown,
  run: (ask: (method: string) => Promise<unknown>, trips: () => number) => Promise<void>,
): Promise<void> {
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answer(JSON.parse(text))))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  let trips = 0
  const count = () => {
    trips += 1
  }
  const endpoint = openEndpoint(parseEndpoint(`http://127.0.0.1:${port}`), { count })
  const client = createClient({ transport: batchTransport(endpoint) })
  const ask = (method: string): Promise<unknown> =>
    client.request<{ Method: string; Parameters?: undefined; ReturnType: unknown }>({ method })
  try {
    await run(ask, () => trips)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const echo = (asked: readonly Asked[]) => asked.map(({ id, method }) => ({ jsonrpc: '2.0', id, result: method }))

describe('batchTransport', () => {
  test('default: what is asked in the same moment is one round trip, and the next moment another', async () => {
    await withNode(echo, async (ask, trips) => {
      expect(await Promise.all([ask('a'), ask('b'), ask('c')])).toEqual(['a', 'b', 'c'])
      expect(trips()).toBe(1)
      expect(await ask('d')).toBe('d')
      expect(trips()).toBe(2)
    })
  })

  test('behavior: answers are matched by what they answer, in whatever order they come', async () => {
    await withNode(
      (asked) => echo(asked).reverse(),
      async (ask) => {
        expect(await Promise.all([ask('a'), ask('b'), ask('c')])).toEqual(['a', 'b', 'c'])
      },
    )
  })

  test('behavior: one that fails does not take the others with it, and keeps what the node said', async () => {
    const failing = (asked: readonly Asked[]) =>
      echo(asked).map((one) =>
        one.result === 'b' ? { ...one, result: undefined, error: { code: -32000, message: 'nonce too low' } } : one,
      )
    await withNode(failing, async (ask) => {
      const [a, b] = await Promise.allSettled([ask('a'), ask('b')])
      expect(a).toEqual({ status: 'fulfilled', value: 'a' })
      expect(b.status === 'rejected' && String(b.reason)).toContain('nonce too low')
    })
  })

  test('F16 behavior: a node that takes no lists is asked one by one, and is not tried with a list again', async () => {
    const lists: boolean[] = []
    await withNode(
      (asked) => {
        lists.push(Array.isArray(asked))
        if (Array.isArray(asked))
          return { jsonrpc: '2.0', id: null, error: { code: -32_600, message: 'no lists here' } }
        return echo([asked].flat())[0]
      },
      async (ask) => {
        expect(await Promise.all([ask('a'), ask('b')])).toEqual(['a', 'b'])
        expect(lists).toEqual([true, false, false])
        expect(await ask('c')).toBe('c')
        expect(lists).toEqual([true, false, false, false])
      },
    )
  })

  test('behavior: many questions travel in several requests', async () => {
    const lengths: number[] = []
    await withNode(
      (asked) => {
        lengths.push(asked.length)
        return echo(asked)
      },
      async (ask) => {
        const all = Array.from({ length: 120 }, (_, at) => `m${at}`)
        expect(await Promise.all(all.map((one) => ask(one)))).toEqual(all)
        expect(lengths.sort()).toEqual([20, 50, 50])
      },
    )
  })

  test('behavior: what the node left out, or answered in another shape, fails', async () => {
    for (const answer of [
      (asked: readonly Asked[]) => echo(asked).slice(1),
      () => ({ jsonrpc: '2.0', id: null, error: { code: -32600, message: 'no batches here' } }),
      () => [null, 7, 'x'],
    ])
      await withNode(answer, async (ask) => {
        await expect(ask('a')).rejects.toThrow()
      })
  })

  test('F16 behavior: a body that never ends, or that has no end in sight, is an error in time', async () => {
    const endless: Readonly<Record<string, (response: ServerResponse) => void>> = {
      stalls: (response) => void response.write('[{"jsonrpc":"2.0",'),
      drips: (response) => {
        const drip = setInterval(() => response.write(' '), 20)
        response.on('close', () => clearInterval(drip))
      },
      floods: (response) => {
        const flood = (): void => {
          while (!response.destroyed && response.write('x'.repeat(1 << 20))) {}
          if (!response.destroyed) response.once('drain', flood)
        }
        flood()
      },
    }
    for (const [name, answer] of Object.entries(endless)) {
      const server = createServer((_, response) => {
        response.setHeader('content-type', 'application/json')
        answer(response)
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      const endpoint = openEndpoint(parseEndpoint(`http://127.0.0.1:${port}`), { patienceMs: 500 })
      const client = createClient({ transport: batchTransport(endpoint) })
      const started = performance.now()
      await expect(client.request({ method: 'eth_chainId' }), name).rejects.toThrow()
      expect(performance.now() - started).toBeLessThan(3_000)
      server.closeAllConnections()
      server.close()
    }
  })
})
