import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { SaysoError } from '../errors/SaysoError.ts'
import { connectChain, reach, tagOf } from './ChainClient.ts'
import { practice } from './networks/practice.ts'
import { chainOfTest } from './testing/chainOfTest.ts'

const chain = chainOfTest()

const failure = async (attempt: Promise<unknown>): Promise<SaysoError> => {
  const thrown = await attempt.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(thrown instanceof SaysoError)) throw new Error('It did not fail as it should.', { cause: thrown })
  return thrown
}

describe('connectChain', () => {
  test('default', async () => {
    const client = await connectChain(practice, chain().url)
    expect(client.network).toBe(practice)
    expect(client.roundTrips()).toBe(1)
  })

  test('behavior: a node of another chain is refused, whatever else it answers', async () => {
    const error = await failure(connectChain({ ...practice, chainId: 1, name: 'Ethereum' }, chain().url))
    expect(error.code).toBe('chain-wrong')
    expect(error.message).toBe('The node answers for chain 7357001, not for Ethereum. Nothing was sent.')
  })

  test('behavior: where no node listens, the chain is unreachable', async () => {
    const error = await failure(connectChain(practice, 'http://127.0.0.1:1'))
    expect(error.code).toBe('chain-unreachable')
    expect(error.message).toMatch(/^The chain does not answer\. Nothing was sent/)
    expect(error.facts.detail).not.toBe('')
  })

  test('behavior: something that is no node at all is as good as none', async () => {
    const server = createServer((_, response) => response.end('<html>Welcome to the hotel’s network</html>'))
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    try {
      const at: AddressInfo | string | null = server.address()
      const port = typeof at === 'object' && at !== null ? at.port : 0
      expect((await failure(connectChain(practice, `http://127.0.0.1:${port}`))).code).toBe('chain-unreachable')
    } finally {
      server.close()
    }
  })

  test('behavior: what is asked in the same moment travels together', async () => {
    const client = await connectChain(practice, chain().url)
    const before = client.roundTrips()
    await Promise.all(
      Array.from({ length: 20 }, () => client.viem.request({ method: 'eth_blockNumber' }, { dedupe: false })),
    )
    expect(client.roundTrips() - before).toBe(1)
  })

  test('behavior: what is asked apart never travels together, even in the same moment', async () => {
    const client = await connectChain(practice, chain().url)
    const before = client.roundTrips()
    const asked = [client, client.apart(), client.apart()]
    await Promise.all(asked.map(({ viem }) => viem.request({ method: 'eth_blockNumber' }, { dedupe: false })))
    expect(client.roundTrips() - before).toBe(3)
  })
})

test('reach lets our own errors through and names all others', async () => {
  const own = new SaysoError('chain-wrong', 'Another chain.')
  expect(await failure(reach(() => Promise.reject(own)))).toBe(own)
  const foreign = await failure(reach(() => Promise.reject(new Error('x'.repeat(1_000)))))
  expect(foreign.code).toBe('chain-unreachable')
  expect(foreign.facts.detail).toHaveLength(200)
})

test('tagOf names a block in the way nodes do', () => {
  expect(tagOf('latest')).toBe('latest')
  expect(tagOf(255n)).toBe('0xff')
  expect(tagOf(0n)).toBe('0x0')
})
